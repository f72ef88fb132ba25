"""Words that are nowhere else, put in what is of somebody: whoever reads one saw that person's record."""

import re

from django.apps import apps
from django.db import IntegrityError, transaction

from loket.archief.models import Overdrachtregel

# Which fields of which records hold what only some may read.
OF_SOMEBODY = {
    "zaken.Zaak": ("omschrijving", "toelichting"),
    "zaken.Zaaknotitie": ("onderwerp", "tekst"),
    "besluiten.Besluit": ("brieftekst",),
    "correspondentie.Brief": ("naam", "adres", "tekst"),
    "berichten.Bericht": ("subject", "text"),
    "klachten.Klacht": ("naam", "tekst", "adres", "wens"),
    "klantcontacten.Internetaak": ("naam", "toelichting"),
    "meldingen.Melder": ("email",),
    "balie.Volgnummer": ("naam", "vraag"),
    "mail.Mailbericht": ("onderwerp", "tekst", "van_naam"),
    "post.Poststuk": ("naam", "adres", "onderwerp"),
    "partijen.Partij": ("naam", "achternaam"),
    "partijen.DigitaalAdres": ("adres",),
    "partijen.Bedrijfsbezoek": ("verslag",),
    "afspraken.Afspraak": ("name", "note"),
    "basisregistraties.Terugmelding": ("naam", "hoort"),
    "personeel.Verwachting": ("tekst",),
    "waardering.Antwoord": ("tekst",),
}
MARK = re.compile(rb"Zegel[a-z]{4,30}Dicht")


def mark_of(label):
    return f"Zegel{label.rpartition('.')[2].lower()}Dicht"


def plant():
    """Whatever rules of commands say of such words; what the database itself keeps as it was sent, keeps its own."""
    for label, fields in OF_SOMEBODY.items():
        model = apps.get_model(label)
        marked = [
            mark_one(model.objects.filter(pk=pk), fields, label) for pk in model.objects.values_list("pk", flat=True)
        ]
        assert any(marked), f"there is no {label} to mark"


def packed():
    """Zaken that went to the archive: their package must stay what it was."""
    return set(Overdrachtregel.objects.values_list("zaak", flat=True))


def mark_one(row, fields, label):
    try:
        with transaction.atomic():
            return row.update(**dict.fromkeys(fields, mark_of(label)))
    except IntegrityError:
        return 0


def marks_in(body: bytes) -> frozenset[str]:
    return frozenset(found.decode() for found in MARK.findall(body))
