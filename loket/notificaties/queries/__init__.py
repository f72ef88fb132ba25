"""Questions about what must still be told, and how kanalen and abonnementen read."""
