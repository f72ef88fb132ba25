"""Questions about documents, and how they read."""
