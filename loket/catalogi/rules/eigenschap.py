"""How the value of an eigenschap is written (ztc-015)."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from loket.kernel.refusal import Refusal

LENGTHS = {"datum": r"8", "datum_tijd": r"14", "tekst": r"\d{1,3}", "getal": r"\d{1,3}([,.]\d{1,3})?"}
MOMENTS = {"datum": (8, "%Y%m%d"), "datum_tijd": (14, "%Y%m%d%H%M%S")}
LONGEST = 255


def why_not_specificatie(specificatie: Mapping[str, Any]) -> list[Refusal]:
    """A date is YYYYMMDD, a moment YYYYMMDDhhmmss, a text has at most 255 signs, a number `n` or `n,m` digits."""
    formaat, lengte = specificatie["formaat"], str(specificatie["lengte"])
    fits = re.fullmatch(LENGTHS[formaat], lengte, re.ASCII) is not None
    if fits and formaat == "tekst":
        fits = int(lengte) <= LONGEST
    found = [] if fits else [_refusal("lengte", f"Deze lengte past niet bij '{formaat}'.")]
    if any(not fits_formaat(value, formaat) for value in specificatie.get("waardenverzameling", ())):
        found.append(_refusal("waardenverzameling", f"Niet elke waarde is een '{formaat}'."))
    return found


def fits_formaat(value: str, formaat: str) -> bool:
    """Whether a value reads as a date or a moment; of the other kinds every text may be one of the choices."""
    if formaat not in MOMENTS:
        return True
    length, pattern = MOMENTS[formaat]
    try:
        datetime.strptime(value, pattern)  # noqa: DTZ007  # a day, or a clock without a place
    except ValueError:
        return False
    return len(value) == length


def _refusal(name: str, reason: str) -> Refusal:
    return Refusal("invalid", reason, f"specificatie.{name}")
