"""How we ask another system over HTTP: no answer is larger than we said, or takes longer, whatever it does.

A time-out of httpx is one for each step: who sends one letter a second never reaches it. And what is packed grows when
it is opened. So all is counted here, as it comes in; a client of ours takes this `Client` and no other.
"""

import zlib
from collections.abc import Iterable
from typing import Any

import httpcore
import httpx

from loket.outside.bronnen.patience import PatientStream, patience

KB = 1024
PACKED = ("gzip", "x-gzip", "deflate")
EITHER = 32 + zlib.MAX_WBITS  # zlib looks itself which of both it is


class TooMuch(httpx.TransportError):
    """The answer is larger than we take, or packed in a way that we did not ask for."""


class Client(httpx.Client):
    """As httpx has it, with an answer of at most so many bytes, that is there within so many seconds.

    Who asks for a stream reads it himself, and counts.
    """

    def __init__(self, *, most: int, seconds: float, **told: Any) -> None:
        super().__init__(follow_redirects=False, **told)
        self.most, self.seconds = most, seconds
        self.headers["Accept-Encoding"] = "identity"
        for transport in (self._transport, *self._mounts.values()):
            if pool := getattr(transport, "_pool", None):  # httpx has no other place to say this
                pool._network_backend = PatientNetwork(pool._network_backend)

    def send(self, request: httpx.Request, *, stream: bool = False, **told: Any) -> httpx.Response:
        if stream:
            return super().send(request, stream=True, **told)
        with patience(self.seconds):
            answer = super().send(request, stream=True, **told)
            try:
                content = _unpacked(answer, within(answer, self.most), self.most)
            finally:
                answer.close()
        headers = [(name, value) for name, value in answer.headers.multi_items() if name not in OF_THE_WIRE]
        return httpx.Response(answer.status_code, headers=headers, content=content, request=request)


OF_THE_WIRE = ("content-encoding", "content-length", "transfer-encoding")


def within(answer: httpx.Response, most: int) -> bytes:
    """All of it, as it came over the wire. Raises TooMuch."""
    content = bytearray()
    for piece in answer.iter_raw():
        content += piece
        if len(content) > most:
            raise TooMuch("answer too large")
    return bytes(content)


def _unpacked(answer: httpx.Response, content: bytes, most: int) -> bytes:
    """We ask for it as it is; who packs it all the same is read no further than we said."""
    packed = answer.headers.get("Content-Encoding", "identity").lower().strip()
    if packed == "identity" or not content:
        return content
    if packed not in PACKED:
        raise TooMuch("answer packed")
    try:
        found = zlib.decompressobj(EITHER).decompress(content, most + 1)
    except zlib.error:
        raise httpx.DecodingError("answer spoilt") from None
    if len(found) > most:
        raise TooMuch("answer too large")
    return found


class PatientNetwork(httpcore.NetworkBackend):
    """Each step on it ends when our patience does."""

    def __init__(self, network: httpcore.NetworkBackend) -> None:
        self.network = network

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        return PatientStream(self.network.connect_tcp(host, port, timeout, local_address, socket_options))
