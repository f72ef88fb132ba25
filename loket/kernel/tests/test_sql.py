import pytest
from django.db import connection
from django.db.utils import DataError

from loket.kernel.sql import row, rows


@pytest.mark.django_db
def test_values_go_beside_the_text(django_assert_num_queries):
    with django_assert_num_queries(1):
        assert row("SELECT %(a)s::text || %(a)s::text, %(b)s::int", {"a": "x'; --", "b": 2}) == ("x'; --x'; --", 2)
    assert rows("SELECT n FROM generate_series(1, %(most)s::int) n", {"most": 3}) == [(1,), (2,), (3,)]
    assert row("SELECT 1 WHERE false", {}) is None


@pytest.mark.django_db(transaction=True)
def test_a_wrong_value_is_an_error_of_django(db):
    with pytest.raises(DataError):
        row("SELECT %(a)s::int", {"a": "x"})
    assert connection.is_usable()
