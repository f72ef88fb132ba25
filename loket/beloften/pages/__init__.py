"""The board for everybody, and the form by which staff keeps it."""
