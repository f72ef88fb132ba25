"""Two details, and then what this customer has with us; each showing is written down."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.afspraken.permissions import READ
from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.gesprek.pages.pane import pane_of
from loket.gesprek.queries.picture import picture_of
from loket.gesprek.rules.draft import draft_of
from loket.gesprek.tests.people import BSN
from loket.gesprek.tests.test_who_calls import CHECK, CHOOSE, HTMX, look, may_not
from loket.kernel.ids import new_id
from loket.klantcontacten.commands import promise_call_back
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.internetaak import Promise
from loket.partijen.queries.caller import known_of
from loket.verwerkingen.models import Logregel, Verwerking
from loket.zaken.models import Rol, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LIVES = {"aoaPostcode": "1861ZZ", "aoaHuisnummer": 12}


@pytest.fixture
def shown(fatima):
    """Choose somebody, tick two details, and see what then stands in the pane."""

    def shown(partij, **more):
        fatima.post(CHOOSE, {"partij": str(partij.id)}, headers=HTMX)
        ticked = {"gecontroleerd_van": str(partij.id), "gecontroleerd": ["geboortedatum", "adres"]}
        return look(fatima.post(CHECK, {**ticked, **more}, headers=HTMX))

    return shown


def test_everything_of_one_customer(shown, known, zaak, asked):
    anna = known(bsn=BSN, interne_notitie="Hoort slecht: spreek duidelijk.")
    number = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"}).identificatie
    contact = asked(anna, 2, "Wanneer wordt het papier opgehaald?")
    promise = Promise(team="verlichting", telefoonnummer="0612345678", vraag="Lamp in de straat")
    promise_call_back(klantcontact_id=contact.id, promise=promise, by=actor(FATIMA))
    page = shown(anna)
    for said in (
        "Hoort slecht: spreek duidelijk.",
        "Lopende zaken (1)",
        "Kapvergunning",
        number,
        "Wanneer wordt het papier opgehaald?",
        "telefoon · beantwoord",
        "Wij bellen nog terug",
        "Lamp in de straat",
        "Team Verlichting",
    ):
        assert said in page
    assert BSN not in page


def test_a_zaak_stands_there_in_a_sentence_that_can_be_read_aloud(shown, known, zaak):
    anna = known(bsn=BSN)
    last = timezone.localdate() + timedelta(days=20)
    one = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"}, uiterlijke_einddatum_afdoening=last)
    assert "van ons." in shown(anna)
    Zaak.objects.filter(id=one.id).update(einddatum=timezone.localdate())
    page = shown(anna)
    assert "Uw zaak is klaar sinds vandaag." in page
    assert "Klaar in het laatste half jaar (1)" in page
    Zaak.objects.filter(id=one.id).update(einddatum=timezone.localdate() - timedelta(days=200))
    assert one.identificatie not in shown(anna)


def test_each_showing_is_written_down_with_the_contact_and_each_zaak(shown, known, zaak, fatima):
    """U29."""
    anna, key = known(bsn=BSN), "0192f000-0000-7000-8000-00000000000a"
    one = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})
    shown(anna, sleutel=key)
    lines = Logregel.objects.filter(action="zaken en contacten bekeken bij een gesprek").order_by("number")
    assert [(each.object, each.label) for each in lines] == [
        (f"partijen:{anna.id}", f"Klant {anna.nummer}, contact {key}"),
        (f"zaken:{one.id}", one.identificatie),
    ]
    assert {each.person for each in Verwerking.objects.all()} == {BSN}
    shown(anna, sleutel=key)
    assert lines.all().count() == 6  # chosen again she is still checked, so all stands there; and when ticked again


def test_who_may_not_see_zaken_sees_none_and_that_is_written_down(shown, known, zaak):
    may_not("zaken.inzien")
    anna = known(bsn=BSN)
    number = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"}).identificatie
    page = shown(anna)
    assert "Je mag geen zaken van klanten zien." in page
    assert number not in page
    assert Logregel.objects.filter(action="zaken van een klant geweigerd", object=f"partijen:{anna.id}").exists()
    assert not Logregel.objects.filter(object__startswith="zaken:").exists()


def test_who_may_not_see_contacts_sees_none(shown, known, asked):
    may_not("klantcontacten.bekijken")
    anna = known()
    asked(anna, 2, "Wanneer is de markt?")
    page = shown(anna)
    assert "Eerdere contacten" not in page
    assert "Wanneer is de markt?" not in page


def test_of_what_is_shut_there_is_only_a_number(shown, known, zaak):
    one = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"}, vertrouwelijkheidaanduiding="geheim")
    page = shown(known(bsn=BSN))
    assert one.identificatie in page
    assert "Over deze zaak zeggen wij niets aan de telefoon." in page
    assert "Kapvergunning" not in page


def test_a_family_in_one_house_stays_apart(shown, known, zaak):
    """Without a BSN in the zaak the first name must fit as well as the house."""
    anna = known("Anna")
    hers = zaak({"voornamen": "Anna", "geslachtsnaam": "Verzonnen", "verblijfsadres": LIVES})
    his = zaak({"voornamen": "Bram", "geslachtsnaam": "Verzonnen", "verblijfsadres": LIVES})
    page = shown(anna)
    assert hers.identificatie in page
    assert his.identificatie not in page


def test_a_zaak_with_the_name_of_the_agent_is_left_out(shown, known, zaak):
    """It may be the agent's own."""
    own = zaak({"inpBsn": BSN, "voornamen": "Fatima", "geslachtsnaam": "el Amrani"})
    assert own.identificatie not in shown(known("Fatima", last="el Amrani", bsn=BSN))


def test_the_zaak_opens_without_asking_again(shown, known, zaak, fatima):
    one = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})
    shown(known(bsn=BSN))
    assert "Zeg dit" in look(fatima.get(f"/werk/zaak-opzoeken/{one.id}/"))


def test_the_contact_is_tied_to_the_zaak_that_was_chosen(shown, known, zaak, fatima):
    one = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})
    shown(known(bsn=BSN))
    form = {"onderwerp": "Hoe staat het?", "resultaat": "beantwoord", "zaak": str(one.id)}
    assert fatima.post("/werk/gesprek/klaar/", form).status_code == 302
    about = Klantcontact.objects.get().onderwerpobjecten.get()
    assert (about.object_id, about.code_objecttype) == (str(one.id), "zaak")


def test_a_zaak_of_somebody_else_is_refused_and_the_attempt_is_written_down(shown, known, zaak, fatima):
    other = zaak({"inpBsn": "999990019", "geslachtsnaam": "Ander"})
    shown(known(bsn=BSN))
    form = {"onderwerp": "Hoe staat het?", "resultaat": "beantwoord", "zaak": str(other.id)}
    answer = fatima.post("/werk/gesprek/klaar/", form)
    assert answer.status_code == 422
    assert "Kies een zaak van deze klant." in answer.content.decode()
    assert Logregel.objects.filter(object=f"zaken:{other.id}", action="geweigerd bij een gesprek").exists()
    assert not Klantcontact.objects.exists()


def test_a_zaak_that_is_opened_knows_who_asks(shown, known, kind, fatima):
    """U32: nothing is typed again."""
    shown(known(phone="0612345701", bsn=BSN))
    form = {"onderwerp": "Boom", "resultaat": "zaak_gestart", "zaaktype": str(kind.id)}
    assert fatima.post("/werk/gesprek/klaar/", form).status_code == 302
    rol = Rol.objects.get(omschrijving_generiek="initiator")
    told = rol.betrokkene_identificatie
    assert (told["voornamen"], told["geslachtsnaam"]) == ("Anna", "Verzonnen")
    assert told["verblijfsadres"]["aoaPostcode"] == "1861 ZZ"
    assert rol.contactpersoon_rol["telefoonnummer"] == "0612345701"


def test_confidential_contacts_are_counted_and_not_read(shown, known, asked):
    anna = known()
    asked(anna, 2, "Iets heel persoonlijks", vertrouwelijk=True)
    page = shown(anna)
    assert "Vertrouwelijk contact" in page
    assert "persoonlijks" not in page


def test_more_contacts_stand_behind_a_line(shown, known, asked):
    anna = known()
    for days in range(1, 6):
        asked(anna, days, f"Vraag {days}")
    page = shown(anna)
    assert "Alle 5 contacten" in page
    assert page.index("Vraag 1") < page.index("Vraag 3") < page.index("Alle 5 contacten") < page.index("Vraag 4")


@pytest.mark.parametrize("amount", [1, 3])
def test_the_picture_takes_five_statements_and_the_whole_pane_fourteen(
    town, rf, known, zaak, asked, django_assert_num_queries, amount
):
    anna = known(bsn=BSN)
    for days in range(1, amount + 1):
        zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"})
        contact = asked(anna, days)
        promise = Promise(team="kcc", telefoonnummer="0612345678", vraag=f"Vraag {days}")
        promise_call_back(klantcontact_id=contact.id, promise=promise, by=actor(FATIMA))
    by, who = actor(FATIMA), known_of(anna.id)
    by = replace(by, permissions=by.permissions | {READ})
    with django_assert_num_queries(5):
        found = picture_of(who, now=timezone.now(), by=by)
    assert (len(found.zaken), found.contacts.total, len(found.call_backs)) == (amount, amount, amount)
    told = dict.fromkeys(("partij", "gecontroleerd_van", "gezien"), str(anna.id))
    draft = draft_of(told | {"gecontroleerd": ["geboortedatum", "adres"]})
    request = rf.post(CHECK)
    request.actor, request.session = by, {}
    with django_assert_num_queries(14):  # who it is, the picture, and who saw it; two of them only here, savepoints
        assert pane_of(request, draft, contact=new_id(), call="").picture == found
