"""A content as a list of labels and texts, so that two versions can be laid side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from loket.redactie.rules.content.shape import Field, Sort


def flat(content: Mapping[str, Any], fields: Sequence[Field], before: str = "") -> Iterator[tuple[str, str]]:
    """(label, text) for each field; of a row all fields together."""
    for field in fields:
        label, value = before + field.label, content.get(field.name)
        if field.sort == Sort.GROUP:
            yield from flat(value or {}, field.fields, f"{label}: ")
        elif field.sort == Sort.ROWS:
            yield label, "\n".join(_row(row, field.fields) for row in value or [])
        else:
            yield label, _words(field, value)


def _row(row: Mapping[str, Any], fields: Sequence[Field]) -> str:
    told = (f"{label}: {text}" for label, text in flat(row, fields) if text)
    return "; ".join(told)


def _words(field: Field, value: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    labels = dict(field.choices)
    if isinstance(value, list):
        return "\n".join(labels.get(str(each), str(each)) for each in value)
    return labels.get(str(value), str(value))
