"""HTML: the pages for residents and for staff."""
