"""What everybody may read. Each question begins at what is public."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from loket.kernel.text import start_of_local_day
from loket.raad.models import Agendapunt, Informatieobject, State, Stemming, Vergadering
from loket.raad.queries.agenda import Agenda, agenda_of

PAGE = 25


@dataclass(frozen=True, slots=True)
class VergaderingRow:
    id: UUID
    naam: str
    gremium: str
    start: datetime
    locatie: str
    state: str
    cancelled: bool


def coming(today: date) -> list[VergaderingRow]:
    """Public meetings from today on, the first one first."""
    found = Vergadering.objects.public().filter(planned_start__gte=start_of_local_day(today))
    return _rows(found.order_by("planned_start", "id")[:50])


def past(today: date, *, page: int = 1) -> tuple[list[VergaderingRow], bool]:
    """Public meetings before today, the newest first; and whether there are more."""
    found = Vergadering.objects.public().filter(planned_start__lt=start_of_local_day(today))
    begin = (page - 1) * PAGE
    rows = _rows(found.order_by("-planned_start", "-id")[begin : begin + PAGE + 1])
    return rows[:PAGE], len(rows) > PAGE


def public_vergadering(vergadering_id: UUID) -> Vergadering | None:
    return Vergadering.objects.public().select_related("verslag").filter(id=vergadering_id).first()


def public_agenda(vergadering_id: UUID) -> Agenda:
    """Without its closed items, and without their papers and votes."""
    items, stukken, stemmingen = Agendapunt.objects, Informatieobject.objects, Stemming.objects
    return agenda_of(vergadering_id, items.public(), stukken.public(), stemmingen.public())


def public_stuk(stuk_id: UUID) -> Informatieobject | None:
    """A paper with a file that everybody may download."""
    return Informatieobject.objects.public().exclude(bestand="").filter(id=stuk_id).first()


def _rows(found: QuerySet[Vergadering]) -> list[VergaderingRow]:
    return [
        VergaderingRow(
            row.id,
            row.naam,
            row.gremium_label,
            row.started_at or row.planned_start,
            row.locatie,
            row.get_state_display(),
            row.state == State.CANCELLED,
        )
        for row in found
    ]
