"""F4: a call goes to a colleague with the question going along; when nobody answers one key promises to call back."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from loket.examples.cast import FATIMA, HENK, LENA, Person
from loket.examples.town import actor, hire
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import keep_concept
from loket.klantcontacten.models import Concept, Internetaak, Klantcontact
from loket.organisatie.commands import register_afwezigheid
from loket.organisatie.models import Medewerker
from loket.outside.centrale import CallEvent, Heard
from loket.rooster.commands import set_presence
from loket.telefonie.commands import hear, hear_call, keep_toestel
from loket.telefonie.models import Doorverbinding, Gesprek, Outcome

pytestmark = pytest.mark.django_db
HTMX = {"HX-Request": "true"}
DOOR, TO = "/werk/gesprek/doorverbinden/", "/werk/gesprek/doorverbinden/naar/"
OUTCOME, BACK = "/werk/gesprek/doorverbinden/uitkomst/", "/werk/gesprek/doorverbinden/terugbellen/"
RINGING, SAVE = "/werk/gesprek/belt/", "/werk/gesprek/klaar/"
BOB = Person("bob@bergen.example", "Bob", "Tweede", "medewerker klantcontact", ("kcc",), ("Medewerker klantcontact",))
FORM = {"onderwerp": "Lantaarnpaal kapot", "notitie": "Voor nummer 12", "naam": "Anna Voorbeeld", "team": "verlichting"}


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def screen_of(person):
    client = Client()
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


@pytest.fixture
def fatima(town):
    return screen_of(FATIMA)


@pytest.fixture
def bob(town):
    hire(BOB)
    keep_toestel(extension="202", medewerker_id=id_of(BOB), by=SYSTEM)
    return screen_of(BOB)


@pytest.fixture
def call(town):
    """Fatima has somebody on the line, over an exchange that takes no commands."""
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    rang = CallEvent("hal", "1", Heard.RINGING, timezone.now() - timedelta(minutes=1), "0612345678", queue="kcc")
    return hear_call([rang, replace(rang, kind=Heard.ANSWERED, at=rang.at + timedelta(seconds=5), extension="201")])


def look(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


# -- Who can take it -----------------------------------------------------------------------------------------------


def test_the_people_of_the_team_who_can_take_it_now(fatima):
    page = look(fatima.post(DOOR, FORM, headers=HTMX))
    assert f'name="naar" value="{id_of(LENA)}"' in page
    assert "072 888 01 01" in page
    assert 'value="Lantaarnpaal kapot"' in page  # nothing typed is lost


def test_who_is_in_a_call_is_shown_and_not_offered_and_who_is_away_says_until_when(fatima):
    set_presence(medewerker_id=id_of(LENA), state="in_gesprek", by=SYSTEM)
    page = look(fatima.post(DOOR, FORM, headers=HTMX))
    assert 'name="naar"' not in page
    assert "Lena Lichtveld: in gesprek" in page
    assert "Van dit team kan nu niemand opnemen." in page
    until = timezone.now() + timedelta(hours=1)
    set_presence(medewerker_id=id_of(LENA), state="bereikbaar", by=SYSTEM)
    set_presence(medewerker_id=id_of(LENA), state="afwezig", until=until, by=actor(LENA))
    assert f"afwezig tot {timezone.localtime(until):%H.%M} uur" in look(fatima.post(DOOR, FORM, headers=HTMX))


def test_who_is_absent_today_is_not_there_at_all(fatima):
    today = timezone.localdate()
    register_afwezigheid(medewerker_id=id_of(LENA), first_day=today, last_day=today, by=SYSTEM)
    assert "Lena Lichtveld" not in look(fatima.post(DOOR, FORM, headers=HTMX))
    refused = fatima.post(TO, FORM | {"naar": str(id_of(LENA))}, headers=HTMX)
    assert "Deze collega is er nu niet." in look(refused, 422)
    assert not Gesprek.objects.exists()


def test_a_colleague_is_found_by_name_and_the_list_comes_alone_while_one_types(fatima):
    piece = fatima.post(DOOR, {"collega": "lichtv"}, headers=HTMX | {"HX-Target": "door-mensen"})
    page = look(piece)
    assert page.lstrip().startswith('<div class="lk-stack lk-gap-sm" id="door-mensen">')
    assert "Lena Lichtveld" in page
    assert "Fatima" not in look(fatima.post(DOOR, {"collega": "fatima"}, headers=HTMX)).split("door-mensen")[1][:400]


def test_who_has_no_number_that_we_know_is_said_and_not_offered(fatima):
    page = look(fatima.post(DOOR, {"collega": HENK.last_name}, headers=HTMX))
    assert "Henk Overzicht: geen telefoonnummer bekend" in page
    assert 'name="naar"' not in page


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_colleagues(fatima, count, django_assert_max_num_queries):
    for number in range(count):
        hire(replace(LENA, email=f"l{number}@bergen.example", first_name=f"Extra{number}"))
    fatima.post(DOOR, FORM, headers=HTMX)
    with django_assert_max_num_queries(14):
        fatima.post(DOOR, FORM, headers=HTMX | {"HX-Target": "door-mensen"})


def test_it_closes_again_and_works_without_script(fatima):
    assert 'id="door"' in look(fatima.post(DOOR, FORM))
    assert 'id="door"' not in look(fatima.post(DOOR, FORM | {"dicht": "ja"}, headers=HTMX))


# -- Passing on ----------------------------------------------------------------------------------------------------


def test_without_an_exchange_you_hear_what_to_dial_and_say_how_it_ended(fatima):
    answer = fatima.post(TO, FORM | {"naar": str(id_of(LENA)), "telefoon": "06 12345678"}, headers=HTMX)
    page = look(fatima.get(answer["HX-Redirect"]))
    assert "Je verbindt door naar Lena Lichtveld" in page
    assert 'Bel <strong class="lk-num">0728880101</strong>' in page
    assert 'value="Lena Lichtveld (Team Verlichting)"' in page
    call = Gesprek.objects.get()
    told = FORM | {"gesprek": call.name, "resultaat": "doorverbonden", "verwezen_naar": "Lena", "uitkomst": "answered"}
    assert "Zeg eerst of Lena Lichtveld opnam." in look(fatima.post(SAVE, told), 422)
    fatima.post(OUTCOME, told)
    assert Doorverbinding.objects.get().outcome == Outcome.ANSWERED
    assert fatima.post(SAVE, told).status_code == 302
    assert Klantcontact.objects.get().gesprek == call.name
    call.refresh_from_db()
    assert call.holder_id == id_of(LENA)


def test_a_call_by_hand_ends_when_it_is_saved(fatima):
    answer = fatima.post(TO, FORM | {"naar": str(id_of(LENA))}, headers=HTMX)
    name = Gesprek.objects.get().name
    told = FORM | {"gesprek": name, "resultaat": "beantwoord", "uitkomst": "back"}
    fatima.post(OUTCOME, told)
    assert "Lena Lichtveld nam het gesprek niet aan" in look(fatima.get(answer["HX-Redirect"]))
    fatima.post(SAVE, told)
    assert Gesprek.objects.get().ended_at


def test_the_colleague_sees_the_question_the_note_and_who_it_is_before_speaking(fatima, bob, call):
    """S-129."""
    partij = str(uuid4())
    keep_concept(gesprek="hal:1", tekst={"partij": partij, "gecontroleerd": ["geboortedatum"]}, by=actor(FATIMA))
    fatima.post(TO, FORM | {"gesprek": "hal:1", "naar": str(id_of(BOB)), "resultaat": "beantwoord"}, headers=HTMX)
    told = bob.get(RINGING, headers=HTMX)
    assert told["HX-Redirect"] == "/werk/gesprek/?gesprek=hal%3A1"
    page = look(bob.get(told["HX-Redirect"]))
    for words in ("Fatima el Amrani verbindt door", "Lantaarnpaal kapot", "Voor nummer 12", "Anna Voorbeeld"):
        assert words in page
    mine = Concept.objects.get(medewerker_id=id_of(BOB)).tekst
    assert (mine["partij"], mine["gecontroleerd"]) == (partij, ["geboortedatum"])
    assert "resultaat" not in mine


def test_over_a_screen_on_which_the_colleague_writes_the_question_stands_in_a_bar(fatima, bob, call):
    bob.post("/werk/gesprek/bewaren/", {"notitie": "Nog bezig"}, headers=HTMX)
    fatima.post(TO, FORM | {"gesprek": "hal:1", "naar": str(id_of(BOB))}, headers=HTMX)
    page = look(bob.get(RINGING, headers=HTMX))
    assert "Vraag: <strong>Lantaarnpaal kapot</strong>" in page


def test_what_was_saved_before_the_colleague_answered_goes_along_too_and_the_two_belong_together(fatima, bob, call):
    form = FORM | {"gesprek": "hal:1", "telefoon": "0612345678"}
    fatima.post(TO, form | {"naar": str(id_of(BOB))}, headers=HTMX)
    fatima.post(SAVE, form | {"resultaat": "doorverbonden", "verwezen_naar": "Bob"})
    first = Klantcontact.objects.get()
    page = look(bob.get("/werk/gesprek/?gesprek=hal:1"))
    for words in ("Lantaarnpaal kapot", "Voor nummer 12", "Anna Voorbeeld", "Volgende vraag in hetzelfde gesprek"):
        assert words in page
    bob.post(SAVE, form | {"resultaat": "beantwoord"})
    assert Klantcontact.objects.exclude(id=first.id).get().vervolg_op_id == first.id


def test_a_draft_goes_to_nobody_else(fatima, bob, call):
    """Also not to somebody who writes the name of the call in the address."""
    fatima.post("/werk/gesprek/bewaren/", FORM | {"gesprek": "hal:1"}, headers=HTMX)
    assert "Lantaarnpaal kapot" not in look(bob.get("/werk/gesprek/?gesprek=hal:1"))
    assert not Concept.objects.filter(medewerker_id=id_of(BOB)).exists()


def test_who_did_not_answer_yet_passes_nothing_on(fatima, town):
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    hear(CallEvent("hal", "2", Heard.RINGING, timezone.now(), extension="201"))
    page = look(fatima.post(TO, FORM | {"gesprek": "hal:2", "naar": str(id_of(LENA))}, headers=HTMX), 422)
    assert "Neem eerst op. Verbind daarna door." in page
    hear(CallEvent("hal", "2", Heard.HUNG_UP, timezone.now() + timedelta(seconds=1)))
    page = look(fatima.post(TO, FORM | {"gesprek": "hal:2", "naar": str(id_of(LENA))}, headers=HTMX), 422)
    assert "Dit gesprek is al voorbij." in page


@pytest.mark.parametrize("naar", ["", "x", "00000000-0000-0000-0000-000000000000"])
def test_a_colleague_that_is_none(fatima, naar):
    assert "Deze collega is er nu niet." in look(fatima.post(TO, FORM | {"naar": naar}, headers=HTMX), 422)


def test_only_agents_pass_calls_on(town):
    for address in (DOOR, TO, OUTCOME, BACK):
        assert screen_of(LENA).post(address, FORM).status_code == 403


# -- Nobody answers ------------------------------------------------------------------------------------------------


def passed_on(fatima, seconds):
    """Fatima passed the call on to Lena so long ago."""
    fatima.post(TO, FORM | {"gesprek": "hal:1", "naar": str(id_of(LENA))}, headers=HTMX)
    at = timezone.now() - timedelta(seconds=seconds)
    Doorverbinding.objects.update(at=at)


@pytest.mark.parametrize(("seconds", "offered"), [(15, False), (20, True)])
def test_after_twenty_seconds_the_call_back_stands_ready(fatima, call, seconds, offered):
    passed_on(fatima, seconds)
    page = look(fatima.get(f"{RINGING}?gesprek=hal:1", headers=HTMX))
    assert ("Lena Lichtveld neemt niet op" in page) == offered
    assert ("Bel de klant terug: Team Verlichting, vóór" in page) == offered
    assert ("+31612345678" in page) == offered


def test_one_key_promises_to_call_back_and_it_is_said_by_when(fatima, call):
    passed_on(fatima, 25)
    answer = fatima.post(BACK, FORM | {"gesprek": "hal:1", "resultaat": "doorverbonden", "team": ""})
    assert answer.status_code == 302
    taak = Internetaak.objects.get()
    assert (taak.team_id, taak.telefoonnummer, taak.toelichting) == ("verlichting", "+31612345678", "Voor nummer 12")
    contact = Klantcontact.objects.get()
    assert (contact.resultaat, contact.onderwerp, contact.gesprek) == ("terugbelverzoek", "Lantaarnpaal kapot", "hal:1")
    assert "Zeg dit: wij bellen u terug vóór " in look(fatima.get("/werk/gesprek/"))


def test_by_hand_the_call_back_says_too_that_nobody_answered(fatima):
    fatima.post(TO, FORM | {"naar": str(id_of(LENA)), "telefoon": "0612345678"}, headers=HTMX)
    name = Gesprek.objects.get().name
    fatima.post(BACK, FORM | {"gesprek": name, "telefoon": "0612345678"})
    assert Doorverbinding.objects.get().outcome == Outcome.NOT_ANSWERED
    assert Internetaak.objects.get().team_id == "verlichting"
    assert Gesprek.objects.get().ended_at


def test_what_is_missing_for_the_call_back_is_said_and_stands_filled_in(fatima, call):
    passed_on(fatima, 25)
    page = look(fatima.post(BACK, {"gesprek": "hal:1", "onderwerp": "", "notitie": "Belt later"}), 422)
    assert "Vul de vraag in." in page
    assert "Belt later" in page
    assert 'value="terugbelverzoek" data-key="Alt+2" data-key-name="Terugbelverzoek" checked' in page


def test_without_a_transfer_there_is_nothing_to_call_back_for(fatima):
    assert fatima.post(BACK, FORM).status_code == 302
    assert not Klantcontact.objects.exists()
