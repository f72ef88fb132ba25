"""The bodies of the Besluiten API."""
