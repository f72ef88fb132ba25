"""The bodies of the Zaken API."""
