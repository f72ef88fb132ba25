"""What changes a zaak."""
