"""Which addresses a page leads to."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from loket.huisstijl import markdown

MOST_LENGTH = 400
CHECKED_SCHEMES = ("http", "https", "")


def links_in(text: str) -> Iterator[str]:
    """Every address in a text of markdown, without the place in the page."""
    for address in markdown.links_in(text):
        yield from _clean(address)


def _clean(address: str) -> Iterator[str]:
    address = address.split("#")[0]
    if address and len(address) <= MOST_LENGTH and is_checked(address):
        yield address


def is_checked(address: str) -> bool:
    """A page of ours (from the root), or of others; not mail and telephone."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    if parts.scheme == "" and not address.startswith("/"):
        return False
    return parts.scheme in CHECKED_SCHEMES


def is_ours(address: str, *, public_url: str) -> bool:
    return (address.startswith("/") and not address.startswith("//")) or address.startswith(f"{public_url}/")


def path_of(address: str) -> str:
    """Of a page of ours: its path, always with the slash that our addresses end in."""
    path = urlsplit(address).path or "/"
    return path if path.endswith("/") or "." in path.rsplit("/", 1)[-1] else f"{path}/"


NIGHTS_BEFORE_BROKEN = 3


def broken_now(*, failures: int, sure: bool) -> bool:
    """A page that is gone is broken at once; a server that fails may have a bad night, and gets three."""
    return sure or failures >= NIGHTS_BEFORE_BROKEN
