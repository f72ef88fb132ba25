"""The products of the demo town are whole: each may be published, is B1, and leads on to what is there."""

from datetime import date

import pytest

from loket.examples.producten_in import HERE, product_in, products, read, set_up_producten, vragen_in
from loket.producten.models import Product, Vraag
from loket.producten.queries.figures import product_figures, wrong_upl_names
from loket.producten.rules.product import why_not_publish

FOUND = dict(products())
SUBJECTS = {row["code"] for row in read(HERE / "onderwerpen.toml")["onderwerp"]}
OTHERS = {row["code"] for row in read(HERE / "organisaties.toml")["organisatie"]}
UPL = {line.split(",")[0] for line in (HERE / "upl.csv").read_text(encoding="utf-8").splitlines()[1:]}


def test_every_product_may_be_published():
    told = {}
    for slug, file in FOUND.items():
        content = product_in(slug, file)
        told[slug] = [why.reason for why in why_not_publish(content, upl_names=UPL, subjects=SUBJECTS)]
        told[slug] += [f"no body {content.provider}"] if content.provider not in OTHERS | {"gemeente"} else []
        told[slug] += [f"no product {other}" for other in content.related if other not in FOUND]
    assert {slug: why for slug, why in told.items() if why} == {}


def test_every_official_name_has_one_product():
    names = [file["upl"] for file in FOUND.values() if file["upl"]]
    assert sorted(names) == sorted(UPL)


def test_prices_hold_today():
    for slug, file in FOUND.items():
        assert all(cost.valid_from <= date(2026, 11, 28) for cost in product_in(slug, file).costs), slug


@pytest.mark.slow
@pytest.mark.django_db
def test_they_come_in_with_their_questions(town):
    set_up_producten()
    assert Product.objects.count() == len(FOUND)
    assert Vraag.objects.count() == sum(len(list(vragen_in(slug, file))) for slug, file in FOUND.items())
    assert wrong_upl_names() == []
    assert product_figures().products >= 320  # S-37
