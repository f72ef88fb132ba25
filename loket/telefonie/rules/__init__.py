"""What may be, and what follows: numbers, and the story of a call."""
