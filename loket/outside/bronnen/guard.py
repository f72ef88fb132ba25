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
NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Numbers that look public: of a cloud, that tells its machines their keys there; of networks as they once were.
ONLY_FROM_WITHIN = [ipaddress.ip_network(each) for each in ("168.63.129.16/32", "::/96", "fec0::/10", "64:ff9b:1::/48")]


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
        if not _is_open(address) and not _is_named(address):
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


def _is_open(address: Address) -> bool:
    """Of the whole internet; also the number of the old kind that is packed in one of the new kind."""
    led_to = [address, *_packed_in(address)]
    within = any(each in network for each in led_to for network in ONLY_FROM_WITHIN)
    return not within and all(each.is_global and not each.is_multicast for each in led_to)


def _packed_in(address: Address) -> list[ipaddress.IPv4Address]:
    if isinstance(address, ipaddress.IPv4Address):
        return []
    last = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo[1] if address.teredo else None
    found = (address.ipv4_mapped, address.sixtofour, teredo, last if address in NAT64 else None)
    return [each for each in found if each]


def _is_named(address: Address) -> bool:
    return any(address in network for network in _networks(tuple(settings.ZGW_PRIVATE_NETWORKS)))


@lru_cache(maxsize=8)
def _networks(names: tuple[str, ...]) -> list[ipaddress.IPv4Network | ipaddress.IPv6Network]:
    return [ipaddress.ip_network(name, strict=False) for name in names]
