"""Pages for coming in and going out."""
