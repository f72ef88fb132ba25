"""What the programme does when a fact arrives: a point of a checklist that fails becomes a measure (S-61)."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.locaties.events import ChecklistPointFailed
from loket.organisatie.queries.medewerker import holders_of
from loket.programma.commands import plan_maatregel
from loket.programma.models import Maatregel, Stap
from loket.programma.permissions import BEHEREN

LOOK_AGAIN = timedelta(days=90)


def plan_for_checklist(event: ChecklistPointFailed) -> None:
    """Of whoever found it, or else of who keeps the programme. While one is open for this point, no second one."""
    about = f"checklist:{event.code}.{event.point}"
    if Maatregel.objects.filter(from_what=about).exclude(state=Stap.ACT).exists():
        return
    plan_maatregel(
        title=f"{event.name}: {event.label}",
        first_step=f"Zoek uit wat nodig is: {event.label.lower()}.",
        owner=_owner(event.found_by),
        check_on=timezone.localdate() + LOOK_AGAIN,
        about=about,
        by=SYSTEM,
    )


def _owner(found_by: UUID | None) -> UUID | None:
    keepers = holders_of(BEHEREN, on=timezone.localdate())
    return found_by or next((who for who, _ in keepers), None)
