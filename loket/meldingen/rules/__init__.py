"""What may be, and what follows: no database, no clock, no request."""
