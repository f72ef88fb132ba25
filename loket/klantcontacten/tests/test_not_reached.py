"""Three tries on two days in vain: the customer reads it, and hears how to reach us."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from loket.berichten.models import Bericht
from loket.examples.cast import LENA
from loket.klantcontacten import commands
from loket.klantcontacten.events import TerugbelpogingMade
from loket.klantcontacten.models import Internetaak
from loket.klantcontacten.reactions import tell_that_nobody_answered
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db
DAYS = (24, 24, 25)


@pytest.fixture
def taak(town):
    return commands.ask_call_back(naam="Anna Voorbeeld", telefoon="0612345678", vraag="Wanneer?", send_key=uuid4())


def tried(taak, *days, outcome="niet_bereikt"):
    lena = Medewerker.objects.get(email=LENA.email)
    for hour, day in enumerate(days):
        taak.pogingen.create(op=datetime(2026, 11, day, 9 + hour, tzinfo=UTC), uitkomst=outcome, medewerker=lena)
        tell_that_nobody_answered(TerugbelpogingMade(taak.id, outcome))


def told():
    return [*Bericht.objects.filter(about__endswith=":niet-bereikt").values_list("channel", "to")]


def test_after_three_tries_a_text_message_once(taak):
    tried(taak, *DAYS[:2])
    assert told() == []
    tried(taak, 25, 26)
    assert told() == [("sms", "+31612345678")]
    text = Bericht.objects.get(about__endswith=":niet-bereikt").text
    assert "3 keer" in text
    assert taak.nummer in text
    assert "Bel ons op 14 072" in text


def test_by_mail_when_there_is_an_address(taak):
    Internetaak.objects.filter(id=taak.id).update(emailadres="anna@inwoner.example")
    tried(taak, *DAYS)
    assert told() == [("email", "anna@inwoner.example")]


def test_three_on_one_day_are_not_enough(taak):
    tried(taak, 24, 24, 24)
    assert told() == []


@pytest.mark.parametrize("change", [{"toestand": "afgerond"}, {"telefoonnummer": "0725551234"}])
def test_who_was_answered_or_cannot_be_written_to_gets_nothing(taak, change):
    Internetaak.objects.filter(id=taak.id).update(**change)
    tried(taak, *DAYS)
    assert told() == []
