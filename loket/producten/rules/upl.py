"""A line of the Uniforme Productnamenlijst, and the check of our own names against it."""

import csv
import re
from collections.abc import Container, Mapping
from dataclasses import dataclass

COLUMNS = {"UniformeProductnaam", "URI"}
ADDRESS = re.compile(r"https?://[^\s<>\"]{3,180}")
MOST_IN_A_LINE = 10_000  # bytes


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


def cells_in(raw: bytes) -> list[str] | str:
    """What stands in a line; or in words why it cannot be read. A quote that stays open ends with its line."""
    if len(raw) > MOST_IN_A_LINE:
        return "deze regel is te lang"
    try:
        return next(csv.reader([raw.decode("utf-8-sig").rstrip("\r\n")], strict=True), [])
    except UnicodeDecodeError:
        return "de letters zijn geen UTF-8"
    except csv.Error:
        return "de aanhalingstekens kloppen niet"


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
