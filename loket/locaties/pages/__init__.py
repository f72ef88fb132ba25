"""Places: what everybody reads, and what staff keep."""
