"""A citizen service number that somebody pastes goes no further than this: it is masked before anything else."""

import re
import unicodedata

MOST_CHARACTERS = 200
MOST_WORDS = 30
MASK = "[bsn]"
CANDIDATE = re.compile(r"(?<!\d)(?:\d[ .\-]{0,2}){7,8}\d(?!\d)")
BLANKS = re.compile(r"\s+")


def bounded(text: str) -> str:
    """What we look at of a query: plain characters, at most 200 of them, at most 30 words."""
    plain = unicodedata.normalize("NFKC", text[: MOST_CHARACTERS * 5].replace("\x00", " "))
    kept = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in plain)
    return " ".join(BLANKS.sub(" ", kept).strip()[:MOST_CHARACTERS].split(" ")[:MOST_WORDS])


def masked(text: str) -> str:
    """Each BSN of 8 or 9 digits, also one with dots or spaces in it, becomes [bsn]."""
    return CANDIDATE.sub(lambda found: MASK if is_bsn(found.group()) else found.group(), text)


def is_bsn(text: str) -> bool:
    """The eleven test of a BSN (Besluit burgerservicenummer, artikel 5)."""
    digits = [int(sign) for sign in text if sign.isdecimal()]
    if len(digits) == 8:
        digits.insert(0, 0)
    if len(digits) != 9 or not any(digits):
        return False
    return (sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1), strict=False)) - digits[8]) % 11 == 0
