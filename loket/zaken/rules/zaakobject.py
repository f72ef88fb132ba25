"""What holds for an object of a zaak (zrc-032)."""

from typing import Any

from loket.kernel.refusal import Refusal
from loket.zaken.models import ObjectType


def why_not_object(address: str, identificatie: dict[str, Any] | None) -> Refusal | None:
    if address or identificatie:
        return None
    return Refusal("invalid-zaakobject", "Vul object of objectIdentificatie in.")


def why_not_overige(object_type: str, overige: str) -> Refusal | None:
    """Only an object of another kind than those we know says of which kind it is."""
    if object_type == ObjectType.OVERIGE and not overige:
        return Refusal("missing-object-type-overige", "Vul objectTypeOverige in bij objectType 'overige'.")
    if object_type != ObjectType.OVERIGE and overige:
        return Refusal("invalid-object-type-overige-usage", "Vul objectTypeOverige alleen in bij objectType 'overige'.")
    return None
