"""What an agent has on the screen, read from the draft."""
