"""Questions about the programme."""

from loket.programma.queries.maatregel import maatregelen_of_indicator

__all__ = ["maatregelen_of_indicator"]
