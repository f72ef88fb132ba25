"""What staff sees of zaken."""
