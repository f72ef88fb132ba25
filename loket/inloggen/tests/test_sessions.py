"""A session of a resident: another one at each log-in, over at log-out, and never that of a colleague as well."""

import pytest
from django.test import Client

from loket.examples.cast import PASSWORD, SANNE

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("town", "demo")]


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"


def test_a_resident_gets_another_session_at_log_in(client):
    """Who planted a session in somebody's browser has nothing of it afterwards (session fixation)."""
    planted = client.session
    planted["iets"] = "van te voren"
    planted.save()
    client.cookies["sessionid"] = planted.session_key
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    assert client.cookies["sessionid"].value not in ("", planted.session_key)
    other = Client()
    other.cookies["sessionid"] = planted.session_key
    assert other.get("/mijn/").status_code == 302


def test_a_session_ends_at_log_out_also_for_who_copied_it(client):
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    copied = Client()
    copied.cookies["sessionid"] = client.cookies["sessionid"].value
    assert copied.get("/mijn/").status_code == 200
    client.post("/mijn/uitloggen/")
    assert copied.get("/mijn/").status_code == 302


def test_staff_that_log_in_over_a_resident_are_not_both(client):
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    client.post("/inloggen/", {"email": SANNE.email, "password": PASSWORD})
    in_as = [client.get("/mijn/").status_code == 200, client.get("/werk/").status_code == 200]
    assert in_as != [True, True]
