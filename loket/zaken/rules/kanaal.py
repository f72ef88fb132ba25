"""The communicatiekanaal of a zaak: lists of it that we know by heart, and how one reads that we fetched (zrc-010)."""

from collections.abc import Mapping
from typing import Any

from loket.kernel.refusal import Refusal

FIELD = "communicatiekanaal"
SHAPE = ("url", "naam", "omschrijving")


def why_no_kanaal(found: Mapping[str, Any]) -> Refusal | None:
    """Whether what stands at the address reads as a communicatiekanaal of the reference lists."""
    if all(isinstance(found.get(name), str) for name in SHAPE):
        return None
    return Refusal("invalid-resource", "Op dit adres staat geen communicatiekanaal.", FIELD)
