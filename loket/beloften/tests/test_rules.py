"""The score of a day and the place among others; the right values are those of the report (S-77)."""

from datetime import date

import pytest

from loket.beloften.rules.score import (
    BELOFTEN,
    average_of,
    rank_of,
    score_of,
    status_of_share,
    top_line,
    why_not_stand,
)

IN, OUT, HALF, NVT = "ingevoerd", "niet_gestart", "gedeeltelijk", "niet_van_toepassing"


@pytest.mark.parametrize(
    ("statuses", "score"),
    [
        ([IN] * 20 + [OUT] * 20, 50),
        ([IN] * 34 + [OUT] * 6, 85),
        ([IN] * 19 + [OUT] * 19 + [NVT] * 2, 50),
        ([IN, HALF, "in_voorbereiding"], 33),  # partly counts nothing
        ([IN] + [OUT] * 7, 13),  # 12.5, half away from zero
        ([NVT, NVT], None),
        ([], None),
    ],
)
def test_the_score(statuses, score):
    assert score_of(statuses) == score


def test_partly_as_a_half_is_another_figure():
    assert score_of([IN, HALF, OUT, OUT], partly=0.5) == 38  # 1.5 of 4


def test_the_place_among_others():
    others = [90, 88, 87, 86, 85, 85, 85, 85, 85, 85, 60]
    assert (top_line(others), rank_of(50, others), rank_of(85, others)) == (85, 12, 5)
    assert top_line(others[:9]) is None
    assert (average_of([50, 85]), average_of([])) == (67.5, None)


def test_what_is_in_has_evidence():
    told = {"vanaf": date(2026, 1, 1), "today": date(2026, 11, 1)}
    assert [each.code for each in why_not_stand(IN, bewijs=" ", **told)] == ["evidence-missing"]
    assert why_not_stand(IN, bewijs="Staat op de website", **told) == []
    assert [each.code for each in why_not_stand(NVT, bewijs="", **told)] == ["reason-missing"]
    assert why_not_stand(OUT, bewijs="", **told) == []
    future = {**told, "vanaf": date(2027, 1, 1)}
    assert [each.code for each in why_not_stand(OUT, bewijs="", **future)] == ["in-the-future"]


def test_what_loket_sees_itself():
    assert [status_of_share(*each) for each in ((3, 3), (1, 3), (0, 3), (0, 0))] == [IN, HALF, OUT, OUT]


def test_there_are_five_promises():
    assert list(BELOFTEN) == ["1", "2", "3", "4", "5"]
