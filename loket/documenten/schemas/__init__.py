"""The bodies of the Documenten API."""
