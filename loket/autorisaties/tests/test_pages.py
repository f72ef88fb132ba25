"""Staff see which programs may call, give a secret that is shown once, and take it away."""

import re
from uuid import uuid4

import pytest

from loket.autorisaties.models import Applicatie, Sleutel
from loket.examples.zgw import Program, program_with
from loket.kernel.models import Announcement

pytestmark = pytest.mark.django_db
OVERVIEW, MANAGE = "/beheer/applicaties/", "autorisaties.beheren"


@pytest.fixture
def applicatie(db):
    made = Applicatie.objects.create(client_ids=["zaak", "portaal"], label="Zaaksysteem")
    made.autorisaties.create(component="nrc", scopes=["notificaties.consumeren"])
    return made


def place_of(applicatie, rest=""):
    return f"{OVERVIEW}{applicatie.id}/{rest}"


@pytest.mark.parametrize("many", [1, 3])
def test_a_list_of_any_length_takes_as_many_statements(log_in, django_assert_num_queries, many):
    for number in range(many):
        program_with(f"programma{number}")
    client = log_in(MANAGE)
    client.get(OVERVIEW)
    with django_assert_num_queries(5):  # session, medewerker, gemeente; sleutels, applicaties
        html = client.get(OVERVIEW).content.decode()
    assert html.count("<td><a href=") == many


def test_one_sees_what_an_application_may(log_in, applicatie):
    html = log_in(MANAGE).get(place_of(applicatie)).content.decode()
    for said in ("Zaaksysteem", "Notificaties API", "notificaties.consumeren", "alle soorten", "Nog geen sleutel"):
        assert said in html


def test_a_secret_is_shown_once_and_opens_the_door(log_in, applicatie):
    client = log_in(MANAGE)
    answer = client.post(place_of(applicatie, "sleutel/"), {"client_id": "zaak"})
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    secret = re.search(r"<code>([\w-]{43})</code>", answer.content.decode())[1]
    assert Program("zaak", secret).get("notificaties/kanaal").status_code == 200
    assert secret not in client.get(place_of(applicatie)).content.decode()
    [fact] = Announcement.objects.filter(kind="autorisaties.SleutelGiven")
    assert (fact.by_name, fact.facts["client_id"]) == ("Kees Bakker", "zaak")
    assert secret not in str(fact.facts)


def test_a_new_secret_ends_the_one_before_it(log_in, applicatie):
    Sleutel.objects.create(client_id="zaak", secret="oude-sleutel-van-voldoende-lengte")
    old = Program("zaak", "oude-sleutel-van-voldoende-lengte")
    assert old.get("notificaties/kanaal").status_code == 200
    log_in(MANAGE).post(place_of(applicatie, "sleutel/"), {"client_id": "zaak"})
    assert old.get("notificaties/kanaal").json()["code"] == "invalid-jwt-signature"


def test_a_secret_is_taken_away(log_in, applicatie):
    client = log_in(MANAGE)
    Sleutel.objects.create(client_id="zaak", secret="sleutel-van-voldoende-lengte-voor-een-token")
    answer = client.post(place_of(applicatie, "sleutel/intrekken/"), {"client_id": "zaak"})
    assert (answer.status_code, answer.url) == (302, place_of(applicatie))
    assert Sleutel.objects.count() == 0
    assert client.post(place_of(applicatie, "sleutel/intrekken/"), {"client_id": "zaak"}).status_code == 409


@pytest.mark.parametrize("way", ["sleutel/", "sleutel/intrekken/"])
def test_a_client_id_of_another_application_is_refused(log_in, applicatie, way):
    program_with("ander")
    answer = log_in(MANAGE).post(place_of(applicatie, way), {"client_id": "ander"})
    assert answer.status_code == 409
    assert "Dit client id hoort niet bij deze applicatie." in answer.content.decode()


def test_an_application_that_is_not_there(log_in):
    assert log_in(MANAGE).get(f"{OVERVIEW}{uuid4()}/").status_code == 404


@pytest.mark.parametrize("permissions", [(), ("notificaties.beheren",)])
def test_who_may_not_sees_and_does_nothing(log_in, applicatie, permissions):
    client = log_in(*permissions)
    assert client.get(OVERVIEW).status_code == 403
    assert client.get(place_of(applicatie)).status_code == 403
    for way in ("sleutel/", "sleutel/intrekken/"):
        assert client.post(place_of(applicatie, way), {"client_id": "zaak"}).status_code == 403
    assert Sleutel.objects.count() == 0


def test_a_stranger_logs_in_first(client, applicatie):
    assert client.get(OVERVIEW).url.startswith("/inloggen/")
