"""The appointments of one medewerker as a calendar feed: when, what and where, and never who comes."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from loket.afspraken.models import Afspraak, Agendalink, State
from loket.afspraken.rules.code import code_words
from loket.afspraken.rules.ical import Event
from loket.kernel.secrets import blind_index

BACK, AHEAD = timedelta(days=14), timedelta(days=120)


def has_link(medewerker_id: UUID) -> bool:
    return Agendalink.objects.filter(medewerker=medewerker_id).exists()


def agenda_of(secret: str) -> list[Event] | None:
    """None when this is no link (any more), or of somebody who left. Two statements."""
    link = Agendalink.objects.filter(secret=blind_index(secret[:100]), medewerker__is_active=True).first()
    if link is None:
        return None
    now = timezone.now()
    rows = Afspraak.objects.filter(medewerker=link.medewerker_id, start__gt=now - BACK, start__lt=now + AHEAD).exclude(
        state__in=[State.CANCELLED, State.DISPLACED]
    )
    return [_event(row) for row in rows.select_related("locatie").order_by("start")]


def _event(row: Afspraak) -> Event:
    people = f" ({row.persons} personen)" if row.persons > 1 else ""
    return Event(
        uid=f"{row.id}@loket-medewerker",
        sequence=row.version - 1,
        changed_at=row.made_at,
        start=row.start,
        end=row.end,
        title=f"{row.onderwerp}{people}",
        place=row.locatie.name if row.kind == "balie" else str(row.get_kind_display()),
        text=f"Code {code_words(row.code)}",
    )
