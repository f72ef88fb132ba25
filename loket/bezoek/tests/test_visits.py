"""Visits are counted without cookies, and who came cannot be told afterwards."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from loket.bezoek import commands
from loket.bezoek.commands import count
from loket.bezoek.models import Baseline, DayTotal, Mark, PageCount, Salt
from loket.bezoek.queries import baselines, visited
from loket.bezoek.rules.period import Period
from loket.bezoek.rules.tally import Tally
from loket.bezoek.rules.visit import View, is_program, mark_of, view_of
from loket.examples.cast import LENA, SANNE
from loket.organisatie.models import Medewerker

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
NOON = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)
HOME = View("website:home", "/")


@pytest.fixture
def counting(settings, db):
    """Counting is off in other tests: it writes."""
    settings.COUNT_VISITS = True
    count._waiting = Tally()
    commands.close_days()
    yield
    count._waiting = Tally()
    count.forget_salts()


def look(client, address="/", agent=FIREFOX, **headers):
    answer = client.get(address, headers={"User-Agent": agent, **headers})
    commands.flush()
    return answer


def counted():
    return {row.address: row.views for row in PageCount.objects.all()}


# -- Rules ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("agent", "program"),
    [
        (FIREFOX, False),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1",
            False,
        ),
        ("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", True),
        ("curl/8.5.0", True),
        ("Mozilla/5.0 HeadlessChrome/140.0", True),
        ("", True),
    ],
)
def test_a_program_is_no_visitor(agent, program):
    assert is_program(agent) is program


@pytest.mark.parametrize(
    ("kind", "path", "route", "names", "address"),
    [
        ("website:product", "/product/paspoort/", "product/<slug:slug>/", {"slug": "paspoort"}, "/product/paspoort/"),
        ("website:home", "/", "", {}, "/"),
        (
            "meldingen:melder",
            "/melding/geheim/",
            "melding/<slug:token>/",
            {"token": "geheim"},
            "/melding/<slug:token>/",
        ),
        ("website:go", "/zoeken/naar/1/", "zoeken/naar/<uuid:id>/", {"id": 1}, "/zoeken/naar/<uuid:id>/"),
    ],
    ids=["a product", "home", "the secret of a melder", "an id"],
)
def test_what_is_kept_of_an_address(kind, path, route, names, address):
    assert view_of(kind, path, route, names) == View(kind, address)


def test_a_mark_is_of_one_day_one_network_and_one_browser():
    mark = mark_of(b"today", "10.0.0.1", FIREFOX)
    assert mark == mark_of(b"today", "10.0.0.1", FIREFOX)
    others = [mark_of(b"tomorrow", "10.0.0.1", FIREFOX), mark_of(b"today", "10.0.0.2", FIREFOX)]
    assert mark not in [*others, mark_of(b"today", "10.0.0.1", "Safari")]


@pytest.mark.parametrize(("minutes", "visits"), [([0, 29, 58], 1), ([0, 30], 2), ([0, 10, 45, 80], 3)])
def test_half_an_hour_away_is_another_visit(minutes, visits):
    tally = Tally()
    for minute in minutes:
        tally.note(date(2026, 11, 26), HOME, b"mark", NOON + timedelta(minutes=minute))
    assert [seen.visits for seen in tally.marks.values()] == [visits]


# -- Counting ------------------------------------------------------------------------------------------------------


def test_a_page_that_is_read_is_counted_and_sets_nothing(client, town, counting):
    answers = [look(client), look(client, "/contact/"), look(client, "/contact/")]
    assert counted() == {"/": 1, "/contact/": 2}
    assert Mark.objects.get().visits == 1
    assert [set(answer.cookies) for answer in answers] == [set(), set(), set()]


def test_nothing_that_tells_who_it_was_is_kept(client, town, counting):
    look(client, "/?q=Jan+Jansen", **{"X-Forwarded-For": "192.0.2.77"})
    kept = [*PageCount.objects.values_list(), *Mark.objects.values_list()]
    assert counted() == {"/": 1}
    assert "192.0.2" not in str(kept)
    assert "Jansen" not in str(kept)


def test_who_asks_not_to_be_followed_is_a_view_and_no_visitor(client, town, counting):
    look(client, **{"Sec-GPC": "1"})
    look(client, DNT="1")
    assert counted() == {"/": 2}
    assert not Mark.objects.exists()


@pytest.mark.parametrize(
    ("address", "headers"),
    [
        ("/", {"agent": "Googlebot/2.1"}),
        ("/", {"HX-Request": "true"}),
        ("/", {"Sec-Purpose": "prefetch"}),
        ("/bestaat-niet/", {}),
        ("/robots.txt", {}),
        ("/inloggen/", {}),
    ],
)
def test_what_is_no_view_of_a_visitor(client, town, counting, address, headers):
    look(client, address, **headers)
    assert counted() == {}


def test_staff_do_not_count(client, town, counting):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    look(client)
    assert counted() == {}


def test_counting_asks_nothing_of_the_database_while_a_page_is_read(client, town, counting, django_assert_num_queries):
    look(client, "/toegankelijkheid/")
    with django_assert_num_queries(0):
        count._waiting.note(date(2026, 11, 26), HOME, None, NOON)
        commands.note_view(HOME, mark=commands.mark_for("10.0.0.1", FIREFOX, at=timezone.now()), at=timezone.now())


def test_two_processes_go_on_with_one_visit(counting):
    mark = commands.mark_for("10.0.0.1", FIREFOX, at=NOON)
    for minutes in (0, 10, 50):
        commands.note_view(HOME, mark=mark, at=NOON + timedelta(minutes=minutes))
        commands.flush()
    assert sum(Mark.objects.values_list("visits", flat=True)) == 2


# -- The end of a day ----------------------------------------------------------------------------------------------


def test_when_a_day_is_over_its_numbers_stay_and_its_marks_go(counting):
    yesterday = timezone.localdate() - timedelta(days=1)
    Salt.objects.create(day=yesterday, salt=b"x")
    for number in range(3):
        Mark.objects.create(day=yesterday, mark=bytes([number]), first_at=NOON, last_at=NOON, visits=number + 1)
    assert commands.close_days() == 1
    assert commands.close_days() == 0
    total = DayTotal.objects.get()
    assert (total.visits, total.uniques) == (6, 3)
    assert not Mark.objects.exists()
    assert not Salt.objects.exists()


def test_what_comes_in_after_the_day_was_closed_is_a_view_only(counting):
    at = timezone.now() - timedelta(days=2)
    commands.note_view(HOME, mark=b"late", at=at)
    commands.flush()
    assert counted() == {"/": 1}
    assert not Mark.objects.exists()


# -- The figures ---------------------------------------------------------------------------------------------------


def test_the_baseline_of_the_report_is_170_visits_each(db):
    commands.put_baseline(period="Eerste helft 2011", visits=114_551, uniques=67_449, source="het oude pakket")
    commands.put_baseline(period="Eerste helft 2011", visits=114_551, uniques=67_449, source="het oude pakket")
    assert [round(row.each, 2) for row in baselines()] == [1.70]
    assert Baseline.objects.count() == 1


def test_a_period_is_closed_days_and_today_together(counting, django_assert_num_queries):
    today = date(2026, 11, 26)
    DayTotal.objects.create(day=date(2026, 10, 31), visits=10, uniques=5)
    DayTotal.objects.create(day=date(2026, 11, 25), visits=7, uniques=7)
    Mark.objects.create(day=today, mark=b"x", first_at=NOON, last_at=NOON, visits=2)
    for day, views in ((date(2026, 10, 31), 30), (today, 4)):
        PageCount.objects.create(day=day, kind="website:home", address="/", views=views)
    with django_assert_num_queries(5):
        found = visited(Period("x", "Herfst", date(2026, 10, 1), today), today=today)
    assert [(row.label, row.views, row.visits, row.uniques) for row in found.months] == [
        ("10-2026", 30, 10, 5),
        ("11-2026", 4, 9, 8),
    ]
    assert (found.total.visits, found.total.uniques, found.pages) == (19, 13, [("/", 34)])
    assert found.reliable_from == date(2026, 10, 31)


def test_staff_see_the_figures_with_what_they_mean(client, town):
    commands.put_baseline(period="Eerste helft 2011", visits=114_551, uniques=67_449, source="het oude pakket")
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    page = client.get("/werk/bezoek/").content.decode()
    assert "114.551" in page
    assert "1,70" in page
    assert "niet vergelijkbaar" in page
    assert "Wie op twee dagen komt, telt twee keer." in page
    assert client.get("/werk/bezoek/cijfers.csv").content.decode().startswith("\ufeffmaand;")


def test_without_the_permission_the_door_is_closed(client, town):
    assert client.get("/werk/bezoek/").status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get("/werk/bezoek/").status_code == 403
