"""What the types of a body say of its fields: taken apart once, and remembered."""

from collections.abc import Callable
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Meta

from loket.zgw.checks import Check

T = TypeVar("T")


def _remembered(question: Callable[[Any], T]) -> Callable[[Any], T]:
    """A question about a hint, asked once: hints live as long as their struct, but many have no hash."""
    known: dict[int, tuple[Any, T]] = {}

    def ask(hint: Any) -> T:
        found = known.get(id(hint))
        if found is None:
            known[id(hint)] = found = (hint, question(hint))
        return found[1]

    return ask


@cache
def fields_of(struct: type[msgspec.Struct]) -> list[tuple[str, Any, bool]]:
    """Name on the wire, type, required: in the order of the struct, without what is read-only."""
    hints = get_type_hints(struct, include_extras=True)
    fields = msgspec.structs.fields(struct)
    return [(f.encode_name, hints[f.name], f.required) for f in fields if not marked(hints[f.name], "read_only")]


@cache
def read_only_in(struct: type[msgspec.Struct]) -> frozenset[str]:
    hints = get_type_hints(struct, include_extras=True)
    fields = msgspec.structs.fields(struct)
    return frozenset(f.encode_name for f in fields if marked(hints[f.name], "read_only"))


@cache
def with_checks(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return {name: hint for name, hint, _ in fields_of(struct) if has_check(hint)}


def has_check(hint: Any) -> bool:
    struct, items = struct_in(hint), items_in(hint)
    if struct:
        return bool(with_checks(struct))
    return bool(checks_in(hint)) or (items is not None and has_check(items))


@_remembered
def parts_of(hint: Any) -> list[Any]:
    """A type with everything that is said of it: `Annotated[str, …] | None` is taken apart."""
    if get_origin(hint) is Annotated:
        inner, *said = get_args(hint)
        return [*parts_of(inner), *said]
    if get_origin(hint) in (Union, type(int | str)):
        return [part for each in get_args(hint) for part in parts_of(each)]
    return [hint]


def marked(hint: Any, mark: str) -> bool:
    return any(isinstance(part, Meta) and (part.extra or {}).get(mark) for part in parts_of(hint))


@_remembered
def checks_in(hint: Any) -> list[Check]:
    metas = [part for part in parts_of(hint) if isinstance(part, Meta)]
    return [meta.extra["check"] for meta in metas if meta.extra and "check" in meta.extra]


@_remembered
def takes_null(hint: Any) -> bool:
    return type(None) in parts_of(hint) or Any in parts_of(hint)


@_remembered
def struct_in(hint: Any) -> type[msgspec.Struct] | None:
    return next((p for p in parts_of(hint) if isinstance(p, type) and issubclass(p, msgspec.Struct)), None)


@_remembered
def items_in(hint: Any) -> Any:
    found = next((part for part in parts_of(hint) if get_origin(part) is list), None)
    return None if found is None else get_args(found)[0]
