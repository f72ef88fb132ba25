"""From which day a file is kept, and which fields that asks for (ztc-003 to ztc-008)."""

from collections.abc import Mapping
from typing import Any

from loket.kernel.refusal import Refusal

PREFIX = "brondatumArchiefprocedure"
NEEDED_FOR = {
    "datumkenmerk": {"eigenschap", "zaakobject", "ander_datumkenmerk"},  # ztc-004
    "objecttype": {"zaakobject", "ander_datumkenmerk"},  # ztc-006
    "registratie": {"ander_datumkenmerk"},  # ztc-007
    "procestermijn": {"termijn"},  # ztc-008
}
WITHOUT_KNOWN_END = {"afgehandeld", "termijn"}  # ztc-005
ONLY_WAY = {"nihil": "afgehandeld", "ingeschatte_bestaansduur_procesobject": "termijn"}  # ztc-003


def why_not_brondatum(procedure: Mapping[str, Any]) -> list[Refusal]:
    """Each field that is missing for this afleidingswijze, or may not be there. Names as on the wire."""
    way = procedure["afleidingswijze"]
    found = []
    for name, ways in NEEDED_FOR.items():
        filled = bool(procedure.get(name))
        if filled and way not in ways:
            found.append(_refusal(name, "must-be-empty", f"Dit veld moet leeg zijn bij '{way}'."))
        elif not filled and way in ways:
            found.append(_refusal(name, "required", f"Dit veld is nodig bij '{way}'."))
    if procedure.get("einddatumBekend") and way in WITHOUT_KNOWN_END:
        found.append(_refusal("einddatumBekend", "must-be-empty", f"Dit veld moet leeg zijn bij '{way}'."))
    return found


def why_not_afleidingswijze(procestermijn: str, way: str) -> Refusal | None:
    """Some process terms of the selection list leave one way to count (ztc-003)."""
    only = ONLY_WAY.get(procestermijn)
    if only is None or way == only:
        return None
    reason = f"Bij procestermijn '{procestermijn}' hoort afleidingswijze '{only}'."
    return Refusal("invalid-afleidingswijze-for-procestermijn", reason)


def _refusal(name: str, code: str, reason: str) -> Refusal:
    return Refusal(code, reason, f"{PREFIX}.{name}")
