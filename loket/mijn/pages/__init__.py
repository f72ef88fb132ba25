"""The pages of who is in, and one for who is not."""
