"""Pages that the demo town writes in bulk are as the command writes them."""

import re
from datetime import date

import pytest
from django.forms.models import model_to_dict
from django.utils import timezone

from loket.examples.cast import BAS
from loket.examples.pages_in import HALF_A_YEAR, write_pages
from loket.examples.paginas_in import paginas, set_up_paginas
from loket.examples.pictures import SCENE_OF
from loket.examples.producten_in import HERE, product_in, products, read
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.producten.commands import put_onderwerp
from loket.producten.models import UplNaam
from loket.redactie.commands.put import put_page
from loket.redactie.models import Page, Version
from loket.redactie.queries.published import published_of
from loket.redactie.rules.content import kept

SUBJECT = "paspoort-en-rijbewijs"
REVIEWED = date(2026, 10, 1)


@pytest.mark.django_db
def test_a_page_in_bulk_is_as_the_command_writes_it(town):
    put_onderwerp(code=SUBJECT, label="Paspoort", by=SYSTEM)
    UplNaam.objects.create(name="paspoort", uri="http://upl.example/paspoort")
    content = product_in("paspoort", read(HERE / SUBJECT / "paspoort.toml"))
    put_page(
        kind="product",
        slug="een",
        content=content,
        owner=Medewerker.objects.get(email=BAS.email).id,
        review_on=REVIEWED + HALF_A_YEAR,
        reviewed_on=REVIEWED,
        by=SYSTEM,
    )
    write_pages([("product", "twee", SUBJECT, content.title, kept(content), REVIEWED)])
    assert values(Page, slug="een") == values(Page, slug="twee")
    assert values(Version, page__slug="een") == values(Version, page__slug="twee")


@pytest.mark.slow
@pytest.mark.django_db
def test_pages_news_and_events_come_in_with_days_around_today(town, client):
    set_up_paginas()
    today = timezone.localdate()
    assert {row.content.day <= today for row in published_of("nieuws")} == {True}
    assert {row.content.day > today for row in published_of("evenement")} == {True}
    shown = {row.slug: row.content.beeld for kind in ("nieuws", "evenement") for row in published_of(kind)}
    assert {slug for slug, beeld in shown.items() if beeld.file} == set(SCENE_OF)
    told = client.get("/nieuws/strandopgang-hersteld/").content.decode()
    assert 'alt="Het strand, tussen twee duinen"' in told
    assert len(published_of("pagina")) == len(list((HERE.parent / "paginas" / "paginas").glob("*.toml")))


def test_links_of_pages_lead_to_products_that_are_there():
    slugs = {slug for slug, _ in products()}
    for _, slug, content in paginas(date(2026, 11, 28)):
        texts = [content.get("text", ""), content.get("en", {}).get("text", "")]
        asked = {name for text in texts for name in re.findall(r"\]\(/(?:en/)?product/([\w-]+)/\)", text)}
        assert asked <= slugs, (slug, asked - slugs)


def values(model, **which):
    told = model_to_dict(model.objects.get(**which))
    return {key: value for key, value in told.items() if key not in ("slug", "page", "at") and not key.endswith("_at")}
