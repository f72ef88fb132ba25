"""Klantcontacten in the Klantinteracties API; partijen have theirs, and the addresses of both stand in loket.urls."""

from loket.zgw.openapi import HasUrls

RESOURCES: list[HasUrls] = []
