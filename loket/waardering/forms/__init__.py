"""The questions on a page."""
