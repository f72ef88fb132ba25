"""What staff sees of mail."""
