"""Along which way a document came or went."""

from collections.abc import Mapping
from typing import Any

from loket.kernel.refusal import Refusal

WAYS = (
    "binnenlands_correspondentieadres",
    "buitenlands_correspondentieadres",
    "correspondentie_postadres",
    "faxnummer",
    "emailadres",
    "mijn_overheid",
    "telefoonnummer",
)


def why_not_this_way(values: Mapping[str, Any]) -> Refusal | None:
    """drc-017: exactly one."""
    if sum(bool(values.get(way)) for way in WAYS) == 1:
        return None
    return Refusal("invalid-address", "Geef precies één adres, nummer of mijnOverheid.", "nonFieldErrors")


def why_not_another_sender(*, has_sender: bool) -> Refusal | None:
    """drc-017: a document comes from one sender."""
    return Refusal("unique", "Dit document heeft al een afzender.", "aardRelatie") if has_sender else None
