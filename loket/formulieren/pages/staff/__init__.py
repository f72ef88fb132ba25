"""What staff does: go on for somebody else, and look after what is no zaak yet."""
