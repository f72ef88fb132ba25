"""The source day of an archive date, in its nine derivations, and the term after it (zrc-021; domain facts 7.2)."""

from datetime import date

import pytest

from loket.zaken.rules.archief import NoDay, Sources, archiefactiedatum, brondatum, day_in
from loket.zaken.rules.closing import Archive, Ending, archive_of, why_not_computed

ENDED = date(2026, 3, 31)


def procedure(afleidingswijze, **changes):
    return {"afleidingswijze": afleidingswijze, "datumkenmerk": "einde", **changes}


@pytest.mark.parametrize(
    ("afleidingswijze", "sources", "day"),
    [
        ("afgehandeld", {}, ENDED),
        ("termijn", {}, date(2031, 3, 31)),
        ("hoofdzaak", {"hoofdzaak": date(2026, 5, 1)}, date(2026, 5, 1)),
        ("hoofdzaak", {}, None),
        ("eigenschap", {"eigenschappen": {"einde": "20270110"}}, date(2027, 1, 10)),
        ("eigenschap", {"eigenschappen": {"einde": ""}}, None),
        ("ander_datumkenmerk", {}, None),
        ("zaakobject", {"objecten": [{"einde": "2026-01-01"}, {"einde": "2027-01-01"}, {}]}, date(2027, 1, 1)),
        ("zaakobject", {"objecten": []}, None),
        ("gerelateerde_zaak", {"gerelateerd": [date(2026, 1, 1), date(2026, 2, 1)]}, date(2026, 2, 1)),
        ("gerelateerde_zaak", {"gerelateerd": [date(2026, 1, 1), None]}, None),
        ("gerelateerde_zaak", {}, None),
        ("ingangsdatum_besluit", {"ingangsdatums": [date(2026, 4, 1), date(2026, 6, 1)]}, date(2026, 6, 1)),
        ("ingangsdatum_besluit", {}, None),
        ("vervaldatum_besluit", {"vervaldatums": [date(2031, 5, 1), date(2030, 5, 1)]}, date(2031, 5, 1)),
        ("vervaldatum_besluit", {"vervaldatums": [date(2031, 5, 1), None]}, None),
    ],
)
def test_the_brondatum_comes_from_where_the_resultaattype_says(afleidingswijze, sources, day):
    asked = procedure(afleidingswijze, procestermijn="P5Y")
    assert brondatum(asked, Sources(einddatum=ENDED, **sources)) == day


def test_the_start_of_the_term_goes_before_all_when_it_was_set():
    sources = Sources(einddatum=ENDED, startdatum_bewaartermijn=date(2020, 1, 1))
    assert brondatum(procedure("eigenschap"), sources) == date(2020, 1, 1)


def test_no_procestermijn_is_none_at_all():
    assert brondatum(procedure("termijn", procestermijn=None), Sources(einddatum=ENDED)) == ENDED


def test_an_attribute_can_lie_deeper():
    asked = procedure("zaakobject", datumkenmerk="tijdvak/einde")
    assert brondatum(asked, Sources(objecten=[{"tijdvak": {"einde": "2028-02-01"}}])) == date(2028, 2, 1)


@pytest.mark.parametrize("value", [{}, {"einde": "morgen"}, {"einde": "20261345"}])
def test_a_value_that_is_missing_or_no_day_is_told(value):
    with pytest.raises(NoDay):
        brondatum(procedure("eigenschap"), Sources(einddatum=ENDED, eigenschappen=value))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-31", ENDED),
        ("20260331", ENDED),
        ("20260331120000", ENDED),
        ("2026-03-31T23:30:00+00:00", date(2026, 4, 1)),  # past midnight in Amsterdam
        ("2026-03-31T23:30:00", ENDED),
    ],
)
def test_days_are_written_in_several_ways(text, day):
    assert day_in(text) == day


@pytest.mark.parametrize(
    ("closed", "term", "destroyed"),  # the worked examples of domain facts 7.2
    [
        (date(2026, 3, 31), "P5Y", date(2031, 3, 31)),
        (date(2024, 2, 29), "P5Y", date(2029, 2, 28)),
        (date(2027, 1, 10), "P1Y", date(2028, 1, 10)),
        (date(2026, 2, 28), "P15Y", date(2041, 2, 28)),
        (date(2026, 6, 15), "P42D", date(2026, 7, 27)),
        (date(2026, 6, 3), "P110Y", date(2136, 6, 3)),
        (date(2026, 8, 20), "P20Y", date(2046, 8, 20)),
        (date(2026, 3, 31), "P0D", date(2026, 3, 31)),
        (date(2026, 3, 31), None, None),
        (None, "P5Y", None),
    ],
)
def test_the_archive_date_is_so_long_after(closed, term, destroyed):
    assert archiefactiedatum(closed, term) == destroyed


def ending(**changes):
    values = {"nominatie": "vernietigen", "termijn": "P5Y", "procedure": procedure("afgehandeld")}
    return Ending(sources=Sources(einddatum=ENDED), **{**values, **changes})


def test_only_what_is_empty_is_filled():
    assert archive_of(ending()) == Archive("vernietigen", date(2031, 3, 31), computed=True)
    by_hand = Archive("blijvend_bewaren", date(2040, 1, 1))
    assert archive_of(ending(now=by_hand)) == by_hand
    computed = Archive("vernietigen", date(2030, 1, 1), computed=True)
    assert archive_of(ending(now=computed)) == Archive("vernietigen", date(2031, 3, 31), computed=True)


def test_a_date_that_cannot_be_told_stands_in_the_way_of_closing():
    assert why_not_computed(ending(procedure=procedure("eigenschap"))).code == "archiefactiedatum-error"
    assert why_not_computed(ending()) is None
