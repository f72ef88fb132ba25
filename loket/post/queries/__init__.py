"""Questions about post."""
