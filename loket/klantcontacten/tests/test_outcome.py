"""Two figures that are often taken for one, each by its own definition; and nothing is rounded up."""

from datetime import UTC, date, datetime, timedelta

import pytest

from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.queries.outcomes import Chosen, counted
from loket.klantcontacten.rules.outcome import Cell, by, outcomes
from loket.klantcontacten.rules.share import Share
from loket.organisatie.models import Team
from loket.partijen.models import Partij


@pytest.mark.parametrize(
    ("part", "whole", "percent", "reached"),
    [
        (160, 200, 80.0, True),
        (159, 200, 79.5, False),
        (7999, 10000, 79.9, False),
        (11_000, 44_000, 25.0, False),
        (0, 0, None, False),
    ],
)
def test_a_share_is_never_rounded_up(part, whole, percent, reached):
    share = Share(part, whole)
    assert (share.percent, share.reaches(80)) == (percent, reached)


def test_159_of_200_is_79_in_a_chart():
    assert Share(159, 200).whole_percent == 79


def test_first_line_and_in_one_go_are_two_figures():
    """100 questions: a referral helps at once, a transfer does not; a later call spoils the one and not the other."""
    found = outcomes(
        [
            Cell(count=50, resultaat="beantwoord", known=True),
            Cell(count=10, resultaat="beantwoord", known=True, again=True),
            Cell(count=10, resultaat="doorverwezen", known=True),
            Cell(count=5, resultaat="nee", known=True),
            Cell(count=15, resultaat="doorverbonden", known=True),
            Cell(count=6, resultaat="terugbelverzoek", known=True),
            Cell(count=4, resultaat="zaak_gestart", known=True),
        ]
    )
    assert found.first_line == Share(75, 100)
    assert found.in_one_go == Share(65, 100)
    assert found.in_one_go_unknown == Share(0, 0)


def test_what_is_no_question_or_was_broken_off_counts_in_neither():
    found = outcomes(
        [
            Cell(count=3, resultaat="beantwoord"),
            Cell(count=1, resultaat="doorverbonden"),
            Cell(count=7, resultaat="afgebroken"),
            Cell(count=2, resultaat="beantwoord", soort="compliment"),
            Cell(count=9, resultaat="beantwoord", soort="raadsvraag"),
            Cell(count=5, resultaat=""),
        ]
    )
    assert (found.in_one_go_unknown, found.first_line) == (Share(3, 4), Share(3, 4))
    assert (found.contacts, found.compliments, found.broken_off) == (27, 2, 7)


def test_the_first_line_is_the_contact_centre():
    cells = [Cell(count=4, resultaat="beantwoord"), Cell(count=6, resultaat="beantwoord", first_line=False)]
    assert outcomes(cells).first_line == Share(4, 4)


def test_forty_of_two_hundred_looked_on_the_website_first():
    """S-95: 20 %, and by product."""
    cells = [
        Cell(count=30, product="paspoort", resultaat="beantwoord", searched=True),
        Cell(count=10, product="afval", resultaat="nee", searched=True),
        Cell(count=160, product="afval", resultaat="beantwoord", searched=False),
        Cell(count=99, product="afval", resultaat="beantwoord", searched=None),
    ]
    assert outcomes(cells).searched == Share(40, 200)
    assert outcomes(cells).searched.percent == 20.0
    assert [(slug, found.searched) for slug, found in by(cells, lambda cell: cell.product)] == [
        ("afval", Share(10, 170)),
        ("paspoort", Share(30, 30)),
    ]


MONDAY = datetime(2026, 11, 2, 9, tzinfo=UTC)
NOVEMBER = Chosen(first=date(2026, 11, 1), last=date(2026, 11, 30))


@pytest.fixture
def asked(town):
    """Write down that somebody asked something, so many days after Monday 2 November."""
    people = [
        Partij.objects.create(nummer=f"{number:010}", soort_partij="persoon", gemaakt_op=MONDAY, gewijzigd_op=MONDAY)
        for number in (1, 2)
    ]

    def one(days, *, who=None, **told):
        at = MONDAY + timedelta(days=days)
        row = {"kanaal": "telefoon", "onderwerp": "Paspoort", "resultaat": "beantwoord", "team_id": "kcc", **told}
        contact = Klantcontact.objects.create(nummer=f"{Klantcontact.objects.count():010}", plaatsgevonden_op=at, **row)
        if who is not None:
            Betrokkene.objects.create(klantcontact=contact, partij=people[who], rol="klant", initiator=True)
        return contact

    return one


@pytest.mark.parametrize(
    ("days", "who", "told", "helped"),
    [
        (7, 0, {}, 1),  # the same customer, the same question, in seven days: only the second may be in one go
        (7.01, 0, {}, 2),
        (3, 1, {}, 2),
        (3, None, {}, 1),
        (3, 0, {"onderwerp": "Hondenbelasting"}, 2),
        (3, 0, {"onderwerp": "PASPOORT"}, 1),
        (3, 0, {"soort": "compliment"}, 1),
    ],
)
def test_who_asks_again_within_seven_days_was_not_helped_in_one_go(asked, days, who, told, helped):
    asked(0, who=0)
    asked(days, who=who, **told)
    assert outcomes(counted(NOVEMBER)).in_one_go.part == helped


def test_the_same_product_is_the_same_question(asked):
    asked(0, who=0, product="paspoort", onderwerp="Wat kost een paspoort?")
    asked(1, who=0, product="paspoort", onderwerp="Ik wil op reis")
    assert outcomes(counted(NOVEMBER)).in_one_go == Share(1, 2)


def test_another_question_in_the_same_call_is_no_second_time(asked):
    first = asked(0, who=0)
    asked(0.01, who=0, vervolg_op=first)
    asked(0.02, who=1, gesprek="hal:1")
    asked(0.03, who=1, gesprek="hal:1")
    assert outcomes(counted(NOVEMBER)).in_one_go == Share(4, 4)


def test_chosen_by_day_channel_team_and_product(asked, django_assert_num_queries):
    asked(0)
    asked(0, kanaal="balie")
    asked(0, team_id=Team.objects.get(code="groen").code)
    asked(0, product="paspoort")
    asked(29)  # 1 December
    with django_assert_num_queries(1):
        assert outcomes(counted(NOVEMBER)).contacts == 4
    for narrower in ({"kanaal": "balie"}, {"team": "groen"}, {"product": "paspoort"}):
        chosen = Chosen(first=NOVEMBER.first, last=NOVEMBER.last, **narrower)
        assert outcomes(counted(chosen)).contacts == 1


def test_by_week_and_over_a_longer_time_by_month(asked):
    asked(0), asked(6), asked(7)
    assert {cell.when: cell.count for cell in counted(NOVEMBER)} == {date(2026, 11, 2): 2, date(2026, 11, 9): 1}
    year = Chosen(first=date(2026, 1, 1), last=date(2026, 12, 31))
    assert {cell.when: cell.count for cell in counted(year)} == {date(2026, 11, 1): 3}
