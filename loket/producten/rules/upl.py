"""A line of the Uniforme Productnamenlijst, and the check of our own names against it."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

COLUMNS = {"UniformeProductnaam", "URI"}
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,180}")
NO_NAME = "UPL-naam nog niet beschikbaar"


@dataclass(frozen=True, slots=True)
class UplLine:
    name: str
    uri: str
    gemeente: bool
    sdg: str
    legal: str


@dataclass(frozen=True, slots=True)
class WrongLine:
    number: int
    reason: str


def upl_line(number: int, row: Mapping[str, str | None], *, seen: Container[str]) -> UplLine | WrongLine:
    """A line as the list has it; without the columns for who does it, it is taken to be something of municipalities."""
    name, uri = ((row.get(column) or "").strip() for column in ("UniformeProductnaam", "URI"))
    if not name or "\x00" in name or len(name) > 120:
        return WrongLine(number, "er staat geen goede naam")
    if not ADDRESS.fullmatch(uri):
        return WrongLine(number, f"“{name[:60]}” heeft geen goed adres")
    if name in seen or uri in seen:
        return WrongLine(number, f"“{name[:60]}” staat er twee keer in")
    gemeente = "Gemeente" not in row or bool((row["Gemeente"] or "").strip())
    sdg = re.split(r"[;, ]", (row.get("SDG") or "").strip())[0][:4]
    return UplLine(name, uri, gemeente, sdg, (row.get("Grondslaglabel") or "").strip()[:300])
