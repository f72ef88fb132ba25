"""Staff: who comes today, the own calendar, what one can come for, and a place that is closed by surprise."""

import re

import pytest

from loket.afspraken import commands
from loket.afspraken.models import Afspraak, Afspraaksoort, State
from loket.afspraken.queries.doubt import in_doubt
from loket.afspraken.tests.conftest import MONDAY, NOW, actor, at, booked, browser, hired, shift, trained
from loket.afspraken.tests.test_on_the_site import text_of
from loket.berichten.models import Bericht
from loket.examples.cast import LENA
from loket.kernel.actor import SYSTEM
from loket.locaties.commands import add_afwijking
from loket.organisatie import commands as organisatie
from loket.organisatie.models import SkillHeld
from tests.lived_in import deliver_everything


@pytest.fixture
def fatima(desk):
    return browser(desk[0])


@pytest.fixture
def three(desk):
    """On Monday: two passports with Fatima, one extract with Omar."""
    return [
        booked(),
        booked(start=at(8, 11), name="Bo", email="bo@voorbeeld.example"),
        booked("uittreksel", start=at(8, 9), name="Cor", email="cor@voorbeeld.example"),
    ]


def close_monday(reason="Stroomstoring"):
    add_afwijking(locatie="gemeentehuis", first_day=MONDAY, last_day=MONDAY, spans=[], reason=reason, by=SYSTEM)


def why(**more):
    return {row.code: row.why for row in in_doubt(NOW, **more)}


def test_nothing_is_in_doubt_when_all_is_well(three):
    assert why() == {}


def test_a_place_that_closes_by_surprise(three):
    close_monday()
    assert set(why().values()) == {"dicht"}
    assert why(locatie="elders") == {}
    done = commands.rebook(afspraak_ids=[row.id for row in three], by=SYSTEM)
    assert (done.stayed, done.moved, done.displaced) == (0, 3, 0)
    assert why() == {}
    assert all(row.start.date() > MONDAY for row in Afspraak.objects.all())


def test_one_button_closes_a_place_and_everybody_hears_it(sanne, desk, three):
    """Next week stays as it was; the website says why it is closed."""
    shift(desk[0], 10)
    after = booked(start=at(10, 9), name="Dina", email="dina@voorbeeld.example")
    told = {"locatie": "gemeentehuis", "first_day": "8-1-2035", "last_day": "9-1-2035", "reason": "Geen stroom"}
    words = text_of(browser(sanne).post("/werk/afspraken/sluiten/", told, follow=True))
    assert "De plek is dicht." in words
    assert "Alle afspraken kunnen doorgaan." in words
    states = [Afspraak.objects.get(id=row.id) for row in three]
    assert all(row.start.date() > MONDAY.replace(day=9) or row.state == State.DISPLACED for row in states)
    assert Afspraak.objects.get(id=after.id).start == at(10, 9)
    deliver_everything()
    heard = Bericht.objects.filter(subject__regex="Wij moesten|kan niet doorgaan").values_list("to", flat=True)
    assert set(heard) == {f"{name}@voorbeeld.example" for name in ("ada", "bo", "cor")}
    assert "Geen stroom" in text_of(browser(sanne).get("/locaties/gemeentehuis/"))


def test_who_may_not_keep_places_closes_none(fatima, three):
    told = {"locatie": "gemeentehuis", "first_day": "8-1-2035", "reason": "Geen stroom"}
    assert fatima.post("/werk/afspraken/sluiten/", told).status_code == 422
    assert why() == {}
    assert "Een plek gaat dicht" not in text_of(fatima.get("/werk/afspraken/verzetten/"))


def test_who_finds_no_other_time_chooses_one(desk, three):
    close_monday()
    add_afwijking(locatie="", first_day=MONDAY, last_day=MONDAY.replace(day=31), spans=[], reason="Brand", by=SYSTEM)
    done = commands.rebook(afspraak_ids=[three[0].id], reason="Brand", by=SYSTEM)
    assert done.displaced == 1
    three[0].refresh_from_db()
    assert (three[0].state, three[0].reason) == (State.DISPLACED, "Brand")


def test_a_skill_that_expires_tomorrow_moves_who_came_for_it(desk, three, passports):
    """Nobody noticed when it was booked: the skill ends on Sunday, the visits are on Monday."""
    [held] = SkillHeld.objects.filter(medewerker=desk[0])
    organisatie.end_skill(held_id=held.id, last_day=MONDAY.replace(day=7), by=SYSTEM)
    assert why() == {three[0].code: "vakgebied", three[1].code: "vakgebied"}
    lena = hired(LENA)
    trained(lena, passports)
    shift(lena, 8)
    done = commands.rebook(afspraak_ids=[row.id for row in three], by=SYSTEM)
    assert done.stayed == 3  # the third was fine where it was, and stays at its time too
    assert set(Afspraak.objects.filter(soorten=["paspoort"]).values_list("medewerker", "start")) == {
        (lena.id, at(8, 10)),
        (lena.id, at(8, 11)),
    }


def test_who_is_absent_after_all(desk, three):
    organisatie.register_afwezigheid(medewerker_id=desk[0].id, first_day=MONDAY, last_day=MONDAY, by=SYSTEM)
    assert why() == {three[0].code: "afwezig", three[1].code: "afwezig"}


def test_in_doubt_asks_as_much_for_one_as_for_three(desk, django_assert_num_queries):
    booked()
    with django_assert_num_queries(4):
        in_doubt(NOW)
    booked(start=at(8, 11), name="Bo")
    booked("uittreksel", start=at(9, 9), name="Cor")
    with django_assert_num_queries(4):
        in_doubt(NOW)


def test_rebooked_in_bulk_on_the_page(fatima, three):
    close_monday()
    words = text_of(fatima.get("/werk/afspraken/verzetten/"))
    assert "maandag 8 januari 2035 om 10.00 uur Paspoort Gemeentehuis" in words
    ids = [str(row.id) for row in three]
    words = text_of(fatima.post("/werk/afspraken/verzetten/nu/", {"afspraak": ids, "reden": "Storing"}, follow=True))
    assert "Nieuwe tijd: 3." in words
    assert "Alle afspraken kunnen doorgaan." in words


def test_who_comes_today(desk, three, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: at(8, 10, 20))
    fatima = browser(desk[0])
    words = text_of(fatima.get("/werk/afspraken/"))
    assert "Afspraken vandaag" in words
    assert words.index("Cor") < words.index("Ada Zeeman") < words.index("Bo")
    assert "Is er" in words
    fatima.post(f"/werk/afspraken/{three[0].id}/stand/", {"doe": "er"})
    fatima.post(f"/werk/afspraken/{three[2].id}/stand/", {"doe": "niet"})
    states = [Afspraak.objects.get(id=row.id).state for row in three]
    assert states == [State.ARRIVED, State.BOOKED, State.NO_SHOW]
    assert fatima.post(f"/werk/afspraken/{three[0].id}/stand/", {"doe": "anders"}).status_code == 404
    assert "Aangekomen" in text_of(fatima.get(f"/werk/afspraken/{three[0].id}/"))


def test_who_comes_another_day_is_not_there_yet(fatima, three):
    words = text_of(fatima.get("/werk/afspraken/?plek=gemeentehuis&dag=2035-01-08"))
    assert "Ada Zeeman" in words
    assert "Kwam niet" not in words


def test_nobody_without_the_right_sees_visitors(desk, three):
    omar = browser(desk[1])
    for path in ("", f"{three[0].id}/", "verzetten/"):
        assert omar.get(f"/werk/afspraken/{path}").status_code == 403
    assert omar.get("/beheer/afspraken/").status_code == 403


def test_the_own_calendar_by_a_secret_link(fatima, client, three):
    page = fatima.post("/werk/afspraken/agenda/", {"doe": "maak"}).content.decode()
    [link] = re.findall(r"/agenda/[\w-]+\.ics", page)
    feed = client.get(link).content.decode()
    assert feed.count("BEGIN:VEVENT") == 2
    assert "SUMMARY:Paspoort\r\n" in feed
    assert "Ada" not in feed
    again = fatima.post("/werk/afspraken/agenda/", {"doe": "maak"}).content.decode()
    assert client.get(link).status_code == 404  # the old one stopped
    [new] = re.findall(r"/agenda/[\w-]+\.ics", again)
    assert client.get(new).status_code == 200
    fatima.post("/werk/afspraken/agenda/", {"doe": "stop"})
    assert client.get(new).status_code == 404


def test_a_link_of_somebody_who_left_stops(desk, client, three):
    secret = commands.make_agendalink(medewerker_id=desk[0].id, by=actor(desk[0]))
    organisatie.end_employment(medewerker_id=desk[0].id, by=SYSTEM)
    assert client.get(f"/agenda/{secret}.ics").status_code == 404


def test_a_kind_of_appointment_is_added_and_changed(sanne):
    page = browser(sanne)
    values = {
        "name": "Trouwen", "kinds": ["balie"], "minutes": 45, "more_minutes": 0, "travel_minutes": 20, "skill": "",
        "needs": "een paspoort\n\neen getuige", "lead_hours": 24, "horizon_days": 90, "position": 5, "active": "on",
    }  # fmt: skip
    assert page.post("/beheer/afspraken/nieuw/", values).status_code == 302
    soort = Afspraaksoort.objects.get(code="trouwen")
    assert (soort.minutes, soort.needs, soort.on_site) == (45, ["een paspoort", "een getuige"], False)
    wrong = text_of(page.post("/beheer/afspraken/trouwen/", {**values, "minutes": 7, "more_minutes": 60}), 422)
    assert "Kies 5 tot 240 minuten, in stappen van 5." in wrong
    assert "niet meer dan voor de eerste persoon" in wrong
    taken = text_of(page.post("/beheer/afspraken/nieuw/", {**values, "name": "Paspoort "}), 422)
    assert "Deze naam is er al." in taken
