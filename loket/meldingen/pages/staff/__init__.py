"""What staff sees of meldingen."""
