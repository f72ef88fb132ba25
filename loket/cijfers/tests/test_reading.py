"""A board over years is quick because what it reads stands together in one index, without the products of each day."""

import pytest
from django.db import connection

from loket.cijfers.queries import waarde
from loket.kernel.sql import rows

ASKED = {"tellingen": ["a", "b"], "soort": "", "waarden": [""], "first": "2021-01-01", "last": "2021-12-31"}
COUNTED = """
    INSERT INTO cijfers_dagcijfer (telling, soort, dag, waarde, teller, noemer)
    SELECT t, soort, '2021-01-01'::date + d, CASE soort WHEN '' THEN '' ELSE n::text END, 1, 1
    FROM unnest(ARRAY['a', 'b', 'c']) t, generate_series(0, 99) d, generate_series(0, 50) n,
        LATERAL (SELECT CASE WHEN n > 0 THEN 'product' ELSE '' END) s (soort)
"""


@pytest.mark.django_db
@pytest.mark.parametrize("statement", [waarde.TOTALS, waarde.BY_STEP])
def test_totals_pass_the_products_by(statement):
    with connection.cursor() as cursor:
        cursor.execute(COUNTED)
        cursor.execute("ANALYZE cijfers_dagcijfer")
    plan = "\n".join(line for (line,) in rows("EXPLAIN " + statement, ASKED | {"step": "month"}))
    assert "using dagcijfers_read" in plan
