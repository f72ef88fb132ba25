"""Questions of the archive: what is due, what stays, and how far a list is."""
