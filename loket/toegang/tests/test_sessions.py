"""How long somebody stays in, and where."""

import pytest
from django.db import OperationalError
from django.test import Client

from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.organisatie import commands as organisatie
from loket.organisatie.events import EmploymentEnded
from loket.toegang import queries
from loket.toegang.jobs import sweep_sessions
from loket.toegang.models import Sessie
from loket.toegang.reactions import end_sessions_of_who_left
from loket.toegang.sessions import SessionStore, browser_name

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"


def is_in(client, **headers):
    return actor_of(client.get("/gezond/leven", headers=headers).wsgi_request) != VISITOR


@pytest.fixture
def inside(client, lena, clock):
    client.force_login(lena)
    assert is_in(client, **{"User-Agent": FIREFOX})
    return client


def test_half_an_hour_of_nothing_ends_it(inside, clock):
    clock.turn(minutes=29)
    assert is_in(inside)
    clock.turn(minutes=30)
    assert is_in(inside)
    clock.turn(minutes=30, seconds=1)
    assert not is_in(inside)
    assert not Sessie.objects.exclude(medewerker=None).exists()


def test_twelve_hours_end_it_in_any_case(inside, clock):
    for _ in range(12 * 3):
        clock.turn(minutes=20)
        assert is_in(inside)
    clock.turn(minutes=1)
    assert not is_in(inside)


def test_a_page_that_asks_by_itself_is_no_sign_of_life(inside, clock):
    for _ in range(3):
        clock.turn(minutes=10)
        assert is_in(inside, **{"X-Poll": "1"})
    clock.turn(seconds=1)
    assert not is_in(inside, **{"X-Poll": "1"})


def test_a_closed_account_is_out_at_once(inside, lena):
    organisatie.end_employment(medewerker_id=lena.id, by=SYSTEM)
    assert not is_in(inside)


def test_the_sessions_of_who_left_are_cleared_away(inside, lena):
    end_sessions_of_who_left(EmploymentEnded(lena.id))
    end_sessions_of_who_left(EmploymentEnded(lena.id))
    assert not Sessie.objects.filter(medewerker=lena).exists()


def test_a_changed_password_ends_it(inside, lena):
    lena.set_password("een heel ander wachtwoord")
    lena.save()
    assert not is_in(inside)


def test_i_see_where_i_am_in_and_log_out_elsewhere(inside, lena):
    phone = Client()
    phone.force_login(lena)
    assert is_in(phone, **{"User-Agent": "Mozilla/5.0 (iPhone) Safari/604.1"})
    here = inside.session.session_key
    rows = queries.sessions_of(lena.id, current=here)
    assert {(row.browser, row.current) for row in rows} == {("Firefox op Windows", True), ("Safari op iPhone", False)}
    text = inside.get("/werk/ik/").content.decode()
    assert "Safari op iPhone" in text
    assert here not in text
    other = next(row for row in rows if not row.current)
    assert inside.post(f"/werk/ik/sessies/{other.public_id}/uitloggen/")["Location"] == "/werk/ik/"
    assert (is_in(inside), is_in(phone)) == (True, False)


def test_i_log_out_everywhere_else(inside, lena):
    others = [Client() for _ in range(2)]
    for other in others:
        other.force_login(lena)
        assert is_in(other)
    inside.post("/werk/ik/sessies/uitloggen/")
    assert [is_in(one) for one in (inside, *others)] == [True, False, False]
    told = history_of("toegang", lena.id)[0]
    assert (told.kind, told.facts["count"]) == ("toegang.SessionsEnded", 2)


def test_nobody_ends_the_session_of_another(inside, lena, sanne):
    other = Client()
    other.force_login(sanne)
    assert is_in(other)
    public_id = queries.sessions_of(sanne.id)[0].public_id
    inside.post(f"/werk/ik/sessies/{public_id}/uitloggen/")
    assert is_in(other)


def test_a_request_of_staff_asks_the_database_twice(inside, django_assert_num_queries):
    with django_assert_num_queries(2):  # the session; the person with teams and permissions
        assert is_in(inside)


def test_a_visitor_costs_no_query(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert not is_in(client)


@pytest.mark.parametrize(
    ("sent", "name"),
    [
        (FIREFOX, "Firefox op Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36", "Chrome op Linux"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Edge op Windows"),
        ("", "Browser"),
    ],
)
def test_a_device_has_a_name_that_people_know(sent, name):
    assert browser_name(sent) == name


def test_sessions_that_are_over_are_thrown_away_those_of_visitors_too(inside, clock):
    visitor = SessionStore()
    visitor["question"] = "x"
    visitor.save()
    assert sweep_sessions() == 0
    clock.turn(hours=12, seconds=1)
    assert sweep_sessions() == 2
    assert not Sessie.objects.exists()


def test_without_a_database_who_has_a_session_gets_an_answer_with_its_rules_too(inside, monkeypatch):
    """The look at who this is fails at every floor; it may neither break a page nor take away its headers."""

    def gone(*arguments):
        raise OperationalError

    inside.raise_request_exception = False
    monkeypatch.setattr("loket.toegang.middleware._visit_of", gone)
    alive, work = inside.get("/gezond/leven"), inside.get("/werk/ik/")
    assert (alive.status_code, work.status_code) == (200, 503)
    assert "default-src 'self'" in work["Content-Security-Policy"]


def test_what_staff_see_stays_in_no_cache(inside, client):
    assert inside.get("/contact/")["Cache-Control"] == "no-store"
    assert "Cache-Control" not in Client().get("/contact/")
