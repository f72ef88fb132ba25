"""What a template must hold before letters are made from it."""

from loket.correspondentie.models import Berichtsoort
from loket.correspondentie.rules.places import FIELDS, places_in
from loket.kernel.refusal import Refusal

LONGEST = 15_000
LONGEST_SUBJECT = 150


def why_not_version(*, onderwerp: str, tekst: str, soort: Berichtsoort) -> list[Refusal]:
    """Everything that is wrong, at once. A template for a besluit tells how to object (Awb 3:45)."""
    found = [
        Refusal("subject-missing", "Schrijf waar het bericht over gaat.", "onderwerp")
        if not onderwerp.strip()
        else None,
        Refusal("text-missing", "Schrijf de tekst.", "tekst") if not tekst.strip() else None,
        _too_long(onderwerp, LONGEST_SUBJECT, "onderwerp"),
        _too_long(tekst, LONGEST, "tekst"),
        _unknown("onderwerp", onderwerp),
        _unknown("tekst", tekst),
    ]
    if soort.is_besluit and "bezwaar" not in places_in(tekst):
        said = "Zet {{ bezwaar }} in de tekst. Bij een besluit hoort hoe iemand bezwaar maakt (Awb 3:45)."
        found.append(Refusal("objection-missing", said, "tekst"))
    return [fault for fault in found if fault]


def _too_long(text: str, longest: int, field: str) -> Refusal | None:
    return Refusal("too-long", f"Gebruik hoogstens {longest} tekens.", field) if len(text) > longest else None


def _unknown(field: str, text: str) -> Refusal | None:
    names = [name for name in places_in(text) if name not in FIELDS]
    if not names:
        return None
    return Refusal("place-unknown", f"Dit invulveld bestaat niet: {', '.join(names)}.", field)
