"""What holds for a rol (zrc-031)."""

from typing import Any

from loket.kernel.refusal import Refusal
from loket.zaken.models.rol import AT_MOST_ONE

KEPT_BY_US = "Loket houdt deze rol bij"  # the roltoelichting of who handles a zaak: it follows its team and behandelaar


def why_not_betrokkene(betrokkene: str, identificatie: dict[str, Any] | None) -> Refusal | None:
    """Somebody must be meant; an identificatie in which every field is empty will do, as programs send it."""
    if betrokkene or identificatie is not None:
        return None
    return Refusal("invalid-betrokkene", "Vul betrokkene of betrokkeneIdentificatie in.")


def why_not_one_more(omschrijving_generiek: str, *, taken: bool) -> Refusal | None:
    """A zaak has at most one initiator, and one zaakcoordinator."""
    if not taken or omschrijving_generiek not in AT_MOST_ONE:
        return None
    return Refusal("max-occurences", f"Deze zaak heeft al een {omschrijving_generiek}.", "roltype")
