"""Facts that an exchange sends us: signed with a secret that both know, over the moment of sending and the body."""

import hashlib
import hmac

WINDOW = 300  # seconds: older is sent again by somebody who listened in
SCHEME = "sha256="


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What belongs in the header: HMAC-SHA256 over "timestamp.body", in hexadecimal (RFC 2104)."""
    return SCHEME + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def is_signed(secret: str, *, timestamp: str, given: str, body: bytes, now: float) -> bool:
    """Whether who has the secret sent this within the window. Takes as long for a wrong answer as for a right one."""
    if not secret or not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12):
        return False
    right = hmac.compare_digest(signature(secret, timestamp, body).encode(), given.encode())
    return right and abs(now - int(timestamp)) <= WINDOW
