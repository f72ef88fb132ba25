"""The bodies of the Notificaties API."""
