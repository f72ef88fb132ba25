"""What the workplace shows, read across the capabilities."""
