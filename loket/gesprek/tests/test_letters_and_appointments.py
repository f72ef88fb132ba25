"""Beside zaken and contacts: what we wrote to this customer, and when they come."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.correspondentie.models import Berichtsoort, Brief
from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.gesprek.queries.picture import picture_of
from loket.gesprek.tests.people import BSN
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.partijen.queries.caller import known_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def letter(zaak):
    """A letter on a zaak of Anna, sent so many days ago."""
    soort, _ = Berichtsoort.objects.get_or_create(code="proef", defaults={"naam": "Proef", "wegen": ["post"]})
    on = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})

    def letter(subject, days, staat="verzonden"):
        at = timezone.now() - timedelta(days=days)
        told = {"onderwerp": subject, "staat": staat, "weg": "post", "gemaakt_op": at}
        told |= {} if staat == "concept" else {"klaar_op": at, "verzonden_op": at}
        return Brief.objects.create(soort=soort, zaak_id=on.id, **told)

    return letter


@pytest.fixture
def appointment(town):
    fatima, now = Medewerker.objects.get(email=FATIMA.email), timezone.now()

    hall = add_locatie(code="hal", name="Hal", summary="De hal.", address="Plein 1", opening_hours={}, by=SYSTEM)

    def appointment(partij, days, subject="Paspoort"):
        at = now + timedelta(days=days)
        times = {"start": at, "end": at + timedelta(minutes=10), "busy_from": at, "busy_until": at}
        told = {"code": f"AFS{days}", "onderwerp": subject, "soorten": ["paspoort"], "made_at": now, **times}
        return Afspraak.objects.create(locatie=hall, medewerker=fatima, partij_id=partij.id, **told)

    return appointment


def seen(partij, *more):
    by = actor(FATIMA)
    return picture_of(known_of(partij.id), now=timezone.now(), by=replace(by, permissions=by.permissions | set(more)))


def test_what_left_stands_there_and_what_came_back_says_so(known, letter):
    anna = known(bsn=BSN)
    letter("Wij kregen uw aanvraag", 9)
    letter("Wij hebben meer tijd nodig", 2, "niet-bezorgd")
    letter("Nog niet af", 1, "concept")
    told = [(each.onderwerp, each.came_back) for each in seen(anna).letters]
    assert told == [("Wij hebben meer tijd nodig", True), ("Wij kregen uw aanvraag", False)]


def test_letters_of_a_stranger_do_not(known, letter):
    letter("Wij kregen uw aanvraag", 9)
    assert not seen(known("Bram")).letters


def test_the_coming_appointment_stands_there_for_who_may_see_visitors(known, appointment):
    anna = known(bsn=BSN)
    appointment(anna, 3)
    appointment(anna, -3, "Voorbij")
    assert [each.onderwerp for each in seen(anna, "afspraken.bekijken").appointments] == ["Paspoort"]
    without = replace(actor(FATIMA), permissions=actor(FATIMA).permissions - {"afspraken.bekijken"})
    assert not picture_of(known_of(anna.id), now=timezone.now(), by=without).appointments
