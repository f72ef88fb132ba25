"""A company calls: the agent reads at once who of us knows it, or who stands in today (S-7)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import HENK, LENA
from loket.gesprek.tests.people import known_person
from loket.gesprek.tests.test_who_calls import look
from loket.kernel.actor import SYSTEM
from loket.organisatie.commands import register_afwezigheid
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


@pytest.fixture
def petra(town):
    """She speaks for Duinpan, a company that Lena knows; Henk is her stand-in."""
    managed = {"accountmanager_id": id_of(LENA), "vervanger_id": id_of(HENK)}
    company = known_person(soort_partij="organisatie", naam="Duinpan", phone="", **managed)
    return known_person("Petra", soort_partij="contactpersoon", werkte_voor_id=company.id)


def away(person):
    register_afwezigheid(medewerker_id=id_of(person), first_day=timezone.localdate(), by=SYSTEM)


def test_the_accountmanager_stands_beside_the_name(fatima, petra, rings):
    page = look(fatima.get(rings()))
    assert "Accountmanager: <strong>Lena Lichtveld</strong>. Bied aan om door te verbinden." in page


def test_who_is_away_is_not_offered_but_the_stand_in_is(fatima, petra, rings):
    away(LENA)
    assert f"Vandaag neemt <strong>{HENK.name}</strong> het over." in look(fatima.get(rings()))


def test_when_both_are_away_a_call_back_is_the_way(fatima, petra, rings):
    away(LENA)
    away(HENK)
    assert "Vandaag is niemand er: noteer een terugbelverzoek." in look(fatima.get(rings()))


def test_who_was_it_until_yesterday_is_not_named(fatima, petra, rings):
    company = petra.werkte_voor
    company.accountmanager_tot_en_met = timezone.localdate() - timedelta(days=1)
    company.save()
    assert "Accountmanager" not in look(fatima.get(rings()))
