"""What can be asked about mail."""
