"""A rule as JSON, to keep with a zaaktype; and back, with every fault told at once."""

from collections.abc import Mapping
from typing import Any

from loket.termijnen.given import Given
from loket.termijnen.length import CLOCK_UNITS, LONGEST, Length, Unit
from loket.termijnen.regel import Extension, FirstDay, Shift, TermijnRegel, Variant
from loket.termijnen.regels import REGELS
from loket.termijnen.suspension import SuspensionKind

MOST_VARIANTS = 10
TEXTS = ("title", "law", "starts", "start_law", "ends", "suspension_law", "if_late", "note")
WHOLE = TermijnRegel("", "", Length(1, Unit.DAYS))  # what is left out of the JSON is as here


def as_json(regel: TermijnRegel) -> dict[str, Any]:
    """All of it in plain values; `regel_from` gives the same rule back."""
    extension = regel.extension
    return {
        "name": regel.name,
        **{name: getattr(regel, name) for name in TEXTS},
        "length": _length_json(regel.length),
        "first_day": str(regel.first_day),
        "shift": str(regel.shift),
        "after": regel.after,
        "variants": [
            {"name": each.name, "title": each.title, "law": each.law, "length": _length_json(each.length)}
            for each in regel.variants
        ],
        "extension": extension
        and {
            "most": str(extension.most) if extension.most else None,
            "law": extension.law,
            "further_law": extension.further_law,
            "note": extension.note,
        },
        "suspensions": [str(kind) for kind in regel.suspensions],
        "penalty": regel.penalty,
    }


def regel_from(json: Mapping[str, Any]) -> TermijnRegel:
    """The rule that this JSON describes; only a name stands for the rule of law with that name. Raises Refused."""
    if set(json) == {"name"} and isinstance(json["name"], str) and json["name"] in REGELS:
        return REGELS[json["name"]]
    given = Given(json)
    texts = {name: given.text(name) or getattr(WHOLE, name) for name in TEXTS}
    name = given.text("name", 100)
    for needed in ("name", "title", "length"):
        given.need(needed, json.get(needed) or None)
    regel = TermijnRegel(
        name=name,
        length=_length(given, "length"),
        first_day=given.choice("first_day", FirstDay, FirstDay.DAY_AFTER),
        shift=given.choice("shift", Shift, Shift.ATW),
        after=_after(given),
        variants=_variants(given),
        extension=_extension(given),
        suspensions=_kinds(given),
        penalty=given.flag("penalty"),
        **texts,
    )
    if regel.length.unit in CLOCK_UNITS and (regel.suspensions or regel.extension):
        given.fault("length.unit", "hours-run-on", "Een termijn in uren kan niet stilstaan of langer worden.")
    given.finish()
    return regel


def _length_json(length: Length) -> dict[str, Any]:
    return {"amount": length.amount, "unit": str(length.unit)}


def _length(given: Given, name: str) -> Length:
    inner = _inside(given, name, given.take(name))
    unit = inner.choice("unit", Unit, Unit.DAYS)
    amount = inner.number("amount", 1, LONGEST[unit])
    if isinstance(given.values.get(name), Mapping):
        inner.need("amount", amount)
        inner.need("unit", inner.values.get("unit"))
    given.take_over(inner)
    return Length(amount or 0, unit)


def _after(given: Given) -> str:
    name = given.text("after", 100)
    if name and (name not in REGELS or REGELS[name].after):
        given.fault("after", "rule-unknown", "Deze regel kennen wij niet.")
    return name


def _variants(given: Given) -> tuple[Variant, ...]:
    rows = _rows(given, "variants")
    found = []
    for number, row in enumerate(rows):
        inner = _inside(given, f"variants[{number}]", row)
        if not isinstance(row, Mapping):
            continue
        name, title, law = inner.text("name", 100), inner.text("title"), inner.text("law")
        inner.need("name", name or None)
        found.append(Variant(name, title, _length(inner, "length"), law))
        given.take_over(inner)
    return tuple(found)


def _extension(given: Given) -> Extension | None:
    value = given.take("extension")
    if value is None:
        return None
    inner = _inside(given, "extension", value)
    extension = Extension(inner.period("most"), inner.text("law"), inner.text("further_law"), inner.text("note"))
    given.take_over(inner)
    return extension


def _kinds(given: Given) -> tuple[SuspensionKind, ...]:
    rows = _rows(given, "suspensions")
    known = {str(kind): kind for kind in SuspensionKind}
    for row in rows:
        if not isinstance(row, str) or row not in known:
            given.fault("suspensions", "no-such-choice", f"Kies uit: {', '.join(known)}.")
    return tuple(kind for text, kind in known.items() if text in rows)


def _rows(given: Given, name: str) -> list[Any]:
    rows = given.take(name)
    if rows is None:
        return []
    if not isinstance(rows, list | tuple) or len(rows) > MOST_VARIANTS:
        given.fault(name, "no-list", f"Geef een lijst van hoogstens {MOST_VARIANTS}.")
        return []
    return list(rows)


def _inside(given: Given, name: str, value: object) -> Given:
    if value is not None and not isinstance(value, Mapping):
        given.fault(name, "no-object", "Geef hier een object.")
    return Given(value if isinstance(value, Mapping) else {}, within=f"{given.within}{name}.")
