"""What customers were pleased about: for the teams, and how often."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.klantcontacten.models import Compliment

MOST = 200


@dataclass(frozen=True, slots=True)
class ComplimentRow:
    text: str
    team: str
    medewerker: str
    kanaal: str
    at: datetime


def complimenten(*, teams: Collection[str] | None = None, most: int = MOST) -> list[ComplimentRow]:
    """The newest first; of all teams without `teams`. Nothing tells who gave it. One statement."""
    found = Compliment.objects.select_related("team", "medewerker", "klantcontact")
    found = found if teams is None else found.filter(team_id__in=teams)
    return [
        ComplimentRow(
            each.tekst,
            each.team.name,
            each.medewerker.name if each.medewerker else "",
            each.klantcontact.kanaal,
            each.gegeven_op,
        )
        for each in found.order_by("-gegeven_op", "-id")[:most]
    ]


def complimenten_by_team(first: date, last: date) -> list[tuple[str, int]]:
    """Both days are in it; the most first. One statement."""
    found = Compliment.objects.filter(gegeven_op__gte=start_of_local_day(first), gegeven_op__lt=end_of_local_day(last))
    rows = found.values_list("team__name").annotate(count=Count("id"))
    return sorted(((name, count) for name, count in rows), key=lambda row: (-row[1], row[0]))
