"""Formulas of editors: what they come to, and what is not understood."""

from datetime import date

import pytest

from loket.formulieren.rules.formule import LONGEST, Onbekend, namen_in, reken

TODAY = date(2026, 12, 1)
VALUES = {"aantal": "3", "begin": "2026-12-10", "einde": "2026-12-24", "geboren": "2008-12-02", "soorten": "a,b"}
KRAMEN = {"kramen": [{"meters": "4"}, {"meters": "2.5"}, {"meters": ""}]}


def outcome(formule):
    return reken(formule, lambda code: VALUES.get(code, ""), KRAMEN, TODAY)


@pytest.mark.parametrize(
    ("formule", "found"),
    [
        ("aantal * 12,50", "37.5"),
        ("(aantal + 1) * 10", "40"),
        ("aantal - -2", "5"),
        ("onbekend + 1", "1"),
        ("min(aantal; 2) + max(1; 2; 9)", "11"),
        ("rond(10 / aantal)", "3.33"),
        ("dagen(begin; einde) + 1", "15"),
        ("leeftijd(geboren)", "17"),
        ("aantal(soorten)", "2"),
        ("aantal(kramen)", "3"),
        ("som(kramen.meters) * 2", "13"),
        ("dagen(vandaag; begin)", "9"),
    ],
)
def test_what_it_comes_to(formule, found):
    assert outcome(formule) == found


@pytest.mark.parametrize(
    "formule",
    ["", "aantal +", "__import__('os')", "aantal.__class__", "2 ** 999", "[1]", "begin + 1", "open(aantal)",
     "dagen(begin; onbekend)", "lambda: 1", "'a'", "1" * (LONGEST + 1), "(" * 150],
)  # fmt: skip
def test_what_is_no_formula(formule):
    with pytest.raises(Onbekend):
        outcome(formule)


def test_the_codes_that_it_needs():
    assert namen_in("min(aantal; 2) + som(kramen.meters) - dagen(vandaag; begin)") == {"aantal", "kramen", "begin"}
