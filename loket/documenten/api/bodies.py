"""From the body of a document to the fields of a command."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from loket.catalogi.queries.shapes import INFORMATIEOBJECTTYPE
from loket.documenten.api.arrival import plain
from loket.documenten.queries.foreign import why_not_this_type
from loket.documenten.rules.rights import has
from loket.documenten.schemas.arriving import Arrived
from loket.documenten.schemas.informatieobject import EnkelvoudigInformatieObject
from loket.kernel.wire import Fault, WrongBody, read_object
from loket.outside.opslag import Draft
from loket.zgw.caller import RANK
from loket.zgw.door import Call
from loket.zgw.faults import forbidden
from loket.zgw.links import Links, is_our_address, local_id
from loket.zgw.wire import read_body, read_change, values_of


def read_document(
    came: Arrived, current: Mapping[str, Any] | None, faults: list[Fault]
) -> tuple[EnkelvoudigInformatieObject, Any]:
    """The body: whole, or laid over what is there. Every fault at once, those of the content and `faults` too."""
    faults = [*([came.fault] if came.fault else []), *faults]
    try:
        if current is None:
            body = read_body(came.told, EnkelvoudigInformatieObject)
        else:
            body, _ = read_change(came.told, EnkelvoudigInformatieObject, current)
    except WrongBody as wrong:
        raise WrongBody([*wrong.faults, *faults]) from None
    if faults:
        raise WrongBody(faults)
    return body, named_in(came)


def named_in(came: Arrived) -> frozenset[str]:
    """The names that the sender wrote down."""
    return frozenset(read_object(came.told))


def fields_of(body: EnkelvoudigInformatieObject) -> dict[str, Any]:
    """The fields as the model has them. Raises WrongBody when the type is not one of ours (drc-001)."""
    fields = {name: value for name, value in values_of(body).items() if name not in ("inhoud", "lock")}
    fields["ondertekening"], fields["integriteit"] = plain(body.ondertekening), plain(body.integriteit)
    fields["informatieobjecttype_id"] = _type_in(fields.pop("informatieobjecttype"))
    return fields


def content_in(came: Arrived) -> Draft | None:
    """The content that came along; an empty text is none."""
    return came.draft if came.draft and (came.draft.size or came.fault) else None


def without_own_address(came: Arrived, address: str) -> bool:
    """Who sends back what it read, sends our address in the place of the content: then that stays as it is."""
    if not came.text.startswith(address):
        return False
    came.fault = None
    return True


def may_create_this(call: Call, came: Arrived, scope: str) -> None:
    """Rights before faults: who may not add documents of this type hears that first (A-05)."""
    if call.by.rights.everything:
        return
    told = read_object(came.told)
    type_id, level = _asked_type(told.get("informatieobjecttype")), told.get("vertrouwelijkheidaanduiding")
    if type_id and not has(call.by, scope, type_id, level if isinstance(level, str) and level in RANK else ""):
        raise forbidden()


def may_write_this(call: Call, current: Mapping[str, Any], *scopes: str) -> None:
    """The same for a document that is there: by its type and confidentiality."""
    type_id, level = _asked_type(current["informatieobjecttype"]), str(current["vertrouwelijkheidaanduiding"])
    if type_id and not any(has(call.by, scope, type_id, level) for scope in scopes):
        raise forbidden()


def _asked_type(url: Any) -> UUID | None:
    return local_id(url, INFORMATIEOBJECTTYPE) if isinstance(url, str) else None


def _type_in(url: str) -> UUID:
    links = Links()
    found = links.find("informatieobjecttype", url, INFORMATIEOBJECTTYPE)
    if found is None and not is_our_address(url):
        wrong = why_not_this_type(url)
        raise WrongBody([Fault("informatieobjecttype", wrong.code, wrong.reason)])
    links.check()
    assert found
    return found
