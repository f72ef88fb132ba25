"""Which addresses a page leads to."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

IN_MARKDOWN = re.compile(r"\]\(\s*<?([^\s)>]+)>?[^)]*\)|<(https?://[^\s>]+)>", re.I)
BARE = re.compile(r"(?<![\](<\"\w])https?://[^\s)>\"\]]+", re.I)
MOST_LENGTH = 400
CHECKED_SCHEMES = ("http", "https", "")


def links_in(text: str) -> Iterator[str]:
    """Every address in a text of markdown, without the place in the page."""
    for one, other in IN_MARKDOWN.findall(text):
        yield from _clean(one or other)
    for bare in BARE.findall(text):
        yield from _clean(bare.rstrip(".,;:!?"))


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
