"""The pages by which editors arrange search."""
