"""The number of a call suggests somebody. Others may have it, or gave it as theirs: only who says so is that one."""

from uuid import UUID, uuid4

import pytest
from django.utils import timezone

from loket.afspraken.models import Afspraak
from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.gesprek.queries.handed import handed_over
from loket.gesprek.tests.people import HOME
from loket.gesprek.tests.test_appointment import MAKE, desk, opened
from loket.gesprek.tests.test_screen import HTMX, paspoort
from loket.gesprek.tests.test_transfer import TO, id_of, screen_of
from loket.gesprek.tests.test_who_calls import may_not
from loket.klantcontacten.events import KlantcontactClosed
from loket.klantcontacten.models import Betrokkene, Concept, Internetaak, Klantcontact
from loket.klantcontacten.reactions import ask_what_they_think
from loket.klantcontacten.rules.caller import Identification
from loket.partijen.models import Bevestiging, DigitaalAdres
from loket.telefonie.queries.doorverbinding import Offered
from loket.zaken.models import Rol, Zaak

__all__ = ["desk", "opened", "paspoort"]
pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIND, CHOOSE, CHECK, OTHER = (f"/werk/gesprek/klant/{step}" for step in ("", "kiezen/", "controle/", "ander/"))
SAVE, CALL = "/werk/gesprek/klaar/", {"gesprek": "hal:1"}
ASKED = "Vraag eerst wie er belt. Klopt het? Klik dan op ‘Dit is Anna Verzonnen’."
BUTTON = ">Dit is Anna Verzonnen</span>"


@pytest.fixture
def anna(known, rings, fatima):
    """Her number calls, and stands on the screen."""
    anna = known(email="anna@voorbeeld.example")
    fatima.get(rings())
    return anna


def says_so(fatima, anna):
    return fatima.post(CHOOSE, CALL | {"partij": str(anna.id)}, headers=HTMX).content.decode()


def checks(fatima, anna, *details):
    ticked = {"gecontroleerd_van": str(anna.id), "gecontroleerd": details or ("geboortedatum", "adres")}
    return fatima.post(CHECK, CALL | ticked, headers=HTMX).content.decode()


def test_who_calls_is_asked_and_said_with_one_button(fatima, anna):
    page = fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    assert "Herkend aan het nummer" in page
    assert "Vraag wie er belt." in page
    assert page.count('data-key="F8"') == 1
    assert BUTTON in page
    told = says_so(fatima, anna)
    assert "Anna Verzonnen" in told
    assert "Herkend aan het nummer" not in told
    assert BUTTON not in told


def test_the_button_is_there_while_it_is_needed(fatima, anna):
    """Not when two details fit; again when one of them was a slip of the hand."""
    assert BUTTON not in checks(fatima, anna)
    assert BUTTON not in fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    assert BUTTON in checks(fatima, anna, "adres")


def test_what_was_ticked_stays_when_they_say_so(fatima, anna):
    checks(fatima, anna, "adres")
    says_so(fatima, anna)
    assert Concept.objects.get().tekst["gecontroleerd"] == ["adres"]


def test_an_appointment_is_made_for_who_says_so(fatima, anna, opened):
    form = CALL | {"sleutel": str(uuid4()), "notitie": "Belt uit de auto", "afspraak": opened[0]}
    refused = fatima.post(MAKE, form, headers=HTMX)
    assert refused.status_code == 422
    assert ASKED in refused.content.decode()
    assert "Belt uit de auto" in refused.content.decode()
    assert not Afspraak.objects.exists()
    says_so(fatima, anna)
    fatima.post(MAKE, form, headers=HTMX)
    assert Afspraak.objects.get().partij_id == anna.id
    assert "Afspraak gemaakt voor Anna Verzonnen: " in Concept.objects.get(gesprek="hal:1").tekst["notitie"]


@pytest.mark.parametrize("way", [says_so, checks])
def test_a_zaak_is_opened_for_who_says_so(fatima, anna, kind, way):
    form = CALL | {"onderwerp": "Boom", "resultaat": "zaak_gestart", "zaaktype": str(kind.id)}
    refused = fatima.post(SAVE, form)
    assert refused.status_code == 422
    assert ASKED in refused.content.decode()
    assert not Zaak.objects.exists()
    way(fatima, anna)
    assert fatima.post(SAVE, form).status_code == 302
    told = Rol.objects.get(omschrijving_generiek="initiator").betrokkene_identificatie
    assert told["geslachtsnaam"] == "Verzonnen"


@pytest.mark.parametrize(
    ("way", "name", "mail"),
    [
        (None, "", ""),
        (says_so, "Anna Verzonnen", ""),  # what she said is not checked: her mail may not tell of this call
        (checks, "Anna Verzonnen", "anna@voorbeeld.example"),
    ],
)
def test_a_call_back_is_promised_to_the_number_and_tells_of_nobody_else(fatima, anna, way, name, mail):
    """U23: still without typing anything."""
    if way:
        way(fatima, anna)
    form = CALL | {"telefoon": HOME, "onderwerp": "Lamp", "resultaat": "terugbelverzoek", "team": "verlichting"}
    assert fatima.post(SAVE, form).status_code == 302
    taak = Internetaak.objects.get()
    assert (taak.naam, taak.telefoonnummer, taak.emailadres) == (name, HOME, mail)
    assert Betrokkene.objects.get().partij_id == anna.id  # a colleague finds it at her


def test_a_name_that_was_said_is_kept_beside_whom_the_number_suggests(fatima, known):
    known()
    fatima.post("/werk/gesprek/bewaren/", {"naam": "Vera Anders"})
    fatima.post(FIND, {"klant": HOME, "naam": "Vera Anders"}, headers=HTMX)
    fatima.post(SAVE, {"onderwerp": "Markt", "resultaat": "beantwoord"})
    assert Betrokkene.objects.get().achternaam == "Vera Anders"


def test_sent_twice_it_is_one_contact_of_that_klant(fatima, anna):
    form = CALL | {"sleutel": str(uuid4()), "onderwerp": "Markt", "resultaat": "beantwoord", "telefoon": HOME}
    for _ in "12":
        assert fatima.post(SAVE, form).status_code == 302
    assert Betrokkene.objects.get().partij_id == anna.id


def test_a_question_of_the_council_needs_a_name(fatima, anna):
    form = CALL | {"telefoon": HOME, "onderwerp": "Lamp", "resultaat": "terugbelverzoek", "team": "verlichting"}
    refused = fatima.post(SAVE, form | {"soort": "raadsvraag"})
    assert ASKED in refused.content.decode()
    assert not Internetaak.objects.exists()
    assert fatima.post(SAVE, form | {"soort": "raadsvraag", "naam": "Raadslid De Wit"}).status_code == 302
    assert Internetaak.objects.get().naam == "Raadslid De Wit"


@pytest.mark.parametrize(("way", "asked"), [(None, 0), (says_so, 0), (checks, 1)])
def test_only_who_was_checked_is_asked_by_mail_what_they_think(fatima, anna, way, asked):
    if way:
        way(fatima, anna)
    fatima.post(SAVE, CALL | {"onderwerp": "Markt", "resultaat": "beantwoord"})
    contact = Klantcontact.objects.get()
    ask_what_they_think(KlantcontactClosed(contact.id, contact.kanaal, contact.resultaat, ""))
    assert Bericht.objects.filter(to="anna@voorbeeld.example").count() == asked


def test_the_day_of_a_call_of_nobody_knows_whom_checks_nobody(fatima, anna, asked):
    asked(anna, 2)
    assert "Laatst gecontroleerd contact" not in fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    sure = asked(anna, 9, identificatieniveau=Identification.KNOWLEDGE)
    page = fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    day = timezone.localtime(sure.plaatsgevonden_op).day
    assert f"Laatst gecontroleerd contact {day} " in page


@pytest.mark.parametrize(("typed", "button"), [("072 999 01 01", True), ("verzonnen 14-5-1961", False)])
def test_a_number_that_was_typed_says_no_more_than_one_that_rang(fatima, known, typed, button):
    known()
    page = fatima.post(FIND, {"klant": typed}, headers=HTMX).content.decode()
    assert (BUTTON in page) is button


def test_a_mail_address_that_nobody_confirmed_finds_nobody(fatima, known):
    """Who gives hers as his own would be who calls."""
    his = known(email="vera@voorbeeld.example")
    address = DigitaalAdres.objects.get(partij=his, soort_digitaal_adres="email")
    Bevestiging.objects.create(adres=address, sleutel=b"x" * 32, gevraagd_op=timezone.now())
    page = fatima.post(FIND, {"klant": "vera@voorbeeld.example"}, headers=HTMX).content.decode()
    assert "Niemand gevonden." in page
    Bevestiging.objects.update(bevestigd_op=timezone.now())
    assert "Anna Verzonnen" in fatima.post(FIND, {"klant": "vera@voorbeeld.example"}, headers=HTMX).content.decode()


def test_who_was_checked_hears_nothing_of_a_talk_of_whoever_called(fatima, anna, asked):
    asked(anna, 2, "Briefadres")
    asked(anna, 3, "Markt", identificatieniveau=Identification.KNOWLEDGE)
    pane = checks(fatima, anna)
    assert pane.count("Zeg hier niets over.") == 1
    assert pane.index("Briefadres") < pane.index("Zeg hier niets over.") < pane.index("Markt")


def test_who_may_not_look_up_klanten_is_asked_for_no_button(fatima, anna, kind):
    """The call came to them from somebody who may: what they type counts."""
    may_not("partijen.bekijken")
    form = CALL | {"naam": "Vera Anders", "onderwerp": "Boom", "resultaat": "zaak_gestart", "zaaktype": str(kind.id)}
    assert fatima.post(SAVE, form).status_code == 302
    told = Rol.objects.get(omschrijving_generiek="initiator").betrokkene_identificatie
    assert told["geslachtsnaam"] == "Anders"


def test_that_it_is_somebody_else_goes_along_too(fatima, anna):
    fatima.post(OTHER, CALL, headers=HTMX)
    fatima.post("/werk/gesprek/bewaren/", CALL | {"naam": "Vera Anders"})
    along = handed_over(Offered("hal:1", "Fatima el Amrani", UUID(actor(FATIMA).id)))
    assert (along["partij"], along["herkend"], along["naam"]) == ("", False, "Vera Anders")


def test_a_colleague_who_calls_back_reads_that_it_is_perhaps_them(fatima, known):
    known()
    fatima.post(FIND, {"klant": HOME}, headers=HTMX)
    fatima.post(TO, {"onderwerp": "Lamp", "naar": str(id_of(LENA)), "telefoon": HOME}, headers=HTMX)
    page = screen_of(LENA).get("/werk/gesprek/").content.decode()
    assert "misschien <strong>Anna Verzonnen</strong> (herkend aan het nummer, vraag wie er belt)" in page


@pytest.mark.parametrize(("way", "by_number"), [(None, True), (says_so, False)])
def test_whoever_gets_the_call_knows_whether_they_said_so(fatima, anna, way, by_number):
    if way:
        way(fatima, anna)
    offered = Offered("hal:1", "Fatima el Amrani", UUID(actor(FATIMA).id))
    assert handed_over(offered)["herkend"] is by_number
    if way:
        checks(fatima, anna)
    fatima.post(SAVE, CALL | {"onderwerp": "Markt", "resultaat": "beantwoord"})
    assert handed_over(offered)["herkend"] is by_number
