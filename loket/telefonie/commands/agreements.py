"""Each month the roster hears how well the agreements on being reachable were kept (S-79)."""

from datetime import date, timedelta

from django.utils import timezone

from loket.kernel.text import local
from loket.organisatie.models import Team
from loket.rooster.commands import note_compliance
from loket.rooster.rules.protocol import Whose
from loket.telefonie.queries.kept import AFDELING, MEDEWERKER, TEAM, kept_agreements

MONTHS_BACK = 3  # a file of calls may come late: then these are counted anew


def note_agreements_kept() -> int:
    """Of the finished months, the oldest first, so that two bad months in a row are seen. Answers how many were told.

    Told again it is the same count: nothing doubles.
    """
    told = 0
    for first in reversed(_finished_months(local(timezone.now()).date())):
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        told += sum(_note(kind, first, last) for kind in (TEAM, AFDELING, MEDEWERKER))
    return told


def _note(kind: str, first: date, last: date) -> int:
    counted = kept_agreements(first, last, kind)
    if kind == TEAM:
        teams = set(Team.objects.filter(code__in=counted).values_list("code", flat=True))
        counted = {code: kept for code, kept in counted.items() if code in teams}  # a queue may have any name
    for ref, kept in counted.items():
        note_compliance(Whose(kind, ref), month=first, calls=kept.calls, as_agreed=kept.as_agreed)
    return len(counted)


def _finished_months(today: date) -> list[date]:
    """The first days of the months before this one, the newest first."""
    found, first = list[date](), today.replace(day=1)
    for _ in range(MONTHS_BACK):
        first = (first - timedelta(days=1)).replace(day=1)
        found.append(first)
    return found
