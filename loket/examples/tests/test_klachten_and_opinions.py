"""The demo town complains, thinks and promises something; twice changes nothing."""

import pytest
from django.utils import timezone

from loket.beloften.models import Stand
from loket.beloften.queries.bord import board
from loket.examples import beloften, klachten, waardering
from loket.examples.klachten.slots import slots
from loket.examples.town import set_up_zaaktypen
from loket.klachten.models import Jaarverslag, Klacht
from loket.waardering.models import Antwoord
from loket.waardering.queries.meting import comparisons

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_the_demo_town_has_some_of_each(town):
    set_up_zaaktypen(only=["KLACHT"])
    today = timezone.localdate()
    for _ in range(2):
        klachten.complain_a_little(today=today)
        waardering.think_of_us(today=today)
        beloften.promise_five_things()
    assert Klacht.objects.count() == len(list(slots(today))) + 4
    assert Jaarverslag.objects.get(jaar=2010).cijfers["gegrond"] == 45
    assert Antwoord.objects.count() == 158
    assert len(comparisons()) == 5
    assert board(beloften.THEN).shown_score == 50
    assert Stand.objects.count() == 40 + 10  # of ten, what is measured differs from what was put down in 2024
