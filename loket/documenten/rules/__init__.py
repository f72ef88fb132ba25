"""What may be with documents, and why not."""
