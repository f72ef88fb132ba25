"""The next number of a klantcontact or internetaak."""

from datetime import datetime

from loket.kernel.numbers import next_number
from loket.kernel.text import local
from loket.klantcontacten.rules.nummer import nummer_of


def next_nummer(kind: str, at: datetime) -> str:
    """Take it as the last step of a command: until its transaction ends, others wait for theirs."""
    year = local(at).year
    return nummer_of(year, next_number(kind, year))
