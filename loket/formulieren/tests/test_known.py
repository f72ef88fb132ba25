"""What we know is not asked: only the fields of the form are looked up, and a register that is down stops nobody."""

import pytest
from django.utils import timezone

from loket.basisregistraties.models import Bevraging
from loket.formulieren.commands.forget import _empty
from loket.formulieren.commands.overdracht import hand_over
from loket.formulieren.models import Aanvraag
from loket.formulieren.tests.conftest import hond, vraag
from loket.formulieren.tests.walk import HONDEN, begin, send
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Niveau, Via
from loket.inloggen.tests.people import ANS
from loket.outside.brp import BrpDown
from loket.zaken.queries.own import own_zaken

pytestmark = pytest.mark.django_db
DEMO = "/mijn/inloggen/demo/"


class Brp:
    """Knows Ans. Tells what was asked of it."""

    def __init__(self, down=False):
        self.asked, self.down = [], down

    def persoon(self, bsn, velden, *, doelbinding):
        self.asked.append((bsn, sorted(velden), doelbinding))
        if self.down:
            raise BrpDown("down")
        return {"naam": {"voornamen": "Ans", "geslachtsnaam": "Bedacht"}}


@pytest.fixture
def brp(settings, monkeypatch):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"
    fake = Brp()
    monkeypatch.setattr("loket.basisregistraties.queries.ask.brp", lambda: fake)
    return fake


def form(**more):
    told = hond(inloggen="mag", **more)
    told["stappen"][2]["vragen"] = [
        vraag("voornaam", label="Uw voornaam", bron="brp:naam.voornamen", wie="voornaam"),
        vraag("achternaam", label="Uw achternaam", bron="brp:naam.geslachtsnaam", wie="achternaam"),
        vraag("email", "email", "Uw e-mailadres", wie="email", verplicht=False),
    ]
    return told


def test_who_is_logged_in_is_asked_only_what_we_do_not_know(client, publish, brp):
    publish(form())
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    send(client, here, "honden", HONDEN)
    page = client.get(f"{here}stap/over_u/").content.decode()
    assert "Dit weten wij al" in page
    assert "Bedacht" in page
    assert 'name="achternaam"' not in page
    assert 'name="email"' in page
    assert brp.asked == [(ANS, ["naam.geslachtsnaam", "naam.voornamen"], "Honden aanmelden")]
    assert Bevraging.objects.get().doel == "Honden aanmelden"


def test_that_somebody_has_no_tussenvoegsel_is_known_and_not_asked(client, publish, brp):
    told = form()
    more = {"label": "Tussenvoegsel", "bron": "brp:naam.voorvoegsel", "verplicht": False}
    told["stappen"][2]["vragen"].append(vraag("tussenvoegsel", **more))
    publish(told)
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    send(client, here, "honden", HONDEN)
    assert "Tussenvoegsel" not in client.get(f"{here}stap/over_u/").content.decode()


def test_what_we_know_cannot_be_overwritten(client, publish, brp):
    publish(form())
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", {"email": "", "achternaam": "Koning"})
    summary = client.get(f"{here}controle/").content.decode()
    assert "Bedacht" in summary
    assert "Koning" not in summary


def test_a_visitor_is_asked_everything_and_nobody_is_looked_up(client, publish, brp):
    publish(form())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    assert 'name="achternaam"' in client.get(f"{here}stap/over_u/").content.decode()
    assert brp.asked == []


def test_a_register_that_is_down_makes_the_form_ask(client, publish, brp):
    publish(form())
    brp.down = True
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    assert "Wij kunnen uw gegevens nu niet ophalen" in client.get(f"{here}stap/honden/").content.decode()
    send(client, here, "honden", HONDEN)
    assert 'name="achternaam"' in client.get(f"{here}stap/over_u/").content.decode()


def test_a_form_that_needs_a_log_in_begins_after_it(client, publish, brp):
    told = form(niveau="substantieel")
    publish({**told, "inloggen": "moet"})
    page = client.get("/formulier/honden/").content.decode()
    assert "/mijn/inloggen/?naar=%2Fformulier%2Fhonden%2F" in page
    assert client.post("/formulier/honden/").status_code == 200
    client.post(DEMO, {"wie": "bep"})  # not as sure as the form asks
    assert "sterker inloggen" in client.get("/formulier/honden/").content.decode()
    client.post("/formulier/honden/")
    assert Aanvraag.objects.count() == 0
    client.post(DEMO, {"wie": "ans"})
    assert client.post("/formulier/honden/").status_code == 302


def test_who_logged_in_finds_the_zaak_on_the_own_page_though_no_bsn_was_asked(client, publish, brp):
    """The zaak has the BSN of the log-in with who asked, as portals of others look for it too (Wabb 10)."""
    publish(form())
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", {"email": ""})
    client.post(f"{here}controle/")
    aanvraag = Aanvraag.objects.get()
    zaak = hand_over(aanvraag_id=aanvraag.id)
    now = timezone.now()
    who = Ingelogde(Kind.PERSOON, Niveau.SUBSTANTIEEL, Via.DEMO, since=now, until=now, bsn=ANS)
    assert [each.id for each in own_zaken(who)] == [zaak]


def test_what_no_zaak_came_of_keeps_no_number_of_who_logged_in(client, publish, brp):
    publish(form())
    client.post(DEMO, {"wie": "ans"})
    begin(client)
    aanvraag = Aanvraag.objects.get()
    assert aanvraag.nummer == ANS
    _empty([aanvraag.id])
    aanvraag.refresh_from_db()
    assert aanvraag.nummer is None
