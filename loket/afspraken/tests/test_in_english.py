"""Who reads English makes, moves and cancels an appointment in English, from the link of the mail on."""

import re

import pytest

from loket.afspraken.events import AfspraakMade
from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries import token_of
from loket.afspraken.reactions import tell_that_it_is_made
from loket.afspraken.tests.conftest import at, booked
from loket.berichten.models import Bericht
from loket.examples.tests.test_forms_in_english import dutch_on

MAKE = "/en/afspraak/maken/"
OURS = {"Ada Zeeman", "uw oude paspoort, een pasfoto"}


def own(made):
    return f"/en/afspraak/{token_of(made.id)}/"


def left_in_dutch(answer):
    """Without the name of a town that nobody named yet."""
    return [text for text in dutch_on(answer, ours=OURS) if "gemeente Voorbeeld" not in text]


def read(client, address, status=200):
    answer = client.get(address)
    assert (answer.status_code, left_in_dutch(answer)) == (status, [])
    html = answer.content.decode()
    assert '<html lang="en"' in html
    return html


def test_the_link_of_the_mail_opens_in_english(client, desk):
    made = booked(taal="en")
    tell_that_it_is_made(AfspraakMade(made.id, "gemeentehuis", made.start, made.soorten))
    mail = Bericht.objects.get(about__endswith=":made:1")
    assert (mail.taal, re.search(r"http\S+?(/en/\S+)", mail.text)[1]) == ("en", own(made))
    file = mail.bijlagen.get(name="afspraak.ics")
    text = bytes(file.content).decode().replace("\r\n ", "")
    assert "SUMMARY:Appointment with the municipality: Paspoort" in text
    assert f"Change or cancel: http://127.0.0.1:8000{own(made)}" in text
    html = read(client, own(made))
    assert "Monday 8 January at 10:00" in html
    assert f'href="/afspraak/{token_of(made.id)}/" lang="nl"' in html


@pytest.mark.parametrize("state", ["afgezegd", "vervallen", "niet_gekomen", "geweest"])
def test_how_it_ended_is_told_in_english(client, desk, state):
    made = booked()
    Afspraak.objects.filter(id=made.id).update(state=state, arrived_at=at(8, 10), closed_at=at(8, 11))
    read(client, own(made))


def test_it_is_moved_in_english(client, desk):
    made = booked()
    html = read(client, f"{own(made)}verzetten/?tijd=20350109T0900")
    assert "New time: Tuesday 9 January at 10:00" in html
    wrong = client.post(f"{own(made)}verzetten/", {"tijd": "20350106T0900"})
    assert (wrong.status_code, left_in_dutch(wrong)) == (422, [])
    done = client.post(f"{own(made)}verzetten/", {"tijd": "20350109T0900"}, follow=True)
    assert "Your appointment was changed." in done.content.decode()
    assert left_in_dutch(done) == []


def test_it_is_cancelled_in_english(client, desk):
    made = booked()
    read(client, f"{own(made)}afzeggen/")
    done = client.post(f"{own(made)}afzeggen/", follow=True)
    assert left_in_dutch(done) == []
    assert Afspraak.objects.get().state == State.CANCELLED
    again = client.get(f"{own(made)}verzetten/", follow=True)
    assert "This appointment was already cancelled." in again.content.decode()


def test_the_waiting_list_is_in_english(client, desk):
    made = booked(start=at(9, 10))
    done = client.post(f"{own(made)}eerder/", {"eerder": "ja"}, follow=True)
    assert left_in_dutch(done) == []


def test_a_new_one_is_made_in_english_and_the_mail_about_it_is_too(client, desk):
    read(client, MAKE)
    html = read(client, f"{MAKE}?voor=paspoort&personen=2")
    assert "25 minutes" in html
    who = f"{MAKE}gegevens/?voor=paspoort&tijd=20350108T0900"
    read(client, who)
    wrong = client.post(who, {"name": "", "start": "20350108T0900"})
    assert (wrong.status_code, left_in_dutch(wrong)) == (422, [])
    told = {"name": "Ada Zeeman", "email": "ada@voorbeeld.example", "start": "20350108T0900"}
    done = client.post(who, told)
    made = Afspraak.objects.get()
    assert (done["Location"], made.taal) == (f"{own(made)}?gemaakt", "en")


def test_a_time_that_is_near_is_called_so(client, desk, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: at(8, 8))
    assert "Today, Monday 8 January" in read(client, f"{MAKE}?voor=paspoort")
