"""What we write for COPY is read by PostgreSQL as the same value."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import connection
from psycopg.types.json import Jsonb

from loket.examples.copied import copy_text, lines_of, text_of
from loket.kernel.models import Announcement
from loket.klantcontacten.models import Resultaat

VALUES = [
    ("text", None),
    ("text", ""),
    ("text", r"\N"),
    ("text", 'een\\twee\n\t"drie"\r\n\u20ac, {vier}'),
    ("text", Resultaat.BEANTWOORD),
    ("bool", True),
    ("bool", False),
    ("int", -3),
    ("bigint", 2**62),
    ("float8", 52.67),
    ("numeric", Decimal("12.50")),
    ("uuid", UUID("0197012c-792e-77ac-9abf-cc0c5f3257ff")),
    ("timestamptz", datetime(2026, 3, 29, 1, 30, 0, 250, tzinfo=UTC)),
    ("date", date(2024, 2, 29)),
    ("time", time(8, 47)),
    ("bytea", b"\x00\\x\n\xff"),
    ("text[]", []),
    ("text[]", ['a "b"', "c\\d", "e,f", "", "NULL", "tab\tregel\n"]),
    ("int[]", [1, -2]),
    ("jsonb", Jsonb({"a": ['"\\', None, True], "b": "regel\n"})),
]


@pytest.mark.parametrize(("kind", "value"), VALUES, ids=lambda each: str(type(each).__name__))
def test_each_kind_of_value(db, kind, value):
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE told (before int, value {kind}, after int) ON COMMIT DROP")
        with cursor.copy("COPY told FROM STDIN") as copy:
            copy.write(f"1\t{text_of(value)}\t2\n")
        cursor.execute("SELECT before, value, after FROM told")
        told = cursor.fetchall()
        cursor.execute("DROP TABLE told")
    [(before, read, after)] = told
    assert (before, after) == (1, 2)
    assert json.loads(read) == value.obj if isinstance(value, Jsonb) else read == value


def test_a_row_says_what_is_its_own_and_its_model_the_rest(db):
    row = {
        "kind": "k",
        "subject": "s",
        "facts": '{"a": 1}',
        "at": datetime(2026, 1, 2, tzinfo=UTC),
        "by_kind": "system",
    }
    copy_text(Announcement, lines_of(Announcement, [row, row | {"reason": "omdat\nhet moet"}]))
    first, second = Announcement.objects.filter(kind="k").order_by("id")
    assert (first.facts, first.reason, first.by_id, first.by_name) == ({"a": 1}, "", "", "")
    assert second.reason == "omdat\nhet moet"


def test_what_it_does_not_know_it_does_not_write():
    with pytest.raises(TypeError, match="complex"):
        text_of(1j)
    for within in ([["a"]], [b"a"]):
        with pytest.raises(TypeError, match="list"):
            text_of(within)
