"""How a line of another system is read: moments, places, states and results."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.gebied.rules import Point
from loket.kernel.refusal import Refusal
from loket.meldingen.models import Outcome, State
from loket.meldingen.rules.foreign_line import read_columns
from loket.meldingen.rules.foreign_melding import read_foreign, why_not_source
from loket.meldingen.rules.foreign_words import read_moment, read_number

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
LINE = {"nummer": "7", "gemeld_op": "2026-03-03 08:47", "soort": "lamp", "lat": "52.67", "lon": "4.70"}


def read(**values):
    melding, refusals = read_foreign({**LINE, **values}, source="oude-app", now=NOW)
    return melding or [refusal.reason for refusal in refusals]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-03T08:47:00+01:00", datetime(2026, 3, 3, 7, 47, tzinfo=UTC)),
        ("2026-03-03T07:47:00Z", datetime(2026, 3, 3, 7, 47, tzinfo=UTC)),
        ("2026-03-03 08:47", datetime(2026, 3, 3, 7, 47, tzinfo=UTC)),
        ("2026-07-03 08:47", datetime(2026, 7, 3, 6, 47, tzinfo=UTC)),  # summer time
        ("3-3-2026 08:47:10", datetime(2026, 3, 3, 7, 47, 10, tzinfo=UTC)),
        ("03/03/2026", datetime(2026, 3, 2, 23, 0, tzinfo=UTC)),
        ("3-3-2026 8.47 uur", datetime(2026, 3, 3, 7, 47, tzinfo=UTC)),
        ("31-02-2026", None),
        ("gisteren", None),
        ("", None),
        ("03-03-26", None),
    ],
)
def test_moments(text, moment):
    assert read_moment(text) == moment


@pytest.mark.parametrize(
    ("text", "number"),
    [("52.67", 52.67), ("52,67", 52.67), ("-4.7", -4.7), ("nan", None), ("1e9", None), ("", None), ("٥", None)],
)
def test_numbers(text, number):
    assert read_number(text) == number


def test_a_whole_line():
    melding = read(omschrijving="Kapot", email="Anna@Inwoner.example")
    assert melding.foreign_id == "oude-app:7"
    assert melding.point == Point(52.67, 4.70)
    assert melding.received_at == datetime(2026, 3, 3, 7, 47, tzinfo=UTC)
    assert (melding.end.state, melding.contact.email) == (State.RECEIVED, "Anna@inwoner.example")


@pytest.mark.parametrize(
    ("values", "state", "outcome"),
    [
        ({"status": "open"}, State.RECEIVED, ""),
        ({"status": "In behandeling"}, State.IN_PROGRESS, ""),
        ({"status": "ingepland"}, State.IN_PROGRESS, ""),  # planned has a day, and this has none
        ({"status": "ingepland", "ingepland_op": "1-12-2026"}, State.PLANNED, ""),
        ({"status": "closed", "veranderd_op": "2026-03-05"}, State.COMPLETED, Outcome.SOLVED),
        ({"afgehandeld_op": "2026-03-05"}, State.COMPLETED, Outcome.SOLVED),
        ({"status": "Afgehandeld", "afgehandeld_op": "2026-03-05", "resultaat": "niet gevonden"}, State.COMPLETED,
         Outcome.NOT_FOUND),
        ({"status": "gesloten", "afgehandeld_op": "2026-03-05", "resultaat": "dubbel"}, State.COMPLETED,
         Outcome.NO_ACTION),
        ({"status": "closed", "afgehandeld_op": "2026-03-05", "resultaat": "doorgestuurd"}, State.FORWARDED,
         Outcome.FORWARDED),
        ({"status": "geannuleerd", "afgehandeld_op": "2026-03-05"}, State.CANCELLED, Outcome.WITHDRAWN),
    ],
)  # fmt: skip
def test_states_and_results(values, state, outcome):
    end = read(**values).end
    assert (end.state, end.outcome) == (state, outcome)


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"nummer": ""}, "Het nummer ontbreekt."),
        ({"nummer": "x" * 61}, "nummer is langer dan 60 tekens."),
        ({"gemeld_op": ""}, "Er staat niet bij wanneer het is gemeld."),
        ({"gemeld_op": "gisteren"}, "gemeld_op is geen datum: gisteren."),
        ({"gemeld_op": "2027-01-01"}, "gemeld_op ligt in de toekomst."),
        ({"gemeld_op": "1066-01-01"}, "gemeld_op ligt voor 1990 of te ver weg: 1066-01-01."),
        ({"lat": "noord"}, "lat en lon zijn geen graden: noord en 4.70."),
        ({"lat": "95"}, "lat en lon zijn geen graden: 95 en 4.70."),
        ({"lat": "", "lon": ""}, "Er staat geen plek bij: geen lat en lon, en geen adres."),
        ({"omschrijving": "x" * 4001}, "omschrijving is langer dan 4000 tekens."),
        ({"omschrijving": "a\0b"}, "In omschrijving staat een teken dat wij niet kunnen lezen."),
        ({"status": "tja"}, "Deze status kennen wij niet: tja."),
        ({"status": "closed"}, "De melding is klaar, maar er staat niet bij wanneer."),
        ({"status": "closed", "afgehandeld_op": "2026-03-01"},
         "afgehandeld_op ligt voor gemeld_op of in de toekomst."),
        ({"status": "closed", "afgehandeld_op": "2026-03-05", "resultaat": "tja"},
         "Dit resultaat kennen wij niet: tja."),
        ({"email": "anna@"}, "Dit e-mailadres klopt niet. Zo ziet het eruit: naam@voorbeeld.nl"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(values, reason):
    assert read(**values) == [reason]


def test_everything_wrong_is_said_at_once():
    assert len(read(nummer="", gemeld_op="x", lat="y", status="z")) == 4


def test_a_bsn_is_never_kept():
    melding = read(omschrijving="bsn 111222333", status="closed", afgehandeld_op="2026-03-05", bericht="bsn 111222333")
    assert "111222333" not in f"{melding.description} {melding.end.text}"


def test_a_number_that_cannot_be_called_is_left_out():
    assert read(telefoon="072 123 45 67").contact.phone == ""


@pytest.mark.parametrize("source", ["", "Oude App", "-a", "a:b", "x" * 31])
def test_the_name_of_a_source(source):
    assert why_not_source(source)
    assert why_not_source("oude-app-2") is None


def test_columns_that_are_needed():
    assert isinstance(read_columns(["nummer", "gemeld_op", "soort", "adres"]).at, dict)
    assert isinstance(read_columns(["nummer", "soort", "adres"]), Refusal)


def test_a_clock_that_is_a_little_ahead_is_no_future():
    assert read(gemeld_op=(NOW + timedelta(minutes=5)).isoformat()).foreign_id
