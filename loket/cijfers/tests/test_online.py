"""On the page of channels: how many products one can ask for online, now and a year ago (S-155)."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.cijfers.rules.periode import months_back, name_of_month
from loket.examples.cast import SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.producten.commands import offer_formulier
from loket.producten.tests.some import bare

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def page(client, town):
    client.force_login(Medewerker.objects.get(email=SANNE.email))

    def page():
        told = client.get(reverse("cijfers:steering")).content.decode()
        return re.sub(r"\s+", " ", re.sub("<[^>]+>", " ", told))

    return page


def test_it_tells_how_many_there_are_now_and_were_a_year_ago(page):
    for slug in ("melding", "paspoort", "rijbewijs"):
        bare(slug).save()
    offer_formulier(product="melding", formulier="elders", url="/elders/", label="Melden", by=SYSTEM)
    month = name_of_month(months_back(timezone.localdate(), 13)[0])
    told = page()
    assert f"Nu kan dit bij 1 van 3 producten. Aan het eind van {month} kon het bij 1." in told
    assert told.count(f"{month[:3]} {month[-2:]}") >= 1


def test_a_town_without_products_is_told_nothing(page):
    assert "Online aanvragen of melden" not in page()
