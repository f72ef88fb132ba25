"""What a message must be before it goes, and what may be done with it afterwards."""

from datetime import date

from loket.correspondentie.models import Brief, Staat, Weg
from loket.correspondentie.rules.places import left_open
from loket.correspondentie.rules.sjabloon import LONGEST, LONGEST_SUBJECT
from loket.correspondentie.rules.weg import Reach, why_not_way
from loket.kernel.refusal import Refusal
from loket.kernel.text import date_words

SENT = Refusal(
    "brief-gone", "Dit bericht is al weg. Schrijf een nieuw bericht waarin staat wat er anders is (Awb 2:12)."
)


def why_not_change(brief: Brief) -> Refusal | None:
    return None if brief.staat == Staat.CONCEPT else SENT


def why_not_send(brief: Brief, *, reach: Reach, objection_until: date | None) -> list[Refusal]:
    """Everything that is wrong. A besluit says how and until when somebody can object (Awb 3:45)."""
    found = [
        why_not_change(brief),
        why_not_way(brief.soort, Weg(brief.weg), reach),
        _missing(brief.onderwerp, "onderwerp", "Schrijf waar het bericht over gaat."),
        _missing(brief.tekst, "tekst", "Schrijf de tekst."),
        _missing(brief.naam, "naam", "Vul in aan wie je schrijft.") if brief.weg == Weg.POST else None,
        Refusal("too-long", f"Gebruik hoogstens {LONGEST} tekens.", "tekst") if len(brief.tekst) > LONGEST else None,
        _subject_too_long(brief.onderwerp),
        _open("onderwerp", brief.onderwerp),
        _open("tekst", brief.tekst),
        _objection(brief, objection_until) if brief.soort.is_besluit else None,
    ]
    return [fault for fault in found if fault]


def why_not_post(brief: Brief, on: date, today: date) -> Refusal | None:
    """Only what lies ready goes to the post, and not tomorrow."""
    if brief.staat != Staat.TE_POSTEN:
        return Refusal("not-ready", "Deze brief ligt niet klaar voor de post.")
    return Refusal("day-to-come", "Deze dag moet nog komen.", "dag") if on > today else None


def why_not_again(brief: Brief) -> Refusal | None:
    """What arrived, or went out again already, does not go again (Awb 2:11)."""
    if brief.staat not in (Staat.NIET_BEZORGD, Staat.VERZONDEN):
        return Refusal("not-sent", "Dit bericht is nog niet verzonden.")
    return Refusal("again-already", "Dit bericht ging al opnieuw weg.") if brief.opnieuw_id else None


def _missing(text: str, field: str, said: str) -> Refusal | None:
    return None if text.strip() else Refusal(f"{field}-missing", said, field)


def _subject_too_long(onderwerp: str) -> Refusal | None:
    if len(onderwerp) <= LONGEST_SUBJECT:
        return None
    return Refusal("too-long", f"Gebruik hoogstens {LONGEST_SUBJECT} tekens.", "onderwerp")


def _open(field: str, text: str) -> Refusal | None:
    found = left_open(text)
    return Refusal("left-open", f"Vul nog in: {', '.join(found[:5])}.", field) if found else None


def _objection(brief: Brief, until: date | None) -> Refusal | None:
    here = " ".join(brief.tekst.split()).casefold()
    if "bezwaar" not in here:
        return Refusal("objection-missing", "In de tekst staat niet dat bezwaar kan (Awb 3:45).", "tekst")
    if until and date_words(until) not in here:
        said = f"Noem in de tekst de laatste dag voor bezwaar: {date_words(until)} (Awb 3:45)."
        return Refusal("last-day-missing", said, "tekst")
    return None
