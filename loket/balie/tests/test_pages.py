"""The pages of reception, counter, kiosk, display and visitor: they work, refuse, and keep strangers out."""

import json
import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loket.balie import commands
from loket.balie.commands.end import NO_KIND
from loket.balie.commands.komst import token_of
from loket.balie.models import Kassabon, Moment, State, Volgnummer
from loket.berichten.models import Bericht
from loket.berichten.tests.often import asked_often
from loket.examples.cast import AICHA, BAS, FATIMA, LENA, NOOR, TINEKE
from loket.gesprek.tests.people import known_person
from loket.kernel.actor import SYSTEM
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.locaties.models import Locatie
from loket.organisatie.models import Medewerker
from tests.lived_in import some_products

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def deliver_everything():
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)


def log_in(person):
    client = Client()
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def text_of(answer):
    return answer.content.decode()


def test_two_taps_at_the_reception_give_a_number_on_paper(hall):
    client, where = log_in(FATIMA), reverse("balie:reception", args=["gemeentehuis"])
    answer = client.post(where, {"keuze": str(hall.passport.id), "send_key": uuid4()}, follow=True)
    slip = re.search(r'href="([^"]+/bon/)\?print=1"', text_of(answer))[1]
    one = Volgnummer.objects.get()
    assert (one.label, one.onderwerp, one.product) == ("A001", "Paspoort of ID-kaart", "paspoort")
    assert "A 1" in text_of(client.get(slip))


def test_no_choice_is_said_and_nothing_typed_is_lost(hall):
    answer = log_in(FATIMA).post(reverse("balie:reception", args=["gemeentehuis"]), {"naam": "Anna Vis"})
    assert answer.status_code == 422
    assert "Kies waar de bezoeker voor komt." in text_of(answer)
    assert "Anna Vis" in text_of(answer)


def test_an_unknown_need_is_found_by_words_and_goes_to_its_line(hall):
    """The product has a button in line A, so that is where it is helped."""
    some_products()
    client, where = log_in(FATIMA), reverse("balie:reception", args=["gemeentehuis"])
    assert 'value="product:paspoort"' in text_of(client.get(where, {"q": "paspoort"}))
    client.post(where, {"keuze": "product:paspoort", "send_key": uuid4()})
    made = Volgnummer.objects.get()
    assert (made.rij_id, made.product) == (hall.a.id, "paspoort")


@pytest.mark.parametrize(("person", "status"), [(FATIMA, 200), (BAS, 200), (LENA, 403)])
def test_who_may_welcome(hall, person, status):
    assert log_in(person).get(reverse("balie:reception", args=["gemeentehuis"])).status_code == status


@pytest.mark.parametrize("waiting", [1, 3])
def test_as_many_questions_for_three_that_wait_as_for_one(hall, take, waiting, django_assert_num_queries):
    for _ in range(waiting):
        take()
    client = log_in(FATIMA)
    client.get(reverse("balie:waiting", args=["gemeentehuis"]))
    with django_assert_num_queries(7):
        client.get(reverse("balie:waiting", args=["gemeentehuis"]))


def step(client, balie, name, **told):
    return client.post(reverse("balie:step", args=[balie.id, name]), told)


def test_a_visit_at_the_counter_from_call_to_klantcontact(hall, take, bas):
    one, balie, client = take(vraag="Mijn paspoort is weg"), hall.balies[0], log_in(BAS)
    step(client, balie, "zitten")
    step(client, balie, "roepen", sleutel=uuid4())
    assert "A 1" in text_of(client.get(reverse("balie:counter", args=[balie.id])))
    step(client, balie, "begonnen", volgnummer=one.id)
    answer = step(client, balie, "klaar", volgnummer=one.id, resultaat="beantwoord", onderwerp="Paspoort kwijt")
    assert answer.status_code == 302
    one.refresh_from_db()
    assert (one.state, one.resultaat) == (State.DONE, "beantwoord")


def test_what_is_missing_at_the_end_is_said_beside_what_was_typed(hall, take, at_one, bas):
    one, client = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas), log_in(BAS)
    answer = step(client, at_one, "klaar", volgnummer=one.id, resultaat="nee", notitie="Was boos")
    assert answer.status_code == 422
    assert "Kies waarom het antwoord nee is." in text_of(answer)
    assert "Was boos" in text_of(answer)


def test_a_colleague_does_not_work_at_my_counter(hall, take, at_one):
    take()
    answer = step(log_in(AICHA), at_one, "roepen", sleutel=uuid4())
    assert answer.status_code == 422
    assert Volgnummer.objects.get().state == State.WAITING


def test_done_and_next_in_one_press(hall, take, at_one, bas):
    one, two = take(), take()
    commands.call_next(balie_id=at_one.id, by=bas)
    told = {"volgnummer": one.id, "resultaat": "beantwoord", "onderwerp": "Paspoort", "volgende": "1"}
    step(log_in(BAS), at_one, "klaar", **told)
    two.refresh_from_db()
    assert two.state == State.CALLED


def test_a_specialist_is_called_comes_and_is_there(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take(hall.b).id, by=bas)
    step(log_in(BAS), at_one, "specialist", volgnummer=one.id, team="zorg")
    deliver_everything()
    assert Bericht.objects.filter(to="noor@bergen.example", subject="Kom je naar balie 1?").exists()
    noor = log_in(NOOR)
    assert "Balie 1, nummer B 1" in text_of(noor.get(reverse("balie:oproepen")))
    oproep = one.oproepen.get()
    noor.post(reverse("balie:answer_oproep", args=[oproep.id, "ik-kom"]))
    assert "Noor Hulpman komt eraan." in text_of(log_in(BAS).get(reverse("balie:counter", args=[at_one.id])))
    noor.post(reverse("balie:answer_oproep", args=[oproep.id, "ik-ben-er"]))
    oproep.refresh_from_db()
    assert oproep.arrived_at is not None


def test_a_specialist_arrives_although_the_clock_was_set_back(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take(hall.b).id, by=bas)
    step(log_in(BAS), at_one, "specialist", volgnummer=one.id, team="zorg")
    later = timezone.now() + timedelta(hours=1)
    one.oproepen.update(asked_at=later)
    log_in(NOOR).post(reverse("balie:answer_oproep", args=[one.oproepen.get().id, "ik-ben-er"]))
    assert one.oproepen.get().arrived_at == later


@pytest.fixture
def kiosk(hall):
    _, token = commands.arrange_zuil(locatie="gemeentehuis", name="Deur", by=SYSTEM)
    return reverse("balie:kiosk", args=[token])


def test_one_tap_at_the_kiosk(hall, kiosk, client):
    assert "Paspoort of ID-kaart" in text_of(client.get(kiosk))
    told = {"keuze": str(hall.care.id), "send_key": uuid4(), "voorrang": "niet-staan"}
    answer = client.post(f"{kiosk}?laag=1&contrast=1", told, follow=True)
    assert "B 1" in text_of(answer)
    assert "bk--low" in text_of(answer)
    assert "bk-contrast" in text_of(answer)
    assert Volgnummer.objects.get().voorrang_id == "niet-staan"


def test_what_is_on_no_button_is_found_by_words_at_the_kiosk(hall, kiosk, client):
    some_products()
    html = text_of(client.get(kiosk, {"q": "paspoort", "laag": "1"}))
    assert 'value="product:paspoort"' in html
    assert '<input type="hidden" name="laag" value="1">' in html
    client.post(kiosk, {"keuze": "product:paspoort", "send_key": uuid4()})
    assert Volgnummer.objects.get().product == "paspoort"


def test_a_kiosk_with_a_wrong_secret_is_not_there(hall, kiosk, client):
    assert client.get(reverse("balie:kiosk", args=["raad"])).status_code == 404
    commands.arrange_zuil(locatie="gemeentehuis", name="Deur", by=SYSTEM)
    assert client.get(kiosk).status_code == 404, "a new secret ends the old one"


def test_the_display_changes_with_a_call_and_is_silent_otherwise(hall, take, at_one, bas, client):
    take(naam="Anna Vis")
    where = reverse("balie:standing", args=["gemeentehuis"])
    mark = client.get(where)["ETag"]
    assert client.get(where, headers={"If-None-Match": mark}).status_code == 304
    commands.call_next(balie_id=at_one.id, by=bas)
    answer = client.get(where, headers={"If-None-Match": mark})
    assert answer.status_code == 200
    assert 'data-say="Nummer A 1, balie 1"' in text_of(answer)
    assert "Anna" not in text_of(answer)


def test_a_second_call_of_the_same_number_is_announced_again(hall, take, at_one, bas, client):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    where = reverse("balie:standing", args=["gemeentehuis"])
    first = re.search('data-call="([^"]+)"', text_of(client.get(where)))[1]
    commands.recall(volgnummer_id=one.id, by=bas)
    assert re.search('data-call="([^"]+)"', text_of(client.get(where)))[1] != first


def test_a_display_of_nowhere(client, town):
    assert client.get(reverse("balie:display", args=["nergens"])).status_code == 404
    assert client.get(reverse("balie:standing", args=["nergens"])).status_code == 404


def test_nothing_new_costs_one_question(hall, client, django_assert_num_queries):
    """Also for a browser, to which answers go compressed."""
    where, browser = reverse("balie:standing", args=["gemeentehuis"]), {"Accept-Encoding": "gzip"}
    first = client.get(where, headers=browser)
    assert first["Content-Encoding"] == "gzip"
    with django_assert_num_queries(1):
        again = client.get(where, headers={**browser, "If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_the_visitor_sees_the_place_in_line_and_leaves(hall, take, at_one, client):
    take()
    mine = take()
    where = reverse("balie:number", args=[token_of(mine.id)])
    assert "Voor u wacht nog 1 bezoeker" in text_of(client.get(where))
    client.post(reverse("balie:leave", args=[token_of(mine.id)]))
    assert "U wacht niet meer." in text_of(client.get(where))
    assert client.get(reverse("balie:number", args=["raad"])).status_code == 404


def test_the_link_comes_by_sms(hall, take, client):
    mine = take()
    answer = client.post(reverse("balie:telephone", args=[token_of(mine.id)]), {"telefoon": "072 123"})
    assert answer.status_code == 422
    assert "Vul een Nederlands mobiel nummer in." in text_of(answer)
    client.post(reverse("balie:telephone", args=[token_of(mine.id)]), {"telefoon": "06 12345678"})
    deliver_everything()
    assert reverse("balie:number", args=[token_of(mine.id)]) in Bericht.objects.get(channel="sms").text


def test_a_number_that_was_asked_very_often_gets_no_more_and_stays_typed(hall, take, client):
    where = reverse("balie:telephone", args=[token_of(take().id)])
    asked_often("+31612345678")
    answer = client.post(where, {"telefoon": "06 12345678"})
    assert answer.status_code == 422
    assert "Wij stuurden al veel naar dit adres of nummer." in text_of(answer)
    assert 'value="06 12345678"' in answer.content.decode()


def test_a_time_is_put_right_and_the_first_one_stays(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    called = Moment.objects.get(kind="geroepen")
    where, client = reverse("balie:visit", args=[one.id]), log_in(TINEKE)
    assert client.post(where, {"moment": called.id, "tijd": "vroeg"}).status_code == 422
    answer = client.post(where, {"moment": called.id, "tijd": "23:59:59", "reden": "Te vroeg gedrukt"}, follow=True)
    assert "Te vroeg gedrukt" in text_of(answer)
    one.refresh_from_db()
    assert one.waited_seconds > 0
    called.refresh_from_db()
    assert Moment.objects.filter(corrects=called).count() == 1
    assert log_in(BAS).get(where).status_code == 403


def test_the_figures_with_and_without_visits(hall, take, at_one, bas):
    """An hour in which the door is open and nobody came is no fault."""
    Locatie.objects.update(opening_hours={"0": [["09:00", "17:00"]]})
    client, where = log_in(TINEKE), reverse("balie:figures")
    assert client.get(where).status_code == 200
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    commands.end_visit(volgnummer_id=one.id, afloop=commands.Afloop(resultaat="beantwoord"), by=bas)
    assert "1 geholpen" in text_of(client.get(where))
    assert client.get(reverse("balie:figures_csv")).status_code == 200
    assert log_in(BAS).get(where).status_code == 403


def send(client, balie, steps, kind="application/json"):
    return client.post(reverse("balie:catch_up", args=[balie.id]), json.dumps({"stappen": steps}), content_type=kind)


def test_what_was_done_without_a_network_is_told_once_and_at_its_moment(hall, take, at_one):
    one = take()
    Moment.objects.update(at=one.taken_at.replace(year=2025))
    Volgnummer.objects.update(taken_at=one.taken_at.replace(year=2025))
    steps = [
        {"sleutel": str(uuid4()), "soort": "geroepen", "volgnummer": str(one.id), "geleden": 300},
        {"sleutel": str(uuid4()), "soort": "begonnen", "volgnummer": str(one.id), "geleden": 280},
        {"sleutel": str(uuid4()), "soort": "klaar", "volgnummer": str(one.id), "geleden": 100,
         "afloop": {"resultaat": "beantwoord", "onderwerp": "Paspoort"}},
    ]  # fmt: skip
    client = log_in(BAS)
    told = [send(client, at_one, steps).json()["stappen"] for _ in range(2)]
    assert [row["reden"] for row in told[0] + told[1]] == [""] * 6
    one.refresh_from_db()
    assert (one.state, one.handled_seconds, one.momenten.count()) == (State.DONE, 180, 4)


def test_who_came_instead_is_told_too_when_the_network_is_back(hall, take, at_one, bas):
    anna = known_person()
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take(partij_id=anna.id).id, by=bas)
    end = {"resultaat": "beantwoord", "onderwerp": "Paspoort", "ander": "Vera Anders", "document": "1"}
    step = {"sleutel": str(uuid4()), "soort": "klaar", "volgnummer": str(one.id), "geleden": 9, "afloop": end}
    assert send(log_in(BAS), at_one, [step]).json()["stappen"][0]["reden"] == ""
    who = Betrokkene.objects.select_related("klantcontact").get()
    assert (who.partij, who.achternaam, who.klantcontact.identificatieniveau) == (None, "Vera Anders", 3)


def end_of(one, **typed):
    return {"sleutel": str(uuid4()), "soort": "klaar", "volgnummer": str(one.id), "geleden": 9, "afloop": typed}


def test_what_was_paid_without_a_network_is_on_a_receipt(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    typed = {"resultaat": "beantwoord", "wijze": "pin", "bedrag": "88,05", "meteen": "1", "notitie": "Spoed"}
    assert send(log_in(BAS), at_one, [end_of(one, **typed)]).json()["stappen"][0]["reden"] == ""
    assert Kassabon.objects.values_list("bedrag_cent", "wijze").get() == (8805, "pin")
    one.refresh_from_db()
    assert one.while_you_wait


def test_what_cannot_be_done_afterwards_is_kept_and_keeps_nobody_waiting(hall, take, at_one, bas):
    one, two = take(), take()
    commands.call_next(balie_id=at_one.id, volgnummer_id=one.id, by=bas)
    call = {"sleutel": str(uuid4()), "soort": "geroepen", "volgnummer": str(two.id), "geleden": 5}
    typed = {"resultaat": "zaak_gestart", "wijze": "pin", "bedrag": "88.0x", "notitie": "Belt morgen"}
    told = send(log_in(BAS), at_one, [end_of(one, **typed), call]).json()["stappen"]
    assert [row["reden"] for row in told] == [
        "A 1: Een bedrag ziet er zo uit: 88,05 Het bezoek is bewaard. Nog te doen: Zaak gemaakt; betaald pin 88.0x.",
        "",
    ]
    contact = Klantcontact.objects.get(kanaal="balie")
    assert contact.resultaat == "beantwoord"
    assert contact.inhoud == "Nog te doen: Zaak gemaakt; betaald pin 88.0x.\nBelt morgen"
    two.refresh_from_db()
    assert two.state == State.CALLED


def test_why_it_was_not_done_is_told_again_when_the_answer_was_lost(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    end = end_of(one, resultaat="zaak_gestart", notitie="Belt morgen")
    client = log_in(BAS)
    first, again = (send(client, at_one, [end]).json()["stappen"][0]["reden"] for _ in "12")
    assert first == f"A 1: {NO_KIND.reason} Het bezoek is bewaard. Nog te doen: Zaak gemaakt."
    assert again == "A 1: Het bezoek is bewaard. Nog te doen: Zaak gemaakt."
    assert Klantcontact.objects.count() == 1


def test_what_was_paid_well_is_on_a_receipt_whatever_else_was_wrong(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    end = end_of(one, resultaat="zaak_gestart", wijze="pin", bedrag="88,05")
    told = [send(log_in(BAS), at_one, [end]).json()["stappen"][0]["reden"] for _ in "12"]
    assert [each.partition("Nog te doen: ")[2] for each in told] == ["Zaak gemaakt."] * 2
    assert Kassabon.objects.values_list("bedrag_cent", "wijze").get() == (8805, "pin")


def test_only_the_payment_was_wrong_and_all_else_is_as_it_was_typed(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    typed = {"resultaat": "doorverwezen", "verwezen_naar": "Het Wijkteam", "nee_alternatief": "van eerder"}
    end = end_of(one, **typed, wijze="contant", bedrag="12.x", notitie="N" * 980)
    told = send(log_in(BAS), at_one, [end]).json()["stappen"][0]["reden"]
    assert told.endswith("Nog te doen: betaald contant 12.x.")
    contact = Klantcontact.objects.get(kanaal="balie")
    assert (contact.resultaat, contact.verwezen_naar) == ("doorverwezen", "Het Wijkteam")
    assert contact.inhoud.endswith("N" * 980)
    assert len(contact.inhoud) <= 1000


def test_a_sign_that_no_database_takes_is_told(hall, take, at_one, bas):
    one = commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)
    end = end_of(one, resultaat="beantwoord", notitie="Spoed\0")
    assert send(log_in(BAS), at_one, [end]).status_code == 400


def test_what_a_colleague_did_first_is_refused_and_the_rest_goes_on(hall, take, at_one, at_two, aicha):
    one, two = take(), take()
    commands.call_next(balie_id=at_two.id, volgnummer_id=one.id, by=aicha)
    steps = [
        {"sleutel": str(uuid4()), "soort": "geroepen", "volgnummer": str(one.id), "geleden": 9},
        {"sleutel": str(uuid4()), "soort": "geroepen", "volgnummer": str(two.id), "geleden": 5},
    ]
    told = send(log_in(BAS), at_one, steps).json()["stappen"]
    assert [row["reden"] for row in told] == ["Een collega heeft dit nummer al geroepen.", ""]


@pytest.mark.parametrize("steps", [[], [{"soort": "geroepen"}], [{"sleutel": "x"}]])
def test_steps_that_are_none(hall, at_one, steps):
    assert send(log_in(BAS), at_one, steps).status_code == 400
