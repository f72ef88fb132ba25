"""When a besluit is refused, and what of it stays as it was."""

from datetime import date, timedelta
from typing import Any, TypedDict
from uuid import UUID

from loket.besluiten.permissions import STAFF
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.zgw.caller import Caller, may

LEEWAY = timedelta(days=1)  # a program elsewhere may already be in tomorrow


class Besluitgegevens(TypedDict, total=False):
    """The fields that a command takes; what is left out stays as it is, or gets its usual value."""

    identificatie: str
    verantwoordelijke_organisatie: str
    besluittype_id: UUID
    zaak_id: UUID | None
    datum: date
    toelichting: str
    bestuursorgaan: str
    ingangsdatum: date
    vervaldatum: date | None
    vervalreden: str
    publicatiedatum: date | None
    verzenddatum: date | None
    uiterlijke_reactiedatum: date | None


def why_not(by: Actor, scope: str, besluittype_id: UUID) -> Refusal | None:
    """Rights are about the besluittype (A-03); staff may by functie, whatever the type."""
    allowed = may(by, scope, besluittype_id) if isinstance(by, Caller) else may(by, STAFF[scope])
    return None if allowed else Refusal("permission_denied", "U mag dit niet doen met dit soort besluiten.")


def why_not_datum(datum: date, today: date) -> Refusal | None:
    """A besluit is not taken in the future (brc-010)."""
    if datum <= today + LEEWAY:
        return None
    return Refusal("future_not_allowed", "De datum van een besluit ligt niet in de toekomst.", "datum")


def why_not_change(now: dict[str, Any], given: Besluitgegevens) -> list[Refusal]:
    """What identifies a besluit stays (brc-001, brc-002), and so does the zaak once it has one (brc-006)."""
    fields = {
        "identificatie": "identificatie",
        "verantwoordelijke_organisatie": "verantwoordelijkeOrganisatie",
        "besluittype_id": "besluittype",
        **({"zaak_id": "zaak"} if now["zaak_id"] else {}),
    }
    return [
        Refusal("wijzigen-niet-toegelaten", "Dit veld mag niet wijzigen.", field)
        for name, field in fields.items()
        if name in given and given[name] != now[name]  # type: ignore[literal-required]
    ]
