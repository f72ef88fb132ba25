"""Pages of editors and owners, and the few that visitors see."""
