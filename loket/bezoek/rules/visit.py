"""A view of a page, and the mark of a browser for one day."""

import hashlib
import hmac
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

VISIT_GAP = timedelta(minutes=30)  # who comes back later than this, comes for another visit
MARK_BYTES = 16
LONGEST = 200
# Programs say so in their name; what says nothing is a program too.
PROGRAM = re.compile(
    r"bot\b|bot[/;_-]|crawl|spider|slurp|preview|monitor|uptime|check|curl|wget|python|java/|ruby|perl|go-http|okhttp|"
    r"axios|node-fetch|headless|lighthouse|scan|feed|facebookexternalhit|whatsapp|archiver|validator",
    re.IGNORECASE,
)
PUBLIC = {"website", "producten", "regelgeving", "raad", "locaties", "redactie"}  # their slugs name pages, not people


@dataclass(frozen=True, slots=True)
class View:
    kind: str
    address: str


def is_program(agent: str) -> bool:
    return not agent.strip() or bool(PROGRAM.search(agent))


def view_of(kind: str, path: str, route: str, names: Mapping[str, object]) -> View:
    """The path of a page that everybody has; else the pattern of the address, without what was filled in."""
    space = kind.partition(":")[0]
    named_by_words = space in PUBLIC and all(isinstance(value, str) for value in names.values())
    return View(kind, (path if named_by_words or not names else f"/{route}")[:LONGEST])


def mark_of(salt: bytes, network: str, agent: str) -> bytes:
    """The same browser in the same network has one mark a day; without the salt nobody can make it again."""
    return hmac.new(salt, f"{network}\n{agent}".encode(), hashlib.sha256).digest()[:MARK_BYTES]
