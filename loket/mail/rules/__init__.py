"""What a mail says and what follows from that. No database, no clock."""
