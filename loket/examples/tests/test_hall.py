"""The hall and the appointments of the demo town."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak, Afspraaksoort, State
from loket.afspraken.queries.doubt import in_doubt
from loket.balie.models import Kassabon, Oproep, Volgnummer
from loket.balie.queries.figures import counted
from loket.examples import afspraken, balie
from loket.examples.locaties import set_up_locaties
from loket.examples.producten_in import products
from loket.kernel.text import local

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def places(town):
    set_up_locaties()


def test_a_month_of_visits_and_a_morning_that_is_under_way(places):
    balie.set_up_hall()
    balie.load_visits(until=timezone.now(), days=5)
    balie.begin_a_morning()
    today = local(timezone.now()).date()
    told = counted(today - timedelta(days=6), today - timedelta(days=1))
    assert 60 < told.visits < 250
    assert 150 < told.waiting.average < 240
    assert Oproep.objects.exists()
    states = Volgnummer.objects.filter(day=today).values_list("state", flat=True)
    assert sorted(states) == ["geroepen", "in_behandeling", "klaar", *["wachtend"] * 4]
    assert Kassabon.objects.get().bedrag_cent == balie.PAID_CENT


def test_what_one_can_come_for_and_who_comes(places):
    now = timezone.now()
    afspraken.arrange_soorten()
    afspraken.arrange_afspraken(local(now).date())
    afspraken.make_afspraken(now, coming=6, been=20)
    assert set(Afspraaksoort.objects.values_list("code", flat=True)) == set(afspraken.SOORTEN)
    assert Afspraak.objects.filter(state=State.BOOKED).count() == 6
    assert Afspraak.objects.count() == 26
    assert in_doubt(now) == []


def test_its_buttons_are_of_products_that_exist():
    slugs = {slug for slug, _ in products()}
    assert {product for _, _, product, _ in balie.CHOICES if product} <= slugs
