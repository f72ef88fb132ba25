"""That a colleague looks at who came is written down, before it is shown."""

from uuid import UUID

from django.http import HttpRequest

from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.partijen.queries.partij import persons_of
from loket.verwerkingen.commands import log_view


def seen(request: HttpRequest, visit: UUID, label: str, partij: UUID | None, *, action: str, purpose: str) -> None:
    log_view(
        object=f"balie:{visit}",
        label=f"Bezoek {label}",
        action=action,
        activity="klantcontact",
        purpose=purpose,
        persons=persons_of([partij]) if partij else [],
        place=address_of(request),
        by=actor_of(request),
    )
