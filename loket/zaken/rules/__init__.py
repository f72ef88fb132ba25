"""What may be with a zaak, and what follows: no database, no clock."""
