"""The appointments of one person."""

from datetime import datetime

from django.db.models import Q, QuerySet

from loket.afspraken.commands.forget import forget_afspraken
from loket.afspraken.models import Afspraak
from loket.kernel.person import Held, Person, Stays, indexes


def _of(person: Person) -> QuerySet[Afspraak]:
    """Also by what somebody left, unless it was somebody else whom we know."""
    left = Q(reach__in=indexes(person.addresses), partij=None)
    return Afspraak.objects.filter(Q(partij__in=person.known_as) | left)


def afspraak_stays(afspraak: Afspraak, now: datetime) -> Stays | None:
    if afspraak.closed_at is None and afspraak.end > now:
        return Stays("Deze afspraak moet nog komen. Zeg haar eerst af.", runs=True)
    return None


HELD = (
    Held(
        Afspraak,
        "Afspraken",
        "Van uzelf.",
        "Publieke taak (AVG 6 lid 1 onder e): u ontvangen.",
        "Tot een maand na de afspraak.",
        of=_of,
        stays=afspraak_stays,
        forget=forget_afspraken,
        untold=frozenset({"skills", "busy_from", "busy_until"}),
    ),
)
