"""A medewerker says when, never why."""

import pytest
from django.urls import reverse

from loket.organisatie.models import Afwezigheid, Team

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OWN = "/werk/ik/afwezigheid/"
DAYS = {"first_day": "01-03-2027", "last_day": "05-03-2027", "deputy_id": ""}


def test_strangers_log_in_first(client):
    assert client.get(OWN)["Location"] == "/inloggen/?next=%2Fwerk%2Fik%2Fafwezigheid%2F"


def test_i_say_that_i_am_away_and_take_it_back(client, lena, omar):
    client.force_login(lena)
    assert client.post(OWN, DAYS)["Location"] == OWN
    row = Afwezigheid.objects.get()
    assert (row.medewerker_id, str(row.last_day), row.deputy) == (lena.id, "2027-03-05", None)
    change = reverse("organisatie:change_absence", args=[row.id])
    assert client.post(change, DAYS | {"deputy_id": omar.id}).status_code == 302
    assert Afwezigheid.objects.get().deputy == omar
    assert client.post(reverse("organisatie:withdraw_absence", args=[row.id])).status_code == 302
    assert Afwezigheid.objects.get().withdrawn_at


def test_a_wrong_day_is_told_beside_it(client, lena):
    client.force_login(lena)
    answer = client.post(OWN, DAYS | {"first_day": "morgen"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["first_day"])
    answer = client.post(OWN, DAYS | {"deputy_id": lena.id})
    assert answer.context["form"].errors == {"deputy_id": ["Kies iemand anders als vervanger."]}


def test_a_colleague_cannot_change_it_and_the_team_leader_can(client, lena, omar, henk):
    Team.objects.filter(code="verlichting").update(leader=henk)
    client.force_login(lena)
    client.post(OWN, DAYS)
    row = Afwezigheid.objects.get()
    change = reverse("organisatie:change_absence", args=[row.id])
    client.force_login(omar)
    assert client.get(change).status_code == 403
    assert client.post(reverse("organisatie:withdraw_absence", args=[row.id])).status_code == 409
    client.force_login(henk)
    assert "In je team: afwezig zonder vervanger" in client.get(OWN).content.decode()
    assert client.post(change, DAYS | {"deputy_id": omar.id}).status_code == 302
    assert "In je team: afwezig zonder vervanger" not in client.get(OWN).content.decode()


def test_the_administrator_sees_and_notes_everybody(client, sanne, lena):
    client.force_login(sanne)
    address = reverse("organisatie:absences")
    assert client.post(address, DAYS | {"medewerker_id": lena.id}).status_code == 302
    assert "Lena Lichtveld" in client.get(address).content.decode()
