"""The body of a request, also when its length is not told beforehand (chunked), as programs in Java like to send it."""

from collections.abc import Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest

PART = 64 * 1024
LET_COME = 32 * 1024 * 1024  # who is cut off while sending sees a broken connection, and not our answer


def body_of(request: HttpRequest, most: int) -> bytes:
    """All of it. Raises RequestDataTooBig for more than so many bytes."""
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > most:
        forget(request.read)
        raise RequestDataTooBig
    if length or request.headers.get("Transfer-Encoding", "").lower() != "chunked":
        return request.read(most)
    read, content = request.META["wsgi.input"].read, bytearray()  # Django itself takes no length for no body
    while part := read(PART):
        content += part
        if len(content) > most:
            forget(read)
            raise RequestDataTooBig
    return bytes(content)


def forget(read: Callable[[int], bytes]) -> None:
    """Let the rest come, and keep nothing of it."""
    seen = 0
    while seen < LET_COME and (part := read(PART)):
        seen += len(part)
