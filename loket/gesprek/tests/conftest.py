"""Fatima answers; Anna and her family live in one house and share its phone."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import close_klantcontact
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.organisatie.models import Medewerker
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import Partij
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.number import read_number
from loket.zaken.commands import Betrokkene, add_rol, open_zaak, set_status
from loket.zaken.models import Zaak

HOME, BSN = "+31729990101", "999993653"
HOUSE = {"straatnaam": "Verzonnenlaan", "huisnummer": 12, "postcode": "1861 ZZ", "stad": "Bergen"}


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


@pytest.fixture
def known():
    """Somebody whom we know: by first name, birth date and phone."""

    def known(first="Anna", born=date(1961, 5, 14), phone=HOME, bsn="", email="", last="Verzonnen", **columns):
        number = Nummer(
            partij_id=None,
            code_objecttype="natuurlijk_persoon",
            code_soort_object_id="bsn",
            object_id=bsn,
            code_register="brp",
        )
        told = {"soort_partij": "persoon", "voornaam": first, "achternaam": last, "geboortedatum": born}
        numbers = [(None, number)] if bsn else []
        made = keep_partij(Told(columns={"bezoekadres": HOUSE, **told, **columns}, identificatoren=numbers), by=SYSTEM)
        for soort, adres in (("telefoonnummer", phone), ("email", email)):
            if adres:
                given = {"soort_digitaal_adres": soort, "adres": adres, "partij_id": made, "is_standaard_adres": True}
                keep_digitaal_adres(given, by=SYSTEM)
        return Partij.objects.get(id=made)

    return known


@pytest.fixture
def rings(town):
    """Somebody calls from this number, and it rings at Fatima. Gives the address of the screen."""

    def rings(number=HOME):
        told, now = read_number(number), timezone.now()
        fatima = Medewerker.objects.get(email=FATIMA.email)
        offered = {"number": told.kept, "line": told.line, "offered_to": [fatima.id]}
        Gesprek.objects.create(centrale="hal", call_id="1", rang_at=now, **offered)
        return "/werk/gesprek/?gesprek=hal%3A1"

    return rings


@pytest.fixture
def asked(town):
    """Somebody asked something so many days ago."""

    def asked(partij, days, subject="Wanneer is de markt?", **more):
        verslag = Verslag(kanaal="telefoon", onderwerp=subject, resultaat="beantwoord")
        contact = close_klantcontact(
            verslag=verslag,
            begonnen_op=timezone.now() - timedelta(days=days),
            caller=Caller(partij_id=partij.id),
            by=actor(FATIMA),
        )
        type(contact).objects.filter(id=contact.id).update(**more)
        return contact

    return asked


@pytest.fixture
def kind(town):
    return published_zaaktype(omschrijving="Kapvergunning")


@pytest.fixture
def zaak(kind):
    """A zaak in behandeling, asked by who is told in the struct of the standard."""

    def zaak(struct, type="natuurlijk_persoon", **columns):
        told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": timezone.localdate()}
        made = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
        set_status(zaak_id=made.id, statustype_id=kind.statustypen[1].id, by=SYSTEM)
        who = Betrokkene(type=type, identificatie=struct)
        add_rol(zaak_id=made.id, roltype_id=kind.roltype.id, betrokkene=who, by=SYSTEM)
        Zaak.objects.filter(id=made.id).update(team="zorg", **columns)
        return Zaak.objects.get(id=made.id)

    return zaak
