"""Bodies of the national APIs: a struct holds the fields; every fault is named at once, with the codes clients know."""

from collections.abc import Mapping
from typing import Annotated, Any, TypeVar, cast

import msgspec
from msgspec import UNSET, Meta, UnsetType

from loket.kernel.wire import Fault, WrongBody, read_object
from loket.zgw import checks
from loket.zgw.meant import as_meant
from loket.zgw.wrong import checked, faults_in

T = TypeVar("T")
S = TypeVar("S", bound="Body")


class Body(msgspec.Struct, rename="camel", kw_only=True):
    """A resource as the standard shows it. What a client may not set is `ReadOnly`; other unknown fields are let be."""

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type["Body"]]]:
        """When a body comes in kinds: the field that tells which, and the struct for each of its values."""
        return "", {}

    @classmethod
    def shared(cls) -> str:
        """The name of what all kinds have, where the standard names it by itself and the body is one of the kinds."""
        return ""


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
Text3 = Annotated[str, Meta(max_length=3)]
Text10 = Annotated[str, Meta(max_length=10)]
Text20 = Annotated[str, Meta(max_length=20)]
Text40 = Annotated[str, Meta(max_length=40)]
Text50 = Annotated[str, Meta(max_length=50)]
Text80 = Annotated[str, Meta(max_length=80)]
Text100 = Annotated[str, Meta(max_length=100)]
Text200 = Annotated[str, Meta(max_length=200)]
Text255 = Annotated[str, Meta(max_length=255)]
Text1000 = Annotated[str, Meta(max_length=1000)]
Typed200 = Annotated[str, Meta(max_length=200), _kind(checks.unsealed)]  # beside values that we seal
Filled = Meta(min_length=1)  # beside a text that may not be blank: Annotated[Text80, Filled]
Geometry = Annotated[dict[str, Any], _kind(checks.geometry, type="object")]
Whole = Annotated[int, Meta(ge=0, le=2_147_483_647)]


def read_body(raw: bytes, struct: type[S]) -> S:
    """The whole resource, for a create or a full update. Raises WrongBody with every fault."""
    values = read_object(raw)
    return _struct_from(values, _kind_of(values, struct))


def read_change(
    raw: bytes, struct: type[S], current: Mapping[str, Any], *, lenient: bool = False
) -> tuple[S, frozenset[str]]:
    """A partial update: the current resource with what is sent laid over it, and the names that were sent.

    A name that the resource does not have is a fault: what the sender meant would be lost without a word. `lenient`:
    it is let be, as programs for Open Klant expect.
    """
    sent = read_object(raw)
    values, struct = _over(current, sent, struct)
    known = {field.encode_name for field in msgspec.structs.fields(struct)}
    unknown = [Fault(name[:100], "unknown-field", "Dit veld kennen wij niet.") for name in sent if name not in known]
    if unknown and not lenient:
        raise WrongBody(unknown)
    return _struct_from(values, struct, only=frozenset(sent)), frozenset(sent)


def read_over(raw: bytes, struct: type[S], current: Mapping[str, Any]) -> S:
    """A full update that leaves the optional fields that it does not tell: `read_body` says whether the others came."""
    sent = read_object(raw)
    return _struct_from(*_over(current, sent, struct), only=frozenset(sent))


def values_of(body: Body) -> dict[str, Any]:
    """The fields of a body by our names, without what is read-only: ready for a command or a model."""
    return {name: value for name, value in msgspec.structs.asdict(body).items() if value is not UNSET}


def _over(current: Mapping[str, Any], sent: Mapping[str, Any], struct: type[S]) -> tuple[dict[str, Any], type[S]]:
    """What is sent over what there is, and the kind that it then is. What only another kind has, falls away."""
    values, old = {**current, **sent}, _kind_of(current, struct)
    kind = _kind_of(values, struct)
    if kind is not old:
        own = {f.encode_name for f in msgspec.structs.fields(old) if f.name in old.__annotations__}
        values = {name: value for name, value in values.items() if name in sent or name not in own}
    return values, kind


def _kind_of(values: Mapping[str, Any], struct: type[S]) -> type[S]:
    name, kinds = struct.kinds()
    told = values.get(name)
    return cast(type[S], kinds.get(told, struct)) if isinstance(told, str) else struct


def _struct_from(values: dict[str, Any], struct: type[S], only: frozenset[str] | None = None) -> S:
    values = as_meant(values, struct)
    try:
        made = msgspec.convert(values, struct)
    except msgspec.ValidationError:
        made = None
    faults = checked(values, struct, only) if made is not None else [*faults_in(values, struct)]
    if faults or made is None:
        raise WrongBody(faults or [Fault("nonFieldErrors", "invalid", "De gegevens passen niet bij elkaar.")])
    return made


__all__ = ["UNSET", "Body", "Fault", "ReadOnly", "WrongBody", "read_body", "read_change", "values_of"]
