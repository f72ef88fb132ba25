"""Questions about how colleagues learn."""
