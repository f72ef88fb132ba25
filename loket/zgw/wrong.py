"""Everything that is wrong with a body, field by field, with the codes that clients know."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any, get_origin

import msgspec
from msgspec import Meta

from loket.kernel.wire import Fault
from loket.zgw.hints import checks_in, fields_of, items_in, parts_of, struct_in, takes_null, with_checks


def checked(
    values: Mapping[str, Any], struct: type[msgspec.Struct], only: frozenset[str] | None = None, within: str = ""
) -> list[Fault]:
    """What a type cannot say, such as the eleven test. What we accepted before is no fault of who changes more."""
    return [
        fault
        for name, hint in with_checks(struct).items()
        if values.get(name) is not None and (only is None or name in only)
        for fault in _checked_value(values[name], hint, within + name)
    ]


def _checked_value(value: Any, hint: Any, name: str) -> Iterator[Fault]:
    struct, items = struct_in(hint), items_in(hint)
    if struct and isinstance(value, dict):
        yield from checked(value, struct, within=f"{name}.")
    elif items is not None and isinstance(value, list):
        for number, part in enumerate(value):
            yield from _checked_value(part, items, f"{name}.{number}")
    elif wrong := next(filter(None, (check(value) for check in checks_in(hint))), None):
        yield Fault(name, *wrong)


def faults_in(values: Mapping[str, Any], struct: type[msgspec.Struct], within: str = "") -> Iterator[Fault]:
    for name, hint, required in fields_of(struct):
        if name in values:
            yield from _faults_of_value(values[name], hint, within + name)
        elif required:
            yield Fault(within + name, "required", "Dit veld is vereist.")


def _faults_of_value(value: Any, hint: Any, name: str) -> Iterator[Fault]:
    if value is None and not takes_null(hint):
        yield Fault(name, "null", "Dit veld mag niet leeg zijn.")
        return
    if value is None:
        return
    struct, items = struct_in(hint), items_in(hint)
    if struct and isinstance(value, dict):
        yield from faults_in(value, struct, f"{name}.")
    elif items is not None and isinstance(value, list) and not _is_wrong(value, hint, shallow=True):
        if len(value) > (_longest(hint) or len(value)):
            yield Fault(name, "max_length", f"Hoogstens {_longest(hint)} tegelijk.")
            return
        for number, part in enumerate(value):
            yield from _faults_of_value(part, items, f"{name}.{number}")
    elif _is_wrong(value, hint):
        yield Fault(name, *_why(value, hint))
    else:
        yield from _checked_value(value, hint, name)


def _is_wrong(value: Any, hint: Any, *, shallow: bool = False) -> bool:
    try:
        msgspec.convert([] if shallow else value, hint)
    except msgspec.ValidationError:
        return True
    return False


def _longest(hint: Any) -> int | None:
    return next((part.max_length for part in parts_of(hint) if isinstance(part, Meta) and part.max_length), None)


def _why(value: Any, hint: Any) -> tuple[str, str]:
    metas, longest = [part for part in parts_of(hint) if isinstance(part, Meta)], _longest(hint)
    if isinstance(value, str):
        if not value and any(meta.min_length for meta in metas):
            return "blank", "Dit veld mag niet leeg zijn."
        if longest is not None and len(value) > longest and str in parts_of(hint):
            return "max_length", f"Hoogstens {longest} tekens."
        if any(get_origin(part) is not None and "Literal" in str(get_origin(part)) for part in parts_of(hint)):
            return "invalid_choice", "Dit is geen geldige keuze."
        if date in parts_of(hint) or datetime in parts_of(hint):
            return "invalid", "Dit is geen geldige datum."
    for meta in metas:
        if isinstance(value, int | float) and not isinstance(value, bool):
            if meta.ge is not None and value < meta.ge:
                return "min_value", f"Minstens {meta.ge}."
            if meta.le is not None and value > meta.le:
                return "max_value", f"Hoogstens {meta.le}."
    return "invalid", "Deze waarde past hier niet."
