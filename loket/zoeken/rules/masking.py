"""A citizen service number that somebody pastes goes no further than this: it is masked before anything else."""

import re
import unicodedata

MOST_CHARACTERS = 200
MOST_WORDS = 30
MASK = "[bsn]"
CANDIDATE = re.compile(r"(?<!\d)(?:\d(?:[^\w]|_){0,3}){7,8}\d(?!\d)")
NO_BSN = re.compile(
    r"""(?:0?[1-9]|[12]\d|3[01]) (?P<sign>[-./\ ]) (?:0?[1-9]|1[0-2]) (?P=sign) (?:19|20)\d\d   # a day: 06-01-2024
      | (?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])                                # 2024-01-06
      | (?:19|20)\d\d-\d{4,5}$                                              # a number that we gave: M-2026-0451""",
    re.VERBOSE,
)
BLANKS = re.compile(r"\s+")


def bounded(text: str) -> str:
    """What we look at of a query: plain characters, at most 200 of them, at most 30 words."""
    plain = unicodedata.normalize("NFKC", text[: MOST_CHARACTERS * 5].replace("\x00", " "))
    kept = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in plain)
    return " ".join(BLANKS.sub(" ", kept).strip()[:MOST_CHARACTERS].split(" ")[:MOST_WORDS])


def masked(text: str) -> str:
    """Each BSN of 8 or 9 digits, also one with dots, spaces or other signs in it, becomes [bsn].

    A day, and a number of a melding or letter of ours, is none: these go by the eleven test once in eleven times.
    """
    return CANDIDATE.sub(lambda found: MASK if _is_one(found.group()) else found.group(), text)


def without_bsn(text: str) -> str:
    """For the index: of what stands on a page, only nine digits are a BSN; eight are of the Chamber of Commerce."""
    return CANDIDATE.sub(
        lambda found: MASK if _is_one(found.group()) and len(_digits(found.group())) == 9 else found.group(), text
    )


def _is_one(written: str) -> bool:
    return not NO_BSN.match(written) and is_bsn(written)


def _digits(text: str) -> list[int]:
    return [int(sign) for sign in text if sign.isdecimal()]


def is_bsn(text: str) -> bool:
    """The eleven test of a BSN (Besluit burgerservicenummer, artikel 5)."""
    digits = _digits(text)
    if len(digits) == 8:
        digits.insert(0, 0)
    if len(digits) != 9 or not any(digits):
        return False
    return (sum(digit * weight for digit, weight in zip(digits, range(9, 1, -1), strict=False)) - digits[8]) % 11 == 0
