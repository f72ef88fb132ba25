"""What people type for the programme."""
