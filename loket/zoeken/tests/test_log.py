"""What people search is kept without a person, and shows editors what is missing; words are learned from it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.kernel.actor import VISITOR
from loket.zoeken import commands
from loket.zoeken.models import Phrase, SearchLog
from loket.zoeken.queries import Trouble, proposals, search, searched, trouble_counts
from loket.zoeken.tests.catalogue import EDITOR, fill

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    return timezone.localdate()


def note(q, clicked="", times=1, phone=False):
    for _ in range(times):
        noted = commands.note_search(search(q), by=VISITOR)
        if clicked:
            commands.note_click(search_id=noted, kind="product", ref=clicked)
        if phone:
            commands.note_left_for_phone(search_id=noted)


def test_a_line_holds_no_person():
    fill()
    note("Paspoort! mail jan@example.nl of 06-12345678, bsn 123456782")
    (line,) = SearchLog.objects.all()
    assert line.query == "paspoort mail mail of number bsn bsn"
    assert {field.name for field in SearchLog._meta.fields} == {
        "id", "day", "query", "results", "unsure", "referred", "clicked_kind", "clicked_ref",
        "left_for_phone", "by_staff",
    }  # fmt: skip


def test_editors_see_what_is_searched_and_what_goes_wrong(today):
    fill()
    note("paspoort", clicked="paspoort", times=3)
    note("xqzvw", times=2)
    note("rijbewijs", phone=True)
    most = searched(since=today, until=today)
    assert [(line.query, line.times, line.without_click) for line in most] == [
        ("paspoort", 3, 0),
        ("xqzvw", 2, 2),
        ("rijbewijs", 1, 1),
    ]
    troubles = searched(since=today, until=today, trouble=Trouble.ANY)
    assert [(line.query, line.unsure, line.left_for_phone) for line in troubles] == [
        ("rijbewijs", 0, 1),
        ("xqzvw", 2, 0),
    ]


def test_each_way_to_go_wrong_is_counted_apart_and_what_is_settled_does_not_count(today):
    fill()
    note("paspoort", clicked="paspoort")
    note("xqzvw", times=2)
    SearchLog.objects.filter(query="xqzvw").update(results=0)
    note("rijbewijs", phone=True)
    assert trouble_counts(since=today, until=today) == {
        Trouble.ANY: 4, Trouble.NO_RESULT: 2, Trouble.NO_CLICK: 1, Trouble.PHONE: 1
    }  # fmt: skip
    period = {"since": today, "until": today}
    assert [line.query for line in searched(**period, trouble=Trouble.NO_RESULT)] == ["xqzvw"]
    assert [line.query for line in searched(**period, trouble=Trouble.NO_CLICK)] == ["rijbewijs"]
    assert [line.query for line in searched(**period, trouble=Trouble.PHONE)] == ["rijbewijs"]
    assert searched(**period, trouble=Trouble.NO_RESULT, settled={"xqzvw": today}) == []
    assert searched(**period, trouble=Trouble.NO_RESULT, settled={"xqzvw": today - timedelta(days=1)})


def test_a_word_is_learned_when_an_editor_agrees():
    fill()
    note("bordeauxrood boekje", clicked="paspoort", times=5)
    note("roze pasje", clicked="rijbewijs", times=5)  # known already
    assert commands.propose_learned() == 1
    assert commands.propose_learned() == 0
    (proposal,) = proposals()
    assert (proposal.text, proposal.title) == ("bordeauxrood boekje", "Paspoort aanvragen of verlengen")
    assert not search("bordeauxrood boekje").sure
    commands.agree_phrase(phrase_id=proposal.phrase_id, by=EDITOR)
    assert (search("bordeauxrood boekje").results[0].ref, search("bordeauxrood boekje").sure) == ("paspoort", True)
    assert proposals() == []
    commands.reject_phrase(phrase_id=proposal.phrase_id, by=EDITOR)
    assert not Phrase.objects.filter(text="bordeauxrood boekje").exists()


def test_old_lines_are_forgotten(today):
    fill()
    note("paspoort")
    note("rijbewijs")
    SearchLog.objects.filter(query="paspoort").update(day=today - timedelta(days=200))
    assert commands.sweep_searches() == 1
    assert [line.query for line in SearchLog.objects.all()] == ["rijbewijs"]
