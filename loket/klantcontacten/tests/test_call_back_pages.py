"""A citizen asks to be called in three fields, reads by when, and may take it back; a colleague calls (U20)."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.berichten.tests.often import asked_often
from loket.examples.cast import FATIMA, SIMON
from loket.examples.town import actor
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.kernel.text import end_of_local_day
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.klantcontacten.queries.board import due
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db
TOLD = {"naam": "Anna Voorbeeld", "telefoon": "06 12345678", "vraag": "Wanneer wordt mijn straat geveegd?"}


def asked(client, **given):
    return client.post("/terugbellen/", TOLD | {"send_key": str(uuid4())} | given)


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


def test_three_fields_and_the_moment(client, town):
    page = client.get("/terugbellen/").content.decode()
    fields = re.findall(r'<(?:input|textarea)[^>]* name="(\w+)"', page)
    assert [name for name in fields if name in TOLD] == list(TOLD)
    assert "Wij bellen u vóór " in page


def test_the_answer_names_the_moment_and_makes_a_klantcontact(client, town):
    answer = asked(client)
    assert answer.status_code == 302
    page = client.get(answer["Location"])
    assert re.search(r"<h1[^>]*>Wij bellen u vóór .+ 17.00 uur</h1>", page.content.decode())
    assert page["X-Robots-Tag"] == "noindex"
    taak, contact = Internetaak.objects.get(), Klantcontact.objects.get()
    assert (taak.team_id, taak.telefoonnummer, taak.naam) == ("kcc", "0612345678", "Anna Voorbeeld")
    assert (contact.kanaal, contact.resultaat) == ("website", "terugbelverzoek")


def test_the_part_of_the_day_is_a_wish_and_no_question(client, town):
    page = client.get("/terugbellen/").content.decode()
    assert re.search(r'<input type="radio" name="dagdeel" value=""[^>]* checked', page)
    asked(client, dagdeel="middag")
    assert Internetaak.objects.get().dagdeel == "middag"
    answer = asked(client, dagdeel="nacht")
    assert answer.status_code == 422
    assert "Kies wanneer wij u bellen." in answer.content.decode()


def test_sent_twice_is_asked_once(client, town):
    key = str(uuid4())
    first, second = asked(client, send_key=key), asked(client, send_key=key)
    assert first["Location"] == second["Location"]
    assert Internetaak.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("naam", "", "Vul uw naam in."),
        ("telefoon", "vijf", "Vul een telefoonnummer in"),
        ("vraag", " ", "Schrijf op waar het over gaat."),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_lost(client, town, field, typed, words):
    answer = asked(client, **{field: typed})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Fout: " in page
    assert words in page
    for name, value in TOLD.items():
        assert name == field or value in page


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/terugbellen/", "Wij stuurden al veel naar dit adres of nummer."),
        ("/en/call-back/", "We sent a lot to this address or number already."),
    ],
)
def test_a_number_for_which_very_often_was_asked_is_refused_and_nothing_is_lost(client, town, path, words):
    asked_often("+31 6 12345678")
    answer = client.post(path, TOLD | {"send_key": str(uuid4())})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    assert all(value in page for value in TOLD.values())
    assert client.post(path, TOLD | {"send_key": str(uuid4()), "telefoon": "0687654321"}).status_code == 302


def test_a_bsn_is_masked(client, town):
    asked(client, vraag="Mijn BSN is 999990019, klopt dat?")
    assert "999990019" not in Internetaak.objects.get().toelichting
    assert "999990019" not in Klantcontact.objects.get().inhoud


def test_a_text_message_says_the_moment(client, town):
    asked(client)
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)
    bericht = Bericht.objects.get(channel="sms")
    assert "belt u terug voor" in bericht.text
    assert "Anna" not in bericht.text


def test_it_can_be_taken_back_once(client, town):
    address = asked(client)["Location"]
    client.post(f"{address}intrekken/")
    assert "Wij bellen u niet meer" in client.get(address).content.decode()
    assert client.post(f"{address}intrekken/").status_code == 409


def test_who_goes_back_and_asks_something_else_is_called_about_both(client, town):
    key = str(uuid4())
    asked(client, send_key=key)
    asked(client, send_key=key, vraag="Iets heel anders", telefoon="0687654321")
    assert {taak.telefoonnummer for taak in Internetaak.objects.all()} == {"0612345678", "0687654321"}


def test_who_asks_the_same_elsewhere_has_a_promise_of_their_own(client, town):
    """Whoever types her number and her words would else read that she asked, when we call, and take it back."""
    home, phone = str(uuid4()), str(uuid4())
    pages = [asked(client, send_key=key)["Location"] for key in (home, phone)]
    assert Internetaak.objects.count() == 2
    assert [client.get(page).status_code for page in pages] == [200, 200]
    asked(client, send_key=home)  # that form once more: nothing new
    assert Klantcontact.objects.count() == 2
    client.post(f"{pages[1]}intrekken/")
    assert sorted(Internetaak.objects.values_list("toestand", flat=True)) == ["ingetrokken", "open"]


def test_strangers_find_nothing(client, town):
    assert client.get(f"/terugbellen/{uuid4()}/").status_code == 404
    assert client.post(f"/terugbellen/{uuid4()}/intrekken/").status_code == 404


def test_in_english_too(client, town):
    answer = client.post("/en/call-back/", TOLD | {"send_key": str(uuid4())})
    page = client.get(answer["Location"]).content.decode()
    assert '<html lang="en"' in page
    assert "We call you before" in page


def test_the_board_shows_it_and_the_call_is_finished(client, fatima, django_assert_max_num_queries):
    asked(client)
    page = fatima.get("/werk/terugbellen/").content.decode()
    assert "Wanneer wordt mijn straat geveegd?" in page
    taak = Internetaak.objects.get()
    with django_assert_max_num_queries(12):
        one = fatima.get(f"/werk/terugbellen/{taak.id}/").content.decode()
    assert "0612345678" in one
    fatima.post(f"/werk/terugbellen/{taak.id}/oppakken/")
    fatima.post(f"/werk/terugbellen/{taak.id}/poging/", {"uitkomst": "voicemail"})
    refused = fatima.post(f"/werk/terugbellen/{taak.id}/afronden/", {"antwoord": ""})
    assert refused.status_code == 422
    assert "Schrijf op wat je hebt gezegd." in refused.content.decode()
    fatima.post(f"/werk/terugbellen/{taak.id}/afronden/", {"antwoord": "Elke dinsdag."})
    assert "Er is niemand die jij moet terugbellen." in fatima.get("/werk/terugbellen/").content.decode()


def test_who_is_not_of_the_team_does_not_see_it(client, fatima):
    asked(client)
    taak = Internetaak.objects.get()
    Internetaak.objects.update(team="groen")
    assert fatima.get(f"/werk/terugbellen/{taak.id}/").status_code == 404
    assert fatima.post(f"/werk/terugbellen/{taak.id}/oppakken/").status_code in (404, 422)
    client.force_login(Medewerker.objects.get(email=SIMON.email))
    assert client.get("/werk/terugbellen/").status_code == 403


def test_in_english_the_form_and_what_is_wrong_are_in_english(client, town):
    answer = client.post("/en/call-back/", {"naam": "", "send_key": str(uuid4())})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Something is wrong. Correct 3 things." in page
    assert "(optional)" in page
    assert "niet verplicht" not in page


@pytest.mark.parametrize(
    ("step", "told", "field"),
    [
        ("afronden", {"antwoord": ""}, "antwoord"),
        ("poging", {"uitkomst": ""}, "uitkomst"),
        ("doorgeven", {"team": "", "reden": "Niet van ons"}, "team"),
        ("doorgeven", {"team": "groen", "reden": ""}, "reden"),
    ],
)
def test_a_colleague_hears_what_is_wrong_at_the_field_itself(client, fatima, step, told, field):
    asked(client)
    page = fatima.post(f"/werk/terugbellen/{Internetaak.objects.get().id}/{step}/", told).content.decode()
    assert re.search(rf'id="t-{field}"[^>]* aria-describedby="f-{field}"', page)
    assert f'id="f-{field}"' in page


def test_the_menu_counts_what_is_late_or_for_today(client, fatima, django_assert_num_queries):
    asked(client)
    now = timezone.now()
    tomorrow = end_of_local_day(timezone.localdate()) + timedelta(hours=1)
    for uiterlijk, shown in (
        (tomorrow, ""),
        (end_of_local_day(timezone.localdate()) - timedelta(seconds=1), "1 voor vandaag"),
        (now - timedelta(minutes=1), "1 over tijd"),
    ):
        Internetaak.objects.update(uiterlijk=uiterlijk)
        piece = fatima.get("/werk/terugbellen/in-het-menu/").content.decode()
        assert re.sub("<[^>]+>", "", piece).strip() == shown
    Internetaak.objects.update(team="groen")
    assert fatima.get("/werk/terugbellen/in-het-menu/").content.decode().strip() == ""
    by = actor(FATIMA)
    with django_assert_num_queries(1):
        due(by, now=now)


def test_every_page_of_staff_asks_for_that_number(fatima):
    assert fatima.get("/werk/").content.decode().count('hx-get="/werk/terugbellen/in-het-menu/"') == 1
