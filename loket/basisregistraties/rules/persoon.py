"""What a register told of somebody, by the names of its fields."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

WORDS = ("langFormaat", "omschrijving", "naam", "code")  # how a value that is an object is said, the best first


@dataclass(frozen=True, slots=True)
class Persoon:
    """`told` is the answer as it came, with the fields that were asked. `geheim`: no data to others (Wet BRP 2.59).
    `overleden` or moved abroad: `opgeschort`.
    """

    told: Mapping[str, Any]

    def value(self, veld: str) -> Any:
        """The value of a field as the register gives it; None when it has none. A day is a `date` when it is whole."""
        found: Any = self.told
        for name in veld.split("."):
            found = found.get(name) if isinstance(found, Mapping) else None
        if isinstance(found, Mapping) and found.get("type") == "Datum":
            return date.fromisoformat(str(found["datum"]))
        return found

    def text(self, veld: str) -> str:
        """The same in words: for a field that is filled in, or a line on a page.

        >>> Persoon({"geboorte": {"datum": {"type": "JaarDatum", "jaar": 1960, "langFormaat": "1960"}}}).text(
        ...     "geboorte.datum"
        ... )
        '1960'
        """
        return _said(self.value(veld))

    def has(self, veld: str) -> bool:
        return self.text(veld) != ""

    @property
    def geheim(self) -> bool:
        return bool(self.told.get("geheimhoudingPersoonsgegevens"))

    @property
    def opgeschort(self) -> str:
        """Why the record is no longer kept up: "overlijden", "emigratie"; empty when it is."""
        return _said((self.told.get("opschortingBijhouding") or {}).get("reden"))

    def in_onderzoek(self, veld: str) -> bool:
        """Whether the register doubts this field: it says so beside it, or beside what it stands in."""
        found: Any = self.told
        for name in veld.split("."):
            if not isinstance(found, Mapping):
                return False
            if (found.get("inOnderzoek") or {}).get(name):
                return True
            found = found.get(name)
        return False


def _said(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(said for each in value if (said := _said(each)))
    if isinstance(value, Mapping):
        inner = next((value[word] for word in WORDS if value.get(word)), value.get("nationaliteit"))
        if isinstance(inner, Mapping) and "volledigeNaam" in inner:
            return str(inner["volledigeNaam"])
        return _said(inner)
    return "" if value is None or isinstance(value, bool) else str(value)
