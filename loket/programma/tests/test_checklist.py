"""Somebody finds that a hall has no induction loop, and that is a measure with an owner and a day to look again."""

from datetime import timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_locatie, change_locatie
from loket.organisatie.models import Medewerker
from loket.programma.models import Gevolg, Maatregel, Stap
from tests.lived_in import deliver_everything

pytestmark = pytest.mark.django_db
PLACE = {"code": "hal", "name": "Gemeentehuis", "summary": "Kom langs.", "address": "Plein 1"}


def test_a_failed_point_becomes_one_measure_of_who_found_it(town):
    add_locatie(**PLACE, by=SYSTEM)
    for answer in ("nee", "ja", "nee"):
        change_locatie(code="hal", facilities={"ringleiding": answer}, by=actor(SANNE))
        deliver_everything()
    made = Maatregel.objects.get()
    assert (made.title, made.from_what) == ("Gemeentehuis: Ringleiding", "checklist:hal.ringleiding")
    assert made.owner == Medewerker.objects.get(email=SANNE.email)
    assert made.check_date == timezone.localdate() + timedelta(days=90)


def test_when_it_fails_again_after_the_measure_ended_there_is_another(town):
    add_locatie(**PLACE, facilities={"borden": "nee"}, by=actor(SANNE))
    deliver_everything()
    over = {"measured_on": F("check_date"), "ended_on": F("check_date"), "measured_value": 1, "outcome": Gevolg.HOUDEN}
    Maatregel.objects.update(state=Stap.ACT, **over)
    for answer in ("ja", "nee"):
        change_locatie(code="hal", facilities={"borden": answer}, by=actor(SANNE))
    deliver_everything()
    assert Maatregel.objects.count() == 2
