"""That one person took part in a meeting of the council, and gets its minutes."""

from datetime import datetime

from django.db.models import QuerySet

from loket.kernel.person import Held, Person, Stays, sealed_like
from loket.raad.commands.deelnemer import forget_these_deelnemers
from loket.raad.models import Deelnemer


def _of(person: Person) -> QuerySet[Deelnemer]:
    """Who took part is forgotten half a year after: those that are there are few."""
    found = sealed_like(Deelnemer.objects.all(), "email", person.mails)
    return Deelnemer.objects.filter(pk__in=found).select_related("vergadering")


def deelnemer_stays(row: Deelnemer, now: datetime) -> Stays | None:
    if row.vergadering.planned_start > now:
        return Stays("U doet nog mee aan deze vergadering.", runs=True)
    return None


HELD = (
    Held(
        Deelnemer,
        "Vergaderingen waar u aan meedeed",
        "Van uzelf.",
        "Publieke taak (AVG 6 lid 1 onder e): u het verslag sturen.",
        "Tot een half jaar na het verslag.",
        of=_of,
        stays=deelnemer_stays,
        forget=forget_these_deelnemers,
    ),
)
