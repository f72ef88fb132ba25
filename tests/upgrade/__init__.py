"""A town of each version that was released, in small: what a newer version must still be able to take up."""
