"""A new password: by a link in a mail, or by who knows the old one."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel.actor import VISITOR
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.kernel.models import Announcement
from loket.organisatie.models import Medewerker
from loket.toegang import commands
from loket.toegang.jobs import mail_reset_link
from loket.toegang.tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FORGOTTEN, CHOOSE, CHANGE = "/inloggen/wachtwoord-vergeten/", "/inloggen/nieuw-wachtwoord/", "/werk/ik/wachtwoord/"
NEW = "groene emmer op het strand"


def link(medewerker):
    """The link in the mail that goes out now."""
    mail_reset_link(medewerker_id=str(medewerker.id))
    return re.search(r"http://127.0.0.1:8000(\S+)", mail.outbox[-1].body)[1]


def can_log_in(client, password):
    return client.post("/inloggen/", {"email": "lena@bergen.example", "password": password}).status_code == 302


def test_the_answer_is_the_same_for_an_unknown_address(client, lena):
    pages = [
        client.post(FORGOTTEN, {"email": email}).content.decode() for email in (lena.email, "niemand@bergen.example")
    ]
    assert "Kennen wij dit adres? Dan krijg je nu een mail met een link." in pages[0]
    assert pages[0] == pages[1]
    assert history_of("toegang", lena.id)[0].kind == "toegang.PasswordResetRequested"


def test_the_work_is_the_same_for_an_unknown_address(db, lena):
    """A job for each, so that the time of the answer tells nothing; the one for nobody mails nobody."""
    commands.request_reset(email=lena.email)
    commands.request_reset(email="niemand@bergen.example")
    jobs = ProcrastinateJob.objects.filter(task_name="loket.toegang.jobs.mail_reset_link").order_by("id")
    known, unknown = [job.args["medewerker_id"] for job in jobs]
    assert known == str(lena.id)
    mail_reset_link(medewerker_id=unknown)
    assert mail.outbox == []


def test_the_mail_has_a_link_and_nothing_secret_is_kept(client, lena):
    client.post(FORGOTTEN, {"email": lena.email})
    token = link(lena).split("/")[-2]
    assert mail.outbox[0].to == ["lena@bergen.example"]
    assert mail.outbox[0].subject == "Kies een nieuw wachtwoord"
    assert not [row for row in Announcement.objects.all() if token in str(row.facts)]


def test_the_link_gives_a_new_password_once(client, lena):
    address = link(lena)
    assert client.get(address)["Location"] == CHOOSE  # the link stands in no address any more
    assert client.post(CHOOSE, {"new": "kort"}).context["form"].errors == {
        "new": ["Gebruik 12 tekens of meer. Een korte zin is goed."]
    }
    assert client.post(CHOOSE, {"new": NEW})["Location"] == "/inloggen/"
    assert (can_log_in(client, PASSWORD), can_log_in(client, NEW)) == (False, True)
    assert "Deze link werkt niet meer" in client.get(address).content.decode()


def test_the_link_works_for_an_hour(client, lena, settings):
    address = link(lena)
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert client.get(address).status_code == 422


def test_a_link_of_who_left_does_not_work(client, lena):
    address = link(lena)
    Medewerker.objects.update(is_active=False, left_at=lena.hired_at)
    assert client.get(address).status_code == 422
    assert client.get(CHOOSE)["Location"] == FORGOTTEN


def test_mails_are_not_sent_without_end(lena):
    for _ in range(8):
        commands.request_reset(email=lena.email)
    asked = [row for row in history_of("toegang", lena.id) if row.kind.endswith("PasswordResetRequested")]
    assert len(asked) == 5


def test_i_change_my_password_and_stay_in_while_other_devices_go_out(client, lena):
    other = Client()
    other.force_login(lena)
    client.force_login(lena)
    wrong = client.post(CHANGE, {"old": "niet dit", "new": NEW})
    assert wrong.context["form"].errors == {"old": ["Dit is niet je wachtwoord van nu."]}
    assert client.post(CHANGE, {"old": PASSWORD, "new": NEW})["Location"] == "/werk/ik/"
    assert actor_of(client.get("/gezond/leven").wsgi_request).id == str(lena.id)
    assert actor_of(other.get("/gezond/leven").wsgi_request) == VISITOR


def test_strangers_change_nothing(client, db):
    assert client.get(CHANGE)["Location"] == f"/inloggen/?next={CHANGE.replace('/', '%2F')}"
    assert client.get(reverse("toegang:reset", args=["00000000-0000-0000-0000-000000000000", "x-y"])).status_code == 422
