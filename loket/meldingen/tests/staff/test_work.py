"""A handler sees the work: the urgent on top, then by time left, and only what the own team has."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, HENK, LENA
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import Melding
from loket.meldingen.queries.worklist import PAGE
from loket.meldingen.tests.staff.conftest import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORK = reverse("meldingen:work")
# Session, person, town; teams, wijken and kinds for the filters; the page, its counts, the chips; receivers.
QUERIES = 11


def numbers(answer):
    return [row.number for row in answer.context["rows"]]


def due_in(melding, days):
    Melding.objects.filter(id=melding.id).update(due_on=timezone.localdate() + timedelta(days=days))


def chip(answer, label):
    return next(chip for chip in answer.context["chips"] if chip["label"] == label)


def test_the_urgent_on_top_then_the_least_time_left(as_person, report):
    later, late, soon = report(), report(), report()
    urgent = report(danger=True)
    for melding, days in ((later, 9), (late, -3), (soon, 1)):
        due_in(melding, days)
    answer = as_person(LENA).get(WORK)
    assert numbers(answer) == [urgent.number, late.number, soon.number, later.number]
    text = answer.content.decode()
    assert [words in text for words in ("3 dagen te laat", "vandaag", "1 dag<", "9 dagen")] == [True] * 4


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_as_much_for_one_row_as_for_three(as_person, report, rows, django_assert_num_queries):
    for _ in range(rows):
        report(email="anna@inwoner.example")
    browser = as_person(LENA)
    browser.get(WORK)
    with django_assert_num_queries(QUERIES):
        assert len(numbers(browser.get(WORK))) == rows


def test_a_team_sees_its_own_meldingen_and_who_divides_sees_all(as_person, report):
    lamp, waste = report("lamp-uit"), report("zwerfvuil")
    assert numbers(as_person(LENA).get(WORK)) == [lamp.number]
    everything = as_person(FATIMA).get(WORK, {"toon": "alles"})
    assert set(numbers(everything)) == {lamp.number, waste.number}


def test_chips_narrow_the_list_and_count(as_person, report):
    mine, late, waits, done = report(), report(), report(email="anna@inwoner.example"), report()
    lena = actor(LENA)
    commands.start_melding(melding_id=mine.id, by=lena)
    due_in(late, -1)
    commands.ask_melder(melding_id=waits.id, question="Welke paal?", by=lena)
    commands.complete_melding(melding_id=done.id, outcome="solved", text="Klaar.", by=lena)
    browser = as_person(LENA)
    answer = browser.get(WORK)
    assert [(c["label"], c["count"]) for c in answer.context["chips"]] == [
        ("Mijn werk", 1),
        ("Te laat of vandaag", 1),
        ("Nog niemand", 2),
        ("Wacht", 1),
        ("Alles", 3),
        ("Klaar", None),
    ]
    shown = {view: numbers(browser.get(WORK, {"toon": view})) for view in ("mijn", "te-laat", "wacht", "klaar")}
    assert shown == {
        "mijn": [mine.number],
        "te-laat": [late.number],
        "wacht": [waits.number],
        "klaar": [done.number],
    }


def test_filters_narrow_list_and_chips_alike(as_person, report):
    lamp, _ = report("lamp-uit"), report("zwerfvuil")
    answer = as_person(FATIMA).get(WORK, {"toon": "alles", "team": "verlichting", "soort": "lamp-uit"})
    assert numbers(answer) == [lamp.number]
    assert chip(answer, "Alles")["count"] == 1


def test_a_filter_that_does_not_exist_is_left_out(as_person, report):
    melding = report()
    answer = as_person(LENA).get(WORK, {"toon": "onzin", "team": "nergens", "na": "kapot", "wijk": "'"})
    assert (answer.status_code, numbers(answer)) == (200, [])  # the key of the page is wrong: nothing comes after it
    assert numbers(as_person(LENA).get(WORK, {"toon": "onzin", "team": "nergens"})) == [melding.number]


@pytest.mark.parametrize("typed", ["{}", " {} ", "short"])
def test_a_number_opens_its_melding_also_when_it_is_closed(as_person, report, typed):
    melding = report()
    commands.complete_melding(melding_id=melding.id, outcome="solved", text="Klaar.", by=actor(LENA))
    report()
    typed = str(int(melding.number.rpartition("-")[2])) if typed == "short" else typed.format(melding.number.lower())
    answer = as_person(LENA).get(WORK, {"q": typed})
    assert (answer.status_code, answer["Location"]) == (302, reverse("meldingen:detail", args=[melding.id]))


def test_a_number_of_another_team_is_not_found(as_person, report):
    melding = report("zwerfvuil")
    answer = as_person(LENA).get(WORK, {"q": melding.number})
    assert (answer.status_code, numbers(answer)) == (200, [])
    assert "Geen melding past hierbij." in answer.content.decode()


def test_pages_follow_each_other_without_gap_or_double(as_person, report):
    made = [report(danger=count < 3) for count in range(PAGE + 4)]
    browser, seen, query = as_person(LENA), [], {}
    for _ in range(2):
        answer = browser.get(WORK, query)
        seen += numbers(answer)
        query = dict(pair.split("=") for pair in answer.context["next_query"].replace("%3A", ":").split("&") if pair)
    assert len(seen) == PAGE + 4
    assert set(seen) == {melding.number for melding in made}
    assert answer.context["next_query"] == ""


def test_the_refresh_brings_the_list_alone_and_keeps_the_open_row(as_person, report):
    melding = report()
    answer = as_person(LENA).get(WORK, {"open": str(melding.id)}, headers=HTMX)
    text = answer.content.decode()
    assert text.startswith('<section class="lk-pane" id="werklijst"')
    assert f'<tr id="rij-{melding.id}"' in text
    assert "is-open" in text


def test_the_open_melding_stands_beside_the_list(as_person, report):
    melding, strange = report(), report("zwerfvuil")
    browser = as_person(LENA)
    assert 'id="melding-kop"' in browser.get(WORK, {"open": str(melding.id)}).content.decode()
    for gone in (str(strange.id), "onzin"):
        assert 'id="melding-kop"' not in browser.get(WORK, {"open": gone}).content.decode()


def test_the_map_shows_the_same_rows(as_person, report):
    melding = report()
    answer = as_person(LENA).get(WORK, {"kaart": "1"})
    assert numbers(answer) == [melding.number]
    assert 'data-points-from="#werklijst"' in answer.content.decode()


def test_an_empty_list_says_why(as_person, town):
    assert "Alles is klaar." in as_person(LENA).get(WORK).content.decode()
    assert "Elke melding heeft iemand." in as_person(HENK).get(WORK).content.decode()


def test_no_address_of_a_melder_stands_in_the_list(as_person, report):
    report(email="anna@inwoner.example", description="Mijn naam is Anna")
    text = as_person(LENA).get(WORK).content.decode()
    assert "anna@inwoner.example" not in text
    assert "Mijn naam" not in text
