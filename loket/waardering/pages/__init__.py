"""The questions for who was asked, and the figures for staff."""
