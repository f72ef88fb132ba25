"""Two texts beside each other: for each field what was taken out and what came in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from loket.redactie.rules.content.flat import flat
from loket.redactie.rules.content.shape import Field

PARTS = re.compile(r"\s+|[^\s]+")
MOST_PARTS = 4000  # more takes too long to lay side by side: then the whole field is old and new


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: the same, taken out or come in."""

    kind: str  # "same", "out", "in"
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    label: str
    pieces: list[Piece]


def compare(old: Mapping[str, Any], new: Mapping[str, Any], fields: Sequence[Field]) -> list[FieldChange]:
    """Only the fields that differ, in the order of the form."""
    before, after = dict(flat(old, fields)), dict(flat(new, fields))
    return [
        FieldChange(label, pieces_of(before.get(label, ""), text))
        for label, text in after.items()
        if text != before.get(label, "")
    ]


def pieces_of(old: str, new: str) -> list[Piece]:
    a, b = PARTS.findall(old), PARTS.findall(new)
    if len(a) + len(b) > MOST_PARTS:
        return [Piece("out", old), Piece("in", new)]
    found: list[Piece] = []
    for tag, a1, a2, b1, b2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(a[a1:a2])))
            continue
        if a2 > a1:
            found.append(Piece("out", "".join(a[a1:a2])))
        if b2 > b1:
            found.append(Piece("in", "".join(b[b1:b2])))
    return found
