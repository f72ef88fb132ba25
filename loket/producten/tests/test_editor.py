"""An editor of a product chooses its subject and who does it by their names; codes are for machines."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import AICHA, JANNIE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.producten.commands import put_instantie, put_onderwerp
from loket.redactie.commands import start_page

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def editor(client, town):
    put_onderwerp(code="bomen", label="Bomen en groen", by=SYSTEM)
    put_instantie(code="waterschap", name="Het waterschap", what="Water", by=SYSTEM)
    client.force_login(Medewerker.objects.get(email=AICHA.email))
    return client


def begun(kind):
    """The address of the editor of a new page."""
    owner, day = Medewerker.objects.get(email=JANNIE.email), timezone.localdate() + timedelta(days=90)
    made = start_page(kind=kind, slug="proef", title="Proef", owner=owner.id, review_on=day, by=actor(AICHA))
    return f"/werk/redactie/paginas/{made.id}/bewerken/"


@pytest.mark.parametrize("kind", ["product", "vraag", "pagina"])
def test_subjects_are_chosen_by_name(editor, kind):
    told = editor.get(begun(kind)).content.decode()
    assert '<option value="bomen">Bomen en groen</option>' in told


def test_who_does_it_is_chosen_by_name(editor):
    told = editor.get(begun("product")).content.decode()
    assert '<option value="waterschap">Het waterschap</option>' in told
    assert '<option value="gemeente">De gemeente</option>' in told


def test_an_answer_is_put_with_a_product_by_its_title(editor):
    assert '<select name="product"' in editor.get(begun("vraag")).content.decode()


def test_what_was_chosen_and_is_no_more_stays_in_sight_as_text(editor):
    at = begun("product")
    told = editor.post(at, {"title": "Proef", "subject": "<b>weg</b>", "act": "more"}).content.decode()
    assert '<option value="&lt;b&gt;weg&lt;/b&gt;" selected>&lt;b&gt;weg&lt;/b&gt; (bestaat niet meer)</option>' in told
