"""Every fact is told in a sentence."""

import inspect
from dataclasses import is_dataclass
from datetime import UTC, datetime

import pytest

from loket.kernel.audit import HistoryRow
from loket.meldingen import events
from loket.meldingen.rules.told import SENTENCES, Names, told

AT = datetime(2026, 11, 26, 8, 0, tzinfo=UTC)
FACTS = {
    name: cls
    for name, cls in inspect.getmembers(events, inspect.isclass)
    if is_dataclass(cls) and cls.__module__ == events.__name__
}
NAMES = Names(
    teams={"groen": "Team Groen"},
    categories={"lamp-uit": "Lamp brandt niet"},
    groups={"groen": "Groen en bomen"},
    wijken={"schoorl": "Schoorl"},
    people={"7": "Lena Lichtveld"},
    meldingen={"9": "M-2026-0009"},
)


def row(event, facts=None, by_kind="staff"):
    return HistoryRow(AT, f"meldingen.{event}", by_kind, "Lena Lichtveld", facts or {}, "")


def test_all_events_have_a_sentence():
    assert set(FACTS) - {"StepTaken"} - set(SENTENCES) == set()


@pytest.mark.parametrize(
    ("kind", "facts", "sentence"),
    [
        ("MeldingReceived", {"team": "groen"}, "Melding binnengekomen, naar Team Groen"),
        ("MeldingPlanned", {"planned_on": "2026-12-04"}, "Ingepland op 4 december 2026"),
        ("MeldingHandedOver", {"to_team": "groen", "handler_id": None}, "Overgedragen aan Team Groen"),
        ("MeldingHandedOver", {"to_team": "groen", "handler_id": "7"}, "Overgedragen aan Lena Lichtveld (Team Groen)"),
        (
            "MeldingRecategorised",
            {"to_category": "lamp-uit", "to_team": "groen"},
            "Andere soort: Lamp brandt niet, naar Team Groen",
        ),
        ("MeldingPrioritised", {"priority": "high"}, "Hoe snel: spoed"),
        ("MeldingCompleted", {"outcome": "solved", "text": "Klaar."}, "Afgehandeld, opgelost: Klaar."),
        ("MeldingCompleted", {"outcome": "not_found", "text": ""}, "Afgehandeld, niet gevonden"),
        ("MeldingMerged", {"into_id": "9"}, "Samengevoegd met M-2026-0009"),
        ("StepUndone", {"kind": "planned"}, "Teruggedraaid: ingepland"),
        ("SolutionJudged", {"satisfied": False}, "De melder is niet tevreden"),
        ("CategoryChanged", {"changed": ["norm_days", "terms"]}, "Veranderd: norm, zoekwoorden"),
        (
            "RouteSet",
            {"category": None, "group": "groen", "wijk": "schoorl", "team": "groen"},
            "Alles van Groen en bomen, Schoorl: Team Groen",
        ),
        (
            "RouteRemoved",
            {"category": None, "group": None, "wijk": None, "team": "groen"},
            "Weggehaald: Alles, overal: Team Groen",
        ),
        (
            "PiketPlanned",
            {"line": 1, "starts_at": "2026-11-26T16:00:00Z", "ends_at": "2026-12-03T08:00:00Z"},
            "Piket lijn 1 van 26 november 2026 17.00 uur tot 3 december 2026 09.00 uur",
        ),
    ],
)
def test_the_sentence_says_it_with_names(kind, facts, sentence):
    assert told(row(kind, facts), NAMES).text == sentence


def test_a_step_of_a_later_version_is_named_as_it_is():
    assert told(row("SomethingNew"), NAMES).text == "SomethingNew"


@pytest.mark.parametrize(
    ("by_kind", "who"), [("staff", "Lena Lichtveld"), ("customer", "melder"), ("system", "automatisch")]
)
def test_who_did_it(by_kind, who):
    assert told(row("MeldingStarted", by_kind=by_kind), NAMES).who == who
