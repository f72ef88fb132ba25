"""What editors type to arrange search."""
