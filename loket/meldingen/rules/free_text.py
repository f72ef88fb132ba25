"""What people write about themselves and others in free text: found, warned about, and masked.

A BSN is never kept (S-44). The rest stays for our own staff, and is masked for third parties (domain facts 5.2).
All patterns read a text once, from left to right: a long text costs no more than its length.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

NUMBER_GONE = "[nummer weggehaald]"

# Characters that nobody sees, by number so that they can be read here: zero-width, soft hyphen, direction marks.
_UNSEEN = (
    "\\u00ad\\u034f\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff"
)
_GAP = f"[{_UNSEEN}]*"
_SEPARATOR = "[ .,\\u00a0\\u2007\\u2009\\u202f\\u2010-\\u2015-]"
_GROUP = re.compile(f"\\d(?:{_GAP}\\d)*")
_RUN = re.compile(f"\\d(?:{_GAP}(?:{_SEPARATOR}{_GAP})?\\d)*")
_NAMED_BEFORE = re.compile(
    r"(?:bsn|burgerservice(?:-|\s)?n(?:umme)?r|sofi(?:-|\s)?n(?:umme)?r|bsnnummer|bsn-nummer)"
    r"\W{0,4}(?:(?:nummer|nr|is|was)\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"(?:nummer|nr|bsn|sofi)$", re.IGNORECASE)
_WAYS_TO_WRITE = {(9,), (3, 3, 3), (4, 2, 3)}


def passes_eleven_test(digits: str) -> bool:
    """May this be a BSN? 9·d1 + 8·d2 + … + 2·d8 − 1·d9 can be divided by 11, and it is not all zeros."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    if len(digits) != 9 or not digits.strip("0"):
        return False
    return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11 == 0


def without_bsn(text: str) -> tuple[str, bool]:
    """The text with each number that may be a BSN masked, and whether there was one."""
    spans = [span for run in _RUN.finditer(text) if len(run[0]) >= 8 for span in _bsn_spans(text, run)]
    return _masked(text, [(start, end, NUMBER_GONE) for start, end in spans]), bool(spans)


def _bsn_spans(text: str, run: re.Match[str]) -> Iterator[tuple[int, int]]:
    """The places in a row of digits that may be a BSN."""
    groups = [group.span() for group in _GROUP.finditer(text, run.start(), run.end())]
    first = 0
    if _NAMED_BEFORE.search(text[max(0, run.start() - 40) : run.start()]):
        first = _named_groups([_digits(text[start:end]) for start, end in groups])
        if first:
            yield groups[0][0], groups[first - 1][1]
    while first < len(groups):
        last = _last_of_bsn(text, groups, first)
        if last is not None and _stands_alone(text, groups, first, last):
            yield groups[first][0], groups[last][1]
            first = last
        first += 1


def _last_of_bsn(text: str, groups: list[tuple[int, int]], first: int) -> int | None:
    """The last group of the number that begins here: written in one, as 123.456.782 or as 1234 56 782."""
    length = groups[first][1] - groups[first][0]
    if length < 3:
        return None
    last = first if length >= 9 else first + 2
    number = _digits("".join(text[start:end] for start, end in groups[first : last + 1]))
    if len(number) != 9 or not passes_eleven_test(number):
        return None
    lengths = tuple(len(_digits(text[start:end])) for start, end in groups[first : last + 1])
    return last if lengths in _WAYS_TO_WRITE else None


def _named_groups(digits: list[str]) -> int:
    """After the word "BSN" any way of writing counts, and 8 digits too: how many groups it takes, 0 when it is none."""
    number = ""
    for count, group in enumerate(digits[:9], 1):
        number += group
        whole = count == len(digits) or len(number) == 9
        if len(number) in (8, 9) and whole and passes_eleven_test(number.zfill(9)):
            return count
    return 0


def _stands_alone(text: str, groups: list[tuple[int, int]], first: int, last: int) -> bool:
    """Not a piece of something longer: a phone number, an amount, a coordinate, an order number with letters."""
    start, end = groups[first][0], groups[last][1]
    before, after = text[max(0, start - 8) : start], text[end : end + 1]
    if after.isalpha() or (before[-1:].isalpha() and not _WORD_BEFORE.search(before)):
        return False
    if first and (text[start - 1] in ".," or _is_abroad(text, groups[0])):
        return False
    return last == len(groups) - 1 or text[end] not in ".,"


def _is_abroad(text: str, group: tuple[int, int]) -> bool:
    """Does the row of digits begin as a phone number with a country: +31 or 0031?"""
    start, end = group
    return text[start - 1 : start] == "+" or _digits(text[start:end]).startswith("00")


def _digits(text: str) -> str:
    if text.isascii() and text.isdecimal():
        return text
    return "".join(str(unicodedata.decimal(letter)) for letter in text if letter.isdecimal())


def _masked(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with these places replaced; of two that overlap, the one that begins first."""
    pieces, at = [], 0
    for start, end, words in sorted(spans):
        if start >= at:
            pieces += [text[at:start], words]
            at = end
    return "".join([*pieces, text[at:]])


@dataclass(frozen=True, slots=True)
class Hint:
    """Something personal in a text: of what kind, the words, and what we ask of the melder."""

    kind: str
    found: str
    warning: str


_BETWEEN = f"[ .\\u00a0\\u2010-\\u2015/{_UNSEEN}-]{{0,3}}"
_NAME = r"(?i:(?:van|de|der|den|ten|ter|te)\s+){0,3}[A-ZÀ-Þ][\w'’-]{1,40}"
_SOMEBODY = (
    r"(?:buurman|buurvrouw|buurjongen|buurmeisje|buren|buur|bewoners?|bewoonster|eigena(?:ar|resse)|familie|gezin"
    r"|man|vrouw|jongen|meisje|mensen|meneer|mevrouw|overbuurman|overbuurvrouw|overburen|huurders?"
    r"|neighbou?rs?|residents?|owners?|family|woman|boy|girl|people|tenants?)"
)
_SHAPES = frozenset(  # all series of number plates that still drive around
    [
        "XX-99-99",
        "99-99-XX",
        "99-XX-99",
        "XX-99-XX",
        "XX-XX-99",
        "99-XX-XX",
        "99-XXX-9",
        "9-XXX-99",
        "XX-999-X",
        "X-999-XX",
        "XXX-99-X",
        "X-99-XXX",
        "9-XX-999",
        "999-XX-9",
    ]
)
_PIECE = r"(?:[a-z]{1,3}|\d{1,3})"
_PLATE = re.compile(rf"(?<![\w-])(?=(({_PIECE})(-?)({_PIECE})\3({_PIECE}))(?![\w-]))", re.IGNORECASE)
_CAPITALS = r"(?:[A-Z]{1,3}|\d{1,3})"
_PLATE_SPACED = re.compile(rf"(?<![\w-])(?=(({_CAPITALS})( )({_CAPITALS}) ({_CAPITALS}))(?![\w-]))")

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_ACCOUNT = re.compile(r"(?<!\w)[A-Z]{2}\d{2} ?[A-Z]{4}(?: ?\d){10}(?!\w)", re.IGNORECASE)
_PHONE = re.compile(
    rf"(?<![\w+])(?:(?:\+|00){_GAP}3{_GAP}1{_BETWEEN}(?:\(0\){_BETWEEN})?|\(?0{_GAP})[1-9](?:\)?{_BETWEEN}\d){{8}}(?!\d)"
    rf"|(?<![\w+])\+[1-9](?:{_BETWEEN}\d){{8,13}}(?!\d)"
)
_NUMBERED = r"(?i:huisnummer|nummer|number|nr\.?|no\.?)\s?\d{1,5}(?:\s?[a-zA-Z])?\b"
_PERSON = re.compile(
    rf"\b(?i:{_SOMEBODY})\b[^.!?\n\d]{{0,30}}\b{_NUMBERED}"
    rf"|\b(?i:de heer|dhr\.?|mevrouw|mevr\.?|mw\.?|meneer|mijnheer|familie|fam\.?|ene)\s+{_NAME}"
    rf"|\b(?i:mr\.?|mrs\.?|ms\.?|miss)\s+{_NAME}"
    rf"|\b(?i:buurman|buurvrouw|buurjongen|buurmeisje|neighbou?r)\s+{_NAME}"
    rf"|\b(?i:op|van|at|of|from) {_NUMBERED} (?i:woont|wonen|lives?)\b"
)
_WARNINGS = {
    "e-mailadres": _("Er staat een e-mailadres in uw tekst. Vul uw eigen adres onderaan in."),
    "rekeningnummer": _("Er staat een rekeningnummer in uw tekst. Haal het weg."),
    "telefoonnummer": _("Er staat een telefoonnummer in uw tekst. Vul uw eigen nummer onderaan in."),
    "kenteken": _("Er staat een kenteken in uw tekst. Haal het weg."),
    "persoon": _("U schrijft over een persoon. Schrijf geen naam of huisnummer van een ander op."),
}


def personal_hints(text: str) -> list[Hint]:
    """What the melder should leave out: one hint for each kind, in the order of the text."""
    first: dict[str, Hint] = {}
    for start, end, kind in sorted(_personal_places(text)):
        first.setdefault(kind, Hint(kind, text[start:end], str(_WARNINGS[kind])))
    return list(first.values())


def masked_for_others(text: str) -> str:
    """The text as a third party may read it: without BSN, contact details, number plates and persons."""
    clean, _ = without_bsn(text)
    return _masked(clean, [(start, end, f"[{kind} weggehaald]") for start, end, kind in _personal_places(clean)])


def _personal_places(text: str) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for kind, pattern in (
        ("e-mailadres", _EMAIL),
        ("rekeningnummer", _ACCOUNT),
        ("telefoonnummer", _PHONE),
        ("persoon", _PERSON),
    ):
        for match in pattern.finditer(text):
            if kind == "telefoonnummer" and any(start < match.end() and match.start() < end for start, end in taken):
                continue  # the digits of an account number
            taken.append(match.span())
            yield *match.span(), kind
    for start, end in _plates(text):
        yield start, end, "kenteken"


def _plates(text: str) -> Iterator[tuple[int, int]]:
    """Number plates by their shape. Without dashes there are no vowels in it, so that "1uur30" is none."""
    for pattern in (_PLATE, _PLATE_SPACED):
        for match in pattern.finditer(text):
            whole, *pieces = match.group(1, 2, 4, 5)
            shape = "-".join(("9" if piece.isdecimal() else "X") * len(piece) for piece in pieces)
            if shape in _SHAPES and (match.group(3) == "-" or not set("aeiou") & set(whole.lower())):
                yield match.span(1)
