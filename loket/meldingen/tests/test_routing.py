"""A melding comes to the team that mends it, and the norm ends on the right working day."""

import itertools
import json
from datetime import date
from pathlib import Path

import pytest

from loket.meldingen.models import Priority
from loket.meldingen.rules.routing import (
    RouteLine,
    due_on,
    goes_to_owner,
    priority_for,
    priority_of_corrected,
    team_for,
)

LINES = [
    RouteLine(None, "lamp-uit", "schoorl", "category-and-wijk"),
    RouteLine(None, "lamp-uit", None, "category"),
    RouteLine("verlichting", None, "schoorl", "group-and-wijk"),
    RouteLine("verlichting", None, None, "group"),
    RouteLine(None, None, "schoorl", "wijk"),
]


@pytest.mark.parametrize("left_out", range(len(LINES) + 1))
def test_the_most_exact_line_wins_in_any_order(left_out):
    lines = LINES[left_out:]
    expected = lines[0].team if lines else "kcc"
    for order in itertools.permutations(lines):
        assert team_for(order, category="lamp-uit", group="verlichting", wijk="schoorl") == expected


@pytest.mark.parametrize(
    ("category", "group", "wijk", "team"),
    [
        ("lamp-uit", "verlichting", "bergen", "category"),
        ("lamp-uit", "verlichting", None, "category"),
        ("klok", "verlichting", "schoorl", "group-and-wijk"),
        ("klok", "verlichting", None, "group"),
        ("tak", "groen", "schoorl", "wijk"),
        ("tak", "groen", "bergen", "kcc"),
        ("tak", "groen", None, "kcc"),
    ],
)
def test_a_line_for_something_else_does_not_count(category, group, wijk, team):
    assert team_for(LINES, category=category, group=group, wijk=wijk) == team


def test_two_lines_that_say_the_same_give_one_answer():
    lines = [RouteLine("groen", None, None, team) for team in ("b", "a")]
    assert team_for(lines, category="tak", group="groen", wijk=None) == "a"
    assert team_for(lines[::-1], category="tak", group="groen", wijk=None) == "a"


DATA = Path(__file__).parents[1] / "data"


@pytest.mark.parametrize(
    ("category", "wijk", "team"),
    [
        ("lamp-uit", "schoorl", "verlichting"),
        ("lamp-uit", None, "verlichting"),
        ("zwerfvuil", "bergen", "serviceteam"),
        ("stoep", "bergen-aan-zee", "wijkteam-bergen"),
        ("stoep", "egmond-binnen", "wijkteam-egmond"),
        ("straatmeubilair", "groet-camperduin", "wijkteam-schoorl"),
        ("stoep", None, "kcc"),
        ("tak", "bergen", "groen"),
        ("parkeeroverlast", "bergen", "boa"),
        ("jongeren", "egmond-aan-zee", "boa"),
        ("terras", "bergen", "boa"),
        ("overig", "bergen", "kcc"),
    ],
)
def test_the_routes_of_the_town(category, wijk, team):
    kinds = json.loads((DATA / "categories.json").read_text())["categories"]
    group = next(kind["group"] for kind in kinds if kind["code"] == category)
    lines = [RouteLine(**line) for line in json.loads((DATA / "routes.json").read_text())]
    assert team_for(lines, category=category, group=group, wijk=wijk) == team


@pytest.mark.parametrize(
    ("urgent", "danger", "priority"),
    [
        (False, False, Priority.NORMAL),
        (True, False, Priority.HIGH),
        (False, True, Priority.HIGH),
        (True, True, Priority.HIGH),
    ],
)
def test_priority(urgent, danger, priority):
    assert priority_for(urgent, danger) == priority


@pytest.mark.parametrize(
    ("priority", "was_urgent", "is_urgent", "becomes"),
    [
        (Priority.NORMAL, False, False, Priority.NORMAL),
        (Priority.NORMAL, False, True, Priority.HIGH),
        (Priority.HIGH, True, False, Priority.NORMAL),  # it was urgent by its wrong kind only
        (Priority.HIGH, False, False, Priority.HIGH),  # the melder saw danger
        (Priority.LOW, False, False, Priority.LOW),
        (Priority.LOW, False, True, Priority.HIGH),
    ],
)
def test_a_corrected_kind_is_as_urgent_as_the_table_says(priority, was_urgent, is_urgent, becomes):
    assert priority_of_corrected(priority, was_urgent=was_urgent, is_urgent=is_urgent) == becomes


@pytest.mark.parametrize(
    ("email", "urgent", "goes"),
    [("meldpunt@provincie.example", False, True), ("meldpunt@provincie.example", True, False), ("", False, False)],
)
def test_an_owner_that_we_can_write_to_gets_what_is_not_urgent(email, urgent, goes):
    assert goes_to_owner(email, urgent=urgent) is goes


@pytest.mark.parametrize(
    ("received", "norm", "urgent", "last_day"),
    [
        (date(2026, 11, 23), 5, False, date(2026, 11, 30)),  # Monday, and a weekend between
        (date(2026, 11, 27), 1, False, date(2026, 11, 30)),  # Friday
        (date(2026, 11, 28), 1, False, date(2026, 11, 30)),  # Saturday
        (date(2026, 4, 2), 1, False, date(2026, 4, 7)),  # Thursday before Goede Vrijdag and Easter
        (date(2026, 12, 24), 2, False, date(2026, 12, 29)),  # Christmas Day and the weekend with Boxing Day
        (date(2026, 11, 28), 5, True, date(2026, 11, 28)),  # urgent on a Saturday is that Saturday
    ],
)
def test_the_last_day_of_the_norm(received, norm, urgent, last_day):
    assert due_on(received, norm, urgent=urgent) == last_day
