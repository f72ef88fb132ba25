"""The told fingerprint of content, reckoned again."""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from loket.kernel.refusal import Refusal

HASHES: Mapping[str, Callable[[], Any]] = {
    "md5": lambda: hashlib.md5(usedforsecurity=False),
    "sha_1": lambda: hashlib.sha1(usedforsecurity=False),
    "sha_256": hashlib.sha256,
    "sha_512": hashlib.sha512,
}


def why_not_this_integriteit(integriteit: Mapping[str, Any] | None, parts: Iterable[bytes]) -> Refusal | None:
    """Only where the algorithm is one that names its own outcome; the others are kept as they were told."""
    algoritme = (integriteit or {}).get("algoritme", "")
    told = str((integriteit or {}).get("waarde", "")).lower()
    reckoned = fingerprint(algoritme, parts)
    if reckoned in ("", told):
        return None
    return Refusal("invalid", "Deze waarde hoort niet bij de inhoud.", "integriteit.waarde")


def fingerprint(algoritme: str, parts: Iterable[bytes]) -> str:
    """In hexadecimal digits, or nothing when we do not know the algorithm."""
    if algoritme == "crc_32":
        value = 0
        for part in parts:
            value = zlib.crc32(part, value)
        return f"{value:08x}"
    if algoritme not in HASHES:
        return ""
    reckoned = HASHES[algoritme]()
    for part in parts:
        reckoned.update(part)
    return str(reckoned.hexdigest())
