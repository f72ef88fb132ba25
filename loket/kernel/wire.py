"""JSON in: a body becomes a struct, or a list of everything that is wrong with it."""

from dataclasses import dataclass
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from loket.kernel.bounded import holds_too_much
from loket.kernel.secrets import SEALED, open_sealed

S = TypeVar("S", bound=msgspec.Struct)
MOST_FAULTS = 50
DEEPEST = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a body: where, a code for machines, a Dutch sentence for people."""

    name: str
    code: str
    reason: str


class WrongBody(Exception):
    """The body does not fit; every fault is named at once."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(", ".join(f"{fault.name}: {fault.code}" for fault in faults))
        self.faults = faults[:MOST_FAULTS]


def read_struct(raw: bytes, struct: type[S]) -> S:
    """Decode a JSON object into the struct. Raises WrongBody with all faults."""
    values = read_object(raw)
    try:
        return msgspec.convert(values, struct)
    except msgspec.ValidationError:
        raise WrongBody(_faults(values, struct)) from None


def read_object(raw: bytes) -> dict[str, Any]:
    """Decode a JSON object, whatever its fields. Raises WrongBody when it is none, or holds null characters."""
    if holds_too_much(raw):
        raise WrongBody([Fault("", "invalid", "Stuur minder in één keer.")])
    try:
        values = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WrongBody([Fault("", "parse_error", "Dit is geen geldige JSON.")]) from None
    if raw.count(b"[") + raw.count(b"{") > DEEPEST and _too_deep(values):
        raise WrongBody([Fault("", "parse_error", "Deze JSON gaat te diep.")])
    if not isinstance(values, dict):
        raise WrongBody([Fault("", "invalid", "Stuur een JSON-object.")])
    if b"\\u0000" in raw and _holds_null(values):
        raise WrongBody([Fault("", "null_characters_not_allowed", "Een nul-teken mag niet in de tekst staan.")])
    if (SEALED.encode() in raw or b"\\u" in raw) and _holds_sealed(values):
        raise WrongBody([Fault("", "invalid", "Een verzegelde waarde nemen wij niet aan.")])
    return values


def _too_deep(value: Any) -> bool:
    """How deep a decoder goes differs per version of Python; what walks over it here goes less deep than some."""
    layer = [value]
    for _ in range(DEEPEST):
        holders = [part for part in layer if isinstance(part, dict | list)]
        layer = [part for each in holders for part in (each.values() if isinstance(each, dict) else each)]
        if not layer:
            return False
    return True


def _holds_sealed(values: dict[str, Any]) -> bool:
    """A value of ours, still encrypted: it can only come from a copy of the database, and we would open it."""
    told = msgspec.json.encode(values)
    return open_sealed(told) != told


def _holds_null(value: Any) -> bool:
    """PostgreSQL keeps no null characters in text."""
    if isinstance(value, dict):
        return any(_holds_null(part) for pair in value.items() for part in pair)
    if isinstance(value, list):
        return any(_holds_null(part) for part in value)
    return isinstance(value, str) and "\0" in value


def _faults(values: dict[str, Any], struct: type[msgspec.Struct], within: str = "") -> list[Fault]:
    hints = get_type_hints(struct, include_extras=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    faults = []
    for name, field in fields.items():
        if name in values:
            faults += _faults_of_value(values[name], hints[field.name], within + name)
        elif field.required:
            faults.append(Fault(within + name, "required", "Dit veld is nodig."))
    if struct.__struct_config__.forbid_unknown_fields:
        faults += [
            Fault(within + name, "unknown", "Dit veld kennen wij niet.") for name in values if name not in fields
        ]
    return faults or [Fault(within.rstrip("."), "invalid", "De gegevens passen niet bij elkaar.")]


def _faults_of_value(value: Any, hint: Any, name: str) -> list[Fault]:
    try:
        msgspec.convert(value, hint)
    except msgspec.ValidationError as error:
        struct = _struct_in(hint)
        if struct and isinstance(value, dict):
            return _faults(value, struct, within=f"{name}.")
        if isinstance(value, list) and get_origin(hint) is list:
            faults = [_faults_of_value(part, get_args(hint)[0], f"{name}[{i}]") for i, part in enumerate(value)]
            if any(faults):
                return [fault for group in faults for fault in group]
        return [Fault(name + _place(error), "invalid", f"Deze waarde past niet: {error}")]
    return []


def _struct_in(hint: Any) -> type[msgspec.Struct] | None:
    """The struct that a field holds: `Place`, or the same in `Place | None`."""
    choices = [hint, *get_args(hint)] if get_origin(hint) is not list else []
    return next((each for each in choices if isinstance(each, type) and issubclass(each, msgspec.Struct)), None)


def _place(error: msgspec.ValidationError) -> str:
    """Where inside the field: msgspec writes it as `$.a[...].b` at the end of its message."""
    _, found, place = str(error).partition(" - at `$")
    return place.rstrip("`") if found else ""
