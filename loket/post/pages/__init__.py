"""Pages of post, for staff."""
