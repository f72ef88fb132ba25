"""What changes the catalogue."""

from loket.catalogi.commands.catalogus import add_catalogus

__all__ = ["add_catalogus"]
