"""Rights on what is expanded: a mark in a statement becomes a condition for who may not see everything."""

from uuid import UUID

import pytest

from loket.zaken.models import Zaak
from loket.zgw import seen
from loket.zgw.caller import Rights
from loket.zgw.seen import guard, mark, seen_by

KIND = UUID("019e0000-0000-7000-8000-000000000001")


@pytest.fixture
def sql(monkeypatch):
    monkeypatch.setattr(seen, "_guards", {})
    guard(Zaak, ("zaken.lezen",), "{t}.zaaktype_id", "{t}.level")
    return f"SELECT 1 FROM zaak t1 WHERE t1.id = 2{mark(Zaak, 't1')}"


def test_who_may_see_everything_asks_the_same_statement(sql):
    assert seen_by(Rights(everything=True), sql) == (sql, {})


def test_who_may_see_some_gets_a_condition_with_values_of_its_own_names(sql):
    asked, values = seen_by(Rights(scopes={"zaken.lezen": {KIND: 0}}), sql)
    assert asked == (
        "SELECT 1 FROM zaak t1 WHERE t1.id = 2 AND (("
        "t1.zaaktype_id = %(zaken_zaakkind0)s::uuid AND t1.level = ANY(%(zaken_zaaklevels0)s::text[])))"
    )
    assert values == {"zaken_zaakkind0": KIND, "zaken_zaaklevels0": ["openbaar"]}


def test_who_may_see_none_gets_none(sql):
    assert seen_by(Rights(), sql) == ("SELECT 1 FROM zaak t1 WHERE t1.id = 2 AND false", {})
