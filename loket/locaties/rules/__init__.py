"""Pure: when a place is open, and what may be kept about it."""
