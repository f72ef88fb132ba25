"""What staff types."""
