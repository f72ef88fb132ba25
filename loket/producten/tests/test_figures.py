"""How many products a town has, and how many of them can be asked for online (S-37, S-38)."""

import pytest

from loket.kernel.actor import SYSTEM
from loket.producten.commands import offer_formulier, withdraw_formulier
from loket.producten.models import Product
from loket.producten.queries.figures import product_figures
from loket.producten.tests.some import bare

pytestmark = pytest.mark.django_db


def test_unpublishing_a_form_lowers_the_share_at_once():
    fill(ours=320, of_others=10)
    for n in range(37):
        offer_formulier(product=f"product-{n}", formulier="f", url="/f/", label="Aanvragen", by=SYSTEM)
    figures = product_figures()
    assert (figures.products, figures.digital, round(figures.share * 100, 1)) == (320, 37, 11.6)
    withdraw_formulier(product="product-0", formulier="f", by=SYSTEM)
    assert product_figures().digital == 36


def fill(*, ours, of_others):
    Product.objects.bulk_create(
        bare(f"product-{n}", provider="gemeente" if n < ours else "uwv") for n in range(ours + of_others)
    )


def test_two_forms_make_a_product_digital_once(bring):
    bring("paspoort")
    for form in ("een", "twee", "twee"):
        offer_formulier(product="paspoort", formulier=form, url="/f/", label="Aanvragen", by=SYSTEM)
    assert product_figures().digital == 1
