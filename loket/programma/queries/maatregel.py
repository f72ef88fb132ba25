"""Which measures there are, and what should have been done by now; those after klachten too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import Q, QuerySet

from loket.kernel.actor import Actor
from loket.klachten.models import Maatregel as NaKlacht
from loket.klachten.queries.mine import maatregelen_for
from loket.programma.models import Maatregel, Stap
from loket.programma.rules.maatregel import overdue

MOST = 300


class View(StrEnum):
    RUNNING = "loopt"
    MINE = "mijn"
    LATE = "te-laat"
    ENDED = "klaar"


LABELS = {
    View.RUNNING: "Wat loopt",
    View.MINE: "Van mij",
    View.LATE: "Te laat",
    View.ENDED: "Afgerond",
}


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is empty for a measure after a klacht: that one is kept with the klachten."""

    id: UUID | None
    title: str
    theme: str
    owner: str
    owner_left: bool
    state: str
    state_words: str
    next_day: date
    next_words: str
    late: str


def maatregelen(by: Actor, view: View, *, today: date) -> list[Row]:
    """The most urgent first. Two statements; those after klachten only for who may know of the klacht."""
    found = Maatregel.objects.select_related("owner").filter(_narrowed(view, by, today))
    order = "-ended_on" if view == View.ENDED else "check_date"
    rows = [_row(each, today) for each in found.order_by(order, "uuid")[:MOST]]
    if view == View.ENDED:
        return rows
    others = [_after_klacht(each, today) for each in maatregelen_for(by) if view != View.MINE or _is(by, each)]
    return sorted([*rows, *(r for r in others if view != View.LATE or r.late)], key=lambda row: row.next_day)


def maatregel_row(maatregel: Maatregel, today: date) -> Row:
    return _row(maatregel, today)


def maatregelen_of_indicator(code: str) -> QuerySet[Maatregel]:
    """What was done for a figure, the oldest first (S-97)."""
    return Maatregel.objects.filter(indicator_code=code).select_related("owner").order_by("planned_at")


def running_for(codes: Iterable[str]) -> dict[str, UUID]:
    """For each figure the newest measure that has not ended. One statement."""
    found = Maatregel.objects.filter(indicator_code__in=list(codes)).exclude(state=Stap.ACT).order_by("planned_at")
    return dict(found.values_list("indicator_code", "uuid"))


def number_late(today: date) -> int:
    return Maatregel.objects.filter(_late(today)).count()


def _narrowed(view: View, by: Actor, today: date) -> Q:
    if view == View.ENDED:
        return Q(state=Stap.ACT)
    running = ~Q(state=Stap.ACT)
    if view == View.MINE:
        return running & Q(owner_id=by.id or None)
    return running & _late(today) if view == View.LATE else running


def _late(today: date) -> Q:
    return Q(state=Stap.PLAN, step_date__lt=today) | Q(state__in=(Stap.PLAN, Stap.DO), check_date__lt=today)


def _row(each: Maatregel, today: date) -> Row:
    next_day, next_words = {
        Stap.PLAN.value: (each.step_date, "Eerste stap"),
        Stap.DO.value: (each.check_date, "Controle"),
        Stap.CHECK.value: (each.measured_on or each.check_date, "Gemeten, nu afronden"),
    }.get(each.state, (each.ended_on or each.check_date, each.get_outcome_display()))
    return Row(
        id=each.uuid,
        title=each.title,
        theme=each.get_theme_display(),
        owner=each.owner.name,
        owner_left=not each.owner.is_active,
        state=each.state,
        state_words=each.get_state_display(),
        next_day=next_day,
        next_words=next_words,
        late=overdue(each.state, each.step_date, each.check_date, today=today),
    )


def _after_klacht(each: NaKlacht, today: date) -> Row:
    done = each.gedaan_op is not None
    day = each.controle_op if done else each.uiterlijk
    late = ("Controle te laat" if done else "Te laat") if day < today else ""
    return Row(
        id=None,
        title=each.tekst,
        theme="Na een klacht",
        owner=each.eigenaar.name,
        owner_left=not each.eigenaar.is_active,
        state=Stap.DO if done else Stap.PLAN,
        state_words=str((Stap.DO if done else Stap.PLAN).label),
        next_day=day,
        next_words="Controle" if done else "Klaar voor",
        late=late,
    )


def _is(by: Actor, each: NaKlacht) -> bool:
    return str(each.eigenaar_id) == by.id
