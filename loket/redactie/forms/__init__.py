"""What an editor and a visitor type."""
