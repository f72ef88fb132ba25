"""How many calls of a period were answered as agreed: by afdeling, team and medewerker (S-27, S-101)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.telefonie.models import Doorverbinding, Gesprek, Outcome
from loket.telefonie.queries.central import incoming
from loket.telefonie.queries.figures import within_norm

# What a call is of: the field of it, that of a transfer, and that of a call nobody answered.
AFDELING, TEAM, MEDEWERKER = "afdeling", "team", "medewerker"
ANSWERED_BY = {AFDELING: "team__afdeling_id", TEAM: "team_id", MEDEWERKER: "agent_id"}
PASSED_TO = {AFDELING: "to_team__afdeling_id", TEAM: "to_team_id", MEDEWERKER: "to_medewerker_id"}


@dataclass(frozen=True, slots=True)
class Kept:
    """`calls`: answered by them, passed on to them, or given up in the queue with the code of the team.

    `as_agreed`: answered within the norm after the first ring, or answered after it was passed on.
    """

    calls: int
    as_agreed: int


def kept_agreements(first: date, last: date, by: str = TEAM) -> dict[str, Kept]:
    """By id, or the code of a team; both days are in it. Three statements at most.

    A call that nobody answered is of a team only when its queue has the code of that team.
    """
    begin, end = start_of_local_day(first), end_of_local_day(last)
    calls, as_agreed = Counter[str](), Counter[str]()
    rang = incoming().filter(rang_at__gte=begin, rang_at__lt=end)
    _add(calls, as_agreed, rang.filter(answered_at__isnull=False), ANSWERED_BY[by], within_norm())
    passed = Doorverbinding.objects.exclude(outcome="").filter(at__gte=begin, at__lt=end)
    _add(calls, as_agreed, passed, PASSED_TO[by], Q(outcome=Outcome.ANSWERED))
    if by == TEAM:
        given_up = rang.filter(answered_at=None, ended_at__isnull=False)
        _add(calls, as_agreed, given_up, "queue", Q(pk=None))
    return {ref: Kept(count, as_agreed[ref]) for ref, count in calls.items()}


def _add(
    calls: Counter[str],
    as_agreed: Counter[str],
    rows: QuerySet[Gesprek] | QuerySet[Doorverbinding],
    of: str,
    right: Q,
) -> None:
    counted = rows.values_list(of).annotate(count=Count("id"), right=Count("id", filter=right))
    for ref, count, well in counted.order_by(F(of).asc()):
        if ref:
            calls[str(ref)] += count
            as_agreed[str(ref)] += well
