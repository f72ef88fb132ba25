"""Post: letters that come in and go out, from the scan to the team that handles them (S-63 … S-67, S-141)."""
