"""The bodies of the Catalogi API."""
