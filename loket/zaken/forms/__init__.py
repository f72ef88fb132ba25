"""What staff types about zaken."""
