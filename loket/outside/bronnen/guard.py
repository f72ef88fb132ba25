"""Where we may go: hosts that are on the list, and never into a private network that nobody named.

Otherwise somebody could have us look at, or write to, machines that only we can reach (server-side request forgery).
"""

import ipaddress
import socket
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

import httpcore
from django.conf import settings

from loket.outside.bronnen.patience import PatientStream

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
EVERY_HOST = "*"


class NotFetched(Exception):
    """We did not go there, or got no good answer: a code of the standard, and why in Dutch."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(code)
        self.code, self.reason = code, reason


def why_not_fetch(url: str, hosts: Iterable[str] | None = None) -> NotFetched | None:
    """Why we may not go there, by the name alone; the numbers behind the name are looked at when we connect."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return NotFetched("bad-url", "Dit is geen geldige URL.")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return NotFetched("bad-url", "Dit is geen geldige URL.")
    allowed = settings.ZGW_SOURCES if hosts is None else hosts
    if not any(_fits(parts.hostname, each) for each in allowed):
        return NotFetched("bad-url", "Deze organisatie kennen wij niet.")
    return None


def check_address(host: str) -> str:
    """The number to connect to. Raises NotFetched when the name leads into a private network that nobody named."""
    try:
        found = [ipaddress.ip_address(str(each[4][0]).split("%")[0]) for each in socket.getaddrinfo(host, None)]
    except (OSError, UnicodeError):
        raise NotFetched("bad-url", "Deze naam bestaat niet.") from None
    for address in found:
        if not address.is_global and not _is_named(address):
            raise NotFetched("bad-url", "Dit adres ligt in een gesloten netwerk.")
    return str(found[0])


class GuardedNetwork(httpcore.SyncBackend):
    """Looks at the number behind a name, and connects to that very number: the name cannot change its mind between."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        return PatientStream(super().connect_tcp(check_address(host), port, timeout, local_address, socket_options))


def _fits(host: str, allowed: str) -> bool:
    return allowed == EVERY_HOST or host == allowed or (allowed.startswith(".") and host.endswith(allowed))


def _is_named(address: Address) -> bool:
    return any(address in network for network in _networks(tuple(settings.ZGW_PRIVATE_NETWORKS)))


@lru_cache(maxsize=8)
def _networks(names: tuple[str, ...]) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    return [ipaddress.ip_network(name, strict=False) for name in names]
