"""What was found, as the page shows it: the best answer large, the rest below it."""

from collections.abc import Sequence
from dataclasses import dataclass

from loket.website.rules.marking import marked
from loket.zoeken.queries import Found, Result

SHOWN = 12
FACTS = (("kosten", "Kosten"), ("duur", "Hoe lang duurt het?"), ("nodig", "Nodig"))
KINDS = {
    "regeling": "Regel",
    "vraag": "Vraag en antwoord",
    "nieuws": "Nieuws",
    "locatie": "Locatie",
    "raadsstuk": "Raad",
    "vergadering": "Raad",
}


@dataclass(frozen=True, slots=True)
class Card:
    result: Result
    title: Sequence[tuple[str, bool]]
    facts: Sequence[tuple[str, str]]
    action: tuple[str, str] | None
    kind: str


@dataclass(frozen=True, slots=True)
class Cards:
    best: Card | None
    others: Sequence[Card]


def cards_of(found: Found) -> Cards:
    """A best answer only when we are sure; else all stand in one list."""
    cards = [_card(result, found.shown) for result in found.results[:SHOWN]]
    if found.sure and cards and not found.needs:
        return Cards(cards[0], cards[1:])
    return Cards(None, cards)


def _card(result: Result, words: str) -> Card:
    facts = [(label, str(result.facts[key])) for key, label in FACTS if result.facts.get(key)]
    url = result.facts.get("actie_url")
    action = (str(result.facts["actie"]), str(url)) if url else None
    return Card(result, marked(result.title, words), facts, action, KINDS.get(result.kind, ""))
