"""A line of another system: its columns, by our names or by those of Open311, and which of them we need."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from loket.kernel.refusal import Refusal
from loket.meldingen.rules.free_text import without_bsn
from loket.meldingen.rules.no_bsn import why_not_names

# Our name of a column, and what else it is called.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "nummer": ("service_request_id", "id", "meldingnummer", "zaaknummer"),
    "gemeld_op": ("requested_datetime", "meldingsdatum", "datum", "created_at"),
    "soort": ("service_code", "categorie", "category", "soort_code"),
    "soort_naam": ("service_name", "categorie_naam"),
    "omschrijving": ("description", "tekst", "melding"),
    "lat": ("latitude", "breedtegraad"),
    "lon": ("long", "lng", "longitude", "lengtegraad"),
    "adres": ("address", "address_string", "locatie"),
    "postcode": ("zipcode",),
    "lantaarn": ("lamp", "mastnummer"),
    "status": ("state",),
    "resultaat": ("outcome",),
    "bericht": ("status_notes", "antwoord"),
    "ingepland_op": ("planned_on",),
    "afgehandeld_op": ("closed_datetime", "einddatum"),
    "veranderd_op": ("updated_datetime",),
    "doorgestuurd_naar": ("forwarded_to",),
    "email": ("e-mail", "e-mailadres"),
    "telefoon": ("phone", "telefoonnummer"),
}
NEEDED = ("nummer", "gemeld_op")
NO_WORDS = frozenset({"nummer", "gemeld_op", "lat", "lon", "telefoon"})  # numbers that are no BSN
LINE, REASON, WHOLE = "regel", "reden", "hele_regel"  # what the report of refused lines adds
REPORTED = (LINE, REASON, WHOLE)
OPEN311 = (
    *("service_request_id", "status", "status_notes", "service_name", "service_code", "description"),
    *("requested_datetime", "updated_datetime", "closed_datetime", "address", "zipcode", "lat", "long"),
    *("email", "phone", "extra"),
)
MOST_COLUMNS = 100
_NAMES = {other: name for name, others in COLUMNS.items() for other in (name, *others)}


@dataclass(frozen=True, slots=True)
class ForeignLine:
    """`number` is where it begins. With a `fault` it could not be taken apart: `raw` is what stands there."""

    number: int
    cells: tuple[str, ...]
    fault: str = ""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """The head of a file. `at` tells where each of our columns is; `unused` are those that we do nothing with."""

    head: tuple[str, ...]
    at: Mapping[str, int]
    unused: tuple[str, ...]

    def cells_to_keep(self, line: ForeignLine) -> list[str]:
        """The line as it is, for who mends it; but a BSN is kept nowhere (S-44)."""
        as_is = {place for name, place in self.at.items() if name in NO_WORDS}
        return [cell if place in as_is else without_bsn(cell)[0] for place, cell in enumerate(line.cells)]

    def values(self, line: ForeignLine) -> dict[str, str]:
        """By our names, without spaces around them. A column that is not there, or a line that is short, is empty."""
        cells = line.cells
        return {name: cells[place].strip() if place < len(cells) else "" for name, place in self.at.items()}


def read_columns(head: Sequence[str]) -> Columns | Refusal:
    """Columns may stand in any order; the first of two with the same meaning counts."""
    at: dict[str, int] = {}
    unused = []
    for place, title in enumerate(head):
        name = _NAMES.get(_plain(title))
        if name and name not in at:
            at[name] = place
        elif title.strip():
            unused.append(title.strip()[:100])
    if why_not_names(head):
        return Refusal("bsn-not-allowed", "Het bestand heeft een kolom met BSN. Haal die eerst weg.", "file")
    if len(head) > MOST_COLUMNS:
        return Refusal("too-many-columns", f"Het bestand heeft meer dan {MOST_COLUMNS} kolommen.", "file")
    lacking = [name for name in NEEDED if name not in at]
    lacking += [] if {"soort", "soort_naam", "omschrijving"} & at.keys() else ["soort"]
    lacking += [] if {"lat", "lon"} <= at.keys() or "adres" in at else ["lat en lon, of adres"]
    if lacking:
        return Refusal("columns-missing", f"Deze kolommen ontbreken: {', '.join(lacking)}.", "file")
    return Columns(tuple(title.strip()[:100] for title in head), at, tuple(unused))


def _plain(title: str) -> str:
    return re.sub(r"\s+", "_", title.strip().lower())
