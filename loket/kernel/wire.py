"""JSON in: a body becomes a struct, or a list of everything that is wrong with it."""

from dataclasses import dataclass
from typing import Any, TypeVar, get_type_hints

import msgspec

S = TypeVar("S", bound=msgspec.Struct)
MOST_FAULTS = 50


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
    values = _object(raw)
    try:
        return msgspec.convert(values, struct)
    except msgspec.ValidationError:
        raise WrongBody(_faults(values, struct)) from None


def _object(raw: bytes) -> dict[str, Any]:
    try:
        values = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise WrongBody([Fault("", "parse_error", "Dit is geen geldige JSON.")]) from None
    if not isinstance(values, dict):
        raise WrongBody([Fault("", "invalid", "Stuur een JSON-object.")])
    if "\\u0000" in raw.decode("utf-8", "replace"):
        raise WrongBody([Fault("", "null_characters_not_allowed", "Een nul-teken mag niet in de tekst staan.")])
    return values


def _faults(values: dict[str, Any], struct: type[msgspec.Struct]) -> list[Fault]:
    hints = get_type_hints(struct, include_extras=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(struct)}
    faults = []
    for name, field in fields.items():
        if name not in values:
            if field.required:
                faults.append(Fault(name, "required", "Dit veld is nodig."))
            continue
        try:
            msgspec.convert(values[name], hints[field.name])
        except msgspec.ValidationError as error:
            faults.append(Fault(name + _place(error), "invalid", f"Deze waarde past niet: {error}"))
    if struct.__struct_config__.forbid_unknown_fields:
        faults += [Fault(name, "unknown", "Dit veld kennen wij niet.") for name in values if name not in fields]
    return faults or [Fault("", "invalid", "De gegevens passen niet bij elkaar.")]


def _place(error: msgspec.ValidationError) -> str:
    """Where inside the field: msgspec writes it as `$.a[...].b` at the end of its message."""
    _, found, place = str(error).partition(" - at `$")
    return place.rstrip("`") if found else ""
