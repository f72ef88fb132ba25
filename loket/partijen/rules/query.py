"""What somebody typed in the one search field for customers, and what it may be."""

import re
from dataclasses import dataclass
from datetime import date

from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.zoeknaam import zoeknaam_of
from loket.zgw.checks import rsin

LONGEST = 100
MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
ZAAK = re.compile(r"zaak[- ]?(\d{4})[- ]?(\d{1,10})", re.IGNORECASE)
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
DIGITS = re.compile(r"[\d\s.]+")
PHONE = re.compile(r"0[1-9]\d{8}|\+\d{9,15}|00[1-9]\d{6,12}")
AROUND = re.compile(r"\(0\)|[\s().\-/]")  # how people write a phone number
DAY_FIRST = re.compile(r"(?<![\d-])(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})(?![\d-])")
YEAR_FIRST = re.compile(r"(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])")
IN_WORDS = re.compile(rf"(?<!\d)(\d{{1,2}}) ({'|'.join(MONTHS)}|mrt)[a-z]*\.? (\d{{4}})(?!\d)", re.IGNORECASE)
POSTCODE = re.compile(r"(?<!\w)([1-9]\d{3}) ?([a-z]{2})(?!\w)", re.IGNORECASE)
HOUSE = re.compile(r"(?<!\w)(\d{1,5})(?: ?[-/]? ?(?:[a-z]|\d{1,4}))?(?!\w)", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Each part that can be meant. `numbers` are (kind, number): one row of digits can be more than one of them.

    `words` are of a name, and beside a postcode of a name or a street. All empty: nothing to search for.
    """

    numbers: tuple[tuple[str, str], ...] = ()
    zaaknummer: str = ""
    phone: str = ""
    email: str = ""
    postcode: str = ""
    house: str = ""
    birth: date | None = None
    words: tuple[str, ...] = ()

    @property
    def anything(self) -> bool:
        return self != Query()


def read_query(text: str) -> Query:
    """What is longer than a hundred signs is cut off there.

    >>> read_query("1861 AA 12")
    Query(numbers=(), zaaknummer='', phone='', email='', postcode='1861AA', house='12', birth=None, words=())
    """
    plain = " ".join(text.replace("\0", " ").split())[:LONGEST]
    if zaak := ZAAK.fullmatch(plain):
        return Query(zaaknummer=f"ZAAK-{zaak[1]}-{zaak[2]:0>10}")
    if EMAIL.fullmatch(plain):
        return Query(email=gevonden_als("email", plain))
    if PHONE.fullmatch(number := AROUND.sub("", plain)):
        return Query(phone=gevonden_als("telefoonnummer", number))
    if DIGITS.fullmatch(plain) and (found := _of_digits(re.sub(r"\D", "", plain))):
        return found
    return _of_parts(plain)


def _of_digits(digits: str) -> Query | None:
    """Nine digits that pass the eleven test, eight of a KvK-nummer or a birth date, twelve of a vestigingsnummer."""
    match len(digits):
        case 9 if not rsin(digits):
            return Query(numbers=(("bsn", digits), ("rsin", digits)))
        case 8:
            born = _day(digits[4:], digits[2:4], digits[:2])
            return Query(numbers=(("kvk_nummer", digits),), birth=born)
        case 12:
            return Query(numbers=(("vestigingsnummer", digits),))
    return None


def _of_parts(plain: str) -> Query:
    """A birth date, a postcode with a house number and a name, in any order. The date goes first: "1961 de" is none."""
    birth, rest = _birth(plain)
    postcode, house = "", ""
    if found := POSTCODE.search(rest):
        postcode, rest = (found[1] + found[2]).upper(), _without(rest, found)
        beside = HOUSE.search(rest)
        house, rest = (beside[1], _without(rest, beside)) if beside else ("", rest)
    words = tuple(WORD.findall(zoeknaam_of(rest)))
    return Query(birth=birth, postcode=postcode, house=house, words=words)


def _birth(plain: str) -> tuple[date | None, str]:
    for pattern, order in ((DAY_FIRST, (3, 2, 1)), (YEAR_FIRST, (1, 2, 3)), (IN_WORDS, (3, 2, 1))):
        if found := pattern.search(plain):
            year, month, day = (found[part] for part in order)
            if born := _day(year, _month(month), day):
                return born, _without(plain, found)
    return None, plain


def _month(told: str) -> str:
    short = told.lower()[:3].replace("mrt", "maa")
    return str(MONTHS.index(short) + 1) if short in MONTHS else told


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= 1900 else None


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip()
