"""Metadata: what the other side tells of itself in a file, and what we tell of ourselves on a page."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import Certificate, load_der_x509_certificate
from lxml.etree import _Element as Element

from loket.outside.saml.xml import BINDING, SAMLP, NotGood, children, made, name, parse, words

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Provider:
    """Who proves for us who somebody is. `artifact`: where an artifact is changed for its answer, by index."""

    entity_id: str
    sign_on: str
    artifact: Mapping[int, str]
    log_out: str
    log_out_answer: str
    log_out_form: str
    signing: tuple[Certificate, ...]
    encryption: tuple[Certificate, ...]


def provider_of(data: bytes, *, now: datetime) -> Provider:
    """Out of the metadata file. Raises NotGood, which says what is missing in it."""
    root = parse(data)
    entities = [root] if root.tag == name("md:EntityDescriptor") else list(root.iter(name("md:EntityDescriptor")))
    found = [(each, roles[0]) for each in entities if (roles := children(each, "md:IDPSSODescriptor"))]
    if len(found) != 1:
        raise NotGood(f"describes {len(found)} identity providers, and must describe one")
    entity, role = found[0]
    for each in (root, entity, role):
        until = each.get("validUntil")
        if until and datetime.fromisoformat(until) <= now:
            raise NotGood(f"was valid until {until}: fetch it again")
    artifact = {int(each.get("index", "0")): _place(each) for each in _ends(role, "ArtifactResolutionService", "SOAP")}
    signing = _certificates(role, "signing")
    sign_on = next((_place(each) for each in _ends(role, "SingleSignOnService", "HTTP-Redirect")), "")
    for what, there in (
        ("entityID", entity.get("entityID")),
        ("SingleSignOnService by HTTP-Redirect", sign_on),
        ("ArtifactResolutionService by SOAP", artifact),
        ("certificate for signing", signing),
    ):
        if not there:
            raise NotGood(f"has no {what}")
    outs = _ends(role, "SingleLogoutService", "HTTP-Redirect")
    return Provider(
        entity_id=str(entity.get("entityID")),
        sign_on=sign_on,
        artifact=artifact,
        log_out=_place(outs[0]) if outs else "",
        log_out_answer=_place(outs[0], "ResponseLocation") if outs else "",
        log_out_form=next((_place(each) for each in _ends(role, "SingleLogoutService", "HTTP-POST")), ""),
        signing=signing,
        encryption=_certificates(role, "encryption"),
    )


def own_metadata(
    *, entity_id: str, certificate: Certificate, back: str, out: str, service_index: int | None, service_name: str
) -> Element:
    """Not yet signed. SAML metadata 2.4.4."""
    service = None
    if service_index is not None:
        told = made("md:ServiceName", service_name)
        told.set("{http://www.w3.org/XML/1998/namespace}lang", "nl")
        service = made("md:AttributeConsumingService", told, index=str(service_index))
    role = made(
        "md:SPSSODescriptor",
        _key(certificate, "signing"),
        _key(certificate, "encryption"),
        made("md:SingleLogoutService", Binding=f"{BINDING}HTTP-Redirect", Location=out),
        made(
            "md:AssertionConsumerService",
            Binding=f"{BINDING}HTTP-Artifact",
            Location=back,
            index="0",
            isDefault="true",
        ),
        service,
        AuthnRequestsSigned="true",
        WantAssertionsSigned="true",
        protocolSupportEnumeration=SAMLP,
    )
    return made("md:EntityDescriptor", role, ID="_loket", entityID=entity_id)


def _key(certificate: Certificate, use: str) -> Element:
    whole = b64encode(certificate.public_bytes(Encoding.DER)).decode()
    return made(
        "md:KeyDescriptor",
        made("ds:KeyInfo", made("ds:X509Data", made("ds:X509Certificate", whole))),
        use=use,
    )


def _ends(role: Element, what: str, binding: str) -> list[Element]:
    return [each for each in children(role, f"md:{what}") if each.get("Binding") == f"{BINDING}{binding}"]


def _place(end: Element, attribute: str = "Location") -> str:
    """Raises NotGood for an address that is not safe: only to this machine itself may go without TLS."""
    found = str(end.get(attribute) or end.get("Location") or "")
    url = urlsplit(found)
    if not url.hostname or not (url.scheme == "https" or (url.scheme == "http" and url.hostname in LOOPBACK)):
        raise NotGood(f"has an address that does not begin with https://: {found!r}")
    return found


def _certificates(role: Element, use: str) -> tuple[Certificate, ...]:
    found = [each for each in children(role, "md:KeyDescriptor") if each.get("use", use) == use]
    try:
        return tuple(
            load_der_x509_certificate(b64decode("".join(words(text).split())))
            for each in found
            for text in each.iter(name("ds:X509Certificate"))
        )
    except ValueError:
        raise NotGood("has a certificate that is none") from None
