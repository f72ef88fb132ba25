"""The first question that is asked of a process finds everything read."""

from types import SimpleNamespace

import pytest

from loket.zoeken.queries import beforehand
from loket.zoeken.queries.known import forget_snapshots, snapshot


@pytest.mark.django_db
@pytest.mark.parametrize("for_staff", [True, False])
def test_nobody_waits_for_the_first_question(for_staff, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(beforehand, "connection", SimpleNamespace(close=lambda: None))
    forget_snapshots()
    beforehand._read()
    with django_assert_num_queries(1):  # is it still as it was?
        snapshot(for_staff=for_staff)
