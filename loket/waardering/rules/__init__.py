"""When we ask, and how answers are counted."""
