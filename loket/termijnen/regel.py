"""A rule for a term as data: how long, from when, which calendar, what can happen to it, and what follows when late."""

from dataclasses import dataclass
from enum import StrEnum

from loket.termijnen.length import Length, Unit
from loket.termijnen.period import Period
from loket.termijnen.suspension import SuspensionKind


class FirstDay(StrEnum):
    """From where we count."""

    DAY_AFTER = "day_after"  # the day of the event is not counted
    SAME_DAY = "same_day"  # the day of the event is the first
    BACKWARDS = "backwards"  # so long before the event


class Shift(StrEnum):
    """What happens to an end on a free day."""

    ATW = "atw"  # a term in law: the Atw, as far as it reaches
    EU = "eu"  # Regulation 1182/71: whatever the length
    COURTESY = "courtesy"  # a by-law or a norm of our own: as the Atw, by our own choice
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Variant:
    """A circumstance that gives another length: an advisory committee, consent of another body."""

    name: str
    title: str
    length: Length
    law: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """`most` None: the law names no maximum. `further_law`: where it allows more, when the other side agrees."""

    most: Period | None = None
    law: str = ""
    further_law: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class TermijnRegel:
    """`starts` and `ends` name the day of the event and the answer in Dutch: "de dag van ontvangst", "de laatste dag".

    `after` names the rule whose last day starts this one. `penalty`: late deciding costs money (Awb 4:17).
    """

    name: str
    title: str
    length: Length
    law: str = ""
    starts: str = "de dag van ontvangst"
    start_law: str = ""
    ends: str = "de laatste dag"
    first_day: FirstDay = FirstDay.DAY_AFTER
    shift: Shift = Shift.ATW
    after: str = ""
    variants: tuple[Variant, ...] = ()
    extension: Extension | None = None
    suspensions: tuple[SuspensionKind, ...] = ()
    suspension_law: str = "Awb 4:15 lid 1"
    penalty: bool = False
    if_late: str = ""
    note: str = ""

    def length_of(self, variant: str = "") -> Variant:
        """The length with its article, in this circumstance. Raises KeyError when the rule does not know it."""
        if not variant:
            return Variant("", self.title, self.length, self.law)
        return {each.name: each for each in self.variants}[variant]


# up to and including these the Atw applies (Atw 4 onder a).
REACH = {Unit.DAYS: 90, Unit.WEEKS: 12, Unit.MONTHS: 3}


def atw_reaches(period: Period) -> bool:
    """Whether the Atw applies to a term this long: no more than 90 days, 12 weeks or 3 months (Atw 4 onder a).

    A sum of several units is measured in days, a month as 30.
    """
    if period.years:
        return False
    if sum(map(bool, period.parts)) > 1:
        return 30 * period.months + 7 * period.weeks + period.days <= REACH[Unit.DAYS]
    return period.months <= REACH[Unit.MONTHS] and period.weeks <= REACH[Unit.WEEKS] and period.days <= REACH[Unit.DAYS]


def own_regel(title: str, length: Length, *, law: str = "", name: str = "eigen_termijn") -> TermijnRegel:
    """A term that the town sets itself: by by-law or as a norm. The free days count as for the law, as a courtesy."""
    return TermijnRegel(name, title, length, law=law, shift=Shift.COURTESY)
