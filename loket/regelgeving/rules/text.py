"""The text of a regulation as chapters and articles, written in a simple way.

`## Hoofdstuk 1 Titel` begins a chapter, `### Artikel 1:1 Titel` an article; a line that begins with a number and a dot
is a member of it (lid), any other line a paragraph.
"""

import re
from dataclasses import dataclass, field
from datetime import date

ARTIKEL = re.compile(r"artikel\s+(?P<number>[\w:.]+)\.?\s*(?P<title>.*)", re.IGNORECASE)
LID = re.compile(r"(?P<number>\d{1,3}[a-z]?)\.\s+(?P<text>.+)")
DAY = r"(?P<day>\d{1,2})[-/ .](?P<month>\d{1,2})[-/ .](?P<year>\d{4})"
ASKED_ON = re.compile(rf"\b(?:op|per)\s{{1,9}}{DAY}$")  # no room for a long run of spaces: anybody asks it


@dataclass(frozen=True, slots=True)
class Lid:
    number: str  # "" for a paragraph without a number
    text: str


@dataclass(slots=True)
class Artikel:
    number: str  # "" for words before the first article
    title: str
    leden: list[Lid] = field(default_factory=list)

    @property
    def anchor(self) -> str:
        return "artikel-" + re.sub(r"\W+", "-", self.number.lower()) if self.number else ""


@dataclass(slots=True)
class Hoofdstuk:
    title: str  # "" before the first chapter
    artikelen: list[Artikel] = field(default_factory=list)


def hoofdstukken(text: str) -> list[Hoofdstuk]:
    """The chapters with their articles, as they stand."""
    found: list[Hoofdstuk] = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        if line.startswith("### "):
            _chapter(found).artikelen.append(_artikel(line[4:].strip()))
        elif line.startswith("## "):
            found.append(Hoofdstuk(line[3:].strip()))
        else:
            _open_artikel(found).leden.append(_lid(line))
    return found


def asked_on(words: str) -> tuple[str, date | None]:
    """ "APV op 1-1-2025" asks for the APV, as it was on that day. A day that cannot be is left in the words."""
    words = words.strip()
    if (match := ASKED_ON.search(words)) is None:
        return words, None
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return words, None
    return words[: match.start()].strip(), day


def _chapter(found: list[Hoofdstuk]) -> Hoofdstuk:
    if not found:
        found.append(Hoofdstuk(""))
    return found[-1]


def _open_artikel(found: list[Hoofdstuk]) -> Artikel:
    chapter = _chapter(found)
    if not chapter.artikelen:
        chapter.artikelen.append(Artikel("", ""))
    return chapter.artikelen[-1]


def _artikel(heading: str) -> Artikel:
    match = ARTIKEL.fullmatch(heading)
    return Artikel(match["number"].rstrip("."), match["title"]) if match else Artikel("", heading)


def _lid(line: str) -> Lid:
    match = LID.fullmatch(line)
    return Lid(match["number"], match["text"]) if match else Lid("", line)
