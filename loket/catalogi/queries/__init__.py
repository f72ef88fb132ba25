"""Questions about the catalogue, and how its resources read."""
