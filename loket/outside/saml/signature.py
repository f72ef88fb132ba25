"""Signatures: of a message as a whole (XML Signature), and of an address with a message in it (SAML bindings 3.4.4.1).

What comes back from `verified` is what was signed, made anew out of the signed bytes. Nothing else may be read.
"""

import base64
import zlib
from collections.abc import Iterable, Mapping
from urllib.parse import parse_qs, quote, unquote

from cryptography.exceptions import InvalidSignature as WrongSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, RSAPublicKey
from cryptography.x509 import Certificate
from lxml import etree
from lxml.etree import _Element as Element
from signxml import (
    DigestAlgorithm,
    InvalidCertificate,
    InvalidInput,
    InvalidSignature,
    SignatureConfiguration,
    SignatureMethod,
    XMLSigner,
    XMLVerifier,
)

from loket.outside.saml.xml import DS, MOST_BYTES, NotGood, children, made, name, parse, parser, text_of

EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#"
TRANSFORMS = {f"{DS}enveloped-signature", EXCLUSIVE}
METHODS = frozenset(
    {
        SignatureMethod.RSA_SHA256,
        SignatureMethod.RSA_SHA384,
        SignatureMethod.RSA_SHA512,
        SignatureMethod.SHA256_RSA_MGF1,
        SignatureMethod.SHA384_RSA_MGF1,
        SignatureMethod.SHA512_RSA_MGF1,
    }
)
DIGESTS = frozenset({DigestAlgorithm.SHA256, DigestAlgorithm.SHA384, DigestAlgorithm.SHA512})
HOW = SignatureConfiguration(location="./", expect_references=1, signature_methods=METHODS, digest_algorithms=DIGESTS)
HASHES: Mapping[str, type[hashes.HashAlgorithm]] = {
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256": hashes.SHA256,
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384": hashes.SHA384,
    "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512": hashes.SHA512,
}
RSA_SHA256 = next(iter(HASHES))


def signed(message: Element, key: RSAPrivateKey, certificate: Certificate) -> Element:
    """The message with our signature where the schema wants it: behind Issuer, else as the first."""
    place = made("ds:Signature", Id="placeholder")
    message.insert(1 if children(message, "saml:Issuer") else 0, place)
    signer = XMLSigner(signature_algorithm="rsa-sha256", digest_algorithm="sha256", c14n_algorithm=EXCLUSIVE)
    return signer.sign(message, key=key, cert=[certificate], reference_uri=f"#{message.get('ID')}", id_attribute="ID")


def is_signed(message: Element) -> bool:
    return bool(children(message, "ds:Signature"))


def verified(message: Element, certificates: Iterable[Certificate]) -> Element:
    """What one of these certificates signed of this message: all of it. Raises NotGood when none did."""
    whole, own_id = text_of(message), message.get("ID")
    for certificate in certificates:
        try:
            found = XMLVerifier().verify(
                whole, x509_cert=certificate, expect_config=HOW, id_attribute="ID", parser=parser()
            )
        except (InvalidSignature, InvalidInput, InvalidCertificate, etree.LxmlError, ValueError, KeyError, TypeError):
            continue
        assert not isinstance(found, list)
        what = found.signed_xml
        if what is not None and own_id and what.tag == message.tag and _covers(found.signature_xml, own_id):
            return parse(text_of(what))
    raise NotGood(f"{etree.QName(message).localname}: not signed by who should")


def _covers(signature: Element, own_id: str) -> bool:
    """It points at the whole of this message, and changes nothing of it on the way."""
    reference = signature.find(f"{name('ds:SignedInfo')}/{name('ds:Reference')}")
    how = {each.get("Algorithm") for each in signature.iter(name("ds:Transform"))}
    return reference is not None and reference.get("URI") == f"#{own_id}" and how <= TRANSFORMS


# -- In an address -------------------------------------------------------------------------------------------------


def address_with(place: str, key: RSAPrivateKey, **fields: str) -> str:
    """`place` with these fields, signed. A message in it is packed by `packed`."""
    told = {**{what: value for what, value in fields.items() if value}, "SigAlg": RSA_SHA256}
    query = "&".join(f"{what}={quote(value, safe='')}" for what, value in told.items())
    mark = base64.b64encode(key.sign(query.encode(), padding.PKCS1v15(), hashes.SHA256())).decode()
    return f"{place}{'&' if '?' in place else '?'}{query}&Signature={quote(mark, safe='')}"


def packed(message: Element) -> str:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    return base64.b64encode(squeeze.compress(text_of(message)) + squeeze.flush()).decode()


def unpacked(value: str) -> Element:
    """Raises NotGood; a small text that unpacks to a large one is too large."""
    try:
        opener = zlib.decompressobj(-15)
        data = opener.decompress(base64.b64decode(value, validate=True), MOST_BYTES + 1)
    except (ValueError, zlib.error):
        raise NotGood("message: not packed as it should be") from None
    return parse(data)


def message_in(query: str, what: str, certificates: Iterable[Certificate]) -> Element:
    """The message in the query of an address, as it came: `what` is SAMLRequest or SAMLResponse. Raises NotGood."""
    raw = dict(part.split("=", 1) for part in query.split("&") if "=" in part)
    if any(len(values) > 1 for values in parse_qs(query).values()) or what not in raw or "Signature" not in raw:
        raise NotGood("address: not signed")
    told = "&".join(f"{each}={raw[each]}" for each in (what, "RelayState", "SigAlg") if each in raw)
    algorithm = HASHES.get(unquote(raw.get("SigAlg", "")))
    try:
        mark = base64.b64decode(unquote(raw["Signature"]), validate=True)
    except ValueError:
        raise NotGood("address: not signed") from None
    for certificate in certificates if algorithm else ():
        key = certificate.public_key()
        try:
            if isinstance(key, RSAPublicKey) and algorithm:
                key.verify(mark, told.encode(), padding.PKCS1v15(), algorithm())
                return unpacked(unquote(raw[what]))
        except WrongSignature:
            continue
    raise NotGood("address: not signed by who should")
