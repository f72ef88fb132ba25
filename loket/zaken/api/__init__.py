"""The Zaken API."""
