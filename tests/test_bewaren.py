"""What is thrown away: each job of the timetable that does it has its row in docs/bewaren.md, and its own test."""

import inspect
import re
import sys
import tomllib
from datetime import timedelta

import pytest

from launch.places import ROOT
from loket.catalogi.queries.selectielijst import klasse
from loket.kernel.person import all_held
from loket.timetable import TIMETABLE

PAGE = (ROOT / "docs" / "bewaren.md").read_text()
THROWS_AWAY = re.compile(r"\.delete\(|\bremove|forget|destroy|sweep_|empty_|tidy_")
LONGEST = {"hour": (1 / 24, 1 / 24), "day": (1, 1), "month": (30, 31), "year": (365, 366.01)}
A_TIME = re.compile(r"(\d+) (hour|day|month|year)s?[^;|]*?\(`(\w+)`\)")


def name_of(job):
    return f"{job.__module__.split('.')[1]}.{job.__name__}"


JOBS = {name_of(job): job for job in TIMETABLE}
THROWERS = {name: job for name, job in JOBS.items() if THROWS_AWAY.search(inspect.getsource(job))}


def rows_below(heading):
    """The cells of the table below it, without its head."""
    lines = PAGE.partition(f"## {heading}")[2].partition("\n## ")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("|")][2:]


def job_of(row):
    """The room and the function, each as code so that a narrow screen can put one below the other."""
    return ".".join(re.findall(r"`(\w+)`", row[3]))


ROWS = rows_below("What goes by itself")


def test_there_is_something_to_look_at():
    """Thirty-three, when this was written."""
    assert len(THROWERS) >= 30
    assert {name for name in JOBS if re.search(r"\.(forget|sweep|empty)_", name)} <= set(THROWERS)


def test_each_job_that_throws_away_has_its_row_and_no_row_is_of_a_job_that_is_gone():
    named = {job_of(row) for row in ROWS}
    assert sorted(set(THROWERS) - named) == []
    assert sorted(named - set(JOBS)) == []
    assert all(all(row) for row in ROWS), "a cell is empty"


def of_what_it_calls(job, own):
    """The names that stand beside the functions of ours that it calls: a time may be theirs."""
    called = [own[word] for word in re.findall(r"\w+", inspect.getsource(job)) if inspect.isfunction(own.get(word))]
    return {name: value for each in called for name, value in vars(sys.modules[each.__module__]).items()}


@pytest.mark.parametrize("name", sorted(THROWERS))
def test_the_page_says_the_time_that_the_code_has(name):
    job = THROWERS[name]
    own = vars(sys.modules[job.__module__])
    known = {**of_what_it_calls(job, own), **own}
    told = [found for row in ROWS if job_of(row) == name for found in A_TIME.findall(row[1])]
    for number, unit, constant in told:
        least, most = (int(number) * days for days in LONGEST[unit])
        assert least <= known[constant] / timedelta(days=1) <= most, constant
    used = {word for word in re.findall(r"\b[A-Z][A-Z_]+\b", inspect.getsource(job)) if word in own}
    times = {word for word in used if isinstance(own[word], timedelta)}
    assert sorted(times - {constant for *_, constant in told}) == []


@pytest.mark.parametrize("name", sorted(THROWERS))
def test_each_job_that_throws_away_is_named_by_a_test(name):
    """In its own room, or in one above it."""
    room, _, word = name.partition(".")
    places = [ROOT / "loket" / room, ROOT / "loket" / "examples", ROOT / "tests"]
    tests = [path for place in places for path in place.rglob("test_*.py")]
    assert any(re.search(rf"\b{word}\b", path.read_text()) for path in tests)


ENDS = {label: row[0] for row in rows_below("How each table ends") for label in re.findall(r"`(\w+\.\w+)`", row[1])}
NO_JOB = ("with its zaak", "with what it hangs on", "by the person")


def test_each_table_of_a_person_says_how_it_ends():
    """A new part in a persoon.py says it here too: a job, its zaak, what it hangs on, or the person."""
    named = [label for row in rows_below("How each table ends") for label in re.findall(r"`(\w+\.\w+)`", row[1])]
    assert sorted(named) == sorted({held.model._meta.label for held in all_held()})


@pytest.mark.parametrize("label", sorted(ENDS))
def test_a_table_ends_by_a_job_of_its_own_room_that_throws_away(label):
    """Or of avg, which alone sees whether anything else is left of somebody."""
    job = ".".join(re.findall(r"`(\w+)`", ENDS[label]))
    if not job:
        assert ENDS[label].startswith(NO_JOB)
        return
    assert job in THROWERS
    assert job.partition(".")[0] in (label.partition(".")[0], "avg")


def test_the_classes_of_the_selectielijst_say_what_the_page_says():
    for what, kept, number, _ in rows_below("Zaken and their dossiers"):
        assert klasse(number).bewaartermijn == f"P{int(kept.split()[0])}Y", what


SAID = [ROOT / "loket" / "avg" / "elders.toml", ROOT / "loket" / "uitvoer" / "tabellen.toml"]


def told_away():
    """The tables of which somebody said that they go by themselves."""
    parts = [(path.name, part) for path in SAID for part in tomllib.loads(path.read_text()).values()]
    rows = [(name, *row) for name, part in parts if isinstance(part, dict) for row in part.items()]
    return [(name, table, words) for name, table, words in rows if "vanzelf" in str(words)]


def test_what_is_said_to_go_by_itself_names_the_job_that_does_it():
    """A table without a part in `persoon.py` is told away with a reason: that reason must be true."""
    told, jobs = told_away(), {name.partition(".")[2] for name in THROWERS}
    assert len(told) > 5
    assert [row[:2] for row in told if not jobs & set(re.findall(r"\((\w+)\)", row[2]))] == []
