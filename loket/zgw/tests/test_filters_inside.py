"""Filters about another row, such as a rol of a zaak: those that share it ask for one such row."""

from loket.zgw.filters import Filter, read_filters, text

INSIDE = "EXISTS (SELECT FROM rol r WHERE {all})"
FILTERS = [
    Filter("naam", "{t}.naam = {v}", text, {}),
    Filter("rol__soort", "r.soort = {v}", text, {}, inside=INSIDE),
    Filter("rol__nummer", "r.nummer = {v}", text, {}, inside=INSIDE),
]


def test_filters_that_share_a_row_are_asked_together():
    conditions, values, faults = read_filters(FILTERS, {"rol__soort": "a", "naam": "b", "rol__nummer": "c"})
    assert conditions == [
        "EXISTS (SELECT FROM rol r WHERE r.soort = %(f0)s AND r.nummer = %(f2)s)",
        "{t}.naam = %(f1)s",
    ]
    assert (values, faults) == ({"f0": "a", "f1": "b", "f2": "c"}, [])
