"""What a figure says beside its norm, by hand."""

from datetime import date
from decimal import Decimal

import pytest

from loket.cijfers.rules.inrichten import why_not_hide, why_not_norm, why_not_norm_from
from loket.cijfers.rules.niveau import Niveau, Norm, deel_words, delen_of, niveau_of, shown, why_not_comparable
from loket.cijfers.rules.periode import before, months_back, period_of
from loket.cijfers.rules.waarde import Waarde, from_first_whole

TACHTIG = Norm(date(2010, 1, 1), Decimal(80), Decimal(50))


@pytest.mark.parametrize(
    ("teller", "noemer", "words", "niveau"),
    [
        (160, 200, "80,0%", Niveau.OP),
        (159, 200, "79,5%", Niveau.ONDER),  # below average and above the alarm: amber, not red (S-78)
        (100, 200, "50,0%", Niveau.ONDER),
        (99, 200, "49,5%", Niveau.ACUUT),
        (1999, 2500, "79,9%", Niveau.ONDER),  # 79.96 is not made nicer
        (0, 0, "n.v.t.", Niveau.NVT),  # nothing was counted: never 0 %
        (0, 5, "0,0%", Niveau.ACUUT),
    ],
)
def test_a_share_beside_its_norm(teller, noemer, words, niveau):
    waarde = Waarde(teller, noemer)
    assert shown(waarde, TACHTIG) == words
    assert niveau_of(waarde, TACHTIG) == niveau


def test_three_waits_of_2_00_and_3_00_and_4_42_are_3_14():
    """S-59."""
    waarde = Waarde(120 + 180 + 282, 3, "tijd")
    assert waarde.words == "3:14"
    assert niveau_of(waarde, Norm(date(2010, 1, 1), Decimal(300)), lower_is_better=True) == Niveau.OP
    assert niveau_of(waarde, Norm(date(2010, 1, 1), Decimal(180)), lower_is_better=True) == Niveau.ONDER


def test_too_few_answers_are_not_shown():
    assert Waarde(72, 9, "cijfer", 10).words == "n.v.t."
    assert Waarde(75, 10, "cijfer", 10).words == "7,5"


def test_a_norm_that_changed_half_way_judges_each_part_by_its_own():
    normen = [TACHTIG, Norm(date(2026, 7, 1), Decimal(85), Decimal(60))]
    first, second = delen_of(date(2026, 1, 1), date(2026, 12, 31), normen)
    assert (first.last, second.first) == (date(2026, 6, 30), date(2026, 7, 1))
    assert deel_words(first, Waarde(82, 100), lower_is_better=False) == (
        "Van 1 januari 2026 tot en met 30 juni 2026 was de norm 80,0%. Het was 82,0%: haalt norm."
    )
    assert deel_words(second, Waarde(83, 100), lower_is_better=False).endswith("Het was 83,0%: haalt norm niet.")


def test_before_there_was_a_norm_nothing_is_judged():
    [before_it] = delen_of(date(2009, 1, 1), date(2009, 12, 31), [TACHTIG])
    assert before_it.norm is None
    assert niveau_of(Waarde(1, 200), before_it.norm) == Niveau.NVT


def test_a_comparison_over_the_day_from_which_we_trust_the_figures():
    """S-32."""
    words = "Niet vergelijkbaar: deze cijfers zijn betrouwbaar vanaf 1 januari 2011."
    assert why_not_comparable(date(2010, 12, 1), date(2011, 1, 1)) == words
    assert why_not_comparable(date(2011, 1, 1), date(2011, 1, 1)) == ""


def test_a_missed_norm_cannot_be_hidden():
    """S-2."""
    assert why_not_hide(True, False, [Niveau.OP, Niveau.ONDER]).code == "missed-norm-stays-public"
    assert why_not_hide(True, False, [Niveau.OP, Niveau.NVT]) is None
    assert why_not_hide(False, False, [Niveau.ACUUT]) is None


def test_the_alarm_lies_on_the_bad_side():
    assert why_not_norm(Decimal(80), Decimal(50), lower_is_better=False) == []
    assert [each.field for each in why_not_norm(Decimal(80), Decimal(90), lower_is_better=False)] == ["acuut"]
    assert [each.field for each in why_not_norm(Decimal(300), Decimal(60), lower_is_better=True)] == ["acuut"]
    assert why_not_norm_from(date(2026, 6, 30), date(2026, 6, 30)).code == "month-is-frozen"
    assert why_not_norm_from(date(2026, 7, 1), date(2026, 6, 30)) is None


@pytest.mark.parametrize(
    ("code", "first", "last", "name"),
    [
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28), "februari 2026"),
        ("2026-k3", date(2026, 7, 1), date(2026, 9, 30), "kwartaal 3 van 2026"),
        ("2025", date(2025, 1, 1), date(2025, 12, 31), "2025"),
        ("week", date(2026, 11, 23), date(2026, 11, 29), "week 48"),
        ("onzin", date(2026, 11, 1), date(2026, 11, 30), "november 2026"),
        ("2026-13", date(2026, 11, 1), date(2026, 11, 30), "november 2026"),
        ("0000", date(2026, 11, 1), date(2026, 11, 30), "november 2026"),
    ],
)
def test_periods(code, first, last, name):
    period = period_of(code, date(2026, 11, 28))
    assert (period.first, period.last, period.name) == (first, last, name)


def test_the_period_before_is_a_whole_one_too():
    today = date(2026, 3, 31)
    assert before(period_of("maand", today)).name == "februari 2026"
    assert before(period_of("2026-k1", today)).name == "kwartaal 4 van 2025"
    assert before(period_of("jaar", today)).name == "2025"
    assert months_back(date(2026, 1, 5), 3) == [date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1)]


@pytest.mark.parametrize(
    ("counted", "first"),
    [
        ((0, 4, 900, 880), 900),  # the counting began two days before the end of a month
        ((0, 400, 900, 880), 400),
        ((800, 4, 900, 880), 800),  # a month of strikes stays
        ((4, 900), 4),
    ],
)
def test_a_line_begins_at_the_first_month_that_is_one(counted, first):
    months = [(date(2026, at, 1), Waarde(1, noemer)) for at, noemer in enumerate(counted, start=1)]
    assert next(waarde.noemer for _, waarde in from_first_whole(months) if waarde.noemer) == first
