"""Named questions about forms and what was sent in."""
