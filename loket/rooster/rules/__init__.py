"""What may be in the roster, and what follows. No database, no clock."""
