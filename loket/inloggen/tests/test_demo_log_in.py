"""Somebody comes in by the demo, goes out again, and the demo is nowhere but in the demo."""

from datetime import timedelta

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse
from django.utils import timezone

from loket.inloggen.queries import SEEN, WHO, ingelogd
from loket.inloggen.tests.people import ANS, BEP, KVK
from loket.kernel.models import Announcement
from loket.partijen.models import Partij, PartijIdentificator
from loket.toegang.models import Sessie

pytestmark = pytest.mark.django_db
DEMO = "/mijn/inloggen/demo/"


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"


def who_is_in(client):
    request = RequestFactory().get("/")
    request.session = client.session
    return ingelogd(request)


def test_somebody_comes_in_and_goes_where_they_wanted(client, demo):
    answer = client.post(DEMO, {"wie": "ans", "naar": "/contact/"})
    assert (answer.status_code, answer["Location"]) == (302, "/contact/")
    who = who_is_in(client)
    assert (who.bsn, who.niveau, who.via, who.namens) == (ANS, "substantieel", "demo", None)


def test_who_comes_in_is_a_partij_once(client, demo):
    client.post(DEMO, {"wie": "ans"})
    first = who_is_in(client).partij
    client.post("/mijn/uitloggen/")
    client.post(DEMO, {"wie": "ans"})
    assert who_is_in(client).partij == first
    assert Partij.objects.count() == 1
    assert PartijIdentificator.objects.get().object_id == ANS


def test_who_speaks_for_another_is_in_for_that_partij(client, demo):
    client.post(DEMO, {"wie": "ans-voor-bep"})
    assert PartijIdentificator.objects.get(partij=who_is_in(client).partij).object_id == BEP


def test_a_business_comes_in_by_its_number(client, demo):
    client.post(DEMO, {"wie": "zaak"})
    assert (who_is_in(client).kind, who_is_in(client).kvk) == ("bedrijf", KVK)
    assert Partij.objects.get().soort_partij == "organisatie"


def test_nobody_chosen_is_told(client, demo):
    answer = client.post(DEMO, {"wie": "niemand"})
    assert answer.status_code == 422
    assert "Kies als wie" in answer.content.decode()


def test_where_this_is_no_demo_there_is_no_demo_log_in(client, demo, settings):
    settings.DEMO = False
    assert client.get(DEMO).status_code == 404
    assert client.post(DEMO, {"wie": "ans"}).status_code == 404
    assert "demo" not in client.get(reverse("inloggen:begin")).content.decode()


def test_the_settings_of_a_real_installation_name_no_demo():
    from loket import settings

    assert settings.DEMO or settings.INLOGGEN_DEMO == ""


def test_a_new_key_for_the_session_and_what_was_begun_goes_along(client, demo):
    session = client.session
    session["formulier"] = "begonnen"
    session.save()
    client.cookies["sessionid"] = before = session.session_key
    client.post(DEMO, {"wie": "ans"})
    assert client.session.session_key != before
    assert client.session["formulier"] == "begonnen"
    assert not Sessie.objects.filter(session_key=before).exists()


def test_who_was_in_before_leaves_nothing_to_the_next(client, demo):
    client.post(DEMO, {"wie": "ans"})
    session = client.session
    session["formulier"] = "van Ans"
    session.save()
    client.post(DEMO, {"wie": "bep"})
    assert "formulier" not in client.session
    assert who_is_in(client).bsn == BEP


def test_out_is_out(client, demo):
    client.post(DEMO, {"wie": "ans"})
    cookie = client.cookies["sessionid"].value
    assert client.get("/mijn/uitloggen/").status_code == 405
    answer = client.post("/mijn/uitloggen/", follow=True)
    assert "U bent uitgelogd" in answer.content.decode()
    client.cookies["sessionid"] = cookie
    assert who_is_in(client) is None


def test_out_everywhere_is_out_on_every_device_and_for_nobody_else(client, demo):
    phone, of_bep = Client(), Client()
    for device in (client, phone):
        device.post(DEMO, {"wie": "ans"})
    of_bep.post(DEMO, {"wie": "bep"})
    client.post("/mijn/uitloggen/")
    assert who_is_in(phone)  # out is out here only
    client.post(DEMO, {"wie": "ans-voor-bep"})
    client.post("/mijn/uitloggen/", {"waar": "overal"})
    assert (who_is_in(client), who_is_in(phone)) == (None, None)
    assert who_is_in(of_bep)


def test_a_key_that_somebody_planted_is_worth_nothing(client, demo):
    """Session fixation: the thief knows the key of before, and the one that it was planted with."""
    thief = Client()
    thief.get(DEMO, {"naar": "/contact/"})
    session = thief.session
    session["iets"] = 1
    session.save()
    client.cookies["sessionid"] = thief.cookies["sessionid"] = session.session_key
    client.post(DEMO, {"wie": "ans"})
    assert who_is_in(client)
    assert who_is_in(thief) is None


def test_after_fifteen_idle_minutes_one_is_told_why(client, demo):
    client.post(DEMO, {"wie": "ans"})
    session = client.session
    session[SEEN] = (timezone.now() - timedelta(minutes=16)).isoformat()
    session.save()
    assert "u deed een tijd niets" in client.get(reverse("inloggen:begin")).content.decode()
    assert WHO not in client.session


def test_the_session_and_the_trail_hold_no_number(client, demo):
    client.post(DEMO, {"wie": "ans"})
    row = Sessie.objects.get(session_key=client.session.session_key)
    assert ANS not in str(row.get_decoded())
    assert not any(ANS in str(each.facts) for each in Announcement.objects.all())


def test_a_page_of_who_is_in_stays_in_no_cache(client, demo):
    client.post(DEMO, {"wie": "ans"})
    assert client.get("/contact/")["Cache-Control"] == "no-store"
