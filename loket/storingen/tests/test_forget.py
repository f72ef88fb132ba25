"""An outage is known for as long as a term can depend on it (Awb 2:21): five years after its end."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.storingen.commands import forget_old_storingen
from loket.storingen.models import Dienst, Storing

pytestmark = pytest.mark.django_db
FIVE_YEARS = 5 * 366


def ended(days_ago, *, lasted=1, dienst=Dienst.INLOGGEN):
    until = timezone.now() - timedelta(days=days_ago)
    since = until - timedelta(days=lasted)
    return Storing.objects.create(dienst=dienst, since=since, seen_at=until, until=until)


def test_what_ended_more_than_five_years_ago_is_forgotten_and_what_is_open_stays_however_old():
    ended(FIVE_YEARS + 1)
    long_ago = timezone.now() - timedelta(days=4000)
    kept = {
        ended(FIVE_YEARS - 1).id,
        ended(400, lasted=3000).id,  # it began long ago
        ended(2, dienst=Dienst.BETALEN).id,  # who is late in a zaak that runs may point to it
        Storing.objects.create(dienst=Dienst.BETALEN, since=long_ago, seen_at=long_ago).id,
    }
    assert forget_old_storingen() == 1
    assert set(Storing.objects.values_list("id", flat=True)) == kept
    assert forget_old_storingen() == 0
