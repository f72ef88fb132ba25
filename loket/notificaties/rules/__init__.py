"""What may be subscribed to and published, and when a delivery is tried again."""
