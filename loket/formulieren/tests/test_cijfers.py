"""The figures of a form, counted by hand: five visits, of which two sent it."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from loket.formulieren.models import Moment, Momentsoort
from loket.formulieren.queries.cijfers import figures_of
from loket.formulieren.tests.conftest import hond

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
BEGIN = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
END = BEGIN + timedelta(days=30)
M = Momentsoort


def visit(versie, *moments, at=BEGIN):
    """Moments as (kind, step, question, seconds after the begin)."""
    id = uuid4()
    for soort, stap, question, seconds in [(M.BEGONNEN, "", "", 0), *moments]:
        when = at + timedelta(seconds=seconds)
        Moment.objects.create(bezoek=id, versie=versie, soort=soort, stap=stap, vraag=question, at=when)


def step(code, begin, end):
    return (M.GETOOND, code, "", begin), (M.KLAAR, code, "", end)


@pytest.fixture
def visits(publish):
    versie = publish(hond())
    visit(versie, *step("honden", 0, 20), *step("over_u", 20, 80), (M.VERSTUURD, "", "", 120))
    visit(versie, *step("honden", 0, 40), *step("over_u", 40, 60), (M.VERSTUURD, "", "", 240))
    wrong = (M.FOUT, "over_u", "email", 70), (M.FOUT, "over_u", "email", 75), (M.FOUT, "over_u", "achternaam", 75)
    visit(versie, *step("honden", 0, 60), (M.GETOOND, "over_u", "", 60), *wrong)
    visit(versie, (M.GETOOND, "honden", "", 0), (M.FOUT, "honden", "aantal", 9))
    visit(versie, *step("honden", 0, 30), (M.GETOOND, "over_u", "", 30), (M.BEWAARD, "over_u", "", 50))
    visit(versie, (M.GETOOND, "honden", "", 0), at=END + timedelta(days=1))
    return versie


def test_who_begins_and_who_sends(visits):
    told = figures_of("honden", BEGIN, END)
    assert (told.begonnen, told.verstuurd, told.afgehaakt, told.bewaard, told.minuten) == (5, 2, 60, 1, 4)


def test_where_people_stop_and_how_long_a_step_takes(visits):
    told = figures_of("honden", BEGIN, END).stappen
    rows = [(each.titel, each.gezien, each.klaar, each.gestopt, each.uitval, each.seconden, each.fout) for each in told]
    assert rows == [("Uw honden", 5, 4, 1, 20, 35, 1), ("Over u", 4, 2, 2, 50, 40, 1)]


def test_which_question_gives_faults(visits):
    told = figures_of("honden", BEGIN, END).vragen
    assert [(each.label, each.titel, each.fout, each.gezien, each.deel) for each in told] == [
        ("Hoeveel honden hebt u?", "Uw honden", 1, 5, 20),
        ("Uw achternaam", "Over u", 1, 4, 25),
        ("Uw e-mailadres", "Over u", 1, 4, 25),
    ]


def test_nobody_yet(publish):
    publish(hond())
    told = figures_of("honden", BEGIN, END)
    assert (told.begonnen, told.afgehaakt, told.minuten, told.stappen, told.vragen) == (0, 0, None, [], [])


@pytest.mark.parametrize("many", [1, 3])
def test_more_visits_are_no_more_questions_to_the_database(publish, django_assert_num_queries, many):
    versie = publish(hond())
    for _ in range(many):
        visit(versie, *step("honden", 0, 20), (M.FOUT, "honden", "aantal", 5))
    with django_assert_num_queries(8):
        figures_of("honden", BEGIN, END)
