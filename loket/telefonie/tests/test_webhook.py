"""An exchange sends its facts itself: only with a good signature, and again when it heard no answer."""

import json
import time
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from loket.kernel.signed import WINDOW, signature
from loket.telefonie.models import Gebeurtenis, Gesprek

pytestmark = pytest.mark.django_db
SECRET = "s" * 40
ADDRESS = "/api/telefonie/gebeurtenissen"


@pytest.fixture(autouse=True)
def secret(settings):
    settings.CENTRALE_WEBHOOK_SECRET, settings.CENTRALE_NAME = SECRET, "voip"


def fact(soort="ringing", **told):
    return {"gesprek": "c1", "soort": soort, "moment": timezone.now().isoformat(), **told}


def send(*facts, secret=SECRET, at=None, body=None, sign=True):
    body = body if body is not None else json.dumps({"gebeurtenissen": facts}).encode()
    stamp = str(int(at or time.time()))
    headers = {"X-Loket-Timestamp": stamp, "X-Loket-Signature": signature(secret, stamp, body)} if sign else {}
    return Client().post(ADDRESS, body, content_type="application/json", headers=headers)


def test_facts_become_a_call(town):
    answer = send(fact(nummer="0612345678", gekozen="14 072"), fact("answered", toestel="201"), fact(gesprek="c2"))
    assert (answer.status_code, answer.json()) == (200, {"gehoord": 3})
    call = Gesprek.objects.get(call_id="c1")
    assert (call.centrale, call.number, call.state, call.extension) == ("voip", "+31612345678", "talking", "201")
    assert Gesprek.objects.count() == 2


def test_what_is_sent_again_changes_nothing(town):
    facts = fact(), fact("hung_up")
    assert [send(*facts).status_code for _ in range(2)] == [200, 200]
    assert Gebeurtenis.objects.count() == 2


@pytest.mark.parametrize(
    "told",
    [{"secret": "x" * 40}, {"sign": False}, {"seconds": -WINDOW - 60}, {"seconds": WINDOW + 60}],
)
def test_a_stranger_or_an_old_message_is_kept_out(told):
    if "seconds" in told:
        told = {"at": time.time() + told["seconds"]}
    assert send(fact(), **told).status_code == 401
    assert Gesprek.objects.count() == 0


def test_without_a_secret_the_door_is_not_there(settings):
    settings.CENTRALE_WEBHOOK_SECRET = ""
    assert send(fact(), secret="").status_code == 404


def test_what_is_wrong_is_told_with_its_place():
    answer = send(fact(), fact("gebeld"))
    assert answer.status_code == 400
    assert [fault["name"] for fault in answer.json()["invalidParams"]] == ["gebeurtenissen[1].soort"]
    assert Gesprek.objects.count() == 0


@pytest.mark.parametrize("days", [-3, 1])
def test_a_wrong_clock_does_not_spoil_the_figures(days):
    answer = send(fact(moment=(timezone.now() + timedelta(days=days)).isoformat()))
    assert (answer.status_code, answer.json()["code"]) == (400, "moment-strange")
    assert Gesprek.objects.count() == 0


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"gebeurtenissen": []}', b"\xff"])
def test_nonsense_is_no_call(body):
    assert send(body=body).status_code == 400


def test_a_body_that_is_too_large_is_refused():
    assert send(body=b" " * (128 * 1024 + 1)).status_code == 413


def test_who_keeps_guessing_has_to_wait(town):
    answers = [send(fact(), secret="x" * 40).status_code for _ in range(61)]
    assert (answers[59], answers[60]) == (401, 429)
    assert send(fact()).status_code == 200  # the exchange itself is let in
