"""Who may come in: who writes, at a zaak that they may see. Looking is logged."""

from uuid import UUID

from django.http import Http404, HttpRequest

from loket.besluiten.queries.detail import ZaakLine, zaak_seen
from loket.correspondentie.models import Brief
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.verwerkingen.commands import log_view
from loket.zaken.queries.aanvrager import aanvrager_of


def zaak_or_404(zaak_id: UUID, *, by: Actor) -> ZaakLine:
    found = zaak_seen(zaak_id, by=by)
    if found is None:
        raise Http404
    return found


def brief_or_404(brief_id: UUID, *, by: Actor) -> Brief:
    brief = Brief.objects.select_related("soort", "zaak", "versie__sjabloon", "door").filter(id=brief_id).first()
    if brief is None:
        raise Http404
    zaak_or_404(brief.zaak_id, by=by)
    return brief


def log_look(request: HttpRequest, zaak: ZaakLine) -> None:
    who = aanvrager_of(zaak.id)
    log_view(
        object=f"zaken:{zaak.id}",
        label=zaak.identificatie,
        action="brief geschreven of bekeken",
        activity="zaakbehandeling",
        purpose="Schrijven aan de aanvrager van een zaak",
        persons=[who.bsn] if who.bsn else [],
        place=address_of(request),
        by=actor_of(request),
    )
