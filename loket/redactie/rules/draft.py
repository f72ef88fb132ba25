"""A text that somebody began and left: how long it waits, and how it is told in a mail so that nothing is lost."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from loket.redactie.rules.content.shape import Field, Sort

KEPT_FOR = timedelta(days=90)  # after the last word that was typed
WARNED_BEFORE = timedelta(days=14)


def told_in_full(typed: Mapping[str, Sequence[str]], fields: Sequence[Field]) -> str:
    """Each field with what was typed in it, under its label; what the page does not know any more under its name."""
    texts = ((name, "\n".join(values).strip()) for name, values in typed.items())
    return "\n\n".join(f"{label_of(name, fields) or name}:\n{text}" for name, text in texts if text)


def label_of(name: str, fields: Sequence[Field]) -> str:
    """Of `cost-0-label`: "Kosten 1, Waarvoor"."""
    for field in fields:
        if name == field.name:
            return field.label
        if not name.startswith(f"{field.name}-"):
            continue
        rest = name[len(field.name) + 1 :]
        number, _, inner = rest.partition("-")
        if field.sort == Sort.ROWS and number.isdecimal():
            return f"{field.label} {int(number) + 1}, {label_of(inner, field.fields)}"
        if field.sort == Sort.GROUP and (label := label_of(rest, field.fields)):
            return f"{field.label}, {label}"
    return ""
