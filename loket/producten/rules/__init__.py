"""What a product and an answer hold, and what must be in order before they are published."""
