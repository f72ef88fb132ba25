"""What we ask of the register of persons (Haal Centraal BRP Personen bevragen, version 2)."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

Json = Mapping[str, Any]
# The API gives these by itself when they apply, whatever fields were asked: they say how the rest may be used.
ALWAYS = ("geheimhoudingPersoonsgegevens", "opschortingBijhouding", "inOnderzoek", "rni", "verificatie")


class BrpDown(Exception):
    """No answer in time, or one that cannot be understood. Go on without."""


class BrpRefused(Exception):
    """The register says that we may not ask this. The text names the status, and nothing of the person."""


class Brp(Protocol):
    def persoon(self, bsn: str, fields: Sequence[str], *, doelbinding: str) -> Json | None:
        """What these fields hold of one person, and no more; None for a number that nobody has.

        Raises BrpDown or BrpRefused.
        """
        ...


def only(told: Any, fields: Sequence[str], path: str = "") -> Any:
    """Of an answer what was asked: a field with what lies below it, and what says that a part is in doubt.

    >>> only({"naam": {"voornamen": "Ans", "voorletters": "A."}, "leeftijd": 40}, ["naam.voornamen"])
    {'naam': {'voornamen': 'Ans'}}
    """
    if not isinstance(told, dict):
        return told
    found = {}
    for name, value in told.items():
        here = f"{path}.{name}" if path else name
        if name in ALWAYS or name == "type" or _asked(here, fields):
            found[name] = value
        elif any(field.startswith(f"{here}.") for field in fields):
            found[name] = only(value, fields, here)
    return found


def _asked(path: str, fields: Sequence[str]) -> bool:
    return any(path == field or path.startswith(f"{field}.") for field in fields)
