"""Near what a lamp post stands: the town wrote that in Dutch, "bij Dorpsstraat 2"."""

import re

from loket.kernel.language import in_english

WORDS = {
    "bij": "near",
    "voor": "in front of",
    "naast": "next to",
    "tegenover": "opposite",
    "achter": "behind",
    "hoek": "corner of",
}
FIRST = re.compile(rf"^({'|'.join(WORDS)}) ", re.IGNORECASE)
NUMBER = re.compile(r"\bnummer (?=\d)")


def near_here(near: str) -> str:
    """In the language of now; names stay as they are."""
    if not in_english():
        return near
    return NUMBER.sub("number ", FIRST.sub(lambda found: f"{WORDS[found[1].lower()]} ", near))
