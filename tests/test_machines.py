"""What is always true of a zaak, a melding, a terugbelverzoek and an afspraak, whatever people do in whatever order."""

import pytest

from loket.examples.town import set_up_town
from tests.chance import of_this_run
from tests.machines.afspraken import SomeAfspraken
from tests.machines.machine import run
from tests.machines.melding import SomeMeldingen
from tests.machines.terugbelverzoek import OneTerugbelverzoek
from tests.machines.zaak import OneZaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.mark.parametrize("machine", [OneZaak, SomeMeldingen, OneTerugbelverzoek, SomeAfspraken])
def test_whatever_people_do(machine):
    set_up_town(addresses=False)
    machine.world()
    run(machine, of_this_run())
