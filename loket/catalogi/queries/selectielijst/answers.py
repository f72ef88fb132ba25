"""What stands at an address of a selection list: from our own lists, or else fetched there."""

from typing import Any

from loket.catalogi.queries.selectielijst.lists import (
    Klasse,
    Procestype,
    known_uuid,
    omschrijvingen,
    procestypen,
    resultaten,
)
from loket.outside.bronnen import NotFetched, fetch

OTHER = "Op dit adres staat iets anders dan wij hier verwachten."


def procestype_at(url: str) -> Procestype:
    """Raises NotFetched: `bad-url` when nobody answers, `invalid-resource` when it is no process type."""
    if found := procestypen().get(known_uuid(url, "procestypen")):
        return found
    given = _fetched(url, "nummer", "naam", "jaar")
    if not isinstance(given["nummer"], int) or "procesType" in given:
        raise NotFetched("invalid-resource", OTHER)
    return Procestype(given["nummer"], given["jaar"] if isinstance(given["jaar"], int) else 0, str(given["naam"]))


def klasse_at(url: str) -> tuple[Klasse, str]:
    """A result, and the address of its process type when that is not in our own list. Raises NotFetched, as above."""
    if found := resultaten().get(known_uuid(url, "resultaten")):
        return found, ""
    given = _fetched(url, "nummer", "procesType", "procestermijnWeergave")
    texts = {name: str(given.get(name) or "") for name in ("waardering", "procestermijn", "bewaartermijn")}
    of = str(given["procesType"])
    known = procestypen().get(known_uuid(of, "procestypen"))
    nummer = known.nummer if known else 0
    return Klasse("", nummer, str(given["nummer"]), str(given.get("naam", "")), "", **texts), of


def omschrijving_at(url: str) -> str:
    """The generic name of a result. Raises NotFetched, as above."""
    if found := omschrijvingen().get(known_uuid(url, "resultaattypeomschrijvingen")):
        return found
    return str(_fetched(url, "omschrijving", "definitie")["omschrijving"])


def _fetched(url: str, *needed: str) -> dict[str, Any]:
    given = fetch(url)
    if any(name not in given for name in needed):
        raise NotFetched("invalid-resource", OTHER)
    return given
