"""A board over ten years is quick because what it reads stands whole in one index."""

import pytest

from loket.cijfers.queries import waarde
from loket.kernel.sql import row, rows

ASKED = {
    "tellingen": ["contacten", "gesprekken"],
    "soort": "",
    "waarden": [""],
    "first": "2021-01-01",
    "last": "2021-12-31",
}


@pytest.mark.django_db
@pytest.mark.parametrize("statement", [waarde.TOTALS, waarde.BY_STEP])
def test_totals_are_read_from_the_index_alone(statement):
    row("SELECT set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true)", {})
    plan = "\n".join(line for (line,) in rows("EXPLAIN " + statement, ASKED | {"step": "month"}))
    assert "Index Only Scan using dagcijfers_read" in plan
