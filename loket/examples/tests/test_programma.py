"""The programme of the invented town is there once, and shows each step of a measure."""

import pytest
from django.utils import timezone

from loket.examples.programma import steer_on_service
from loket.programma.models import Maatregel
from loket.programma.queries.overzicht import where_we_stand

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_town_steers_on_service_once(town):
    today = timezone.localdate()
    steer_on_service(today=today)
    steer_on_service(today=today)
    assert sorted(Maatregel.objects.values_list("state", flat=True)) == ["act", "do", "plan"]
    now = where_we_stand(today)
    assert (now.gaps, now.incomplete, now.unmeasured) == (4, 1, ["Duidelijk"])
    assert now.knelpunten == ["Processen en besturing", "Leiderschap en personeel"]
