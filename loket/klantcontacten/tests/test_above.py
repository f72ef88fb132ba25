"""Who leads a team, or is the head of its afdeling, sees what was not kept and may do it; other people do not."""

import pytest

from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.kernel.refusal import Refused
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak
from loket.organisatie.models import Afdeling, Medewerker, Team

pytestmark = pytest.mark.django_db


@pytest.fixture
def taak(town):
    """Of the contact centre; Lena works elsewhere and may call back."""
    commands.ask_call_back(
        naam="Anna Voorbeeld", telefoon="0612345678", vraag="Wanneer?", send_key="0b0dbf2e-6a0f-4a3c-9a51-000000000001"
    )
    return Internetaak.objects.get()


@pytest.fixture
def lena(client, town):
    someone = Medewerker.objects.get(email=LENA.email)
    client.force_login(someone)
    return someone


def test_another_team_sees_nothing(client, taak, lena):
    assert client.get(f"/werk/terugbellen/{taak.id}/").status_code == 404
    assert taak.toelichting not in client.get("/werk/terugbellen/").content.decode()
    with pytest.raises(Refused, match="taak-of-other-team"):
        commands.claim_internetaak(taak_id=taak.id, by=actor(LENA))


@pytest.mark.parametrize("place", ["leader", "head"])
def test_who_is_above_sees_it_and_takes_it(client, taak, lena, place):
    team = Team.objects.get(code="kcc")
    if place == "leader":
        Team.objects.filter(code=team.code).update(leader=lena)
    else:
        Afdeling.objects.filter(id=team.afdeling_id).update(head=lena)
    assert client.get(f"/werk/terugbellen/{taak.id}/").status_code == 200
    assert taak.toelichting in client.get("/werk/terugbellen/").content.decode()
    commands.claim_internetaak(taak_id=taak.id, by=actor(LENA))
    assert Internetaak.objects.get().behandelaar == lena


def test_each_try_stands_there_with_how_it_went(client, taak, lena):
    Team.objects.filter(code="kcc").update(leader=lena)
    commands.note_poging(taak_id=taak.id, uitkomst="voicemail", notitie="Morgen weer", by=actor(LENA))
    shown = client.get(f"/werk/terugbellen/{taak.id}/").content.decode()
    assert "Ingesproken: Morgen weer" in shown
    assert 'href="tel:0612345678"' in shown
