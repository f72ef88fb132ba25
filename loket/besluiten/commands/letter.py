"""The letter of a besluit as a file: PDF to keep, and to hear."""

from django.core.files.uploadedfile import SimpleUploadedFile

from loket.besluiten.models import Besluit
from loket.besluiten.rules.brief import body_of
from loket.huisstijl.brief import Letter, pdf_of
from loket.kernel.text import date_words
from loket.organisatie.queries import gemeente
from loket.zaken.queries.outgoing import addressee_of


def letter_file(besluit: Besluit, text: str) -> SimpleUploadedFile:
    """`text` is the whole letter as it was typed; the head of the paper takes the place of its first lines."""
    town, sent = gemeente(), besluit.verzenddatum or besluit.datum
    to = addressee_of(besluit.zaak_id) if besluit.zaak_id else None
    lines = (to.name, *to.address.split(", ")) if to else ()
    zaak = besluit.zaak
    letter = Letter(
        sender=town.full_name,
        to=tuple(line for line in lines if line),
        day=sent,
        subject=f"Besluit: {zaak.omschrijving}" if zaak and zaak.omschrijving else "Besluit",
        text=body_of(text),
        marks=(
            ("Datum", date_words(sent)),
            ("Onze zaak", zaak.identificatie if zaak else ""),
            ("Besluit", besluit.identificatie),
        ),
        foot=town.contact_line,
    )
    return SimpleUploadedFile(f"{besluit.identificatie}.pdf", pdf_of(letter), "application/pdf")
