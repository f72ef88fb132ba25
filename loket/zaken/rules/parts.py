"""What holds for everything under a zaak: it fits the zaaktype, and what it is about does not change."""

from typing import Any
from uuid import UUID

from loket.kernel.refusal import Refusal


def why_not_of_zaaktype(zaaktype_id: UUID, zaaktype_of_zaak: UUID, what: str) -> Refusal | None:
    """zrc-016, zrc-018, zrc-019, zrc-020."""
    if zaaktype_id == zaaktype_of_zaak:
        return None
    return Refusal("zaaktype-mismatch", f"Dit {what} hoort niet bij het zaaktype van de zaak.")


def why_not_change(now: Any, asked: Any, field: str) -> Refusal | None:
    """The same value may be sent again (G-10)."""
    return None if now == asked else Refusal("wijzigen-niet-toegelaten", "Dit kan niet worden gewijzigd.", field)
