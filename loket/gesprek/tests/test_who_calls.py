"""Who calls stands there by the number, or is found with one field; and is nobody's business before it was checked."""

from datetime import date

import pytest

from loket.examples.cast import FATIMA
from loket.gesprek.tests.people import BSN, HOME, HOUSE
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Betrokkene, Concept, Klantcontact
from loket.organisatie.models import Functie, Medewerker
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.telefonie.models import Gesprek
from loket.verwerkingen.models import Logregel, Verwerking

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HTMX = {"HX-Request": "true"}
FIND, CHOOSE, CHECK, OTHER = (f"/werk/gesprek/klant/{step}" for step in ("", "kiezen/", "controle/", "ander/"))


def look(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def may_not(permission):
    functie = Functie.objects.get(name="Medewerker klantcontact")
    functie.permissions = [each for each in functie.permissions if each != permission]
    functie.save()


def test_one_at_this_number_stands_there_at_once(fatima, known, rings):
    """U21."""
    known()
    page = look(fatima.get(rings()))
    for said in ("Anna Verzonnen", "Herkend aan het nummer", "Geboren 14 mei 1961", "Postcode 1861 ZZ, nummer 12"):
        assert said in page
    assert "Lopende zaken" not in page
    assert Concept.objects.get().tekst["herkend"] is True


def test_of_several_who_was_in_contact_last_comes_first(fatima, known, rings, asked):
    for first, days in (("Anna", 40), ("Bram", 2), ("Chris", None)):
        one = known(first)
        if days:
            asked(one, days)
    page = look(fatima.get(rings()))
    assert "3 mensen op dit nummer" in page
    assert page.index("Bram Verzonnen") < page.index("Anna Verzonnen") < page.index("Chris Verzonnen")
    assert "Nog geen contact" in page
    assert Concept.objects.get().tekst["partij"] == ""


def test_one_of_several_is_chosen_and_kept(fatima, known, rings):
    known("Anna")
    bram = known("Bram")
    fatima.get(rings())
    page = look(fatima.post(CHOOSE, {"gesprek": "hal:1", "partij": str(bram.id)}, headers=HTMX))
    assert "Bram Verzonnen" in page
    assert "Anna Verzonnen" not in page
    assert Concept.objects.get().tekst["partij"] == str(bram.id)
    again = look(fatima.post(OTHER, {"gesprek": "hal:1"}, headers=HTMX))
    assert "Anna Verzonnen" in again
    assert Concept.objects.get().tekst["partij"] == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("+31612345679", "<strong>Onbekend nummer</strong>"),
        ("anonymous", "Afgeschermd nummer."),
        ("+493023125009", ", uit het buitenland"),
        ("14 072", "zegt niet wie er belt"),
        ("0900 1234", "zegt niet wie er belt"),
    ],
)
def test_nobody_at_this_number(fatima, rings, number, said):
    page = look(fatima.get(rings(number)))
    assert said in page
    assert 'id="klant-zoeken"' in page


def test_a_foreign_number_is_recognised_too(fatima, known, rings):
    known("Otto", phone="+493023125001")
    assert "Otto Verzonnen" in look(fatima.get(rings("0049 30 23125001")))


@pytest.mark.parametrize("typed", ["verzonnen 14-5-1961", "1861ZZ 12", "072 999 01 01", BSN])
def test_one_field_finds_somebody(fatima, known, typed):
    """U25."""
    known(bsn=BSN)
    page = look(fatima.post(FIND, {"klant": typed}, headers=HTMX))
    assert "Anna Verzonnen" in page
    assert "Controleer 2 gegevens" in page


def test_a_company_is_found_by_its_kvk_nummer_and_checked_by_it(fatima, known, zaak):
    number = Nummer(
        partij_id=None,
        code_objecttype="niet_natuurlijk_persoon",
        code_soort_object_id="kvk_nummer",
        object_id="90000001",
        code_register="hr",
    )
    columns = {"soort_partij": "organisatie", "naam": "De Duinpan", "bezoekadres": HOUSE}
    made = keep_partij(Told(columns=columns, identificatoren=[(None, number)]), by=SYSTEM)
    theirs = zaak({"kvkNummer": "90000001", "statutaireNaam": "De Duinpan"}, type="niet_natuurlijk_persoon")
    page = look(fatima.post(FIND, {"klant": "90000001"}, headers=HTMX))
    assert "KvK-nummer 90000001" in page
    ticked = {"gecontroleerd_van": str(made), "gecontroleerd": ["kvk", "adres"]}
    assert theirs.identificatie in look(fatima.post(CHECK, ticked, headers=HTMX))
    assert not Verwerking.objects.exists()  # a company is no person


def test_a_zaaknummer_finds_who_asked_for_it(fatima, known, zaak):
    known(bsn=BSN)
    number = zaak({"inpBsn": BSN, "geslachtsnaam": "Verzonnen"}).identificatie
    assert "Anna Verzonnen" in look(fatima.post(FIND, {"klant": number}, headers=HTMX))


def test_of_more_who_are_found_one_is_chosen(fatima, known):
    for first in ("Anna", "Bram", "Chris"):
        known(first)
    page = look(fatima.post(FIND, {"klant": "1861 ZZ 12"}, headers=HTMX))
    assert "3 gevonden" in page
    assert "3 gevonden" in look(fatima.get("/werk/gesprek/"))  # also on another computer


def test_nobody_found_says_so(fatima):
    assert "Niemand gevonden." in look(fatima.post(FIND, {"klant": "qwrtz"}, headers=HTMX))


@pytest.mark.parametrize("headers", [HTMX, {}])
def test_a_bsn_that_was_typed_stands_nowhere(fatima, known, headers, caplog):
    """Not in an address, a log, a draft or the page that comes back."""
    known(bsn=BSN)
    sent = {"klant": BSN, "onderwerp": "Vraag"}
    answer = fatima.post(FIND, sent, headers=headers)
    assert BSN not in answer.get("Location", "")
    fatima.post("/werk/gesprek/bewaren/", sent, headers=HTMX)
    assert BSN not in look(fatima.get("/werk/gesprek/"))
    assert BSN not in str(Concept.objects.get().tekst)
    assert BSN not in str(list(Logregel.objects.values()))
    assert BSN not in caplog.text
    assert BSN in {each.person for each in Verwerking.objects.all()}  # sealed, for the person themself


def test_who_is_looked_at_is_written_down_once_for_a_contact(fatima, known, rings):
    """Anna reads it in her own log when they said that it is her: before, another may have called."""
    anna = known(bsn=BSN)
    place = rings()
    for _ in "12":
        fatima.get(place)
    line = Logregel.objects.get()
    assert (line.object, line.action) == (f"partijen:{anna.id}", "klant bekeken om te controleren")
    assert line.by_name == "Fatima el Amrani"
    assert not Verwerking.objects.exists()
    fatima.post(CHOOSE, {"gesprek": "hal:1", "partij": str(anna.id)}, headers=HTMX)
    fatima.get(place)
    assert Verwerking.objects.get().person == BSN
    assert Logregel.objects.count() == 2


def test_what_is_secret_is_not_shown(fatima, known, rings):
    known("Rik", email="rik@inwoner.example", indicatie_geheimhouding=True)
    page = look(fatima.get(rings()))
    assert "Adres en telefoon zijn geheim" in page
    assert "1861 ZZ" not in page
    assert "rik@inwoner.example" not in page
    assert "Wij weten te weinig van deze klant" in page


def test_who_may_not_look_up_customers_sees_only_name_and_number(fatima, known, rings):
    anna = known()
    may_not("partijen.bekijken")
    page = look(fatima.get(rings()))
    assert "Anna" not in page
    assert 'id="klant-zoeken"' not in page
    assert fatima.post(CHOOSE, {"partij": str(anna.id)}, headers=HTMX).status_code == 403
    assert fatima.post(FIND, {"klant": "verzonnen"}, headers=HTMX).status_code == 403
    tried = Logregel.objects.order_by("number").values_list("object", "action")
    assert list(tried) == [
        (f"partijen:{anna.id}", "geweigerd bij een gesprek"),
        ("partijen:zoeken", "geweigerd bij een gesprek"),
    ]


@pytest.mark.parametrize("partij", ["", "x", "0192f000-0000-7000-8000-000000000000"])
def test_who_is_not_there_cannot_be_chosen(fatima, partij):
    assert fatima.post(CHOOSE, {"partij": partij}, headers=HTMX).status_code == 404


def test_what_was_checked_does_not_go_to_another(fatima, known):
    anna, bram = known("Anna"), known("Bram", born=date(1958, 11, 2))
    fatima.post(CHOOSE, {"partij": str(anna.id)}, headers=HTMX)
    ticked = {"gecontroleerd_van": str(anna.id), "gecontroleerd": ["geboortedatum", "adres"]}
    assert "Gecontroleerd: zaken zichtbaar" in look(fatima.post(CHECK, ticked, headers=HTMX))
    page = look(fatima.post(CHOOSE, {"partij": str(bram.id), **ticked}, headers=HTMX))
    assert "Gecontroleerd: zaken zichtbaar" not in page
    stale = look(fatima.post(CHECK, ticked, headers=HTMX))  # of a tab that still shows Anna
    assert "Gecontroleerd: zaken zichtbaar" not in stale


def test_the_contact_says_who_it_was_and_what_was_checked(fatima, known):
    anna = known()
    fatima.post(CHOOSE, {"partij": str(anna.id)}, headers=HTMX)
    ticked = {"gecontroleerd_van": str(anna.id), "gecontroleerd": ["adres", "geboortedatum", "kvk"]}
    fatima.post("/werk/gesprek/klaar/", {"onderwerp": "Markt", "resultaat": "beantwoord", **ticked})
    contact = Klantcontact.objects.get()
    assert Betrokkene.objects.get(klantcontact=contact).partij_id == anna.id
    assert contact.gecontroleerd == ["geboortedatum", "adres"]  # of Anna there is no KvK-nummer
    assert contact.identificatieniveau == 2


def test_one_detail_is_too_little(fatima, known):
    anna = known()
    fatima.post(CHOOSE, {"partij": str(anna.id)}, headers=HTMX)
    ticked = {"gecontroleerd_van": str(anna.id), "gecontroleerd": ["geboortedatum"]}
    assert "Lopende zaken" not in look(fatima.post(CHECK, ticked, headers=HTMX))
    fatima.post("/werk/gesprek/klaar/", {"onderwerp": "Markt", "resultaat": "beantwoord", **ticked})
    contact = Klantcontact.objects.get()
    assert (contact.gecontroleerd, contact.identificatieniveau) == (["geboortedatum"], 0)


def test_a_call_back_is_promised_at_the_number_and_by_the_name_that_we_know(fatima, known):
    anna = known(phone="0612345701")
    fatima.post(CHOOSE, {"partij": str(anna.id)}, headers=HTMX)
    form = {"onderwerp": "Lamp", "resultaat": "terugbelverzoek", "team": "verlichting"}
    assert fatima.post("/werk/gesprek/klaar/", form).status_code == 302
    taak = Klantcontact.objects.get().internetaken.get()
    assert (taak.naam, taak.telefoonnummer) == ("Anna Verzonnen", "0612345701")


def test_a_recognised_number_is_nothing_that_a_next_call_may_not_push_aside(fatima, known, rings):
    known()
    fatima.get(rings())
    Gesprek.objects.update(call_id="2")
    assert "HX-Redirect" in fatima.get("/werk/gesprek/belt/?gesprek=hal:1", headers=HTMX)


def test_a_step_in_the_middle_does_not_send_the_customer_again(fatima, known, rings):
    """Htmx keeps the pane that stands there; nothing of the customer goes over the line for it."""
    known()
    fatima.get(rings())
    page = look(fatima.post("/werk/gesprek/zoeken/", {"gesprek": "hal:1", "q": "paspoort"}, headers=HTMX))
    assert '<section id="klant" hx-preserve="true"></section>' in page
    assert "Anna" not in page


def test_hostile_names_are_text(fatima, known, rings):
    known("<script>alert(1)</script>", last='"><img src=x>')
    page = look(fatima.get(rings()))
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


def test_two_agents_have_each_their_own(fatima, known, client):
    known()
    fatima.post(FIND, {"klant": HOME}, headers=HTMX)
    assert Concept.objects.get().medewerker == Medewerker.objects.get(email=FATIMA.email)
