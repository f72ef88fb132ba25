"""After the password comes a second step: a code out of an app, or one of the codes on paper."""

import re

import pyotp
import pytest
from django.db import connection

from loket.kernel.actor import VISITOR
from loket.kernel.audit import history_of
from loket.kernel.http import actor_of
from loket.organisatie.queries import actor_for
from loket.toegang import commands, queries
from loket.toegang.models import Authenticator, RecoveryCode
from loket.toegang.tests.conftest import PASSWORD, SECRET, digits

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SECOND, RECOVERY, SET_UP_APP = "/inloggen/tweede-stap/", "/inloggen/herstelcode/", "/inloggen/instellen/app/"


def first_step(client, next="/werk/ik/"):
    return client.post("/inloggen/", {"email": "lena@bergen.example", "password": PASSWORD, "next": next})


def who(client):
    return actor_of(client.get("/gezond/leven").wsgi_request)


def test_the_password_alone_is_half_way(client, with_app, clock):
    assert first_step(client)["Location"] == SECOND
    assert who(client) == VISITOR
    answer = client.post(SECOND, {"code": digits(clock.at)})
    assert (answer.status_code, answer["Location"]) == (302, "/werk/ik/")
    assert who(client).name == "Lena Lichtveld"
    assert history_of("toegang", with_app.id)[0].facts["means"] == "password+code"


def test_a_code_that_was_used_is_refused(client, with_app, clock):
    code = digits(clock.at)
    first_step(client)
    client.post(SECOND, {"code": code})
    client.post("/uitloggen/")
    first_step(client)
    answer = client.post(SECOND, {"code": code})
    assert answer.status_code == 422
    assert answer.context["form"].errors == {"code": ["Deze code klopt niet meer. Typ de nieuwe code uit je app."]}
    clock.turn(seconds=30)
    assert client.post(SECOND, {"code": digits(clock.at)}).status_code == 302


def test_the_second_step_is_shut_after_ten_tries(client, with_app, clock):
    first_step(client)
    for _ in range(10):
        client.post(SECOND, {"code": "000000"})
    assert "Dit ging te vaak mis." in client.post(SECOND, {"code": digits(clock.at)}).content.decode()
    assert client.post(RECOVERY, {"code": "abcd-efgh-jkmn"}).status_code == 422


def test_half_way_lasts_ten_minutes(client, with_app, clock):
    first_step(client)
    clock.turn(minutes=10, seconds=1)
    assert client.post(SECOND, {"code": digits(clock.at)})["Location"] == "/inloggen/"


def test_without_the_first_step_there_is_no_second(client, with_app, clock):
    assert client.post(SECOND, {"code": digits(clock.at)})["Location"] == "/inloggen/"
    assert client.get(RECOVERY)["Location"] == "/inloggen/"


def test_a_recovery_code_counts_once(client, with_app):
    codes = commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    assert len(set(codes)) == 10
    first_step(client)
    assert client.post(RECOVERY, {"code": codes[3].upper().replace("-", " ")}).status_code == 302
    assert queries.factors_of(with_app.id).codes_left == 9
    client.post("/uitloggen/")
    first_step(client)
    answer = client.post(RECOVERY, {"code": codes[3]})
    assert answer.context["form"].errors == {"code": ["Deze herstelcode klopt niet, of is al gebruikt."]}


def test_codes_and_secrets_are_not_readable_in_the_tables(with_app):
    codes = commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    with connection.cursor() as cursor:
        cursor.execute("SELECT secret FROM toegang_authenticator")
        assert SECRET.encode() not in bytes(cursor.fetchone()[0])
    kept = b"".join(bytes(row.code_hash) for row in RecoveryCode.objects.all())
    assert codes[0].encode() not in kept


def test_new_codes_end_the_old_ones(client, with_app):
    old = commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    commands.renew_recovery_codes(medewerker_id=with_app.id, by=actor_for(with_app))
    first_step(client)
    assert client.post(RECOVERY, {"code": old[0]}).status_code == 422


def test_who_has_none_is_led_to_set_it_up_when_it_is_required(client, lena, settings, clock):
    settings.SECOND_FACTOR_REQUIRED = True
    assert first_step(client)["Location"] == "/inloggen/instellen/"
    assert "Een wachtwoord alleen is niet genoeg." in client.get("/inloggen/instellen/").content.decode()
    assert who(client) == VISITOR
    shown = client.get(SET_UP_APP).content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", shown)[1].replace(" ", "")
    assert "<svg" in shown
    assert client.post(SET_UP_APP, {"code": "000000"}).status_code == 422
    answer = client.post(SET_UP_APP, {"code": pyotp.TOTP(secret).at(clock.at)})
    assert answer["Location"] == "/werk/ik/herstelcodes/"
    assert who(client).name == "Lena Lichtveld"
    assert Authenticator.objects.get().secret == secret
    codes = re.findall(r"<code>([a-z0-9-]{14})</code>", client.get("/werk/ik/herstelcodes/").content.decode())
    assert len(codes) == 10
    assert client.get("/werk/ik/herstelcodes/")["Location"] == "/werk/ik/"  # shown once


def test_where_it_is_not_required_the_password_is_enough(client, lena, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    assert first_step(client)["Location"] == "/werk/ik/"


def test_strangers_set_nothing_up(client, db):
    assert client.get(SET_UP_APP)["Location"] == "/inloggen/?next=%2Finloggen%2Finstellen%2Fapp%2F"


def test_who_is_half_way_sets_up_nothing_when_the_owner_just_did(client, lena, settings, clock):
    """A stolen password waits at "set up a second step" while Lena does that herself."""
    settings.SECOND_FACTOR_REQUIRED = True
    first_step(client)
    shown = client.get(SET_UP_APP).content.decode()
    secret = re.search(r"<code>([A-Z2-7 ]+)</code>", shown)[1].replace(" ", "")
    commands.confirm_authenticator(medewerker_id=lena.id, secret=SECRET, code=digits(clock.at), by=actor_for(lena))
    answer = client.post(SET_UP_APP, {"code": pyotp.TOTP(secret).at(clock.at)})
    assert answer["Location"].startswith("/inloggen/?next=")
    assert Authenticator.objects.get().secret == SECRET


def test_half_way_ends_with_a_new_password(client, with_app, clock):
    first_step(client)
    commands.set_password(medewerker_id=with_app.id, password="groene emmer op het strand")
    assert client.post(SECOND, {"code": digits(clock.at)})["Location"] == "/inloggen/"
