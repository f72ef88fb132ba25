"""What is told to who is in. No database, no clock."""
