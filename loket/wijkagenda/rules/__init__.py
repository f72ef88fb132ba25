"""How a list is read, and what is near."""
