"""Does a value fit what its eigenschap asks? (ztc-015, zrc-033)"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from loket.kernel.refusal import Refusal

DAYS = {"datum": (8, "%Y%m%d"), "datum_tijd": (14, "%Y%m%d%H%M%S")}


def why_not_waarde(specificatie: Mapping[str, Any], waarde: str) -> Refusal | None:
    """An empty value is always good: it can be filled later."""
    allowed = specificatie.get("waardenverzameling") or []
    if not waarde or (_fits(specificatie, waarde) and (not allowed or waarde in allowed)):
        return None
    return Refusal("waarde-incorrect-format", "Deze waarde past niet bij de specificatie van de eigenschap.")


def _fits(specificatie: Mapping[str, Any], waarde: str) -> bool:
    formaat, lengte = specificatie.get("formaat"), str(specificatie.get("lengte") or "")
    if formaat in DAYS:
        return _is_moment(waarde, *DAYS[formaat])
    if formaat == "getal":
        return _is_number(waarde, lengte)
    return not lengte.isdigit() or len(waarde) <= int(lengte)


def _is_moment(waarde: str, length: int, pattern: str) -> bool:
    try:
        datetime.strptime(waarde, pattern).replace(tzinfo=UTC)
    except ValueError:
        return False
    return len(waarde) == length and waarde.isascii() and waarde.isdigit()


def _is_number(waarde: str, lengte: str) -> bool:
    """`3` are three digits, `5,2` are five before and two after the comma."""
    whole, _, after = lengte.partition(",")
    digits = rf"\d{{1,{whole}}}" if whole.isdigit() and int(whole) else r"\d+"
    fraction = rf"(,\d{{1,{after}}})?" if after.isdigit() and int(after) else ""
    return re.fullmatch(rf"-?{digits}{fraction}", waarde, re.ASCII) is not None
