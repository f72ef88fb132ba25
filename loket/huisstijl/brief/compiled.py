"""Data and a template become a PDF, by typst in this process. Nothing that somebody typed is read as code."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings

from loket.huisstijl.theme import accent_of, read_theme, theme_file

CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff]")
NO_SIGN_FOR = re.compile(r"the text `(\".*?\")` could not be displayed", re.S)
ONE_BY_ONE: Final = 10  # unknown signs; after that all that lie beyond the letters of Europe
BEYOND = re.compile(r"[\u0530-\u1dff\u2190-\uffff\U00010000-\U0010ffff]")
INSTEAD = "□"


def compiled(template: Path, told: Mapping[str, Any], day: date) -> bytes:
    """The same data gives the same bytes. A sign that no letter type has (an emoji) is shown as a box."""
    from typst import TypstError

    text = json.dumps({**told, "accent": _accent(settings.THEME)}, ensure_ascii=False)
    for _ in range(ONE_BY_ONE):
        try:
            return _compiled(template, text, day)
        except TypstError as fault:
            found = NO_SIGN_FOR.search(str(fault))
            if not found:
                raise
            text = _without(text, found[1])
    return _compiled(template, BEYOND.sub(INSTEAD, text), day)


def clean(part: Any) -> Any:
    if isinstance(part, str):
        return CONTROL.sub("", part)
    if isinstance(part, dict):
        return {name: clean(value) for name, value in part.items()}
    return [clean(each) for each in part] if isinstance(part, list | tuple) else part


def _without(told: str, quoted: str) -> str:
    """`quoted` is how typst tells the signs: "\\u{1f44d}"."""
    signs = re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), quoted[1:-1])
    return told.translate({ord(sign): INSTEAD for sign in signs})


def _compiled(template: Path, told: str, day: date) -> bytes:
    from typst import compile  # here: who makes no letters is two MB smaller

    return compile(
        template.read_bytes(),
        sys_inputs={"letter": told},
        ignore_system_fonts=True,
        pdf_standards=["a-2b", "ua-1"],
        timestamp=datetime.combine(day, time(12), UTC),
    )


@cache
def _accent(chosen: str) -> str:
    """The colour of the pages (S-80)."""
    return accent_of(read_theme(theme_file(chosen)))
