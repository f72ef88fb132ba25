"""What follows from what we know, for the pages of the website."""
