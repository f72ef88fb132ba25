"""Pages of telefonie for staff."""
