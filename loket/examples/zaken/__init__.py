"""More than a hundred zaken for the demo town, lived through the commands: in every state, and all of it invented."""

from loket.examples.zaken.load import load_zaken

__all__ = ["load_zaken"]
