"""The answer on an artifact, read strictly: only what was signed, only for us, only now, only to our question.

Source: SAML 2.0 profiles 4.1.4.2 and 4.1.4.3 (what a service must check), core 3.2.2 (statuses).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from lxml.etree import _Element as Element

from loket.outside.identiteit import IdentityRefused
from loket.outside.saml.encryption import decrypted
from loket.outside.saml.messages import SUCCESS, Known
from loket.outside.saml.metadata import Provider
from loket.outside.saml.signature import is_signed, verified
from loket.outside.saml.xml import NotGood, children, ids_are_unique, name, only, parse, words

STATUS = "urn:oasis:names:tc:SAML:2.0:status:"
BEARER = "urn:oasis:names:tc:SAML:2.0:cm:bearer"
SKEW = timedelta(seconds=60)  # that their clock may differ from ours
LONGEST = timedelta(minutes=15)  # that somebody may take to log in there
SECTOR = {"s00000000": "bsn", "s00000001": "sofi"}  # DigiD: in which numbers it says who somebody is
LEGAL = ("urn:etoegang:core:LegalSubjectID", "urn:nl-eid-gdi:1.0:LegalSubjectID")


class Stopped(IdentityRefused):
    """Somebody stopped, or they could not prove who they are."""


class TooLittle(IdentityRefused):
    """They have no means that is as sure as we ask."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the answer must fit: our two questions, and who asks. `at` is when somebody left us."""

    resolve_id: str
    request_id: str
    entity_id: str
    back: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Found:
    """`claims` by the names of the profile. `assertion_id` counts once, until `until`."""

    claims: Mapping[str, str] = field(repr=False)
    known: Known = field(repr=False)
    assertion_id: str
    until: datetime


def found_in(data: bytes, asked: Asked, *, way: str, provider: Provider, key: RSAPrivateKey, now: datetime) -> Found:
    """Raises NotGood, Stopped or TooLittle, or IdentityRefused for another status."""
    envelope = parse(data)
    ids_are_unique(envelope)
    if envelope.tag != name("soap:Envelope"):
        raise NotGood("no envelope")
    resolved = verified(only(only(envelope, "soap:Body"), "samlp:ArtifactResponse"), provider.signing)
    _is_answer(resolved, asked.resolve_id, provider, now)
    _succeeded(resolved)
    response = _as_signed(only(resolved, "samlp:Response"), provider)
    _is_answer(response, asked.request_id, provider, now)
    if response.get("Destination") not in (None, asked.back):
        raise NotGood("Response: for another address")
    _succeeded(response)
    return _asserted(_assertion_of(response, provider, key), asked, way=way, provider=provider, key=key, now=now)


def _is_answer(message: Element, question: str, provider: Provider, now: datetime) -> None:
    what = message.tag.rpartition("}")[2]
    issuer = children(message, "saml:Issuer")
    if issuer and words(issuer[0]) != provider.entity_id:
        raise NotGood(f"{what}: of somebody else")
    if message.get("InResponseTo") != question:
        raise NotGood(f"{what}: to another question")
    if message.get("Version") != "2.0" or abs(now - _moment(message, "IssueInstant")) > LONGEST:
        raise NotGood(f"{what}: of another version or time")


def _succeeded(message: Element) -> None:
    code = only(only(message, "samlp:Status"), "samlp:StatusCode")
    if code.get("Value") == SUCCESS:
        return
    why = {str(each.get("Value")).removeprefix(STATUS) for each in (code, *children(code, "samlp:StatusCode"))}
    told = f"status: {', '.join(sorted(why))}"[:200]
    if "NoAuthnContext" in why:
        raise TooLittle(told)
    if "AuthnFailed" in why:
        raise Stopped(told)
    raise IdentityRefused(told)


def _as_signed(message: Element, provider: Provider) -> Element:
    """It came in what was signed already; a signature of its own must be right too."""
    return verified(message, provider.signing) if is_signed(message) else message


def _assertion_of(response: Element, provider: Provider, key: RSAPrivateKey) -> Element:
    plain, hidden = children(response, "saml:Assertion"), children(response, "saml:EncryptedAssertion")
    if len(plain) + len(hidden) != 1:
        raise NotGood(f"saml:Assertion: {len(plain) + len(hidden)} of them")
    found = plain[0] if plain else decrypted(hidden[0], key)
    if found.tag != name("saml:Assertion"):
        raise NotGood("encrypted: no assertion")
    ids_are_unique(found)
    return _as_signed(found, provider)


def _asserted(
    assertion: Element, asked: Asked, *, way: str, provider: Provider, key: RSAPrivateKey, now: datetime
) -> Found:
    if words(only(assertion, "saml:Issuer")) != provider.entity_id or assertion.get("Version") != "2.0":
        raise NotGood("Assertion: of somebody else")
    if not assertion.get("ID"):
        raise NotGood("Assertion: without an ID")
    subject = only(assertion, "saml:Subject")
    until = _confirmed(subject, asked, now)
    _holds(only(assertion, "saml:Conditions"), asked, now)
    context, index = _logged_in(assertion, asked, now)
    who = _name_id(subject, key)
    known = Known(way, words(who), index, who.get("Format", ""), who.get("NameQualifier", ""))
    claims = {**_attributes(assertion, key), **_sectoral(words(who)), "acr": context}
    return Found(claims=claims, known=known, assertion_id=str(assertion.get("ID")), until=until + SKEW)


def _confirmed(subject: Element, asked: Asked, now: datetime) -> datetime:
    """Until when who brings this may come in with it. It must be for our address and our question."""
    for each in children(subject, "saml:SubjectConfirmation"):
        data = children(each, "saml:SubjectConfirmationData")
        if each.get("Method") != BEARER or len(data) != 1:
            continue
        until = _moment(data[0], "NotOnOrAfter")
        fits = data[0].get("Recipient") == asked.back and data[0].get("InResponseTo") == asked.request_id
        if fits and now < until + SKEW and data[0].get("NotBefore") is None:
            return until
    raise NotGood("Subject: not for us, not now, or to another question")


def _holds(conditions: Element, asked: Asked, now: datetime) -> None:
    if conditions.get("NotBefore") and now < _moment(conditions, "NotBefore") - SKEW:
        raise NotGood("Conditions: not yet")
    if conditions.get("NotOnOrAfter") and now >= _moment(conditions, "NotOnOrAfter") + SKEW:
        raise NotGood("Conditions: no longer")
    meant = children(conditions, "saml:AudienceRestriction")
    if not meant or any(asked.entity_id not in map(words, children(each, "saml:Audience")) for each in meant):
        raise NotGood("Conditions: for somebody else")


def _logged_in(assertion: Element, asked: Asked, now: datetime) -> tuple[str, str]:
    """How sure it is, and how they call this log-in."""
    statement = only(assertion, "saml:AuthnStatement")
    at = _moment(statement, "AuthnInstant")
    if not asked.at - SKEW <= at <= now + SKEW:
        raise NotGood("AuthnStatement: not logged in afresh")
    if statement.get("SessionNotOnOrAfter") and now >= _moment(statement, "SessionNotOnOrAfter") + SKEW:
        raise NotGood("AuthnStatement: over")
    context = only(only(statement, "saml:AuthnContext"), "saml:AuthnContextClassRef")
    return words(context), statement.get("SessionIndex", "")


def _name_id(holder: Element, key: RSAPrivateKey) -> Element:
    plain, hidden = children(holder, "saml:NameID"), children(holder, "saml:EncryptedID")
    if len(plain) + len(hidden) != 1:
        raise NotGood(f"saml:NameID: {len(plain) + len(hidden)} of them")
    found = plain[0] if plain else decrypted(hidden[0], key)
    if found.tag != name("saml:NameID") or not words(found):
        raise NotGood("saml:NameID: none")
    return found


def _sectoral(name_id: str) -> dict[str, str]:
    """DigiD says in which numbers it speaks: s00000000 is the BSN."""
    sector, colon, number = name_id.partition(":")
    what = SECTOR.get(sector.lower())
    return {what: number} if colon and what == "bsn" else {}


def _attributes(assertion: Element, key: RSAPrivateKey) -> dict[str, str]:
    """By name; of who is represented also by which register the number is of. What has several values is left out."""
    told: dict[str, str] = {}
    for statement in children(assertion, "saml:AttributeStatement"):
        for attribute in children(statement, "saml:Attribute"):
            values = children(attribute, "saml:AttributeValue")
            title = attribute.get("Name", "")
            if len(values) != 1 or title in told:
                told[title] = ""
                continue
            if not len(values[0]):
                told[title] = words(values[0])
                continue
            number = _name_id(values[0], key)
            told[title] = words(number)
            if title in LEGAL and number.get("NameQualifier"):
                told[str(number.get("NameQualifier"))] = words(number)
    return told


def _moment(element: Element, attribute: str) -> datetime:
    """Raises NotGood: a moment that is missing or strange is none that we may forgive."""
    try:
        found = datetime.fromisoformat(str(element.get(attribute)))
    except ValueError:
        raise NotGood(f"{attribute}: no moment") from None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
