"""Questions about klachten. Each list of staff leaves out what is about who looks."""
