"""What a besluit must hold, and what may not change."""
