"""In the demo town some money must go back, and some went back."""

import pytest
from django.utils import timezone

from loket.examples.betalen import owe_some_money
from loket.formulieren.models import Betaalpoging
from loket.formulieren.queries.betaalpoging import money_to_give_back

pytestmark = pytest.mark.django_db


def test_three_payments_wait_for_a_colleague_and_one_went_back(town):
    owe_some_money(now=timezone.now())
    waiting = money_to_give_back()
    assert len(waiting) == 3
    assert all(row.by_hand for row in waiting)
    [done] = Betaalpoging.objects.filter(state="teruggegeven")
    assert (done.bedrag_cent, done.hoe) == (1_680, "Overgemaakt op zijn rekening")
