"""A year of the whole town at once, at the volumes of the report: what was called, mailed, visited, written, reported.

All of it is invented, the same for a seed, and moved so that it ends yesterday. `tests/test_year*.py` hold the rows
against rows that commands wrote.
"""

from loket.examples.year.live import A_YEAR, Size, begin_a_year, end_a_year, live_a_year
from loket.examples.year.meldingen import load_meldingen

__all__ = ["A_YEAR", "Size", "begin_a_year", "end_a_year", "live_a_year", "load_meldingen"]
