"""A new colleague gets one mail, with which the account opens."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import LENA
from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie import commands as organisatie
from loket.organisatie.events import MedewerkerHired
from loket.organisatie.models import FunctieVervulling, Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import commands
from loket.toegang.jobs import mail_invitation
from loket.toegang.models import Invitation
from loket.toegang.reactions import invite_who_is_new
from loket.toegang.tests.conftest import PASSWORD, hired

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
CHOOSE = "/inloggen/nieuw-wachtwoord/"
NEW = {"email": "noor@bergen.example", "first_name": "Noor", "last_name": "Nieuw", "direct_number": "staff"}


@pytest.fixture
def noor(client, sanne):
    """Sanne added her by the page."""
    functie = organisatie.add_functie(name="Beheer", permissions=["organisatie.beheren"], by=SYSTEM)
    had = FunctieVervulling.objects.filter(medewerker=sanne).values_list("functie_id", flat=True)
    organisatie.change_functies(medewerker_id=sanne.id, functie_ids=[*had, functie.id], by=SYSTEM)
    client.force_login(sanne)
    assert client.post("/beheer/organisatie/medewerkers/nieuw/", NEW).status_code == 302
    client.logout()
    return Medewerker.objects.get(email=NEW["email"])


def invited(someone):
    """What happens behind the page; and the link in the mail."""
    facts = Announcement.objects.get(kind="organisatie.MedewerkerHired", subject__contains=str(someone.id)).facts
    invite_who_is_new(MedewerkerHired(someone.id, [], facts["invite"]))
    mail_invitation(medewerker_id=str(someone.id))
    return link()


def link():
    return re.search(r"http://127.0.0.1:8000(\S+)", mail.outbox[-1].body)[1]


def access(client, sanne, someone):
    client.force_login(sanne)
    html = client.get(reverse("toegang:access", args=[someone.id])).content.decode()
    client.logout()
    return html


def test_who_is_added_gets_one_mail_and_chooses_a_password_with_it(client, noor):
    address = invited(noor)
    assert [(each.to, each.subject) for each in mail.outbox] == [([noor.email], "Je account voor Loket")]
    assert address.startswith("/inloggen/uitnodiging/")
    assert not [part for part in ("noor", "nieuw@", str(noor.id)) if part in address.lower()]
    assert client.get(address)["Location"] == CHOOSE  # the link stands in no address any more
    assert client.post(CHOOSE, {"new": "kort"}).status_code == 422
    assert client.post(CHOOSE, {"new": PASSWORD})["Location"] == "/inloggen/"
    assert client.post("/inloggen/", {"email": noor.email, "password": PASSWORD}).status_code == 302


def test_it_goes_once_however_often_its_jobs_run(noor):
    for _ in range(2):
        invited(noor)
    assert len(mail.outbox) == 1
    assert [row.kind for row in history_of("toegang", noor.id)] == ["toegang.MedewerkerInvited"]


def test_the_link_works_once(client, noor):
    address = invited(noor)
    client.get(address)
    client.post(CHOOSE, {"new": PASSWORD})
    assert client.get(address).status_code == 422
    with pytest.raises(Refused):
        commands.accept_invitation(token=address.split("/")[-2], password="een heel ander wachtwoord")


def test_the_link_works_for_seven_days(client, noor):
    address = invited(noor)
    sent = timezone.now() - timedelta(days=7, minutes=-1)
    Invitation.objects.update(sent_at=sent)
    assert client.get(address).status_code == 302
    Invitation.objects.update(sent_at=sent - timedelta(minutes=2))
    answer = client.get(address)
    assert (answer.status_code, "vraag je beheerder" in answer.content.decode()) == (422, True)


def test_nothing_keeps_the_link(noor):
    token = invited(noor).split("/")[-2]
    assert not [row for row in Announcement.objects.all() if token in str(row.facts)]
    assert token.encode() not in bytes(Invitation.objects.get().key)


def test_who_left_or_has_a_password_meanwhile_gets_none(noor):
    commands.set_password(medewerker_id=noor.id, password=PASSWORD)
    facts = MedewerkerHired(noor.id, [], True)
    invite_who_is_new(facts)
    assert not Invitation.objects.exists()
    other = hired(LENA, password="")
    organisatie.end_employment(medewerker_id=other.id, by=SYSTEM)
    invite_who_is_new(MedewerkerHired(other.id, [], True))
    assert (mail.outbox, Invitation.objects.exists()) == ([], False)


def test_a_program_that_adds_people_invites_nobody(db):
    who = hired(LENA, password="")
    assert Announcement.objects.get(kind="organisatie.MedewerkerHired").facts["invite"] is False
    invite_who_is_new(MedewerkerHired(who.id, [], False))
    assert not Invitation.objects.exists()


def test_it_is_sent_again_and_the_first_link_is_over(client, noor, sanne):
    first = invited(noor)
    client.force_login(sanne)
    assert client.post(reverse("toegang:invite", args=[noor.id])).status_code == 302
    client.logout()
    mail_invitation(medewerker_id=str(noor.id))
    assert (len(mail.outbox), client.get(first).status_code, client.get(link()).status_code) == (2, 422, 302)


def test_who_was_in_is_not_invited_again(noor, sanne):
    invited(noor)
    commands.accept_invitation(token=link().split("/")[-2], password=PASSWORD)
    with pytest.raises(Refused) as refused:
        commands.invite(medewerker_id=noor.id, by=actor_for(sanne))
    assert [each.code for each in refused.value.refusals] == ["in-already"]


def test_who_may_not_manage_access_invites_nobody(client, lena, noor):
    client.force_login(lena)
    assert client.post(reverse("toegang:invite", args=[noor.id])).status_code == 403


def test_the_page_tells_whether_it_went_and_was_used(client, noor, sanne):
    page = access(client, sanne, noor)
    assert "Stuur een uitnodiging" in page
    address = invited(noor)
    page = access(client, sanne, noor)
    assert re.search(r"<dt>Uitnodiging</dt><dd>gestuurd <time[^>]*>vandaag, [^<]*</time>, de link werkt tot", page)
    assert "Stuur de uitnodiging opnieuw" in page
    Invitation.objects.update(sent_at=timezone.now() - timedelta(days=8))
    assert ", verlopen " in access(client, sanne, noor)
    Invitation.objects.update(sent_at=timezone.now())
    client.get(address)
    client.post(CHOOSE, {"new": PASSWORD})
    page = access(client, sanne, noor)
    assert ", gebruikt <time" in page
    assert "uitnodiging opnieuw" not in page


def test_with_accounts_elsewhere_the_mail_tells_how_to_log_in(client, noor, sanne, settings):
    settings.OIDC_ISSUER, settings.OIDC_NAME = "https://inloggen.example", "je werkaccount"
    assert invited(noor) == "/inloggen/"
    assert 'Kies daar "Inloggen met je werkaccount".' in mail.outbox[0].body
    assert "Je hoeft geen wachtwoord te kiezen." in mail.outbox[0].body
    assert "nog niet gebruikt" in access(client, sanne, noor)
    commands.note_log_in(medewerker=noor, means="identity", by=actor_for(noor))
    assert ", gebruikt <time" in access(client, sanne, noor)
