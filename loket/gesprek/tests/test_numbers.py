"""What the screen says of the number of a caller, and whether we can call back: withheld, foreign, 14 072, 088, 112."""

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Internetaak
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.telefonie.commands import hear, keep_toestel

pytestmark = pytest.mark.django_db
ASK_ORGANISATION = "Dit nummer is van een organisatie. Vraag naar het directe nummer."
# As the exchange tells it, as people read it, what the agent does, and whether we can call back.
NUMBERS = [
    ("", "Afgeschermd nummer", "Vraag op welk nummer wij kunnen bellen.", False),
    ("anonymous", "Afgeschermd nummer", "Vraag op welk nummer wij kunnen bellen.", False),
    ("0612345678", "06 12345678", "", True),
    ("+4930901820", "+49 30 901820", "Buitenlands nummer. Terugbellen kan.", True),
    ("14072", "14 072", "Dit is het nummer van een gemeente.", True),
    ("0888000800", "088 800 0800", ASK_ORGANISATION, True),
    ("08001234", "0800 1234", ASK_ORGANISATION, True),
    ("09001234", "0900 1234", "Dit nummer kost geld. Vraag om een ander nummer.", False),
    ("112", "112", "Loket belt nooit 112. Bel zelf als er nood is.", False),
    ("0031112", "112", "Loket belt nooit 112. Bel zelf als er nood is.", False),
]
PROMISE = {"onderwerp": "Paspoort", "resultaat": "terugbelverzoek", "team": "verlichting"}


@pytest.fixture
def fatima(town, client):
    who = Medewerker.objects.get(email=FATIMA.email)
    keep_toestel(extension="201", medewerker_id=who.id, by=SYSTEM)
    client.force_login(who)
    return client


@pytest.mark.parametrize(("number", "shown", "advice", "_"), NUMBERS)
def test_what_the_screen_says_while_it_rings(fatima, number, shown, advice, _):
    hear(CallEvent("hal", "1", Heard.RINGING, timezone.now(), number, extension="201"))
    page = fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    bar = page.split('<section class="lk-callbar"')[1].split("</section>")[0]
    assert f'<span class="lk-num">{shown}</span>' in bar
    assert advice in bar


@pytest.mark.parametrize(("number", "shown", "advice", "can"), NUMBERS[1:])
def test_who_cannot_be_called_is_not_promised_a_call(fatima, number, shown, advice, can):
    answer = fatima.post("/werk/gesprek/klaar/", PROMISE | {"telefoon": number})
    assert (answer.status_code == 302, Internetaak.objects.exists()) == (can, can)
    if not can:
        assert advice in answer.content.decode()
        assert 'href="#g-telefoon"' in answer.content.decode()


def test_no_number_at_all_asks_for_one(fatima):
    page = fatima.post("/werk/gesprek/klaar/", PROMISE | {"telefoon": ""}).content.decode()
    assert "Vul het telefoonnummer in waarop wij terugbellen." in page
