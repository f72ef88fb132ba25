"""XML Encryption 1.1, as much as the profiles use: a key for us by RSA-OAEP, what it opens by AES (GCM or CBC).

RSA by PKCS#1 v1.5 is refused: who may try often enough reads it. All of this stands in a message whose signature was
checked first, so nobody can try with texts of their own.
"""

import base64
from collections.abc import Iterator

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from lxml.etree import _Element as Element

from loket.outside.saml.xml import XENC, XENC11, NotGood, name, only, parse

BYTES = {"128": 16, "192": 24, "256": 32}
DIGESTS: dict[str, type[hashes.HashAlgorithm]] = {
    "http://www.w3.org/2000/09/xmldsig#sha1": hashes.SHA1,
    f"{XENC}sha256": hashes.SHA256,
    f"{XENC}sha512": hashes.SHA512,
}
MASKS: dict[str, type[hashes.HashAlgorithm]] = {
    f"{XENC11}mgf1sha1": hashes.SHA1,
    f"{XENC11}mgf1sha256": hashes.SHA256,
    f"{XENC11}mgf1sha512": hashes.SHA512,
}


def decrypted(holder: Element, key: RSAPrivateKey) -> Element:
    """What stands in an EncryptedID or EncryptedAssertion. Raises NotGood when it is not for this key."""
    data = only(holder, "xenc:EncryptedData")
    for secret in _secrets(holder, key):
        try:
            return parse(_opened(data, secret))
        except (ValueError, InvalidTag, NotGood):
            continue
    raise NotGood("encrypted: not for us")


def _secrets(holder: Element, key: RSAPrivateKey) -> Iterator[bytes]:
    """Of each key that may be ours: a message for several receivers holds one for each."""
    for each in list(holder.iter(name("xenc:EncryptedKey")))[:8]:
        method = each.find(name("xenc:EncryptionMethod"))
        how = str(method.get("Algorithm")) if method is not None else ""
        if method is None or how not in (f"{XENC}rsa-oaep-mgf1p", f"{XENC11}rsa-oaep"):
            continue
        digest = DIGESTS.get(_algorithm(method, "ds:DigestMethod"), hashes.SHA1)
        mask = MASKS.get(_algorithm(method, "xenc11:MGF"), hashes.SHA1)
        try:
            yield key.decrypt(_value(each), padding.OAEP(padding.MGF1(mask()), digest(), None))
        except ValueError:
            continue


def _opened(data: Element, secret: bytes) -> bytes:
    method = data.find(name("xenc:EncryptionMethod"))
    how = str(method.get("Algorithm")) if method is not None else ""
    value, size = _value(data), BYTES.get(how[-7:-4] if how[-3:] in ("cbc", "gcm") else "")
    if size is None or len(secret) != size or len(value) < 32 - (how[-3:] == "gcm") * 4:
        raise NotGood("encrypted: in a way that we do not know")
    if how == f"{XENC11}aes{size * 8}-gcm":
        return AESGCM(secret).decrypt(value[:12], value[12:], None)
    if how != f"{XENC}aes{size * 8}-cbc":
        raise NotGood("encrypted: in a way that we do not know")
    opener = Cipher(algorithms.AES(secret), modes.CBC(value[:16])).decryptor()
    plain = opener.update(value[16:]) + opener.finalize()
    if not 1 <= plain[-1] <= 16:
        raise NotGood("encrypted: broken")
    return plain[: -plain[-1]]


def _algorithm(method: Element, short: str) -> str:
    found = method.find(name(short))
    return str(found.get("Algorithm")) if found is not None else ""


def _value(element: Element) -> bytes:
    found = element.find(f"{name('xenc:CipherData')}/{name('xenc:CipherValue')}")
    if found is None:
        raise NotGood("encrypted: no value")
    return base64.b64decode("".join((found.text or "").split()))
