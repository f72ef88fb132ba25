"""What we know of an address that somebody typed, its street or where it is; and of a time that somebody chose."""

from typing import Any

from loket.formulieren.queries.afspraak import with_words
from loket.formulieren.rules.content import Soort, Vraag
from loket.gebied import queries as gebied
from loket.gebied.queries import AddressRow

MOST = 5


def looked_up(vraag: Vraag, antwoord: Any) -> Any:
    """The answer with what we know beside it; as it was when we know nothing like it."""
    if vraag.soort == Soort.ADRES and antwoord.get("postcode") and not antwoord.get("straat"):
        return _with_street(antwoord)
    if vraag.soort == Soort.PLEK and antwoord.get("tekst") and "lat" not in antwoord:
        return _with_point(antwoord)
    if vraag.soort == Soort.AFSPRAAK:
        return with_words(vraag, antwoord)
    return antwoord


def _with_street(antwoord: dict[str, str]) -> dict[str, str]:
    found = gebied.street_of(antwoord["postcode"], antwoord.get("huisnummer", ""))
    return {**antwoord, "straat": found[0], "plaats": found[1]} if found else antwoord


def _with_point(antwoord: dict[str, Any]) -> dict[str, Any]:
    """One address that it must be; or some to choose from."""
    rows = gebied.search_addresses(antwoord["tekst"], most=MOST)
    same = [row for row in rows if _plain(row.label).startswith(_plain(antwoord["tekst"]))]
    if len(rows) == 1 or len(same) == 1:
        row = (same or rows)[0]
        return {"tekst": row.label, "lat": round(row.point.lat, 6), "lon": round(row.point.lon, 6)}
    return {**antwoord, "opties": [_option(row) for row in rows]} if rows else antwoord


def _option(row: AddressRow) -> list[str]:
    return [f"{row.point.lat:.6f},{row.point.lon:.6f},{row.label}", row.label]


def _plain(text: str) -> str:
    return "".join(each for each in text.casefold() if each.isalnum())
