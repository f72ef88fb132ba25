"""What the window reads across."""
