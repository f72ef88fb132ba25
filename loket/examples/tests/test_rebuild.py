"""The index is made anew from all its sources, while people search; it is the same, and what nobody tells is gone."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.utils import timezone

from loket.examples.cast import SANNE
from loket.examples.producten_in import HERE, product_in, read
from loket.examples.raad import a_vergadering
from loket.examples.regelgeving import a_regeling
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie
from loket.organisatie.models import Medewerker
from loket.producten.commands import put_onderwerp
from loket.redactie.commands.put import put_page
from loket.website.commands import tell_own_pages
from loket.wiring import SOURCES
from loket.zoeken.commands import make_findable
from loket.zoeken.models import Entry
from loket.zoeken.queries import search
from loket.zoeken.rules.findable import Findable

pytestmark = pytest.mark.django_db


@pytest.fixture
def lived_in(town):
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", by=SYSTEM)
    product = product_in("paspoort", read(HERE / "paspoort-en-rijbewijs" / "paspoort.toml") | {"upl": ""})
    put("product", "paspoort", product)
    put("pagina", "bomen", {"title": "Bomen", "summary": "Alles over bomen in de straat."})
    add_locatie(code="hal", name="Gemeentehuis", summary="Balie.", address="Plein 1", opening_hours={}, by=SYSTEM)
    a_regeling()
    a_vergadering()
    tell_own_pages()


def put(kind, slug, content):
    owner, day = Medewerker.objects.get(email=SANNE.email).id, timezone.localdate() + timedelta(days=90)
    return put_page(kind=kind, slug=slug, content=content, owner=owner, review_on=day, by=SYSTEM)


def rebuilt():
    told = StringIO()
    call_command("zoekindex", stdout=told)
    return told.getvalue()


def as_told():
    fields = [field.name for field in Entry._meta.fields if field.name != "changed"]
    return sorted(map(str, Entry.objects.values_list(*fields)))


def test_made_anew_it_is_the_same(lived_in):
    before = as_told()
    assert set(Entry.objects.values_list("kind", flat=True)) >= {"product", "pagina", "locatie", "regeling"}
    assert rebuilt() == f"{len(before)} in de index, 0 weggehaald\n"
    assert as_told() == before


def test_what_was_lost_is_found_again_and_what_nobody_tells_is_gone(lived_in):
    before = as_told()
    Entry.objects.filter(kind__in=["pagina", "vergadering", "regeling", "locatie"]).delete()
    Entry.objects.filter(ref="paspoort").update(title="Iets anders")
    make_findable(Findable(kind="pagina", ref="spook", url="/pagina/spook/", title="Spook"))
    assert rebuilt().endswith("1 weggehaald\n")
    assert search("bomen").results[0].ref == "bomen"
    assert len(as_told()) == len(before)
    assert Entry.objects.filter(ref="paspoort", title__startswith="Paspoort").exists()


def test_every_kind_that_is_found_has_its_source(lived_in):
    assert set(Entry.objects.values_list("kind", flat=True)) <= {kind for source in SOURCES for kind in source.kinds}
