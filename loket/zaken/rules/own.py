"""What somebody reads of their own zaak: where it is, by when they hear, and what they must do (U16)."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from loket.kernel.refusal import Refusal
from loket.kernel.text import date_words, day_words

ROLLEN = ("initiator", "mede_initiator")  # whose zaak it is; who else stands in it, sees it by other ways
KINDS_OF_FILE = (".pdf", ".jpg", ".jpeg", ".png", ".heic", ".docx", ".odt")
MOST_BYTES = 20 * 1024**2
WAITS_FOR_OTHERS = "Wij wachten nog op een ander. Zolang loopt de termijn niet."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """`says` is what the statustype tells residents. `asked` are the lines that we still need, until `asked_until`."""

    status: str = ""
    says: str = ""
    ended: date | None = None
    resultaat: str = ""
    asked: tuple[str, ...] = ()
    asked_until: date | None = None
    still: bool = False
    last: date | None = None
    aim: date | None = None

    @property
    def waits_for_you(self) -> bool:
        return not self.ended and self.asked_until is not None


@dataclass(frozen=True, slots=True)
class Day:
    """ "U hoort uiterlijk" / "vrijdag 18 december 2026" / "van ons.": the day stands out in the middle."""

    before: str = ""
    words: str = ""
    after: str = ""

    def __str__(self) -> str:
        parts = (self.before, f"{self.words}{self.after}" if self.after == "." else f"{self.words} {self.after}")
        return " ".join(part for part in parts if part).strip()


def state_of(it: Stand) -> str:
    """One or two sentences, and the first thing that stands on the page."""
    if it.ended:
        return f"Uw zaak is klaar. De uitkomst is: {it.resultaat.lower()}." if it.resultaat else "Uw zaak is klaar."
    told = it.says or (f"De stand is nu: {it.status.lower()}." if it.status else "Uw zaak is bij ons binnen.")
    return f"{told} {still_needed(it)}".strip()


def still_needed(it: Stand) -> str:
    if not it.waits_for_you:
        return ""
    things = len(it.asked)
    return f"Wij hebben nog {things} dingen van u nodig." if things > 1 else "Wij hebben nog iets van u nodig."


def day_of(it: Stand, today: date) -> Day:
    """By when somebody hears from us; when it stood still or became late, that."""
    if it.ended:
        return Day("Klaar op", date_words(it.ended, today=today), ".")
    if it.still and not it.waits_for_you:
        return Day(WAITS_FOR_OTHERS)
    if it.still:
        return Day("Zolang wij op u wachten, loopt onze termijn niet.")
    if it.last and it.last < today:
        return Day("Het lukt ons niet op tijd. Sorry. Onze laatste dag was", date_words(it.last, today=today), ".")
    if it.last:
        return Day("U hoort uiterlijk", day_words(it.last, today), "van ons.")
    if it.aim and it.aim >= today:
        return Day("Wij willen klaar zijn op", day_words(it.aim, today), ".")
    return Day()


def title_of(zaaktype: str, omschrijving: str) -> str:
    return omschrijving or zaaktype


def why_not_file(file: "UploadedFile[Any]", field: str) -> Refusal | None:
    """What we can read and keep: a pdf, a photo or a letter, of 20 MB at most."""
    name = (file.name or "").lower()
    if not name.endswith(KINDS_OF_FILE):
        return Refusal("file-kind", "Stuur een pdf, een foto of een Word-bestand.", field)
    if (file.size or 0) > MOST_BYTES:
        return Refusal("file-large", "Dit bestand is te groot. Het mag hoogstens 20 MB zijn.", field)
    return None if file.size else Refusal("file-empty", "Dit bestand is leeg. Kies een ander bestand.", field)
