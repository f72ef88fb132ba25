"""The next number of a klantcontact or internetaak."""

from datetime import datetime

from loket.kernel.numbers import next_number
from loket.kernel.text import local
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.klantcontacten.rules.nummer import nummer_of

NUMBERED: dict[str, type[Klantcontact] | type[Internetaak]] = {"klantcontact": Klantcontact, "internetaak": Internetaak}


def next_nummer(kind: str, at: datetime) -> str:
    """Take it as the last step of a command: until its transaction ends, others wait for theirs.

    A number that another program gave already is passed over.
    """
    year = local(at).year
    while NUMBERED[kind].objects.filter(nummer=(nummer := nummer_of(year, next_number(kind, year)))).exists():
        pass
    return nummer
