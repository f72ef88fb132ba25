"""Anybody sees how well it goes: how much, how fast and how well; as page and as csv."""

import csv
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from loket.kernel.text import local
from loket.meldingen.models import Category, Melder, Melding, Outcome, State
from loket.meldingen.queries.figures import By, figures, total
from loket.meldingen.rules.period import period_of
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
    return melding


def put_back(melding, moved):
    """In time, with all its days."""
    melding.refresh_from_db()
    Melding.objects.filter(id=melding.id).update(
        received_at=melding.received_at + moved,
        completed_at=melding.completed_at + moved,
        due_on=melding.due_on + timedelta(days=round(moved / timedelta(days=1))),
    )


def all_of_this_year():
    period = period_of("", today=timezone.localdate())
    return total(start=period.start, end=period.end)


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
    name = f"meldingen-wijk-dit-jaar-{timezone.localdate().year}.csv"
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.content.decode() == (
        "\ufeffwijk;meldingen;werken;dubbel;spoed;klaar;binnen de norm;procent binnen de norm;helft klaar binnen dagen;"
        "heropend;procent heropend;oordelen;tevreden;procent tevreden;met adres;zonder adres;doorgestuurd\r\n"
        "Bergen;2;2;0;0;2;1;50,0;1,5;0;0,0;0;0;n.v.t.;0;2;0\r\n"
    )


@pytest.mark.parametrize(
    ("per", "rows"),
    [
        ("soort", [["Zwerfvuil op straat", "2", "50,0", "1,5"], ["Lamp brandt niet", "1", "100,0", "3,0"]]),
        ("wijk", [["Bergen", "3", "66,7", "2,0"]]),
        ("maand", [["maart 2025", "1", "100,0", "1,0"], ["april 2025", "2", "50,0", "2,5"]]),
    ],
)
def test_per_kind_per_wijk_and_per_month(street, client, per, rows):
    """Two bags of litter, of one and two days, the second too late; and a lamp of three days. The page has the same."""
    for days, late, category, month in (
        (1, False, "zwerfvuil", 3),
        (2, True, "zwerfvuil", 4),
        (3, False, "lamp-uit", 4),
    ):
        melding = done(days, late=late, category=category)
        moved = datetime(2025, month, 10, 12, tzinfo=UTC) - melding.received_at
        put_back(melding, moved)
    address = {"per": per, "periode": "2025"}
    head, *lines = csv.reader(
        client.get("/meldingen/cijfers.csv", address).content.decode("utf-8-sig").splitlines(), delimiter=";"
    )
    wanted = [head.index(name) for name in (per, "meldingen", "procent binnen de norm", "helft klaar binnen dagen")]
    assert [[line[place] for place in wanted] for line in lines] == rows
    page = client.get("/meldingen/cijfers/", address).content.decode()
    assert [name for name, *_ in rows if f'<th scope="row">{name}</th>' not in page] == []


@pytest.mark.parametrize(
    ("received", "month"),
    [("2025-03-31T21:59", "maart 2025"), ("2025-03-31T22:00", "april 2025"), ("2024-12-31T23:00", "januari 2025")],
)
def test_a_month_begins_at_midnight_in_the_netherlands(street, received, month):
    """UTC is two hours behind in summer, one in winter."""
    melding = receive().melding
    Melding.objects.filter(id=melding.id).update(received_at=datetime.fromisoformat(received).replace(tzinfo=UTC))
    counted = figures(By.MONTH, start=date(2025, 1, 1), end=date(2026, 1, 1))
    assert [(row.label, row.meldingen) for row in counted] == [(month, 1)]


def test_two_meldingen_of_one_lamp_are_two_meldingen_and_one_work(street):
    first, second = done(1), done(1)
    Melding.objects.filter(id=second.id).update(outcome=Outcome.DUPLICATE, duplicate_of=first)
    row = all_of_this_year()
    assert (row.meldingen, row.works, row.duplicates, row.ended) == (2, 1, 1, 1)


def test_urgent_and_forwarded_ones_are_counted_apart(street):
    receive(danger=True)
    forwarded = done(1)
    Melding.objects.filter(id=forwarded.id).update(state=State.FORWARDED, outcome=Outcome.FORWARDED)
    row = all_of_this_year()
    assert (row.meldingen, row.urgent, row.forwarded) == (2, 1, 1)


def test_reopened_is_a_share_of_what_ever_ended(street):
    """Four were done; one of them is open again, one was opened again and is done by now. A fifth never ended."""
    for times, state in ((0, "completed"), (0, "completed"), (1, "completed"), (1, "reopened")):
        melding = done(1)
        changes = {"state": state, "outcome": "", "completed_at": None} if state == "reopened" else {}
        Melding.objects.filter(id=melding.id).update(times_reopened=times, **changes)
    receive()
    row = all_of_this_year()
    assert (row.ended, row.ever_ended, row.reopened, row.reopened_share) == (3, 4, 2, 50.0)


def test_satisfied_is_a_share_of_who_said_so_or_not(street):
    for satisfied in (True, True, False, None):
        melding = done(1)
        judged = {"satisfied": satisfied, "judged_at": None if satisfied is None else timezone.now()}
        Melder.objects.filter(melding=melding).update(**judged)
    row = all_of_this_year()
    assert (row.judged, row.satisfied, row.satisfied_share) == (3, 2, 66.7)


def test_who_left_an_address_still_counts_when_it_was_removed(street):
    receive(email="anna@inwoner.example")
    long_ago = receive(email="bram@inwoner.example").melder
    Melder.objects.filter(id=long_ago.id).update(email="", contact_removed_at=timezone.now())
    receive()
    row = all_of_this_year()
    assert (row.with_contact, row.without_contact) == (2, 1)


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


def test_the_chart_of_months_says_which_was_the_busiest(street, client):
    for month in (3, 4, 3):
        melding = done(1)
        put_back(melding, datetime(2025, month, 10, 12, tzinfo=UTC) - melding.received_at)
    page = client.get("/meldingen/cijfers/", {"periode": "2025"}).content.decode()
    assert "De drukste maand was maart 2025.</desc>" in page
    assert "Bergen heeft de meeste meldingen.</desc>" in page
    assert (">mrt</text>" in page, ">apr</text>" in page) == (True, True)
