"""What people think of us, counted."""
