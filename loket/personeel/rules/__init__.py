"""What may be here."""
