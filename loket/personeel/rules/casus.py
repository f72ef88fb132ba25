"""A case has nothing in it by which a customer can be known: no BSN, no number of a zaak, no name (S-152)."""

import re
from collections.abc import Collection, Mapping

from loket.kernel.refusal import Refusal
from loket.zoeken.rules.masking import masked

NUMBER = re.compile(
    r"\b(?:zaak|[a-z])[- ]?(?:19|20)\d\d[-. ]?\d{3,}\b|\bzaak(?:nummer)?\s*:?\s*\d{4,}\b", re.IGNORECASE
)
NAMED = re.compile(
    r"\b(?:[Mm]evrouw|[Mm]evr\.?|[Mm]eneer|[Dd]hr\.?|[Dd]e [Hh]eer|[Ff]amilie)\s+(?:[A-Z]\.\s?)*"
    r"(?:(?:van|de|den|der|el|ten|ter)\s+)*[A-Z][a-z]"
)
REACHED = re.compile(r"[\w.+-]+@[\w-]+\.\w+|(?<!\d)0[1-9](?:[- ]?\d){8}(?!\d)")
MANDATORY = {
    "titel": "Geef de casus een titel.",
    "gebeurd": "Schrijf op wat er gebeurde.",
    "klant": "Schrijf op hoe de klant het zag.",
    "goed": "Schrijf op wat goed ging.",
    "beter": "Schrijf op wat beter kan.",
    "les": "Schrijf op wat wij ervan leren.",
}


def why_not_keep(told: Mapping[str, str], *, names: Collection[str]) -> list[Refusal]:
    """`names`: the customers whose whole name stands in the text. Every field says what must go."""
    found = [
        Refusal("text-missing", words, name) for name, words in MANDATORY.items() if not told.get(name, "").strip()
    ]
    for field, text in told.items():
        if words := traces_in(text, names):
            found.append(Refusal("traceable", f"Haal dit eerst weg: {', '.join(words)}.", field))
    return found


def traces_in(text: str, names: Collection[str]) -> list[str]:
    """What kinds of traces stand in it; never the trace itself."""
    lower = text.lower()
    traces = (
        ("een BSN", masked(text) != text),
        ("een zaaknummer", bool(NUMBER.search(text))),
        ("een naam", bool(NAMED.search(text)) or any(name in lower for name in names)),
        ("een mailadres of telefoonnummer", bool(REACHED.search(text))),
    )
    return [words for words, there in traces if there]
