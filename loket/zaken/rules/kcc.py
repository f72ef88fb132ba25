"""Somebody calls about a zaak: what was typed to find it, and what may be told (S-143)."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from loket.kernel.refusal import Refusal
from loket.kernel.text import date_words
from loket.zaken.rules.sentence import since
from loket.zgw.caller import RANK
from loket.zgw.checks import rsin_or_blank

BSN = re.compile(r"\d[\d .]{7,11}\d")
DAY = re.compile(r"\b(\d{1,2})[-/ .](\d{1,2})[-/ .](\d{4})\b")
POSTCODE = re.compile(r"\b([1-9]\d{3}) ?([A-Za-z]{2})\b")
TOO_LITTLE = Refusal(
    "too-little", "Typ een zaaknummer of een BSN. Of een achternaam met geboortedatum of postcode.", "vraag"
)
NO_SUCH_DAY = Refusal("no-such-day", "Deze geboortedatum bestaat niet.", "vraag")
NOT_SAME = Refusal("not-the-same", "Dit is niet wat wij van de aanvrager weten.", "antwoord")
NO_DETAIL = Refusal("detail-missing", "Typ een geboortedatum of een postcode.", "antwoord")
# Until here the kind of zaak and its outcome may be told; until there its status and its days. What is above is shut.
OPEN, TOLD = RANK["zaakvertrouwelijk"], RANK["vertrouwelijk"]
CHECKED = "kcc-gecontroleerd"  # in the session of an agent: the zaken of which who calls was checked, and until when
GOOD_FOR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """One of: a number of a zaak; a BSN; a name with a day of birth or a postcode. Two details of who calls, or one."""

    number: str = ""
    bsn: str = ""
    name: str = ""
    born: date | None = None
    postcode: str = ""

    @property
    def sure(self) -> bool:
        """Whether who calls told two things that only they know: a number alone stands on every letter."""
        return not self.number


@dataclass(frozen=True, slots=True)
class Known:
    """What the zaak knows of who asked for it, to compare with what a caller says."""

    born: str = ""
    postcode: str = ""

    @property
    def nothing(self) -> bool:
        return not self.born and not self.postcode


def asked_in(text: str) -> Asked | Refusal:
    """What one field means (U25)."""
    typed = " ".join(text.split())
    digits = re.sub(r"[ .]", "", typed)
    if BSN.fullmatch(typed) and len(digits) == 9 and rsin_or_blank(digits) is None:
        return Asked(bsn=digits)
    if found := DAY.search(typed):
        return _with_name(typed, found, born=_day_of(found))
    if found := POSTCODE.search(typed):
        if name := _name_without(typed, found):
            return Asked(name=name, postcode=(found[1] + found[2]).upper())
        return TOO_LITTLE
    return Asked(number=typed) if typed and any(each.isdigit() for each in typed) else TOO_LITTLE


def why_not_check(answer: str, known: Known) -> Refusal | None:
    """Whether who calls knows the day of birth or the postcode of who asked for the zaak."""
    typed = " ".join(answer.split())
    day, postcode = DAY.search(typed), POSTCODE.search(typed)
    if day is None and postcode is None:
        return NO_DETAIL
    born = _day_of(day) if day else None
    same_day = bool(born and known.born and f"{born:%d-%m-%Y}" == known.born)
    same_place = bool(postcode and known.postcode and (postcode[1] + postcode[2]).upper() == known.postcode)
    return None if same_day or same_place else NOT_SAME


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a zaak is, for who asks: `says` is the text for residents of its status."""

    level: str
    zaaktype: str
    status: str = ""
    says: str = ""
    ended: date | None = None
    resultaat: str = ""
    asked_until: date | None = None
    still: bool = False
    last: date | None = None
    aim: date | None = None


def remembered(kept: Mapping[str, str], zaken: Iterable[UUID], *, now: datetime) -> dict[str, str]:
    """What the session holds from now on: these zaken for an hour, beside those whose hour is not over."""
    still = {id: until for id, until in kept.items() if until > now.isoformat()}
    return still | {str(id): (now + GOOD_FOR).isoformat() for id in zaken}


def is_remembered(kept: Mapping[str, str], zaak_id: UUID, *, now: datetime) -> bool:
    return kept.get(str(zaak_id), "") > now.isoformat()


def is_shut(level: str) -> bool:
    """Nothing of it is told by phone."""
    return RANK.get(level, 0) > TOLD


def may_tell_all(level: str) -> bool:
    return RANK.get(level, 0) <= OPEN


def text_to_tell(it: Stand, today: date) -> str:
    """What can be read aloud. Of what is confidential: where it is and when, not how it ended."""
    return " ".join(each for each in _sentences(it, today) if each)


def _sentences(it: Stand, today: date) -> Iterator[str]:
    if it.ended:
        yield f"Uw zaak is klaar sinds {since(it.ended, today)}."
        yield f"De uitkomst is: {it.resultaat.lower()}." if it.resultaat and may_tell_all(it.level) else ""
        yield "In onze brief leest u meer."
        return
    if it.asked_until:
        yield "Wij wachten op uw antwoord op onze vraag."
        yield f"U kunt antwoorden tot en met {date_words(it.asked_until, today=today)}."
        return
    yield it.says or (f"Uw zaak heeft nu deze status: {it.status.lower()}." if it.status else "Uw zaak is bij ons.")
    yield _time(it, today)


def _time(it: Stand, today: date) -> str:
    if it.still:
        return "Wij wachten nog op een ander. Zolang loopt de termijn niet."
    if it.last and it.last < today:
        return "Het lukt ons niet op tijd. Sorry voor het wachten."
    if it.last:
        return f"U hoort uiterlijk {date_words(it.last, today=today)} van ons."
    if it.aim and it.aim >= today:
        return f"Wij willen klaar zijn op {date_words(it.aim, today=today)}."
    return ""


def _with_name(typed: str, found: re.Match[str], *, born: date | None) -> Asked | Refusal:
    if born is None:
        return NO_SUCH_DAY
    name = _name_without(typed, found)
    return Asked(name=name, born=born) if name else TOO_LITTLE


def _name_without(typed: str, found: re.Match[str]) -> str:
    return " ".join((typed[: found.start()] + " " + typed[found.end() :]).replace(",", " ").split())


def _day_of(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[3]), int(found[2]), int(found[1]))
    except ValueError:
        return None
