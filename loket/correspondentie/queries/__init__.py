"""What can be asked of correspondentie."""
