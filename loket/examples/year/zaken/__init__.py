"""The zaken of the year: what could not be answered in one go, printed after zaken that commands lived."""

from loket.examples.year.zaken.office import Office

__all__ = ["Office"]
