"""How many products one could ask for online, a year ago and now: a form counts while it is on the site (S-155)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.formulieren.commands import keep_versie, publish_versie, withdraw_form
from loket.formulieren.models import FormulierVersie
from loket.formulieren.queries.online import online_on
from loket.formulieren.tests.conftest import hond
from loket.kernel.actor import SYSTEM
from loket.producten.commands import offer_formulier
from loket.producten.queries.figures import product_figures
from loket.producten.tests.some import bare

pytestmark = pytest.mark.django_db


@pytest.fixture
def days():
    today = timezone.localdate()
    return [today - timedelta(days=back) for back in (300, 100, 10, 0)]


def on_site_since(slug, days_ago):
    FormulierVersie.objects.filter(formulier=slug).update(published_at=timezone.now() - timedelta(days=days_ago))


def test_a_form_counts_from_the_day_that_it_was_published(publish, days):
    bare("hond-aanmelden").save()
    publish(hond(), product="hond-aanmelden")
    on_site_since("honden", 100)
    assert online_on(days) == [0, 1, 1, 1]
    assert online_on(days)[-1] == product_figures().digital


def test_a_newer_version_does_not_begin_anew_and_withdrawn_it_counts_no_more(publish, days):
    bare("hond-aanmelden").save()
    publish(hond(), product="hond-aanmelden")
    on_site_since("honden", 100)
    publish_versie(versie_id=keep_versie(formulier="honden", inhoud=hond(), by=SYSTEM).id, by=SYSTEM)
    assert online_on(days) == [0, 1, 1, 1]
    withdraw_form(slug="honden", by=SYSTEM)
    assert online_on(days) == [0, 1, 1, 0]
    assert online_on(days)[-1] == product_figures().digital == 0


def test_what_another_room_offers_counts_and_what_is_of_another_body_does_not(publish, days):
    bare("melding").save()
    bare("uitkering", provider="uwv").save()
    for slug in ("melding", "uitkering", "niet-meer-hier"):
        offer_formulier(product=slug, formulier="elders", url="/elders/", label="Doen", by=SYSTEM)
    publish(hond(), product="uitkering")
    assert online_on(days) == [1, 1, 1, 1]
    assert online_on(days)[-1] == product_figures().digital


def test_three_statements_for_any_number_of_days(publish, days, django_assert_num_queries):
    bare("hond-aanmelden").save()
    publish(hond(), product="hond-aanmelden")
    with django_assert_num_queries(3):
        online_on(days * 10)
