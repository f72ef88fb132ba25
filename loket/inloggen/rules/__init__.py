"""Who is in, how sure we are, and for how long. No database, no clock."""
