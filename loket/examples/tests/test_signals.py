"""The demo town has a letter that many call about, a question of the council, and people who are pleased."""

import pytest
from django.utils import timezone

from loket.examples import signals
from loket.klantcontacten.models import Compliment, Internetaak, Knelpunt
from loket.termijnen.calendar import add_working_days

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_its_agents_heard_it_and_the_owners_know(town):
    signals.hear_signals(now=timezone.now())
    signals.hear_signals(now=timezone.now())
    told = {knelpunt.titel: (knelpunt.aantal, knelpunt.verteld_op is not None) for knelpunt in Knelpunt.objects.all()}
    assert told == {"Aankondiging nieuwe lampen": (12, True), "Brief over snoeien": (4, False)}
    assert Compliment.objects.count() == 3
    [vraag] = Internetaak.objects.filter(soort="raadsvraag")
    assert timezone.localtime(vraag.uiterlijk).date() == add_working_days(timezone.localdate(), 10)
