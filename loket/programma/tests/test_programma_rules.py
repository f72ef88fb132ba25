"""What may be in the programme, without a database."""

from datetime import date
from decimal import Decimal

import pytest

from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.programma.models import Deelproject, Plan, Stuk
from loket.programma.rules.antwoord import bottlenecks, overall
from loket.programma.rules.plan import why_not_period, why_not_start, why_not_within
from loket.programma.rules.suggestie import reply_by
from loket.programma.rules.visie import share_words, why_not_adopt, why_not_decide

TODAY = date(2026, 11, 28)
PERIOD = Plan(van=date(2012, 1, 1), tot=date(2015, 12, 31))
STEERED = {"resultaat": "Iedereen neemt op", "indicator_code": "opgenomen", "doel": Decimal(80)}


@pytest.mark.parametrize(("number", "codes"), [(300, []), (301, ["too-many-words"])])
def test_a_vision_is_short(number, codes):
    vision = Stuk(soort="visie", tekst="woord " * number)
    assert [each.code for each in why_not_adopt(vision, on=TODAY, body="de raad", today=TODAY)] == codes


def test_a_plan_may_be_longer_than_a_vision():
    assert (
        why_not_adopt(Stuk(soort="projectplan", tekst="woord " * 301), on=TODAY, body="het college", today=TODAY) == []
    )


@pytest.mark.parametrize(
    ("van", "tot", "codes"),
    [
        (date(2012, 3, 1), date(2015, 12, 31), []),
        (date(2012, 3, 1), date(2016, 1, 1), ["outside-period"]),  # S-1
        (date(2011, 12, 31), date(2013, 1, 1), ["outside-period"]),
        (date(2013, 1, 1), date(2012, 1, 1), ["ends-before-it-begins"]),
    ],
)
def test_a_subproject_lies_within_the_programme(van, tot, codes):
    assert [each.code for each in why_not_within(Deelproject(plan=PERIOD, van=van, tot=tot))] == codes


@pytest.mark.parametrize(
    ("tot", "verlengd", "codes"),
    [
        (date(2016, 12, 31), "", ["reason-missing"]),
        (date(2016, 12, 31), "De website kost meer tijd", []),
        (date(2015, 6, 30), "", []),
    ],
)
def test_a_programme_becomes_longer_with_a_reason(tot, verlengd, codes):
    longer = Plan(van=PERIOD.van, tot=tot, verlengd=verlengd)
    assert [each.code for each in why_not_period(longer, PERIOD)] == codes


@pytest.mark.parametrize(
    ("missing", "codes"),
    [
        ({}, []),
        ({"resultaat": " "}, ["resultaat-missing"]),
        ({"indicator_code": ""}, ["indicator_code-missing"]),
        ({"doel": None}, ["doel-missing"]),
    ],
)
def test_a_subproject_starts_with_its_result_told(missing, codes):
    assert [each.code for each in why_not_start(Deelproject(**STEERED | missing), SYSTEM)] == codes


def test_a_subproject_of_another_is_not_started():
    stranger = Actor(ActorKind.STAFF, "1")
    assert why_not_start(Deelproject(**STEERED), stranger)[0].code == "not-allowed"


@pytest.mark.parametrize(
    ("sent", "by"),
    [
        (date(2026, 11, 30), date(2026, 12, 14)),
        (date(2026, 12, 18), date(2027, 1, 5)),  # Christmas on Friday and Saturday, New Year on Friday
    ],
)
def test_an_idea_is_answered_within_ten_working_days(sent, by):
    assert reply_by(sent) == by


@pytest.mark.parametrize(
    ("phases", "lowest", "held_by"),
    [
        ({"producten": 3, "processen": 2, "systemen": 3, "leiderschap": 4}, 2, ["Processen en besturing"]),
        ({"producten": 3, "processen": 3, "systemen": 3, "leiderschap": 3}, 3, []),
        ({"producten": 3}, None, []),
    ],
)
def test_we_are_where_the_lowest_block_is(phases, lowest, held_by):
    assert (overall(phases), bottlenecks(phases)) == (lowest, held_by)


def test_shares_in_words():
    assert (share_words(18, 24), share_words(0, 0)) == ("18 van 24 (75 %)", "n.v.t.")  # S-18


def test_words_of_a_team_are_left_out_with_a_reason():
    assert why_not_decide(False, "").code == "text-missing"
    assert why_not_decide(False, "Dit is al beleid") is None
    assert why_not_decide(True, "") is None
