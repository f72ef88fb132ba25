"""Who may come in at the pages of besluiten: staff that decides, at the zaken that they may see. Looking is logged."""

from uuid import UUID

from django.http import Http404, HttpRequest

from loket.besluiten.queries.detail import Detail, ZaakLine, besluit_seen, zaak_seen
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.verwerkingen.commands import log_view


def zaak_or_404(zaak_id: UUID, *, by: Actor) -> ZaakLine:
    found = zaak_seen(zaak_id, by=by)
    if found is None:
        raise Http404
    return found


def besluit_or_404(besluit_id: UUID, *, by: Actor) -> Detail:
    found = besluit_seen(besluit_id, by=by)
    if found is None:
        raise Http404
    return found


def log_look(request: HttpRequest, object: str, label: str, bsn: str) -> None:
    log_view(
        object=object,
        label=label,
        action="besluit bekeken",
        activity="zaakbehandeling",
        purpose="Besluiten op een zaak",
        persons=[bsn] if bsn else [],
        place=address_of(request),
        by=actor_of(request),
    )
