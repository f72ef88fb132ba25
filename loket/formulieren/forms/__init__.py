"""What people type, as controls of a page."""
