from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from loket.kernel.numbers import next_number


@pytest.mark.django_db
def test_each_prefix_and_year_counts_for_itself():
    assert [next_number("M", 2026), next_number("M", 2026), next_number("M", 2027), next_number("K", 2026)] == [
        1,
        2,
        1,
        1,
    ]


@pytest.mark.django_db
def test_a_lost_transaction_leaves_no_hole():
    @transaction.atomic
    def take_and_stumble():
        raise LookupError(next_number("M", 2026))

    next_number("M", 2026)
    with pytest.raises(LookupError):
        take_and_stumble()
    assert next_number("M", 2026) == 2


@pytest.mark.slow
def test_twenty_at_once_get_twenty_numbers(committed):
    def take(_):
        try:
            with transaction.atomic():
                return next_number("M", 2026)
        finally:
            connection.close()

    with ThreadPoolExecutor(20) as threads:
        assert sorted(threads.map(take, range(20))) == list(range(1, 21))
