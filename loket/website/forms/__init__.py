"""What people type on the website."""
