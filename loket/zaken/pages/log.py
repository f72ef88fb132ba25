"""Each look at a zaak is written down, before its data are shown."""

from django.http import HttpRequest

from loket.kernel.http import actor_of
from loket.kernel.limits import address_of
from loket.verwerkingen.commands import log_view
from loket.zaken.queries.detail import Detail, object_of
from loket.zaken.queries.facts import Facts

ACTIVITY = "zaakbehandeling"


def seen(request: HttpRequest, found: Detail) -> None:
    """Somebody opens the zaak, with everybody who takes part in it."""
    action = "zaak bekeken met reden" if found.only_look else "zaak geopend"
    _log(request, found.facts, action, found.persons)


def seen_part(request: HttpRequest, facts: Facts, what: str, *persons: str) -> None:
    """Somebody opens a document of it, or a whole BSN."""
    _log(request, facts, what, persons)


def purpose_of(facts: Facts) -> str:
    return f"Behandelen: {facts.zaaktype}"


def _log(request: HttpRequest, facts: Facts, action: str, persons: "list[str] | tuple[str, ...]") -> None:
    log_view(
        object=object_of(facts.id),
        label=facts.identificatie,
        action=action,
        activity=ACTIVITY,
        purpose=purpose_of(facts),
        persons=persons,
        place=address_of(request),
        by=actor_of(request),
    )
