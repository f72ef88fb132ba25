"""What may be, and what follows, with pages."""
