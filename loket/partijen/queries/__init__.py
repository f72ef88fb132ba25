"""What others may ask about partijen."""
