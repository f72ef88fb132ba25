"""What people paste: a number of a zaak, a postcode, an address. It leads elsewhere when nothing else is asked."""

import re
from dataclasses import dataclass

from loket.zoeken.engine.lists import words_in
from loket.zoeken.rules.masking import MASK

POSTCODE = re.compile(
    r"""\b [1-9]\d{3} \s? [a-z]{2} \b                                   # 1861 AA
        (?: \s* [,-]? \s* (?:nr\.? | huisnummer)? \s* \d{1,5}           # and a house number
            (?: \s? [a-z]{1,2} \b | -\d+ )? )?""",
    re.I | re.X,
)
DATE = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b")
LED_BY_LETTERS = re.compile(
    r"""\b (?:zaak | z | m | mor | wmo | woz | bez | ov | olo | kl | ref | dos) [-./ ]?
        (?= [\d./-]{5} ) \d{2,} [-./]? \d{2,} (?: [-./]\d+ )* \b""",
    re.I | re.X,
)
ZAAK = re.compile(
    r"""\b (?: [a-z]{1,10} [-./ ]? )?
        (?: (?:19|20)\d{2} [-./ ]? \d{3,} | \d{2} [-./] \d{4,} | \d{4} [-./] \d{3,} | [1-9]\d{5,} )
        (?: [-./]\d+ )* \b""",
    re.I | re.X,
)
STREET = re.compile(
    r"""^ (?: (?: de | het | van | den | der | ter | oude | nieuwe | kleine | grote | hoge | lage | sint | st\.? |
              dr\.? | prof\.? | burg\.? | burgemeester | koningin | prins | prinses | jan | [a-z]\. ) \s+ ){0,4}
        [a-z'-]* (?: straat | str | weg | laan | plein | kade | dijk | pad | hof | singel | dreef | steeg | gracht |
                     park | markt | dorp | veld | akker | zijde | meer | duin | duinen | bos | kamp | land | wal |
                     vaart | horn | werf | boulevard | erf | plantsoen )
        \s+ (?! (?:19|20)\d\d \b ) \d{1,4} (?: \s? [a-z] \b | -\d+ )?   # a number, not a year
        (?: \s* ,? \s* [1-9]\d{3} \s? [a-z]{2} )?
        (?: \s* ,? \s* [a-z] [a-z' -]{2,30} )? $""",
    re.I | re.X,
)
AROUND = frozenset(words_in("rond_een_kenmerk"))
LETTERS = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What it is (zaak, postcode, adres, bsn), or nothing; and what is left to search for."""

    kind: str
    rest: str


def pasted(shown: str) -> Pasted:
    """`shown` is masked already."""
    if MASK in shown:
        return _unless_more("bsn", shown.replace(MASK, " "))
    if STREET.match(shown):
        return Pasted("adres", shown)
    if POSTCODE.search(shown):
        return _unless_more("postcode", POSTCODE.sub(" ", shown))
    for pattern in (LED_BY_LETTERS, ZAAK):
        if pattern.search(shown) and not DATE.search(shown):
            return _unless_more("zaak", pattern.sub(" ", shown))
    return Pasted("", " ".join(_without_days(shown).split()) or shown)


def _without_days(shown: str) -> str:
    """ "APV op 1-1-2025" asks for the APV: no thing is found by a day."""
    return re.sub(rf"(?:\b(?:op|van|per|vanaf)\s+)?{DATE.pattern}", " ", shown, flags=re.I)


def _unless_more(kind: str, rest: str) -> Pasted:
    asked = [word for word in rest.split() if any(part not in AROUND for part in LETTERS.findall(word.lower()))]
    return Pasted("" if asked else kind, " ".join(asked))
