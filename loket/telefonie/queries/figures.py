"""How reachable we are. Each figure with its definition, so that two people count the same."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Concat, ExtractHour

from loket.kernel.text import AMSTERDAM, end_of_local_day, start_of_local_day
from loket.klantcontacten.models import Klantcontact, Resultaat
from loket.telefonie.models import Doorverbinding, Gesprek, Outcome, State
from loket.telefonie.queries.central import central, incoming

PASSED_ON = (Resultaat.TERUGBELVERZOEK, Resultaat.DOORVERBONDEN)


@dataclass(frozen=True, slots=True)
class Counted:
    """Calls to the central number that rang in the period.

    `offered`: all of them (S-24). `answered`: by one of us. `within_norm`: answered within the seconds of the norm
    after the first ring. `abandoned`: the caller gave up before an answer. `voicemail`: left there without an answer.
    What still rings is in none of these three.
    """

    offered: int = 0
    answered: int = 0
    within_norm: int = 0
    abandoned: int = 0
    voicemail: int = 0

    @property
    def service_level(self) -> float | None:
        """Answered within the norm, of what was answered or abandoned; in percent. None when there was nothing."""
        return _percent(self.within_norm, self.answered + self.abandoned)

    @property
    def reachability(self) -> float | None:
        """Answered by a person, of all that ended or was answered; in percent."""
        return _percent(self.answered, self.answered + self.abandoned + self.voicemail)


@dataclass(frozen=True, slots=True)
class FirstLine:
    """S-25. `finished`: answered, and neither passed on nor turned into a call-back.

    First-contact resolution is another figure, of the question and not of the call: it stands with klantcontacten.
    """

    answered: int
    finished: int

    @property
    def rate(self) -> float | None:
        return _percent(self.finished, self.answered)


@dataclass(frozen=True, slots=True)
class Passed:
    """Transfers to one team; `unanswered` are those that nobody there answered: also back, and voicemail (S-28).

    `answered_share`: answered by the colleague, of all transfers that have an outcome; in percent.
    """

    team: str
    transfers: int
    answered: int
    back: int
    voicemail: int

    @property
    def unanswered(self) -> int:
        return self.transfers - self.answered

    @property
    def answered_share(self) -> float | None:
        return _percent(self.answered, self.transfers)

    @property
    def unanswered_share(self) -> float | None:
        return _percent(self.unanswered, self.transfers)


def counted(first: date, last: date, *, norm: int | None = None, team: str = "") -> Counted:
    """Both days are in it. `team` is that of who answered: then what nobody answered is not counted. One statement."""
    return Counted(**_of_period(central(), first, last, team).aggregate(**_counts(norm)))


def counted_by_hour(first: date, last: date, *, norm: int | None = None) -> list[tuple[int, Counted]]:
    """By the hour of the day, Dutch time, at which it rang; hours without a call are left out. One statement."""
    calls = _of_period(central(), first, last).annotate(hour=ExtractHour("rang_at", tzinfo=AMSTERDAM))
    rows = _plain(calls.values("hour").annotate(**_counts(norm)).order_by("hour"))
    return [(row.pop("hour"), Counted(**row)) for row in rows]


def counted_by_team(first: date, last: date, *, norm: int | None = None) -> list[tuple[str, Counted]]:
    """By the team of who answered, what was answered only. One statement."""
    calls = _of_period(central(), first, last).filter(answered_at__isnull=False)
    rows = _plain(calls.values("team__name").annotate(**_counts(norm)).order_by("team__name"))
    return [(row.pop("team__name") or "Team onbekend", Counted(**row)) for row in rows]


def direct_calls(first: date, last: date) -> int:
    """Calls from outside to other numbers than the central one: counted apart (S-24)."""
    calls = _of_period(incoming(), first, last)
    return calls.exclude(id__in=_of_period(central(), first, last).values("id")).count()


def first_line(first: date, last: date) -> FirstLine:
    """Of the central number, in this period: two statements."""
    answered = _of_period(central(), first, last).filter(answered_at__isnull=False)
    written = Klantcontact.objects.exclude(gesprek="")  # said, so that the index of calls serves
    name = Concat("centrale", Value(":"), "call_id", output_field=CharField())
    passed_on = Exists(Doorverbinding.objects.filter(gesprek=OuterRef("pk")))
    goes_on = Exists(written.filter(gesprek=OuterRef("name_of_call"), resultaat__in=PASSED_ON))
    finished = answered.annotate(name_of_call=name).filter(~passed_on, ~goes_on)
    return FirstLine(answered.count(), finished.count())


def passed_on(first: date, last: date) -> list[Passed]:
    """Transfers of this period that have an outcome, by the team that they went to. One statement."""
    ended = Doorverbinding.objects.exclude(outcome="").filter(
        at__gte=start_of_local_day(first), at__lt=end_of_local_day(last)
    )
    rows = ended.values("to_team__name").annotate(
        transfers=Count("id"),
        answered=Count("id", filter=Q(outcome=Outcome.ANSWERED)),
        back=Count("id", filter=Q(outcome=Outcome.BACK)),
        voicemail=Count("id", filter=Q(outcome=Outcome.VOICEMAIL)),
    )
    found = [Passed(row.pop("to_team__name") or "Team onbekend", **row) for row in _plain(rows)]
    return sorted(found, key=lambda row: (-row.unanswered, row.team))


def all_passed(rows: Iterable[Passed]) -> Passed:
    """Those of all teams together."""
    told = list(rows)
    names = ("transfers", "answered", "back", "voicemail")
    return Passed("Alle teams", *(sum(getattr(row, name) for row in told) for name in names))


def _of_period(calls: QuerySet[Gesprek], first: date, last: date, team: str = "") -> QuerySet[Gesprek]:
    within = calls.filter(rang_at__gte=start_of_local_day(first), rang_at__lt=end_of_local_day(last))
    return within.filter(team=team) if team else within


def _counts(norm: int | None) -> dict[str, Any]:
    return {
        "offered": Count("id"),
        "answered": Count("id", filter=Q(answered_at__isnull=False)),
        "within_norm": Count("id", filter=within_norm(norm)),
        "abandoned": Count("id", filter=Q(state=State.MISSED)),
        "voicemail": Count("id", filter=Q(answered_at=None, voicemail_at__isnull=False)),
    }


def within_norm(norm: int | None = None) -> Q:
    """Answered within so many seconds after the first ring; those of the norm when that is left out."""
    return Q(answered_at__lte=F("rang_at") + timedelta(seconds=norm_seconds() if norm is None else norm))


def _plain(rows: Iterable[Any]) -> list[dict[str, Any]]:
    return [dict(row) for row in rows]


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None


def norm_seconds() -> int:
    """Within how many seconds we want to answer."""
    return int(settings.PHONE_NORM_SECONDS)
