"""Files of other systems, read as a stream of lines: CSV, and what Open311 gives in JSON or XML."""

from loket.meldingen.foreign.file import ForeignFile, open_foreign
from loket.meldingen.foreign.wrong import WrongFile

__all__ = ["ForeignFile", "WrongFile", "open_foreign"]
