"""One way in by SAML: away with a signed question, the answer over the channel of our own, and out there too."""

import binascii
import hashlib
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from urllib.parse import parse_qs

from lxml.etree import _Element as Element

from loket.outside.identiteit import IdentityRefused
from loket.outside.saml import messages
from loket.outside.saml.answer import Asked, Found, found_in
from loket.outside.saml.channel import post
from loket.outside.saml.messages import Known
from loket.outside.saml.metadata import own_metadata
from loket.outside.saml.setup import Door
from loket.outside.saml.signature import address_with, message_in, packed, signed
from loket.outside.saml.xml import NotGood, children, only, text_of, words

ARTIFACT_BYTES, ARTIFACT_TYPE = 44, b"\x00\x04"


@dataclass(frozen=True, slots=True)
class Away:
    """Where to: an address, or a form with these fields for what may not stand in an address."""

    address: str = field(repr=False)
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)


def new_id() -> str:
    """Of a message; begins with a letter or a line, as XML wants."""
    return f"_{secrets.token_hex(20)}"


def away(door: Door, *, request_id: str, relay: str, now: datetime) -> str:
    """Where somebody proves who this is."""
    request = messages.authn_request(
        request_id,
        issuer=door.own.entity_id,
        to=door.provider.sign_on,
        context=door.context,
        service_index=door.service_index,
        now=now,
    )
    return address_with(door.provider.sign_on, door.own.key, SAMLRequest=packed(request), RelayState=relay)


def found_by(door: Door, artifact: str, *, request_id: str, back: str, asked_at: datetime) -> Found:
    """Who came back with this artifact. Raises IdentityRefused (Stopped, TooLittle) or IdentityUnreachable."""
    try:
        place, resolve_id, now = _place_of(door, artifact), new_id(), datetime.now(UTC)
        ask = messages.artifact_resolve(resolve_id, artifact, issuer=door.own.entity_id, to=place, now=now)
        envelope = messages.in_envelope(signed(ask, door.own.key, door.own.certificate))
        told = post(
            place,
            b'<?xml version="1.0" encoding="UTF-8"?>\n' + text_of(envelope),
            certificate=door.own.tls_certificate,
            key=door.own.tls_key,
            authorities=door.own.authorities,
        )
        asked = Asked(resolve_id, request_id, door.own.entity_id, back, asked_at)
        return found_in(told, asked, way=door.way, provider=door.provider, key=door.own.key, now=datetime.now(UTC))
    except NotGood as wrong:
        raise IdentityRefused(str(wrong)) from None


def _place_of(door: Door, artifact: str) -> str:
    """Where this artifact is changed: it is of type 4, and of them (SAML bindings 3.6.4)."""
    try:
        told = b64decode(artifact, validate=True)
    except (binascii.Error, ValueError):
        raise NotGood("artifact: none") from None
    whose = hashlib.sha1(door.provider.entity_id.encode(), usedforsecurity=False).digest()
    if len(told) != ARTIFACT_BYTES or told[:2] != ARTIFACT_TYPE or told[4:24] != whose:
        raise NotGood("artifact: of somebody else")
    place = door.provider.artifact.get(int.from_bytes(told[2:4], "big"))
    if place is None:
        raise NotGood("artifact: an index that they do not have")
    return place


# -- Out -----------------------------------------------------------------------------------------------------------


def log_out(door: Door, known: Known, *, now: datetime) -> Away | None:
    """The log-in there ends too; None when they know no way for it.

    A BSN stands in no address: DigiD gets it in a form. Whom they call by a word of their own may go by an address.
    """
    opaque = not known.name_id.lower().startswith("s0000000")
    form, place = door.provider.log_out_form, door.provider.log_out
    if not form and not (place and opaque):
        return None
    request = messages.logout_request(new_id(), known, issuer=door.own.entity_id, to=form or place, now=now)
    if form:
        whole = text_of(signed(request, door.own.key, door.own.certificate))
        return Away(form, {"SAMLRequest": b64encode(whole).decode()})
    return Away(address_with(place, door.own.key, SAMLRequest=packed(request)))


def asked_to_log_out(door: Door, query: str, known: Known | None, *, here: str) -> tuple[bool, str]:
    """They ask to end the log-in of this browser: whether it is that of `known`, and where to say that it is done.

    Raises IdentityRefused when it is not they who ask, or not now.
    """
    now = datetime.now(UTC)
    try:
        request = message_in(query, "SAMLRequest", door.provider.signing)
        at = datetime.fromisoformat(str(request.get("IssueInstant")))
        if words(only(request, "saml:Issuer")) != door.provider.entity_id or abs((now - at).total_seconds()) > 300:
            raise NotGood("LogoutRequest: of somebody else, or old")
        if not request.tag.endswith("}LogoutRequest") or request.get("Destination") not in (None, here):
            raise NotGood("LogoutRequest: none for us")
        same = known is not None and _is_about(request, known)
    except (NotGood, ValueError, TypeError) as wrong:
        raise IdentityRefused(str(wrong)) from None
    place = door.provider.log_out_answer
    answer = messages.logout_response(
        new_id(), issuer=door.own.entity_id, to=place, answers=str(request.get("ID")), now=now
    )
    relay = _relay_in(query)
    where = address_with(place, door.own.key, SAMLResponse=packed(answer), RelayState=relay) if place else ""
    return same, where


def _is_about(request: Element, known: Known) -> bool:
    """Of this log-in; without a word for the log-in, of all log-ins of this person."""
    indexes = [words(each) for each in children(request, "samlp:SessionIndex")]
    whom = [words(each) for each in children(request, "saml:NameID")]
    return known.index in indexes if indexes else known.name_id in whom


def _relay_in(query: str) -> str:
    return next(iter(parse_qs(query).get("RelayState", [])), "")


def metadata_of(door: Door, *, back: str, out: str) -> bytes:
    """What we tell of ourselves, signed."""
    about = own_metadata(
        entity_id=door.own.entity_id,
        certificate=door.own.certificate,
        back=back,
        out=out,
        service_index=door.service_index,
        service_name=door.service_name,
    )
    return text_of(signed(about, door.own.key, door.own.certificate))
