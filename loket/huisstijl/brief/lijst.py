"""A paper with tables, such as a certificate with what it is about: no address, on its side where columns need it."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loket.huisstijl.brief.blocks import blocks_of
from loket.huisstijl.brief.compiled import clean, compiled

TEMPLATE = Path(__file__).with_name("lijst.typ")


@dataclass(frozen=True, slots=True)
class Table:
    """`widths` are shares of the line; `numbers` the columns that stand at the right."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Lijst:
    """`text` is markdown; `marks` are lines such as ("Vernietigd op", "3 januari 2027")."""

    sender: str
    day: date
    subject: str
    text: str
    marks: tuple[tuple[str, str], ...]
    tables: tuple[Table, ...]
    foot: str = ""


def pdf_of_lijst(lijst: Lijst) -> bytes:
    """The same paper gives the same bytes."""
    told: dict[str, Any] = clean(asdict(lijst))
    day = [lijst.day.year, lijst.day.month, lijst.day.day]
    return compiled(TEMPLATE, {**told, "day": day, "blocks": blocks_of(told["text"])}, lijst.day)
