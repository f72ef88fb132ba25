"""Somebody of staff logs in with a password."""

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.kernel.actor import ActorKind
from loket.kernel.http import actor_of
from loket.organisatie.models import Afdeling, Functie, FunctieVervulling, Medewerker, Team, Teamlid

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PASSWORD = "paarse fiets in de duinen"


@pytest.fixture
def sanne():
    sanne = Medewerker(email="sanne@bergen.example", first_name="Sanne", last_name="Bakker", hired_at=timezone.now())
    sanne.set_password(PASSWORD)
    sanne.save()
    team = Team.objects.create(code="verlichting", name="Team Verlichting", afdeling=Afdeling.objects.create(name="X"))
    Teamlid.objects.create(medewerker=sanne, team=team)
    lamps = Functie.objects.create(name="Lampen", permissions=["meldingen.behandelen"])
    FunctieVervulling.objects.create(medewerker=sanne, functie=lamps, first_day=timezone.localdate())
    return sanne


def test_the_right_password_opens_the_door(client, sanne):
    answer = client.post(
        reverse("toegang:login"), {"email": " Sanne@bergen.example", "password": PASSWORD, "next": "/gezond/leven"}
    )
    assert (answer.status_code, answer["Location"]) == (302, "/gezond/leven")
    actor = actor_of(client.get("/gezond/leven").wsgi_request)
    assert (actor.kind, actor.id, actor.name) == (ActorKind.STAFF, str(sanne.id), "Sanne Bakker")
    assert (actor.teams, actor.permissions) == ({"verlichting"}, {"meldingen.behandelen"})


def test_force_login_gives_an_actor_too(client, sanne):
    client.force_login(sanne)
    assert actor_of(client.get("/gezond/leven").wsgi_request).id == str(sanne.id)
