"""The archive for staff: what is due, the lists, what stays, and the certificates."""
