"""What we say: who is this, give me the answer, and this person goes out. Not yet signed."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from lxml.etree import _Element as Element

from loket.outside.saml.xml import made

STAMP = "%Y-%m-%dT%H:%M:%SZ"
SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success"


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept to log somebody out there: how they call this person, and this log-in."""

    way: str
    name_id: str = field(repr=False)
    index: str
    format: str = ""
    qualifier: str = ""


def authn_request(
    own_id: str, *, issuer: str, to: str, context: str, service_index: int | None, now: datetime
) -> Element:
    """Always afresh (`ForceAuthn`): the next person on this device is not in by who was there before."""
    request = _begun("samlp:AuthnRequest", own_id, issuer=issuer, to=to, now=now)
    request.set("ForceAuthn", "true")
    request.set("AssertionConsumerServiceIndex", "0")
    if service_index is not None:
        request.set("AttributeConsumingServiceIndex", str(service_index))
    level = made("saml:AuthnContextClassRef", context)
    request.append(made("samlp:RequestedAuthnContext", level, Comparison="minimum"))
    return request


def artifact_resolve(own_id: str, artifact: str, *, issuer: str, to: str, now: datetime) -> Element:
    request = _begun("samlp:ArtifactResolve", own_id, issuer=issuer, to=to, now=now)
    request.append(made("samlp:Artifact", artifact))
    return request


def logout_request(own_id: str, known: Known, *, issuer: str, to: str, now: datetime) -> Element:
    request = _begun("samlp:LogoutRequest", own_id, issuer=issuer, to=to, now=now)
    request.append(
        made(
            "saml:NameID",
            known.name_id,
            Format=known.format or None,
            NameQualifier=known.qualifier or None,
        )
    )
    if known.index:
        request.append(made("samlp:SessionIndex", known.index))
    return request


def logout_response(own_id: str, *, issuer: str, to: str, answers: str, now: datetime) -> Element:
    response = _begun("samlp:LogoutResponse", own_id, issuer=issuer, to=to, now=now)
    response.set("InResponseTo", answers)
    response.append(made("samlp:Status", made("samlp:StatusCode", Value=SUCCESS)))
    return response


def in_envelope(message: Element) -> Element:
    return made("soap:Envelope", made("soap:Body", message))


def _begun(what: str, own_id: str, *, issuer: str, to: str, now: datetime) -> Element:
    at = now.astimezone(UTC).strftime(STAMP)
    return made(what, made("saml:Issuer", issuer), ID=own_id, Version="2.0", IssueInstant=at, Destination=to)
