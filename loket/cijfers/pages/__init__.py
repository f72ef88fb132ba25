"""The boards of staff, of everybody and on the wall; one figure, what stands behind it, and what is downloaded."""
