"""The demo shows a board with work on it: too late, urgent and done."""

import pytest
from django.utils import timezone

from loket.examples.cast import LENA
from loket.examples.terugbellen import promise_some_calls
from loket.examples.town import actor
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.queries.board import board, counts


@pytest.mark.django_db
def test_lena_has_one_too_late_and_one_urgent_and_twice_is_once(town):
    now = timezone.now()
    promise_some_calls(now=now)
    promise_some_calls(now=now)
    assert Internetaak.objects.count() == 6
    assert [(row.late, row.spoed) for row in board(actor(LENA).teams, now=now)] == [(True, False), (False, True)]
    assert counts({"kcc"}, now=now) == (2, 0)
