"""A brief as it goes out on paper."""

from datetime import date

from loket.correspondentie.models import Brief
from loket.correspondentie.queries.word import word_of
from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente

MARKS = {"nl": ("Datum", "Onze zaak"), "en": ("Date", "Our reference")}


def letter_of(brief: Brief, *, on: date) -> Letter:
    town = gemeente()
    day, ours = MARKS[brief.taal]
    return Letter(
        sender=town.full_name,
        to=tuple(line for line in (brief.naam, *brief.adres.splitlines()) if line.strip()),
        day=on,
        subject=brief.onderwerp,
        text=brief.tekst,
        marks=((day, date_words(on)), (ours, brief.zaak.identificatie)),
        foot=town.contact_line,
        language=brief.taal,
    )


def pdf_that_goes(brief: Brief, *, on: date) -> bytes:
    """The letter as it goes out: made here, or finished in Word. Empty while there is no PDF of that one yet."""
    word = word_of(brief)
    return bytes(word.pdf) if word else pdf_of(letter_of(brief, on=on))
