"""Besluiten: what the town decided, on which zaak, in which document it stands, and until when one may object."""
