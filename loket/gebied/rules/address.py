"""What people type as an address: street, number and place in any order, abbreviated, or postcode and number."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 100
POSTCODE = re.compile(r"\b([1-9]\d{3}) ?(?!s[ads])([a-z]{2})(?![a-z])")
PART_OF_POSTCODE = re.compile(r"[1-9]\d{3}(?: ?[a-z])?$")
NUMBER = re.compile(r"(\d{1,5})((?:[a-z]|[-/][a-z0-9])[a-z0-9/-]{0,5})?$")
SUFFIX = re.compile(r"(?:[a-z]|bis|hs|zw)(?:[-/][a-z0-9]{1,4})?")
ORDINAL = re.compile(r"\d{1,2}e$")  # "2e Voorstraat" begins with no house number
ENDINGS = (("str", "straat"), ("pln", "plein"), ("ln", "laan"), ("wg", "weg"))
WORDS = {"burg": "burgemeester", "st": "sint", "kon": "koningin", "nh": "", "a/d": "aan den", "ad": "aan den"}


@dataclass(frozen=True, slots=True)
class AddressQuery:
    """`words` is the street and place as `search_text` writes them, `suffix` is letter and addition in one ("a2").
    `postcode` may be only its beginning."""

    words: str = ""
    number: int | None = None
    suffix: str = ""
    postcode: str = ""

    @property
    def is_empty(self) -> bool:
        return len(self.words) < 2 and not self.postcode


def read_address_query(typed: str) -> AddressQuery:
    """Take the typed text apart. What is no postcode and no number is a word of the street or the place."""
    text = _plain(typed[:LONGEST])
    if PART_OF_POSTCODE.fullmatch(text):
        return AddressQuery(postcode=text.replace(" ", "").upper())
    text, postcode = _take_postcode(text)
    words, number, suffix = _take_number(text.split())
    return AddressQuery(_expanded(words), number, suffix, postcode)


def search_text(street: str, place: str) -> str:
    """How a street is kept to be found: without capitals, accents and abbreviations."""
    return _expanded(_plain(f"{street} {place}").split())


def address_label(street: str, number: int, letter: str, addition: str, place: str) -> str:
    """An address in one line: "Dorpsstraat 12A-2, Schoorl"."""
    return f"{street} {number}{letter}{'-' if addition else ''}{addition}, {place}"


def _plain(text: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^a-z0-9/-]+", " ", bare.replace("'", "")).split())


def _take_postcode(text: str) -> tuple[str, str]:
    found = POSTCODE.search(text)
    if not found:
        return text, ""
    return text[: found.start()] + text[found.end() :], (found[1] + found[2]).upper()


def _take_number(words: list[str]) -> tuple[list[str], int | None, str]:
    """The last word that can be a house number, with the letter or addition that may follow it."""
    for place in reversed(range(len(words))):
        found = NUMBER.match(words[place])
        if not found or (place == 0 and ORDINAL.match(words[0]) and len(words) > 1):
            continue
        suffix, rest = re.sub("[/-]", "", found[2] or ""), words[place + 1 :]
        if not suffix and rest and SUFFIX.fullmatch(rest[0]):
            suffix, rest = re.sub("[/-]", "", rest[0]), rest[1:]
        return words[:place] + rest, int(found[1]), suffix
    return words, None, ""


def _expanded(words: list[str]) -> str:
    return " ".join(whole for word in words if (whole := _whole(WORDS.get(word, word))))


def _whole(word: str) -> str:
    for short, long in ENDINGS:
        if word.endswith(short):
            return word.removesuffix(short) + long
    return re.sub(r"[/-]+", " ", word).strip()
