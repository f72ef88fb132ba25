"""Who manages access helps somebody who cannot come in."""

import pytest
from django.test import Client
from django.urls import reverse

from loket.kernel.audit import history_of
from loket.organisatie.queries import actor_for
from loket.toegang import commands, queries, tries
from loket.toegang.models import Authenticator, RecoveryCode
from loket.toegang.tests.conftest import PASSWORD

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
DEEDS = ["lift_lock", "mail_link", "end_sessions_of", "remove_factors"]


def url(name, someone):
    return reverse(f"toegang:{name}", args=[someone.id])


def test_who_has_no_right_is_kept_out(client, lena):
    assert client.get(url("access", lena)).status_code == 302
    client.force_login(lena)
    assert client.get(url("access", lena)).status_code == 403
    assert [client.post(url(deed, lena)).status_code for deed in DEEDS] == [403] * 4


def test_a_lock_is_lifted(client, lena, sanne):
    for _ in range(tries.OF_ACCOUNT + 1):
        client.post("/inloggen/", {"email": lena.email, "password": "niet dit wachtwoord"})
    client.force_login(sanne)
    assert client.post(url("lift_lock", lena)).status_code == 302
    client.logout()
    assert client.post("/inloggen/", {"email": lena.email, "password": PASSWORD}).status_code == 302
    assert history_of("toegang", lena.id)[1].by_name == "Sanne Sleutel"


def test_who_lost_phone_and_paper_begins_anew(client, with_app, sanne, settings):
    settings.SECOND_FACTOR_REQUIRED = True
    commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    client.force_login(sanne)
    client.post(url("remove_factors", with_app))
    assert not Authenticator.objects.exists()
    assert not RecoveryCode.objects.exists()
    client.logout()
    answer = client.post("/inloggen/", {"email": with_app.email, "password": PASSWORD})
    assert answer["Location"] == "/inloggen/instellen/"


def test_four_eyes_for_ones_own_second_step(client, sanne):
    client.force_login(sanne)
    assert client.post(url("remove_factors", sanne)).status_code == 409


def test_the_page_tells_what_happened(client, lena, sanne):
    client.post("/inloggen/", {"email": lena.email, "password": "niet dit wachtwoord"})
    client.force_login(sanne)
    text = client.get(url("access", lena)).content.decode()
    assert "Inloggen mislukt: wachtwoord" in text


def test_a_link_is_mailed_and_sessions_end(client, lena, sanne):
    elsewhere = Client()
    elsewhere.force_login(lena)
    assert elsewhere.get("/werk/ik/").status_code == 200
    client.force_login(sanne)
    client.post(url("mail_link", lena))
    client.post(url("end_sessions_of", lena))
    assert queries.sessions_of(lena.id) == []
    kinds = [row.kind for row in history_of("toegang", lena.id)[:2]]
    assert kinds == ["toegang.SessionsEnded", "toegang.PasswordResetRequested"]
