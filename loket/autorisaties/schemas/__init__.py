"""The bodies of the Autorisaties API."""
