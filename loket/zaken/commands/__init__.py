"""What changes a zaak."""

from loket.zaken.commands.hold import find_held, hold_zaak

__all__ = ["find_held", "hold_zaak"]
