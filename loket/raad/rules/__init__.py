"""What may be done with meetings, what a vote decides, and what makes a good paper."""
