"""The phone exchange: one port; by hand, over Asterisk's manager interface, by a signed webhook, or from a file."""

from loket.outside.centrale.port import (
    CallEvent,
    Can,
    CannotDo,
    Centrale,
    CentraleUnreachable,
    Heard,
    Present,
    Signal,
)

__all__ = ["CallEvent", "Can", "CannotDo", "Centrale", "CentraleUnreachable", "Heard", "Present", "Signal"]
