"""What may be in the programme."""
