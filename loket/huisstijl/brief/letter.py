"""The letter itself, and its PDF: made by typst in this process, in about 20 ms."""

from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loket.huisstijl.brief.blocks import blocks_of
from loket.huisstijl.brief.compiled import CONTROL, clean, compiled

TEMPLATE = Path(__file__).with_name("letter.typ")
UNTITLED = {"nl": "Brief", "en": "Letter"}  # who hears a document read must hear what it is


@dataclass(frozen=True, slots=True)
class Letter:
    """`text` is markdown, with greeting and close. `marks` are lines such as ("Onze zaak", "Z-2026-12")."""

    sender: str
    to: tuple[str, ...]  # name and address, line by line
    day: date
    subject: str
    text: str
    marks: tuple[tuple[str, str], ...] = ()
    foot: str = ""  # how to reach us
    language: str = "nl"


def pdf_of(letter: Letter) -> bytes:
    """The same letter gives the same bytes. A sign that no letter type has (an emoji) is shown as a box."""
    return compiled(TEMPLATE, _made_of(letter), letter.day)


def _made_of(letter: Letter) -> dict[str, Any]:
    plain: dict[str, Any] = clean(asdict(letter))
    return plain | {
        "subject": plain["subject"].strip() or UNTITLED[letter.language],
        "day": [letter.day.year, letter.day.month, letter.day.day],
        "blocks": blocks_of(CONTROL.sub("", letter.text)),
    }
