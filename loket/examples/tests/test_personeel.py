"""Learning in the invented town is there once: one training counts, one is over, one is still to do."""

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.personeel import learn_together
from loket.organisatie.models import Medewerker
from loket.personeel.models import Casus
from loket.personeel.queries.training import needs_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_town_learns_once(town):
    today, who = timezone.localdate(), Medewerker.objects.get(email=FATIMA.email).id
    learn_together(today=today)
    learn_together(today=today)
    assert [need.words for need in needs_of([who], today=today)[who]] == ["", "Nog niet gedaan", "Verlopen"]
    assert Casus.objects.count() == 1
