"""Heads of a mail: decoded, bounded, and never trusted (RFC 5322, RFC 2047)."""

import re
from datetime import UTC, datetime
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from loket.mail.rules.charset import decoded
from loket.mail.rules.message import Address

LONGEST = 998  # characters of a line (RFC 5322, 2.1.1)
MOST_ADDRESSES = 100
MOST_IDS = 50
ID = re.compile(r"<([^<>\s]{1,250})>")
ADDRESS = re.compile(r"[^\s@<>\",;:\x00-\x1f]{1,64}@[^\s@<>\",;:\x00-\x1f]{1,190}")
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def header(message: Message, name: str) -> str:
    """The first of this name, as people read it: one line, without signs that hide or turn text."""
    return readable(raw_header(message, name))[:LONGEST]


def raw_header(message: Message, name: str) -> str:
    """As it stands there. What is no ASCII came in as bytes that somebody forgot to encode."""
    for key, value in message.raw_items():  # the library decodes on `get`, and may fall over it
        if key.lower() == name.lower():
            return decoded(str(value).encode("ascii", "surrogateescape"), "")[0]
    return ""


def readable(raw: str) -> str:
    """
    >>> readable("=?utf-8?q?Caf=C3=A9?=")
    'Café'
    """
    line = re.sub(r"\s*[\r\n]+\s*", " ", raw[: LONGEST * 10])
    try:
        parts = decode_header(line)
    except (HeaderParseError, ValueError):
        parts = [(line, None)]
    words = "".join(part if isinstance(part, str) else decoded(part, charset or "")[0] for part, charset in parts)
    return _one_line(words) or _one_line(line)


def _one_line(words: str) -> str:
    return " ".join(UNSEEN.sub("", words).split())


def addresses(message: Message, name: str) -> tuple[Address, ...]:
    raw = raw_header(message, name)[: LONGEST * 20]
    try:
        found = getaddresses([re.sub(r"[\r\n]+", " ", raw)])
    except (ValueError, IndexError):
        found = []
    told = [Address(plain_address(address), readable(words)[:200]) for words, address in found[:MOST_ADDRESSES]]
    told = [each for each in told if each.address]
    if not told and (one := ADDRESS.search(raw)):  # "info @ bakker" <info@bakker.example and the like
        return (Address(plain_address(one[0])),)
    return tuple(told)


def plain_address(text: str) -> str:
    """In lower case; nothing when it is no address.

    >>> plain_address("J.Bakker@Voorbeeld.Example")
    'j.bakker@voorbeeld.example'
    """
    found = ADDRESS.fullmatch(text.strip().strip("'"))
    return found[0].lower() if found else ""


def message_ids(message: Message, name: str) -> tuple[str, ...]:
    """Without the angle brackets, in the order of the header."""
    raw = raw_header(message, name)
    found = ID.findall(raw[: LONGEST * 20])
    if not found and name.lower() == "message-id":  # some programs leave the brackets out
        found = [word for word in raw.split()[:1] if len(word) <= 250]
    return tuple(dict.fromkeys(UNSEEN.sub("", each) for each in found[-MOST_IDS:]))


def sent_at(message: Message) -> datetime | None:
    """By the clock of the sender, so not to count a term from."""
    try:
        at = parsedate_to_datetime(raw_header(message, "Date"))
        return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
