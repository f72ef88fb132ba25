"""Merge fields in a docx, `{{ naam }}`: which there are, and filled in.

A field is a name and nothing else; between them only `{% if naam %}` … `{% else %}` … `{% endif %}`. So a template
cannot run long, reach anything, or grow. What is filled in is text: it is never read as a template. The libraries for
it are read when a letter in Word is made: a process that makes none is five MB smaller.
"""

import re
from collections.abc import Mapping

# Signs that XML cannot hold, and those by which docxtpl begins another paragraph or page.
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class NotMerged(Exception):
    """`told`: the piece of it that is no field, or what is wrong; empty when the file itself is broken."""

    def __init__(self, told: str = "") -> None:
        super().__init__("not merged")
        self.told = told[:100]


class Value(str):
    """Text for a field; in a condition it counts as there only when it is `known`."""

    known: bool

    def __new__(cls, text: str, *, known: bool = True) -> "Value":
        made = super().__new__(cls, UNFIT.sub("", text))
        made.known = known
        return made

    def __bool__(self) -> bool:
        return self.known and bool(str(self))


def fields_in(data: bytes) -> list[str]:
    """The names of its fields, each once. Raises NotMerged for whatever is more than a field or a condition."""
    from loket.outside.word import docx_template

    return docx_template.fields_in(data)


def filled(data: bytes, values: Mapping[str, Value]) -> bytes:
    """The same file with its fields filled in. Raises NotMerged."""
    from loket.outside.word import docx_template

    return docx_template.filled(data, values)
