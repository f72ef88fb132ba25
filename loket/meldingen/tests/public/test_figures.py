"""Anybody sees how well it goes: counts, share within the norm, median time; as page and as csv."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.text import local
from loket.meldingen.models import Category, Melding, Outcome, State
from loket.meldingen.tests.public.conftest import receive

pytestmark = pytest.mark.django_db


def done(days, *, late=False, **told):
    """A melding that took so many days."""
    melding = receive(**told).melding
    at = melding.received_at + timedelta(days=days)
    due = local(at).date() - timedelta(days=1) if late else local(at).date()
    Melding.objects.filter(id=melding.id).update(
        state=State.COMPLETED, outcome=Outcome.SOLVED, completed_at=at, due_on=due
    )


def test_the_total_of_this_year(street, client):
    done(1)
    done(2)
    done(6, late=True)
    receive()
    page = client.get("/meldingen/cijfers/").content.decode()
    assert "<h2>Meldingen</h2><p><strong>4</strong></p>" in page
    assert "<strong>66,7%</strong>" in page  # 2 of 3 that ended
    assert "<strong>2,0 dagen</strong>" in page  # of 1, 2 and 6 days
    assert "Stand van <time" in page


def test_without_anything_done_a_share_is_not_zero_but_unknown(street, client):
    receive()
    page = client.get("/meldingen/cijfers/").content.decode()
    assert "<h2>Klaar binnen onze norm</h2><p><strong>n.v.t.</strong></p>" in page


def test_an_empty_year_is_said_in_words(street, client):
    page = client.get("/meldingen/cijfers/", {"periode": str(timezone.now().year - 3)}).content.decode()
    assert "In deze tijd kwamen geen meldingen binnen." in page
    assert "<h2>Meldingen</h2><p><strong>0</strong></p>" in page


@pytest.mark.parametrize("odd", ["bestaat-niet", "9999", "' or 1=1"])
def test_an_unknown_period_is_this_year(street, client, odd):
    assert client.get("/meldingen/cijfers/", {"periode": odd}).status_code == 200


def test_the_figures_are_counted_once_a_minute(street, client, django_assert_num_queries):
    receive()
    with django_assert_num_queries(5):  # the town, the total, and three tables
        client.get("/meldingen/cijfers/")
    with django_assert_num_queries(1):
        client.get("/meldingen/cijfers/")


def test_the_csv_opens_in_a_dutch_spreadsheet(street, client):
    done(1)
    done(2, late=True)
    answer = client.get("/meldingen/cijfers.csv", {"per": "wijk"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert answer["Content-Disposition"] == 'attachment; filename="meldingen-wijk-dit-jaar.csv"'
    assert answer.content.decode() == (
        "\ufeffwijk;meldingen;werken;klaar;binnen de norm;procent binnen de norm;helft klaar binnen dagen\r\n"
        "Bergen;2;2;2;1;50,0;1,5\r\n"
    )


@pytest.mark.parametrize("name", ["=1+1", "+cmd", "-2", "@sum", "\tx"])
def test_a_name_never_becomes_a_formula(street, client, name):
    Category.objects.filter(code="lamp-uit").update(name=name)
    receive()
    line = client.get("/meldingen/cijfers.csv").content.decode().splitlines()[1]
    assert line.startswith((f"'{name};", f'"\'{name}";'))


def test_nothing_of_a_person_is_in_it(street, client):
    receive(description="Geheim verhaal", email="bram@inwoner.example")
    for address in ("/meldingen/cijfers/", "/meldingen/cijfers.csv"):
        text = client.get(address).content.decode()
        assert "Geheim verhaal" not in text
        assert "bram@inwoner.example" not in text
