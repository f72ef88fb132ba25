"""What people search and do not find becomes work of an editor, with an owner and a last day."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.kernel.actor import VISITOR
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.redactie.commands import finish_taak, hand_over_taak, make_taak
from loket.redactie.models import Taak
from loket.redactie.rules.taak import due_by_norm
from loket.redactie.tests.conftest import AGENT, CHIEF, STRANGER, WRITER, by, person
from loket.termijnen.calendar import add_working_days
from loket.zoeken.models import SearchLog

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LIST, MAKE, TAKEN = reverse("redactie:searches"), reverse("redactie:make_taak"), reverse("redactie:taken")
HOSTILE = "<script>alert(1)</script>"
QUERIES = 7
TAKEN_QUERIES = 4


def note(query, *, days_ago=0, **told):
    day = local(timezone.now()).date() - timedelta(days=days_ago)
    return SearchLog.objects.create(**{"day": day, "query": query, "results": 0, "unsure": True} | told)


def shown(client, **asked):
    return [line.query for line, _ in client.get(LIST, asked).context["rows"]]


def test_an_editor_sees_what_went_wrong_in_each_way_with_counts(login):
    note("boomhut")
    note("boomhut")
    note("zwembad", results=3, unsure=False)
    note("kadaver", results=2, unsure=False, left_for_phone=True, clicked_ref="x", clicked_kind="product")
    note("paspoort", results=2, unsure=False, clicked_ref="paspoort", clicked_kind="product")
    note("oud", days_ago=40)
    client = login(WRITER)
    assert shown(client) == ["boomhut", "kadaver", "zwembad"]
    assert shown(client, toon="zonder-resultaat") == ["boomhut"]
    assert shown(client, toon="zonder-klik") == ["zwembad"]
    assert shown(client, toon="bellers") == ["kadaver"]
    assert shown(client, toon="zonder-resultaat", dagen="90") == ["boomhut", "oud"]
    assert "Zonder resultaat (2)" in client.get(LIST).content.decode()


def test_one_click_makes_a_taak_of_who_clicks_and_done_it_leaves_both_lists(login):
    note("boomhut")
    client = login(WRITER)
    client.post(MAKE, {"query": "boomhut", "why": "zonder-resultaat"})
    client.post(MAKE, {"query": "boomhut"})
    taak = Taak.objects.get()
    today = local(timezone.now()).date()
    assert (taak.owner_id, taak.due_on) == (person(WRITER).id, add_working_days(today, 10))
    assert person(WRITER).name in client.get(LIST).content.decode()
    address = reverse("redactie:taak", args=[taak.id])
    assert client.post(address, {"doe": "klaar", "outcome": " "}).status_code == 422
    assert client.post(address, {"doe": "klaar", "outcome": "Woord toegevoegd."}).url == TAKEN
    assert client.get(TAKEN).context["rows"] == []
    assert shown(client) == []
    taak.refresh_from_db()
    assert (taak.done_by, taak.outcome) == (person(WRITER).name, "Woord toegevoegd.")
    Taak.objects.update(done_on=today - timedelta(days=1))
    assert shown(client) == ["boomhut"]


def test_another_takes_it_over_with_another_day(login):
    note("boomhut")
    taak = make_taak(query="boomhut", why="", by=by(WRITER))
    client, address = login(CHIEF), reverse("redactie:taak", args=[taak.id])
    later = local(timezone.now()).date() + timedelta(days=30)
    assert client.post(address, {"doe": "overdragen", "owner": person(CHIEF).id, "due_on": later}).status_code == 302
    taak.refresh_from_db()
    assert (taak.owner_id, taak.due_on) == (person(CHIEF).id, later)
    past = client.post(address, {"doe": "overdragen", "owner": person(CHIEF).id, "due_on": "2020-01-01"})
    assert past.status_code == 422
    assert "Kies vandaag of een latere dag." in past.content.decode()


def test_what_may_not_is_refused(editors):
    with pytest.raises(Refused, match="not-searched"):
        make_taak(query="nooit gezocht", why="", by=by(WRITER))
    note("boomhut")
    for somebody in (by(STRANGER), VISITOR):
        with pytest.raises(Refused):
            make_taak(query="boomhut", why="", by=somebody)
    taak = make_taak(query="boomhut", why="", by=by(WRITER))
    with pytest.raises(Refused):
        finish_taak(taak_id=taak.id, outcome="x", by=by(STRANGER))
    with pytest.raises(Refused):
        hand_over_taak(taak_id=taak.id, owner_id=person(CHIEF).id, due_on=taak.due_on, by=by(STRANGER))
    finish_taak(taak_id=taak.id, outcome="x", by=by(WRITER))
    with pytest.raises(Refused):
        finish_taak(taak_id=taak.id, outcome="y", by=by(WRITER))


@pytest.mark.parametrize("who", [STRANGER, AGENT])
def test_who_is_no_editor_stays_out(login, who):
    note("boomhut")
    taak = make_taak(query="boomhut", why="", by=by(WRITER))
    client = login(who)
    addresses = (LIST, TAKEN, reverse("redactie:taak", args=[taak.id]))
    assert [client.get(address).status_code for address in addresses] == [403, 403, 403]
    assert client.post(MAKE, {"query": "boomhut"}).status_code == 403


def test_a_stranger_logs_in_first(client, editors):
    assert client.get(LIST).status_code == client.post(MAKE).status_code == client.get(TAKEN).status_code == 302


def test_hostile_words_are_shown_as_text(login):
    note(HOSTILE)
    text = login(WRITER).get(LIST, {"toon": HOSTILE, "dagen": HOSTILE}).content.decode()
    assert "alert(1)" in text
    assert HOSTILE not in text


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_as_for_three(login, rows, django_assert_num_queries):
    client = login(WRITER)
    for number in range(rows):
        note(f"boomhut {number}")
        make_taak(query=f"boomhut {number}", why="", by=by(WRITER))
    client.get(LIST)
    with django_assert_num_queries(QUERIES):
        assert len(client.get(LIST).context["rows"]) == rows
    with django_assert_num_queries(TAKEN_QUERIES):
        assert len(client.get(TAKEN).context["rows"]) == rows


def test_the_norm_is_ten_working_days():
    assert due_by_norm(timezone.datetime(2026, 11, 27).date()).isoformat() == "2026-12-11"
