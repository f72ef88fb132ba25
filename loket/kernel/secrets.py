"""Personal data at rest: encrypted text, and a keyed blind index to find it again without reading it."""

import hashlib
import hmac
import json
import os
import re
from functools import lru_cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.db import models

VERSION = b"\x01"  # stands before each value, so that a later key or cipher can be told apart
NONCE = 12
SEALED = "enc~"  # in JSON that the database makes, before a value that is still encrypted, in hexadecimal
# Only these fields hold one. A text that somebody types elsewhere is never opened, though it were copied from a backup.
_sealed = re.compile(rb'("(?:inpBsn|auth|objectId)"\s*:\s*")enc~((?:[0-9a-f]{2}){30,4200})(?=")')


def encrypt(text: str) -> bytes:
    nonce = os.urandom(NONCE)
    return VERSION + nonce + AESGCM(_key("encrypt")).encrypt(nonce, text.encode(), VERSION)


def decrypt(value: bytes) -> str:
    """Raises cryptography's InvalidTag when the value was changed or the key is another."""
    nonce, sealed = value[1 : 1 + NONCE], value[1 + NONCE :]
    return AESGCM(_key("encrypt")).decrypt(nonce, sealed, value[:1]).decode()


def open_sealed(body: bytes) -> bytes:
    """JSON with every sealed value opened. What somebody typed to look like one stays as it was typed."""

    def opened(found: re.Match[bytes]) -> bytes:
        try:
            return found[1] + json.dumps(decrypt(bytes.fromhex(found[2].decode())), ensure_ascii=False)[1:-1].encode()
        except InvalidTag:
            return found[0]

    return _sealed.sub(opened, body) if b"enc~" in body else body


def blind_index(text: str) -> bytes:
    """The same text gives the same 32 bytes, and only who has the key can make them."""
    return hmac.new(_key("index"), text.strip().encode(), hashlib.sha256).digest()


class EncryptedTextField(models.BinaryField):  # type: ignore[type-arg]
    """Text that is encrypted in the database. It cannot be searched: keep a blind index beside it."""

    def get_prep_value(self, value: Any) -> Any:
        return super().get_prep_value(None if value is None else encrypt(value))

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> str | None:
        return None if value is None else decrypt(bytes(value))

    def to_python(self, value: Any) -> Any:
        return value


@lru_cache(maxsize=4)
def _key(purpose: str) -> bytes:
    return hashlib.scrypt(settings.PERSONAL_DATA_KEY.encode(), salt=purpose.encode(), n=2**14, r=8, p=1, dklen=32)
