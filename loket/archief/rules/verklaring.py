"""The certificate of destruction: what Archiefbesluit 1995 art. 8 asks, in plain Dutch and without a word on persons.

It specifies what was destroyed, on what ground, and in which way; and who decided and who did it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from loket.huisstijl.brief import Lijst as Paper
from loket.huisstijl.brief import Table
from loket.kernel.text import date_words, local

WAY = "\n\n".join(
    (
        "{town} verklaart dat de zaken en documenten hieronder zijn vernietigd.",
        "Grond: {ground}. Elke zaak staat hieronder met de categorie van de selectielijst voor gemeenten van 2020.",
        "Wijze: Loket heeft de gegevens uit de database gehaald en de bestanden uit de opslag. Dat geldt voor alle"
        " versies, en voor de besluiten, statussen, berichten en zoekgegevens die erbij hoorden. Dit kan niet ongedaan"
        " worden gemaakt. Kopieën in een back-up verdwijnen als die back-up verloopt.",
    )
)
PER_CATEGORY = ("Categorie", "Resultaat", "Zaken", "Documenten", "Afgesloten van", "Afgesloten tot en met")
PER_ZAAK = ("Zaak", "Soort", "Categorie", "Resultaat", "Van", "Tot", "Te bewaren tot", "Documenten")
NOT_DESTROYED = ("Zaak", "Soort", "Waarom niet")


@dataclass(frozen=True, slots=True)
class Line:
    identificatie: str
    zaaktype: str
    resultaat: str
    klasse: str
    startdatum: date
    einddatum: date
    archiefactiedatum: date
    documents: int
    destroyed: bool
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """`agreed` are pairs of a department and who agreed for it, with the moment."""

    number: str
    town: str
    foot: str
    ground: str
    made: tuple[str, datetime]
    agreed: Sequence[tuple[str, str, datetime]]
    archivist: tuple[str, datetime]
    first_at: datetime
    last_at: datetime
    lines: Sequence[Line]


def paper_of(it: Told) -> Paper:
    """The certificate, ready to be set."""
    gone = [line for line in it.lines if line.destroyed]
    kept = [line for line in it.lines if not line.destroyed]
    tables = [_per_category(gone), _per_zaak(gone)]
    return Paper(
        sender=it.town,
        day=local(it.last_at).date(),
        subject=f"Verklaring van vernietiging {it.number}",
        text=WAY.format(town=it.town, ground=it.ground),
        marks=tuple(_marks(it, gone)),
        tables=(*tables, *([_not_destroyed(kept)] if kept else [])),
        foot=it.foot,
    )


def _marks(it: Told, gone: Sequence[Line]) -> Iterable[tuple[str, str]]:
    yield "Zorgdrager", f"College van burgemeester en wethouders, {it.town}"
    yield "Vernietigd", f"{len(gone)} zaken en {sum(line.documents for line in gone)} documenten"
    yield "Wanneer", f"{_moment(it.first_at)} tot en met {_moment(it.last_at)}"
    yield "Lijst gemaakt door", f"{it.made[0]}, {_day(it.made[1])}"
    for afdeling, name, at in it.agreed:
        yield f"Ingestemd: {afdeling or 'zonder afdeling'}", f"{name}, {_day(at)}"
    yield "Besloten door (archivaris)", f"{it.archivist[0]}, {_day(it.archivist[1])}"
    yield "Uitgevoerd door", f"Loket, na het besluit van {it.archivist[0]}"


def _per_category(gone: Sequence[Line]) -> Table:
    def key(line: Line) -> tuple[str, str]:
        return line.klasse, line.resultaat

    rows = []
    for (klasse, resultaat), found in groupby(sorted(gone, key=key), key):
        lines = list(found)
        days = [line.einddatum for line in lines]
        counts = (str(len(lines)), str(sum(line.documents for line in lines)))
        rows.append((klasse or "-", resultaat or "-", *counts, f"{min(days):%d-%m-%Y}", f"{max(days):%d-%m-%Y}"))
    return Table("Per categorie van de selectielijst", PER_CATEGORY, tuple(rows), (2, 4, 1, 2, 2, 3), numbers=(2, 3))


def _per_zaak(gone: Sequence[Line]) -> Table:
    rows = [
        (
            line.identificatie,
            line.zaaktype,
            line.klasse or "-",
            line.resultaat or "-",
            *(f"{day:%d-%m-%Y}" for day in (line.startdatum, line.einddatum, line.archiefactiedatum)),
            str(line.documents),
        )
        for line in gone
    ]
    return Table("Wat is vernietigd", PER_ZAAK, tuple(rows), (4, 5, 2, 4, 3, 3, 3, 3), numbers=(7,))


def _not_destroyed(kept: Sequence[Line]) -> Table:
    rows = tuple((line.identificatie, line.zaaktype, line.note or "-") for line in kept)
    return Table("Wat op de lijst stond en is gebleven", NOT_DESTROYED, rows, (3, 4, 6))


def _moment(at: datetime) -> str:
    return f"{date_words(local(at).date())} {local(at):%H.%M} uur"


def _day(at: datetime) -> str:
    return date_words(local(at).date())
