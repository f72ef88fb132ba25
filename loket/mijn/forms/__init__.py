"""What somebody who is in types."""
