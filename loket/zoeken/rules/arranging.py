"""What an editor may arrange, and why not."""

import re
from collections.abc import Iterable, Sequence

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.zoeken.engine.head import SIGNALS
from loket.zoeken.engine.words import words_of
from loket.zoeken.permissions import ARRANGE

PHONE = re.compile(r"^\+?[0-9 -]{2,29}$")
LINK = re.compile(r"^(https://|/(?!/))\S+$|^/$")
MOST_WEIGHT = 5.0
MOST_NEEDS = 60
MOST_WORD, MOST_QUERY = 100, 200  # characters, as they are compared


def why_not_arrange(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(ARRANGE):
        return None
    return Refusal("search-not-yours", "U mag het zoeken niet inrichten.")


def why_not_words(text: str, field: str) -> Refusal | None:
    if not words_of(text):
        return Refusal("search-words-missing", "Vul een of meer woorden in.", field)
    return None


def why_not_form(text: str, field: str, most: int) -> Refusal | None:
    """As it is compared it may be longer than it was typed: one sign becomes three letters."""
    if len(" ".join(words_of(text))) > most:
        return Refusal("search-words-too-long", f"Dit is te lang. Gebruik hooguit {most} tekens.", field)
    return None


def why_not_synonym(word: str, means: str) -> Refusal | None:
    if words_of(word) == words_of(means):
        return Refusal("synonym-is-itself", "Dit is twee keer hetzelfde woord.", "means")
    return None


def why_not_weight(name: str, value: float) -> Refusal | None:
    if name not in SIGNALS:
        return Refusal("weight-unknown", f"“{name}” is geen gewicht van het zoeken.", "name")
    if not 0 <= value <= MOST_WEIGHT:
        return Refusal("weight-out-of-range", "Kies een getal van 0 tot 5. Bij 1 blijft het zoals het was.", "value")
    return None


def why_not_share(share: float) -> Refusal | None:
    if not 0 < share <= 1:
        return Refusal("share-out-of-range", "Kies een getal boven 0, tot en met 1.", "share")
    return None


def why_not_patterns(patterns: Sequence[str], field: str) -> Refusal | None:
    if not patterns or len(patterns) > MOST_NEEDS or not all(words_of(each) for each in patterns):
        return Refusal("patterns-missing", f"Vul 1 tot {MOST_NEEDS} regels in, met woorden.", field)
    return None


def why_not_things(things: Iterable[object]) -> Refusal | None:
    if not list(things):
        return Refusal("tree-without-things", "Kies wat er bij deze behoefte hoort.", "things")
    return None


def why_not_phone(phone: str) -> Refusal | None:
    if phone and not PHONE.match(phone):
        return Refusal("phone-wrong", "Vul een telefoonnummer in, zoals 0800 2000.", "phone")
    return None


def why_not_link(url: str) -> Refusal | None:
    """It stands on a page of ours: nothing but https, or a page of our own."""
    if url and not LINK.match(url):
        return Refusal("link-wrong", "Een adres begint met https:// of met /.", "url")
    return None
