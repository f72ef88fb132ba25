"""The invented month of calls, and a call that rings."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.telefonie import PHONES, load_calls, set_up_phones
from loket.organisatie.models import Medewerker
from loket.telefonie.models import Doorverbinding, Gesprek, Toestel
from loket.telefonie.queries.gesprek import current_call

pytestmark = pytest.mark.django_db


@pytest.mark.slow
def test_a_month_of_calls(town):
    for _ in range(2):
        set_up_phones()
    load_calls(until=timezone.now(), count=40)
    load_calls(until=timezone.now(), count=0)
    assert Toestel.objects.count() == len(PHONES) + 1
    assert Gesprek.objects.filter(ended_at=None).count() == 0
    assert 30 <= Gesprek.objects.count() <= 40
    assert Doorverbinding.objects.exists()


def test_a_telephone_of_the_demo_rings(town, settings):
    settings.DEMO = True
    call_command("demo_bellen", "--nummer", "")
    call = current_call(Medewerker.objects.get(email=FATIMA.email).id)
    assert (call.state, call.shown, call.can_call_back) == ("ringing", "Afgeschermd nummer", False)
