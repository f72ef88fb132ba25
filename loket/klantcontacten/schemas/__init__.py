"""Klantcontacten on the wire, by the names of the Klantinteracties API."""
