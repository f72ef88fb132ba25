"""When a step of staff may be taken, and taken back."""

from datetime import datetime, timedelta

from loket.kernel.refusal import Refusal

UNDO_FOR = timedelta(seconds=10)
TAKEN_BACK_WITHIN = UNDO_FOR + timedelta(seconds=5)  # for who pressed in the last second, and is far away
MOST_TEXT = 4000


def why_not_after(what_happened: str) -> Refusal | None:
    """Somebody else was first: look before you go on."""
    if not what_happened:
        return None
    return Refusal("zaak-changed-meanwhile", f"{what_happened} Kijk eerst hoe het er nu voor staat.")


def why_not_here(geleid_door: str) -> Refusal | None:
    """A zaak under a melding follows the melding: a step here would be turned back by the next one there."""
    return Refusal("zaak-led-elsewhere", led_words(geleid_door)) if geleid_door else None


def led_words(geleid_door: str) -> str:
    return f"Deze zaak hoort bij een {geleid_door}. De stappen zet je daar." if geleid_door else ""


def why_not_finish(einddatum: object) -> Refusal | None:
    """An end that was noted stays: who wants another, opens the zaak again first."""
    return Refusal("zaak-already-closed", "Deze zaak is al afgesloten.") if einddatum else None


def why_not_open_again(einddatum: object) -> Refusal | None:
    """Or somebody who comes second would put an open zaak on another step."""
    return None if einddatum else Refusal("zaak-not-closed", "Deze zaak is al open.")


def why_not_undo(*, taken_at: datetime, undone: bool, mine: bool, is_last: bool, now: datetime) -> Refusal | None:
    """A step can be taken back for 10 seconds, by who took it, when nothing came after it."""
    if not mine:
        return Refusal("stap-of-somebody-else", "Alleen wie dit deed, kan het terugdraaien.")
    if undone or not is_last:
        return Refusal("stap-not-last", "Er is daarna al iets gebeurd. Terugdraaien kan niet meer.")
    if now > taken_at + TAKEN_BACK_WITHIN:
        return Refusal("too-late-to-undo", "Terugdraaien kan tot 10 seconden erna.")
    return None


def why_not_write(text: str, *, field: str, missing: str = "", most: int = MOST_TEXT) -> Refusal | None:
    """A text for the applicant: not empty when `missing` says so, not too long, and without a BSN."""
    if missing and not text.strip():
        return Refusal("text-missing", missing, field)
    if len(text) > most:
        return Refusal("text-too-long", f"Maak de tekst korter: hoogstens {most} tekens.", field)
    if holds_bsn(text):
        return Refusal("bsn-not-allowed", "Er staat een nummer in dat op een BSN lijkt. Haal het weg.", field)
    return None


def holds_bsn(text: str) -> bool:
    """Nine digits in a row that pass the test of eleven: it may be a BSN, and does not belong in a letter."""
    digits = "".join(each if each.isdigit() and each.isascii() else " " for each in text)
    return any(len(word) == 9 and _passes(word) for word in digits.split())


def _passes(number: str) -> bool:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(number, weights, strict=True)) % 11 == 0
