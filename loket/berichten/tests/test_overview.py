"""Staff look through berichten and try failed ones again; the demo shows them to newcomers."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten import queries
from loket.berichten.models import Bericht, State

pytestmark = pytest.mark.django_db
LIST = "/werk/berichten/"


@pytest.fixture
def outbox(write):
    """n berichten, of which each third failed and the others are sent."""

    def fill(count):
        for n in range(count):
            bericht = write(about=f"melding:{n}", subject=f"Bericht {n}")
            if n % 3 == 0:
                Bericht.objects.filter(id=bericht.id).update(state=State.FAILED, last_error="address-refused")
            else:
                Bericht.objects.filter(id=bericht.id).update(
                    state=State.SENT, sent_at=timezone.now(), message_id=f"<{n}@x>"
                )

    return fill


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_asks_the_database_six_times(outbox, log_in, django_assert_num_queries, count):
    outbox(count)
    client = log_in("berichten.bekijken")
    client.get(LIST)
    with django_assert_num_queries(6):  # session, medewerker, gemeente, failed, others, counts
        response = client.get(LIST)
    assert response.status_code == 200


def test_failed_ones_stand_on_top_with_the_reason(outbox, log_in):
    outbox(3)
    html = log_in("berichten.bekijken").get(LIST).content.decode()
    assert html.index("Bericht 0") < html.index("Bericht 2") < html.index("Bericht 1")
    assert "De mailserver van de ontvanger kent dit adres niet." in html


def test_chosen_by_state(outbox, log_in):
    outbox(3)
    html = log_in("berichten.bekijken").get(LIST, {"toon": "sent"}).content.decode()
    assert "Bericht 1" in html
    assert "Bericht 0" not in html


def test_pages_follow_each_other_without_holes_or_doubles(outbox, log_in, monkeypatch):
    monkeypatch.setattr(queries, "PER_PAGE", 2)
    outbox(9)
    client, place, seen = log_in("berichten.bekijken"), "", []
    while True:
        context = client.get(LIST, {"na": place} if place else {}).context
        seen += [row.subject for row in context["rows"]]
        place = context["next_place"]
        if not place:
            break
    assert seen == [f"Bericht {n}" for n in (8, 7, 5, 4, 2, 1)]


@pytest.mark.parametrize("query", [{"na": "onzin"}, {"na": "2026-01-01_x"}, {"toon": "'; drop"}])
def test_a_made_up_address_shows_the_first_page(outbox, log_in, query):
    outbox(1)
    assert log_in("berichten.bekijken").get(LIST, query).status_code == 200


def test_one_bericht_with_its_text_escaped(write, log_in):
    bericht = write(text="Dag <b>Jan</b>\n\nKlaar")
    html = log_in("berichten.bekijken").get(f"{LIST}{bericht.id}/").content.decode()
    assert "<p>Dag &lt;b&gt;Jan&lt;/b&gt;</p>" in html
    assert "Stuur opnieuw" not in html
    assert "jansen" not in html[: html.index("</title>")]


def test_a_failed_one_is_sent_again(outbox, log_in):
    outbox(1)
    bericht = Bericht.objects.get()
    client = log_in("berichten.bekijken")
    assert "Stuur opnieuw" in client.get(f"{LIST}{bericht.id}/").content.decode()
    response = client.post(f"{LIST}{bericht.id}/opnieuw/")
    assert response.url == f"{LIST}{bericht.id}/"
    assert Bericht.objects.get().state == State.WAITING


def test_pressing_again_is_refused_with_a_reason(outbox, log_in):
    outbox(2)
    sent = Bericht.objects.get(state=State.SENT)
    response = log_in("berichten.bekijken").post(f"{LIST}{sent.id}/opnieuw/")
    assert response.status_code == 409
    assert "Alleen een mislukt of onzeker bericht kan opnieuw." in response.content.decode()


def test_an_unknown_bericht_does_not_exist(log_in):
    assert log_in("berichten.bekijken").get(f"{LIST}{uuid4()}/").status_code == 404


@pytest.mark.parametrize("address", ["", "{id}/", "{id}/opnieuw/"])
def test_strangers_stay_out(write, client, log_in, address):
    address = LIST + address.format(id=write().id)
    ask = client.post if address.endswith("opnieuw/") else client.get
    assert ask(address).status_code == 302
    log_in("meldingen.behandelen")
    assert ask(address).status_code == 403


def test_the_postvak_shows_a_newcomer_what_a_resident_gets(outbox, client, settings):
    outbox(2)
    assert client.get("/demo/postvak/").status_code == 404
    settings.DEMO = True
    html = client.get("/demo/postvak/").content.decode()
    assert "Bericht 1" in html
    assert "Bericht 0" not in html


def test_the_postvak_tells_when_what_waits_goes_out(write, client, settings):
    settings.DEMO = True
    write(subject="Uw melding is klaar", not_before=timezone.now() + timedelta(days=2))
    html = client.get("/demo/postvak/").content.decode()
    assert "Uw melding is klaar" in html
    assert "Wacht nog, en gaat weg: <time" in html
