"""A call that another system signs: with a secret that both know, over the moment of sending and the body."""

import hashlib
import hmac
from datetime import timedelta

from django.http import Http404, HttpRequest
from django.utils import timezone

from loket.kernel.body import body_of
from loket.kernel.limits import address_of, limit

WINDOW = 300  # seconds: older is sent again by somebody who listened in
SCHEME = "sha256="
MOST_WRONG = 60  # a minute from one address: more is guessing


class NotSigned(Exception):
    """The signature is wrong, missing, or too old."""


def signed_body(request: HttpRequest, most: int, *, secret: str, door: str) -> bytes:
    """The body of a call that is signed in X-Loket-Timestamp and X-Loket-Signature, of at most so many bytes.

    `door` names who is counted when it is wrong. Without a secret the door is not there.
    Raises Http404, NotSigned, RequestDataTooBig, or TooMany for who keeps guessing.
    """
    if not secret:
        raise Http404
    body = body_of(request, most)
    timestamp, given = (request.headers.get(f"X-Loket-{name}", "") for name in ("Timestamp", "Signature"))
    if not is_signed(secret, timestamp=timestamp, given=given, body=body, now=timezone.now().timestamp()):
        limit(f"{door}:{address_of(request)}", times=MOST_WRONG, per=timedelta(minutes=1))
        raise NotSigned
    return body


def signature(secret: str, timestamp: str, body: bytes) -> str:
    """What belongs in the header: HMAC-SHA256 over "timestamp.body", in hexadecimal (RFC 2104)."""
    return SCHEME + hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def is_signed(secret: str, *, timestamp: str, given: str, body: bytes, now: float) -> bool:
    """Whether who has the secret sent this within the window. Takes as long for a wrong answer as for a right one."""
    if not secret or not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) <= 12):
        return False
    right = hmac.compare_digest(signature(secret, timestamp, body).encode(), given.encode())
    return right and abs(now - int(timestamp)) <= WINDOW
