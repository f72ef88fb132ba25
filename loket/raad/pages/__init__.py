"""Meetings for everybody to read, and for who looks after them."""
