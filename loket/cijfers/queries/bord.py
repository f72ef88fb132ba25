"""The boards: each figure beside its norm, what it was before, and what its owner said of a missed month."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from uuid import UUID

from django.utils import timezone

from loket.cijfers.models import Bijgewerkt, Eenheid, Toelichting
from loket.cijfers.queries.indicator import Row, indicators
from loket.cijfers.queries.nulmeting import all_then
from loket.cijfers.queries.waarde import series, totals
from loket.cijfers.rules.niveau import BADGES, MISSED, WORDS, Niveau, why_not_comparable
from loket.cijfers.rules.periode import before, last_of_month, months_back, name_of_month, short_month
from loket.cijfers.rules.waarde import Waarde, from_first_whole
from loket.kernel.actor import Actor
from loket.kernel.counted_days import Period
from loket.programma.queries.maatregel import running_for

LATE = timedelta(minutes=3)
Rows = Mapping[str, Row]  # indicators that were asked before


@dataclass(frozen=True, slots=True)
class Card:
    """`meter` is how long the bar is, in per cents; None for what is no share."""

    row: Row
    waarde: Waarde
    words: str
    niveau: Niveau
    norm: str
    earlier: str
    then: str

    @property
    def badge(self) -> str:
        return BADGES[self.niveau]

    @property
    def verdict(self) -> str:
        return WORDS[self.niveau]

    @property
    def meter(self) -> int | None:
        exact = self.waarde.exact
        return None if exact is None or self.waarde.eenheid != Eenheid.PROCENT else int(exact)

    @property
    def meter_kind(self) -> str:
        return {"late": "lk-meter--late", "warn": "lk-meter--warn"}.get(self.badge, "")


@dataclass(frozen=True, slots=True)
class Gemist:
    """A whole month in which a norm was missed; `tekst` is empty while nobody explained it. `again`: the month before
    it was missed too (S-79); then `maatregel` is the measure that runs for it, when there is one.
    """

    row: Row
    maand: date
    words: str
    norm: str
    niveau: Niveau
    tekst: str
    again: bool
    number: float | None = None
    maatregel: UUID | None = None

    @property
    def naam(self) -> str:
        return name_of_month(self.maand)

    @property
    def badge(self) -> str:
        return BADGES[self.niveau]


def board(period: Period, today: date, *, public: bool = False, team: str = "", of: Rows | None = None) -> list[Card]:
    """Every indicator, or those of `of`, judged by the norm of the last day. Five statements, or three."""
    found = indicators(public=public) if of is None else of
    divided = {"soort": "team", "waarde": team} if team else {}
    if team:
        found = {code: row for code, row in found.items() if "team" in row.soorten}
    now, earlier = (totals(found.values(), days, **divided) for days in (period, before(period)))
    then = {} if team else all_then()
    day = min(period.last, today)
    return [_card(row, now[code], earlier[code], then.get(code, ""), period, day) for code, row in found.items()]


def _card(row: Row, waarde: Waarde, earlier: Waarde, then: str, period: Period, day: date) -> Card:
    norm, was = row.norm_on(day), before(period)
    words = why_not_comparable(was.first, row.betrouwbaar_vanaf)
    if not words and earlier.exact is not None:
        words = f"{was.name[:1].upper()}{was.name[1:]}: {earlier.words}."
    return Card(
        row=row,
        waarde=waarde,
        words=row.shown(waarde, day),
        niveau=row.niveau(waarde, day),
        norm=norm.words(row.eenheid) if norm else "",
        earlier=words,
        then=then if _as_long_as_then(row, period) else "",
    )


def _as_long_as_then(row: Row, period: Period) -> bool:
    """How many in a year stands only beside a year."""
    return row.eenheid != Eenheid.AANTAL or (period.last - period.first).days > 360


def missed_months(today: date, *, many: int = 3, public: bool = False, of: Rows | None = None) -> list[Gemist]:
    """Of the last whole months, the newest first, the worst on top. Five statements, or three."""
    found = indicators(public=public) if of is None else of
    months = months_back(today, many + 2)[:-1]
    counted = series(found.values(), months[0], last_of_month(months[-1]))
    said, running = explained(months), running_for(found)
    told = []
    for row in found.values():
        missed = {month: row.niveau(waarde, last_of_month(month)) for month, waarde in counted[row.code].items()}
        for at, month in enumerate(months[1:], start=1):
            if missed.get(month) in MISSED:
                waarde, norm = counted[row.code][month], row.norm_on(last_of_month(month))
                told.append(
                    Gemist(
                        row=row,
                        maand=month,
                        words=row.shown(waarde, last_of_month(month)),
                        norm=norm.words(row.eenheid) if norm else "",
                        niveau=missed[month],
                        tekst=said.get((row.code, month), ""),
                        again=missed.get(months[at - 1]) in MISSED,
                        number=waarde.number,
                        maatregel=running.get(row.code),
                    )
                )
    return sorted(told, key=lambda each: (-each.maand.toordinal(), each.niveau != Niveau.ACUUT, each.row.naam))


def to_explain(missed: Sequence[Gemist], by: Actor) -> list[Gemist]:
    """What this person has to explain: the owner of the figure does."""
    return [each for each in missed if not each.tekst and by.id and str(each.row.eigenaar_id) == by.id]


def explained(months: Sequence[date]) -> dict[tuple[str, date], str]:
    """The last that was said of each figure in these months. One statement."""
    found = Toelichting.objects.filter(maand__in=months).order_by("op")
    return {(each.indicator_id, each.maand): each.tekst for each in found}


@dataclass(frozen=True, slots=True)
class Stand:
    """When was counted for the last time; `late` when that is longer ago than the timetable promises."""

    at: datetime | None
    late: bool


def counted_until() -> Stand:
    """The figures are as they were then. Pages only read: the timetable counts, each minute."""
    at = Bijgewerkt.objects.values_list("op", flat=True).first()
    return Stand(at, at is None or timezone.now() - at > LATE)


def line_of(row: Row, last: date, months: int = 13, *, soort: str = "", waarde: str = "") -> "Line":
    """A year and a month back, so that a month stands beside the same month of last year."""
    asked = months_back(last, months)
    found = series([row], asked[0], last_of_month(asked[-1]), soort=soort, waarde=waarde)[row.code]
    return Line(row, from_first_whole([(month, found.get(month, row.waarde())) for month in asked]))


@dataclass(frozen=True, slots=True)
class Line:
    row: Row
    months: Sequence[tuple[date, Waarde]]

    @property
    def chart(self) -> list[tuple[str, float]]:
        """Only months in which something was counted: a month without data is no nought."""
        return [
            (f"{short_month(day)} {day:%y}", waarde.number) for day, waarde in self.months if waarde.number is not None
        ]

    @property
    def empty(self) -> list[str]:
        return [name_of_month(day) for day, waarde in self.months if waarde.exact is None]

    @property
    def conclusion(self) -> str:
        """In words, for who does not see the line."""
        told = [(day, waarde) for day, waarde in self.months if waarde.exact is not None]
        if len(told) < 2:
            return "Er zijn nog te weinig maanden voor een lijn."
        (first_day, first), (last_day, last) = told[0], told[-1]
        go = "Even hoog als" if first.exact == last.exact else "Hoger dan" if _more(last, first) else "Lager dan"
        now = f"{last.words} in {name_of_month(last_day)}"
        return f"{go} in het begin: {first.words} in {name_of_month(first_day)}, {now}."

    @property
    def unit(self) -> str:
        return {Eenheid.PROCENT: "%", Eenheid.TIJD: " s"}.get(Eenheid(self.row.eenheid), "")

    @property
    def norm(self) -> float | None:
        found = self.row.norm_on(last_of_month(self.months[-1][0]))
        return float(found.doel) if found else None


def _more(one: Waarde, other: Waarde) -> bool:
    return (one.exact or Fraction(0)) > (other.exact or Fraction(0))
