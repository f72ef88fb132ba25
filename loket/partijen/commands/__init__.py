"""What changes partijen, and what belongs to them."""
