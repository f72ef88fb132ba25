"""The visits of one person to the hall."""

from datetime import datetime

from loket.balie.commands.forget import forget_these_visitors
from loket.balie.models import Volgnummer
from loket.kernel.person import Held, Stays


def visit_stays(volgnummer: Volgnummer, _now: datetime) -> Stays | None:
    return Stays("Deze bezoeker is nog binnen.", runs=True) if volgnummer.ended_at is None else None


HELD = (
    Held(
        Volgnummer,
        "Bezoeken aan het gemeentehuis",
        "Van uzelf.",
        "Publieke taak (AVG 6 lid 1 onder e): u ontvangen.",
        "Uw naam en telefoonnummer gaan na een dag weg.",
        of=lambda person: Volgnummer.objects.filter(partij__in=person.known_as),
        stays=visit_stays,
        forget=forget_these_visitors,
    ),
)
