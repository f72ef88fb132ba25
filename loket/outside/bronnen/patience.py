"""A wait for the whole of an answer: a time-out per step never ends when each step brings one letter."""

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

import httpcore

LONGEST = 60.0
_until: ContextVar[float] = ContextVar("until", default=float("inf"))


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """What is read within this block may take so long together."""
    token = _until.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _until.reset(token)


class PatientStream(httpcore.NetworkStream):
    """A connection on which no step may pass the end of our patience."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self.stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self.stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return PatientStream(self.stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self.stream.get_extra_info(info)


def _left(timeout: float | None) -> float:
    left = min(_until.get() - time.monotonic(), LONGEST if timeout is None else timeout)
    if left <= 0:
        raise httpcore.ReadTimeout("out of patience")
    return left
