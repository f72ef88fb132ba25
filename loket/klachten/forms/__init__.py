"""What a person types about a klacht."""
