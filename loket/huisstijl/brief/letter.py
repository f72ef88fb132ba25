"""The letter itself, and its PDF: made by typst in this process, in about 20 ms."""

import json
import re
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

import typst
from django.conf import settings

from loket.huisstijl.brief.blocks import blocks_of
from loket.huisstijl.theme import accent_of, read_theme, theme_file

TEMPLATE = Path(__file__).with_name("letter.typ")
CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
NO_SIGN_FOR = re.compile(r"the text `(\".*?\")` could not be displayed", re.S)
ONE_BY_ONE: Final = 10  # unknown signs; after that all that lie beyond the letters of Europe
BEYOND = re.compile(r"[\u0530-\u1dff\u2190-\uffff\U00010000-\U0010ffff]")
INSTEAD = "□"
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
    told = json.dumps(_made_of(letter), ensure_ascii=False)
    for _ in range(ONE_BY_ONE):
        try:
            return _compiled(told, letter.day)
        except typst.TypstError as fault:
            found = NO_SIGN_FOR.search(str(fault))
            if not found:
                raise
            told = _without(told, found[1])
    return _compiled(BEYOND.sub(INSTEAD, told), letter.day)


def _made_of(letter: Letter) -> dict[str, Any]:
    plain: dict[str, Any] = _clean(asdict(letter))
    return plain | {
        "subject": plain["subject"].strip() or UNTITLED[letter.language],
        "day": [letter.day.year, letter.day.month, letter.day.day],
        "blocks": blocks_of(CONTROL.sub("", letter.text)),
        "accent": _accent(settings.THEME),
    }


def _clean(part: Any) -> Any:
    if isinstance(part, str):
        return CONTROL.sub("", part)
    if isinstance(part, dict):
        return {name: _clean(value) for name, value in part.items()}
    return [_clean(each) for each in part] if isinstance(part, list | tuple) else part


def _without(told: str, quoted: str) -> str:
    """`quoted` is how typst tells the signs: "\\u{1f44d}"."""
    signs = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted[1:-1])
    return told.translate({ord(sign): INSTEAD for sign in signs})


def _compiled(told: str, day: date) -> bytes:
    return typst.compile(
        TEMPLATE.read_bytes(),
        sys_inputs={"letter": told},
        ignore_system_fonts=True,
        pdf_standards=["a-2b", "ua-1"],
        timestamp=datetime.combine(day, time(12), UTC),
    )


@cache
def _accent(chosen: str) -> str:
    """The colour of the pages (S-80)."""
    return accent_of(read_theme(theme_file(chosen)))
