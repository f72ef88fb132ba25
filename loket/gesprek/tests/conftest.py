"""Fatima answers; Anna and her family live in one house and share its phone."""

from datetime import timedelta
from functools import partial

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.gesprek.tests.people import HOME, known_person, zaak_asked_by
from loket.klantcontacten.commands import close_klantcontact
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.organisatie.models import Medewerker
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.number import read_number
from tests.for_the_file import once


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


@pytest.fixture
def known(db):
    """Somebody whom we know: by first name, birth date and phone."""
    return known_person


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


kind_of_module = once(partial(published_zaaktype, omschrijving="Kapvergunning"))


@pytest.fixture
def kind(kind_of_module, town):
    return kind_of_module


@pytest.fixture
def zaak(kind):
    """A zaak in behandeling, asked by who is told in the struct of the standard."""
    return partial(zaak_asked_by, kind)
