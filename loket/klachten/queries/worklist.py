"""The klachten of who handles or divides them, the last day first. What is about who looks, is not there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db.models import QuerySet

from loket.kernel.actor import Actor
from loket.kernel.text import time_left
from loket.klachten.models import Fase, Klacht, Oordeel, Soort
from loket.klachten.permissions import BEHANDELEN, COORDINEREN
from loket.klachten.rules.rechten import medewerker_of
from loket.klachten.rules.termijn import call_before

MOST = 200
SOON = 7  # days


class View(StrEnum):
    MINE = "mijn"
    NOBODY = "niemand"
    LATE = "te-laat"
    ALL = "alles"
    DONE = "klaar"


LABELS = {
    View.ALL: "Open",
    View.MINE: "Van mij",
    View.NOBODY: "Nog van niemand",
    View.LATE: "Te laat of bijna",
    View.DONE: "Klaar",
}


@dataclass(frozen=True, slots=True)
class KlachtRow:
    """No name and no text of the klager: who wants to know opens the klacht."""

    id: UUID
    nummer: str
    soort: str
    team: str
    fase: str
    next: str
    until: date
    left: str
    pace: str
    behandelaar: str
    oordeel: str


def klachten_for(by: Actor, view: View, *, today: date, most: int = MOST) -> list[KlachtRow]:
    """One statement."""
    found = _in_view(seen_by(by), view, by=by, today=today)
    order = ("-afgedaan_op", "-id") if view == View.DONE else ("onderzoeken_tot", "id")
    rows = found.select_related("team", "behandelaar").order_by(*order)[:most]
    return [_row(each, today) for each in rows]


def seen_by(by: Actor) -> QuerySet[Klacht]:
    """The same as `rules.rechten.why_not_see`, for lists (Awb 9:7)."""
    me = medewerker_of(by)
    found = Klacht.objects.exclude(beklaagden__medewerker_id=me)
    if by.may(COORDINEREN):
        return found
    return found.filter(behandelaar_id=me) if by.may(BEHANDELEN) else found.none()


def next_step_of(klacht: Klacht, today: date) -> str:
    """What is to be done now, in a few words."""
    if klacht.closed:
        return ""
    if klacht.behandelaar_id is None:
        return "Geef hem aan een behandelaar"
    match klacht.fase:
        case Fase.ONTVANGEN:
            late = " (te laat)" if today > call_before(klacht.ontvangen_op) else ""
            return f"Bel de klager{late}"
        case Fase.CONTACT:
            return "Los het op, of begin het onderzoek"
    return "Hoor en oordeel"


def pace_of(klacht: Klacht, today: date) -> str:
    """The kind of its badge."""
    days = (klacht.onderzoeken_tot - today).days
    return "late" if days < 0 else "warn" if days <= SOON else ""


def _in_view(found: QuerySet[Klacht], view: View, *, by: Actor, today: date) -> QuerySet[Klacht]:
    if view == View.DONE:
        return found.filter(afgedaan_op__isnull=False)
    found = found.filter(afgedaan_op=None)
    match view:
        case View.MINE:
            return found.filter(behandelaar_id=medewerker_of(by))
        case View.NOBODY:
            return found.filter(behandelaar=None)
        case View.LATE:
            return found.filter(onderzoeken_tot__lte=date.fromordinal(today.toordinal() + SOON))
    return found


def _row(klacht: Klacht, today: date) -> KlachtRow:
    return KlachtRow(
        id=klacht.id,
        nummer=klacht.nummer,
        soort=str(Soort(klacht.soort).label) if klacht.soort else "Nog niet ingedeeld",
        team=klacht.team.name if klacht.team else "",
        fase=str(Fase(klacht.fase).label),
        next=next_step_of(klacht, today),
        until=klacht.onderzoeken_tot,
        left=time_left(klacht.onderzoeken_tot, today),
        pace=pace_of(klacht, today),
        behandelaar=klacht.behandelaar.name if klacht.behandelaar else "Nog niemand",
        oordeel=str(Oordeel(klacht.oordeel).label) if klacht.oordeel else "",
    )
