"""What is filled in at the places of a template, for one zaak."""

from datetime import date
from uuid import UUID

from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.kernel.actor import Actor
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente
from loket.zaken.queries.outgoing import outgoing_of

# Awb 6:4, 6:5: where to, and what stands in it.
OBJECTION = """\
Bent u het niet eens met dit besluit? Dan kunt u bezwaar maken.
Uw bezwaar moet bij ons zijn tot en met {last_day}.
Stuur het naar {town}, {address}.
Schrijf in uw bezwaar uw naam en adres, de datum, om welk besluit het gaat en waarom u het niet eens bent. \
Zet er uw handtekening onder."""


def values_of(zaak_id: UUID, *, on: date, by: Actor) -> dict[str, str]:
    """By the names of rules.places.FIELDS. Raises Zaak.DoesNotExist."""
    about, town = outgoing_of(zaak_id), gemeente()
    words = about.words
    last_day = date_words(last_day_to_object(on).end)
    return {
        "naam": about.to.name,
        "zaaknummer": about.zaak.identificatie,
        "zaaktype": str(words["zaaktype"]),
        "onderwerp": about.zaak.omschrijving or str(words["zaaktype"]),
        "begonnen": str(words["start"]),
        "uiterlijk": str(words["uiterlijk"] or words["streef"]),
        "vandaag": date_words(on),
        "medewerker": by.name,
        "team": str(words["team"]),
        "telefoon": town.phone,
        "email": str(words["antwoordadres"]),
        "gemeente": town.full_name,
        "bezwaar": OBJECTION.format(last_day=last_day, town=town.full_name, address=town.address or town.email),
    }
