"""Bodies of the national APIs: a struct holds the fields; every fault is named at once, with the codes clients know."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec import UNSET, Meta, UnsetType

from loket.kernel.text import AMSTERDAM
from loket.kernel.wire import Fault, WrongBody, read_object
from loket.zgw import checks

T = TypeVar("T")
S = TypeVar("S", bound="Body")


class Body(msgspec.Struct, rename="camel", kw_only=True):
    """A resource as the standard shows it. What a client may not set is `ReadOnly`; other unknown fields are let be."""

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type["Body"]]]:
        """When a body comes in kinds: the field that tells which, and the struct for each of its values."""
        return "", {}


def _kind(check: checks.Check, **schema: Any) -> Meta:
    return Meta(extra={"check": check}, extra_json_schema=schema)


ReadOnly = Annotated[T | UnsetType, Meta(extra={"read_only": True}, extra_json_schema={"readOnly": True})]
Url = Annotated[str, Meta(max_length=1000), _kind(checks.url, format="uri")]
Url200 = Annotated[str, Meta(max_length=200), _kind(checks.url, format="uri")]
BlankUrl = Annotated[str, Meta(max_length=1000), _kind(checks.url_or_blank, format="uri")]
BlankUrl200 = Annotated[str, Meta(max_length=200), _kind(checks.url_or_blank, format="uri")]
Rsin = Annotated[str, Meta(max_length=9), _kind(checks.rsin)]
Period = Annotated[str, _kind(checks.period, format="duration")]
Email = Annotated[str, Meta(max_length=254), _kind(checks.email, format="email")]
BlankEmail = Annotated[str, Meta(max_length=254), _kind(checks.email_or_blank, format="email")]
Text20 = Annotated[str, Meta(max_length=20)]
Text40 = Annotated[str, Meta(max_length=40)]
Text50 = Annotated[str, Meta(max_length=50)]
Text80 = Annotated[str, Meta(max_length=80)]
Text100 = Annotated[str, Meta(max_length=100)]
Text200 = Annotated[str, Meta(max_length=200)]
Text255 = Annotated[str, Meta(max_length=255)]
Text1000 = Annotated[str, Meta(max_length=1000)]
Filled = Meta(min_length=1)  # beside a text that may not be blank: Annotated[Text80, Filled]
Geometry = Annotated[dict[str, Any], _kind(checks.geometry, type="object")]
Whole = Annotated[int, Meta(ge=0, le=2_147_483_647)]


def read_body(raw: bytes, struct: type[S]) -> S:
    """The whole resource, for a create or a full update. Raises WrongBody with every fault."""
    values = read_object(raw)
    return _struct_from(values, _kind_of(values, struct))


def read_change(raw: bytes, struct: type[S], current: Mapping[str, Any]) -> tuple[S, frozenset[str]]:
    """A partial update: the current resource with what is sent laid over it, and the names that were sent.

    A name that the resource does not have is a fault: what the sender meant would be lost without a word.
    """
    sent = read_object(raw)
    struct = _kind_of({**current, **sent}, struct)
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    unknown = [Fault(name[:100], "unknown-field", "Dit veld kennen wij niet.") for name in sent if name not in known]
    if unknown:
        raise WrongBody(unknown)
    return _struct_from({**current, **sent}, struct, only=frozenset(sent)), frozenset(sent)


def change_of(current: Mapping[str, Any], struct: type[S], **sent: Any) -> S:
    """The resource as it is, as a struct, with these fields laid over it."""
    return _struct_from({**current, **sent}, struct, only=frozenset(sent))


def values_of(body: Body) -> dict[str, Any]:
    """The fields of a body by our names, without what is read-only: ready for a command or a model."""
    return {name: value for name, value in msgspec.structs.asdict(body).items() if value is not UNSET}


def _kind_of(values: Mapping[str, Any], struct: type[S]) -> type[S]:
    name, kinds = struct.kinds()
    told = values.get(name)
    return cast(type[S], kinds.get(told, struct)) if isinstance(told, str) else struct


def _struct_from(values: dict[str, Any], struct: type[S], only: frozenset[str] | None = None) -> S:
    values = _as_meant(values, struct)
    try:
        made = msgspec.convert(values, struct)
    except msgspec.ValidationError:
        made = None
    faults = _checked(values, struct, only) if made is not None else [*_faults(values, struct)]
    if faults or made is None:
        raise WrongBody(faults or [Fault("nonFieldErrors", "invalid", "De gegevens passen niet bij elkaar.")])
    return made


def _as_meant(values: dict[str, Any], struct: type[msgspec.Struct]) -> dict[str, Any]:
    """Without what is read-only; null for an optional field is no value; a moment may come as a day or without zone."""
    meanings, meant = _meanings(struct), {}
    for name, value in values.items():
        meaning = meanings.get(name, _PLAIN)
        if meaning.read_only or (value is None and meaning.drops_null):
            continue
        if meaning.moment and isinstance(value, str):
            value = _moment(value)
        elif meaning.inner and isinstance(value, dict):
            value = _as_meant(value, meaning.inner)
        elif meaning.each and isinstance(value, list):
            value = [_as_meant(part, meaning.each) if isinstance(part, dict) else part for part in value]
        meant[name] = value
    return meant


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What is to be known of a field before it is read."""

    read_only: bool = False
    drops_null: bool = False
    moment: bool = False
    inner: type[msgspec.Struct] | None = None
    each: type[msgspec.Struct] | None = None  # of a list


_PLAIN = _Meaning()


@cache
def _meanings(struct: type[msgspec.Struct]) -> dict[str, _Meaning]:
    found = {name: _Meaning(read_only=True) for name in _read_only(struct)}
    for name, hint, required in _fields(struct):
        drops_null = not required and not _takes_null(hint)
        items = _items_in(hint)
        each = _struct_in(items) if items is not None else None
        found[name] = _Meaning(False, drops_null, datetime in _parts(hint), _struct_in(hint), each)
    return found


def _moment(text: str) -> str:
    """`2026-03-03` is that day's beginning; a clock without a zone is that of Amsterdam."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00") if len(text) < 40 else "")
    except ValueError:
        return text
    return (found if found.tzinfo else found.replace(tzinfo=AMSTERDAM)).isoformat()


def _checked(
    values: Mapping[str, Any], struct: type[msgspec.Struct], only: frozenset[str] | None = None, within: str = ""
) -> list[Fault]:
    """What a type cannot say, such as the eleven test. What we accepted before is no fault of who changes more."""
    return [
        fault
        for name, hint in _with_checks(struct).items()
        if values.get(name) is not None and (only is None or name in only)
        for fault in _checked_value(values[name], hint, within + name)
    ]


def _checked_value(value: Any, hint: Any, name: str) -> Iterator[Fault]:
    struct, items = _struct_in(hint), _items_in(hint)
    if struct and isinstance(value, dict):
        yield from _checked(value, struct, within=f"{name}.")
    elif items is not None and isinstance(value, list):
        for number, part in enumerate(value):
            yield from _checked_value(part, items, f"{name}.{number}")
    elif wrong := next(filter(None, (check(value) for check in _checks_in(hint))), None):
        yield Fault(name, *wrong)


def _faults(values: Mapping[str, Any], struct: type[msgspec.Struct], within: str = "") -> Iterator[Fault]:
    for name, hint, required in _fields(struct):
        if name in values:
            yield from _faults_of(values[name], hint, within + name)
        elif required:
            yield Fault(within + name, "required", "Dit veld is vereist.")


def _faults_of(value: Any, hint: Any, name: str) -> Iterator[Fault]:
    if value is None and not _takes_null(hint):
        yield Fault(name, "null", "Dit veld mag niet leeg zijn.")
        return
    if value is None:
        return
    struct, items = _struct_in(hint), _items_in(hint)
    if struct and isinstance(value, dict):
        yield from _faults(value, struct, f"{name}.")
    elif items is not None and isinstance(value, list) and not _is_wrong(value, hint, shallow=True):
        for number, part in enumerate(value):
            yield from _faults_of(part, items, f"{name}.{number}")
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


def _why(value: Any, hint: Any) -> tuple[str, str]:
    metas = [part for part in _parts(hint) if isinstance(part, Meta)]
    longest = next((meta.max_length for meta in metas if meta.max_length is not None), None)
    if isinstance(value, str):
        if not value and any(meta.min_length for meta in metas):
            return "blank", "Dit veld mag niet leeg zijn."
        if longest is not None and len(value) > longest and str in _parts(hint):
            return "max_length", f"Hoogstens {longest} tekens."
        if any(get_origin(part) is not None and "Literal" in str(get_origin(part)) for part in _parts(hint)):
            return "invalid_choice", "Dit is geen geldige keuze."
        if date in _parts(hint) or datetime in _parts(hint):
            return "invalid", "Dit is geen geldige datum."
    for meta in metas:
        if isinstance(value, int | float) and not isinstance(value, bool):
            if meta.ge is not None and value < meta.ge:
                return "min_value", f"Minstens {meta.ge}."
            if meta.le is not None and value > meta.le:
                return "max_value", f"Hoogstens {meta.le}."
    return "invalid", "Deze waarde past hier niet."


@cache
def _fields(struct: type[msgspec.Struct]) -> list[tuple[str, Any, bool]]:
    """Name on the wire, type, required: in the order of the struct, without what is read-only."""
    hints = get_type_hints(struct, include_extras=True)
    fields = msgspec.structs.fields(struct)
    return [(f.encode_name, hints[f.name], f.required) for f in fields if not _marked(hints[f.name], "read_only")]


@cache
def _read_only(struct: type[msgspec.Struct]) -> frozenset[str]:
    hints = get_type_hints(struct, include_extras=True)
    fields = msgspec.structs.fields(struct)
    return frozenset(f.encode_name for f in fields if _marked(hints[f.name], "read_only"))


@cache
def _with_checks(struct: type[msgspec.Struct]) -> dict[str, Any]:
    return {name: hint for name, hint, _ in _fields(struct) if _has_check(hint)}


def _has_check(hint: Any) -> bool:
    struct, items = _struct_in(hint), _items_in(hint)
    if struct:
        return bool(_with_checks(struct))
    return bool(_checks_in(hint)) or (items is not None and _has_check(items))


def _remembered(question: Callable[[Any], T]) -> Callable[[Any], T]:
    """A question about a hint, asked once: hints live as long as their struct, but many have no hash."""
    known: dict[int, tuple[Any, T]] = {}

    def ask(hint: Any) -> T:
        found = known.get(id(hint))
        if found is None:
            known[id(hint)] = found = (hint, question(hint))
        return found[1]

    return ask


@_remembered
def _parts(hint: Any) -> list[Any]:
    """A type with everything that is said of it: `Annotated[str, …] | None` is taken apart."""
    if get_origin(hint) is Annotated:
        inner, *said = get_args(hint)
        return [*_parts(inner), *said]
    if get_origin(hint) in (Union, type(int | str)):
        return [part for each in get_args(hint) for part in _parts(each)]
    return [hint]


def _marked(hint: Any, mark: str) -> bool:
    return any(isinstance(part, Meta) and (part.extra or {}).get(mark) for part in _parts(hint))


@_remembered
def _checks_in(hint: Any) -> list[checks.Check]:
    metas = [part for part in _parts(hint) if isinstance(part, Meta)]
    return [meta.extra["check"] for meta in metas if meta.extra and "check" in meta.extra]


@_remembered
def _takes_null(hint: Any) -> bool:
    return type(None) in _parts(hint) or Any in _parts(hint)


@_remembered
def _struct_in(hint: Any) -> type[msgspec.Struct] | None:
    return next((p for p in _parts(hint) if isinstance(p, type) and issubclass(p, msgspec.Struct)), None)


@_remembered
def _items_in(hint: Any) -> Any:
    found = next((part for part in _parts(hint) if get_origin(part) is list), None)
    return None if found is None else get_args(found)[0]


__all__ = ["UNSET", "Body", "Fault", "ReadOnly", "WrongBody", "read_body", "read_change", "values_of"]
