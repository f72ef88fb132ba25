"""A resident makes an appointment: three taps from the product, no log-in; and changes it by the link."""

import re

import pytest

from loket.afspraken.models import Afspraak, State
from loket.afspraken.queries import token_of
from loket.afspraken.tests.conftest import at, booked
from loket.berichten.tests.often import asked_often

PATH = "/afspraak/maken/"
GIVEN = {"name": "Ada Zeeman", "email": "ada@voorbeeld.example"}


def text_of(response, status=200):
    assert response.status_code == status, response.content.decode()[:2000]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())).replace(" .", ".")


def who(client, time="20350108T0900", **query):
    values = {"voor": "paspoort", "tijd": time, **query}
    return f"{PATH}gegevens/?" + "&".join(f"{name}={value}" for name, value in values.items())


@pytest.fixture
def taken(desk):
    return booked(name="Bo Duin", email="bo@voorbeeld.example")


def test_three_taps_from_the_product(client, desk):
    """The button of the product page; a time; the button. Between them only a name and a mail address are typed."""
    page = client.get(f"{PATH}?product=paspoort").content.decode()
    [first, *_] = re.findall(r'href="(/afspraak/maken/gegevens/[^"]+)"', page)
    form = client.get(first.replace("&amp;", "&")).content.decode()
    start = re.search(r'name="start" value="([^"]+)"', form)[1]
    done = client.post(first.replace("&amp;", "&"), {**GIVEN, "start": start})
    assert done.status_code == 302
    mine = Afspraak.objects.get()
    assert (mine.start, mine.name, mine.made_by_staff) == (at(8, 9), "Ada Zeeman", False)
    assert "Uw afspraak is gemaakt" in text_of(client.get(done.headers["Location"]))
    assert "Ada" not in done.headers["Location"]


def test_what_for_is_asked_first_when_it_is_not_known(client, desk):
    assert "Waarvoor wilt u komen? Paspoort" in text_of(client.get(PATH))
    assert "Waarvoor wilt u komen?" in text_of(client.get(f"{PATH}?voor=onbekend&personen=x&vanaf=nooit&tijd=1"))


def test_the_days_with_free_times_and_what_to_bring(client, desk):
    words = text_of(client.get(f"{PATH}?voor=paspoort&personen=2"))
    assert "Maandag 8 januari 7 tijden 09.00 uur" in words
    assert "Dinsdag 9 januari" in words
    assert "Duurt 25 minuten" in words
    assert "Neem mee uw oude paspoort een pasfoto" in words


def test_several_products_in_one_visit(client, desk):
    assert "Afspraak: Paspoort en Uittreksel" in text_of(client.get(f"{PATH}?voor=paspoort&voor=uittreksel"))


def test_a_time_that_is_just_gone_loses_nothing_that_was_typed(client, taken):
    response = client.post(who(client), {**GIVEN, "start": "20350108T0900"})
    words = text_of(response, 422)
    assert "Deze tijd is net bezet" in words
    assert "Kies een andere tijd" in words
    assert 'value="Ada Zeeman"' in response.content.decode()
    [radio, *_] = re.findall(r'<input[^>]*type="radio"[^>]*>', response.content.decode())
    other = re.search(r'value="([^"]+)"', radio)[1]
    assert client.post(who(client), {**GIVEN, "start": other}).status_code == 302


def test_faults_stand_beside_their_fields(client, desk):
    words = text_of(client.post(who(client), {"start": "20350108T0900", "name": "", "email": "geen"}), 422)
    assert "Vul uw naam in." in words
    words = text_of(client.post(who(client), {"start": "20350108T0900", "name": "Ada", "email": "geen"}), 422)
    assert "Dit e-mailadres klopt niet." in words
    words = text_of(client.post(who(client), {"start": "20350108T0900"}), 422)
    assert "Vul uw naam in." in words
    assert "Vul een e-mailadres of een mobiel nummer in." in words


def test_too_many_in_a_row_are_stopped(client, desk):
    for _ in range(21):
        last = client.post(who(client), {**GIVEN, "email": "", "start": "20350108T0900"})
    assert last.status_code == 429


def test_nothing_opens_without_the_right_link(client, taken):
    token = token_of(taken.id)
    assert client.get(f"/afspraak/{token}/").status_code == 200
    for wrong in (token[:-1], token[:-1] + ("a" if token[-1] != "a" else "b"), taken.code, str(taken.id)):
        for rest in ("", "verzetten/", "afzeggen/", "agenda.ics"):
            assert client.get(f"/afspraak/{wrong}/{rest}").status_code == 404


def test_moved_by_the_link(client, taken):
    path = f"/afspraak/{token_of(taken.id)}/verzetten/"
    assert "Nu: maandag 8 januari om 10.00 uur" in text_of(client.get(path))
    assert "Nieuwe tijd: dinsdag 9 januari om 11.00 uur" in text_of(client.get(f"{path}?tijd=20350109T1000"))
    assert client.post(path, {"tijd": "20350109T1000"}).status_code == 302
    taken.refresh_from_db()
    assert taken.start == at(9, 11)
    assert "niet goed" not in text_of(client.post(path, {"tijd": "20350101T1000"}), 422)


def test_who_moves_it_again_and_again_has_us_mail_nobody_else_for_ever(client, taken):
    """It was made with the mail address of somebody who never asked. From whatever network, and in whatever writing."""
    path, told = f"/afspraak/{token_of(taken.id)}/verzetten/", []
    for number in range(22):
        time = ("20350109T1000", "20350109T0930")[number % 2]
        told.append(client.post(path, {"tijd": time}, REMOTE_ADDR=f"10.0.0.{number}").status_code)
    assert told == [302] * 20 + [429] * 2


def test_an_address_that_was_asked_for_very_often_gets_no_more_and_its_owner_still_comes_first(client, taken):
    """In whatever writing; what was typed stays, with a sentence. Who made an appointment changes it as before."""
    asked_often("Bo@voorbeeld.example")
    given = {**GIVEN, "email": "BO+nog-een@voorbeeld.example", "start": "20350108T1000"}
    answer = client.post(who(client), given, REMOTE_ADDR="10.0.1.1")
    told = text_of(answer, 422)
    assert "Wij stuurden al veel naar dit adres of nummer." in told
    assert 'value="BO+nog-een@voorbeeld.example"' in answer.content.decode()
    assert client.post(who(client), {**GIVEN, "start": "20350108T1000"}).status_code == 302
    assert client.post(f"/afspraak/{token_of(taken.id)}/afzeggen/").status_code == 302


def test_a_time_that_is_gone_has_us_write_nothing_and_counts_for_nothing(client, taken):
    for number in range(21):
        gone = {**GIVEN, "start": "20350108T0900"}
        assert client.post(who(client), gone, REMOTE_ADDR=f"10.0.2.{number}").status_code == 422
    assert client.post(who(client), {**GIVEN, "start": "20350108T1000"}).status_code == 302


def test_who_is_in_makes_one_however_often_others_typed_their_address(client, desk, settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"
    asked_often(GIVEN["email"])
    client.post("/mijn/inloggen/demo/", {"wie": "ans"})
    assert client.post(who(client), {**GIVEN, "start": "20350108T1000"}).status_code == 302


def test_cancelled_by_the_link_after_a_question(client, taken):
    path = f"/afspraak/{token_of(taken.id)}/afzeggen/"
    client.get(path)
    taken.refresh_from_db()
    assert taken.state == State.BOOKED
    assert "Deze afspraak is afgezegd" in text_of(client.post(path, follow=True))
    assert "Deze afspraak is afgezegd" in text_of(client.get(f"/afspraak/{token_of(taken.id)}/"))


def test_on_the_waiting_list_and_off_it(client, taken):
    path = f"/afspraak/{token_of(taken.id)}/eerder/"
    assert "U staat op de wachtlijst" in text_of(client.post(path, {"eerder": "ja"}, follow=True))
    assert "Zet mij op de wachtlijst" in text_of(client.post(path, {"eerder": "nee"}, follow=True))


def test_in_the_own_calendar(client, taken):
    answer = client.get(f"/afspraak/{token_of(taken.id)}/agenda.ics")
    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"DTSTART:20350108T090000Z\r\n" in answer.content
