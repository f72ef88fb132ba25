"""How long a training counts, what is still needed, and what may stand in a case."""

from datetime import date
from uuid import UUID

import pytest

from loket.personeel.rules.casus import traces_in, why_not_keep
from loket.personeel.rules.training import counts_until, needs, why_not_pass

TODAY = date(2026, 11, 28)
ONE, TWO, THREE, FOUR = (UUID(int=n) for n in range(1, 5))
CASE = {"titel": "Lang gewacht", "gebeurd": "x", "klant": "x", "goed": "x", "beter": "x", "les": "x", "actie": ""}


@pytest.mark.parametrize(
    ("passed", "months", "until"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 11, 28), 24, date(2028, 11, 28)),
        (date(2026, 11, 28), None, None),
    ],
)
def test_until_when_a_training_counts(passed, months, until):
    assert counts_until(passed, months) == until


def test_what_somebody_still_needs():
    required = [(ONE, "A", "vak"), (TWO, "B", "vak"), (THREE, "C", "service"), (FOUR, "D", "service")]
    held = {ONE: None, TWO: date(2026, 11, 27), THREE: date(2027, 1, 27)}
    found = [(need.naam, need.words, need.late) for need in needs(required, held, today=TODAY)]
    assert found == [
        ("A", "", False),
        ("B", "Verlopen", True),
        ("C", "Verloopt binnenkort", False),
        ("D", "Nog niet gedaan", True),
    ]


def test_a_training_counts_on_its_last_day():
    assert needs([(ONE, "A", "vak")], {ONE: TODAY}, today=TODAY)[0].words == "Verloopt binnenkort"


def test_nobody_passes_tomorrow():
    assert why_not_pass(date(2026, 11, 29), today=TODAY).code == "day-missing"
    assert why_not_pass(TODAY, today=TODAY) is None


@pytest.mark.parametrize(
    ("text", "traces"),
    [
        ("De klant wachtte drie weken.", []),
        ("BSN 111222333 stond in de mail", ["een BSN"]),
        ("Het ging om ZAAK-2026-0000012", ["een zaaknummer"]),
        ("Zie M-2026-0451", ["een zaaknummer"]),
        ("zaaknummer: 123456", ["een zaaknummer"]),
        ("Mevrouw E. van der Loper belde", ["een naam"]),
        ("de vrouw van anna de vries belde", ["een naam"]),
        ("Bel 06-12345678", ["een mailadres of telefoonnummer"]),
        ("Mail anna@inwoner.example", ["een mailadres of telefoonnummer"]),
        ("Op 06-01-2024 kwam er bericht", []),
    ],
)
def test_traces_of_a_customer(text, traces):
    assert traces_in(text, ["anna de vries"]) == traces


def test_every_field_says_what_must_go():
    found = why_not_keep(CASE | {"klant": "Mevrouw Loper was boos", "les": ""}, names=[])
    assert sorted((each.field, each.code) for each in found) == [("klant", "traceable"), ("les", "text-missing")]
    assert "Loper" not in str(found)
