"""How long open mail waits, for each team."""

from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import pairwise

from django.db.models import Count, Min, Q
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.text import local
from loket.mail.models import Toestand
from loket.mail.queries.worklist import seen_by
from loket.mail.rules.age import AGES, OLDER, earliest_day

NAMES = (*(name for _, name in AGES), OLDER)


@dataclass(frozen=True, slots=True)
class Waits:
    """`ages` stand in the order of NAMES."""

    team: str
    ages: tuple[int, ...]
    late: int
    open: int
    oldest: datetime

    @property
    def named(self) -> list[tuple[str, int]]:
        return list(zip(NAMES, self.ages, strict=True))


def how_long_mail_waits(by: Actor, *, now: datetime) -> list[Waits]:
    """What waits longest first. One statement."""
    begins = [_begin(earliest_day(local(now).date(), most)) for most, _ in AGES]
    within = [Q(ontvangen_op__gte=begins[0])]
    within += [Q(ontvangen_op__gte=begin, ontvangen_op__lt=newer) for newer, begin in pairwise(begins)]
    within.append(Q(ontvangen_op__lt=begins[-1]))
    ages = {f"age{place}": Count("id", filter=each) for place, each in enumerate(within)}
    rows = (
        seen_by(by)
        .filter(toestand=Toestand.OPEN)
        .values("team__name")
        .annotate(
            late=Count("id", filter=Q(uiterlijk__lt=now)),
            open=Count("id"),
            oldest=Min("ontvangen_op"),
            **ages,
        )
        .order_by("oldest")
        .values_list("team__name", "late", "open", "oldest", *ages)
    )
    return [Waits(team, tuple(counts), late, open_, oldest) for team, late, open_, oldest, *counts in rows]


def _begin(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
