"""Fatima of the contact centre answers a question about a zaak that is not hers."""

from datetime import date

import pytest

from loket.examples import documenten
from loket.examples.cast import FATIMA, JANNIE
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.verwerkingen.models import Logregel, Verwerking
from loket.zaken.commands import Betrokkene, add_document, add_rol, open_zaak, set_status
from loket.zaken.models import Zaak
from tests.for_the_file import once

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIND, BSN = "/werk/zaak-opzoeken/", "999993653"


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


kind_of_module = once(published_zaaktype)


@pytest.fixture
def kind(kind_of_module, town):
    return kind_of_module


@pytest.fixture
def lenas(kind):
    """A zaak of Lena Vis, in behandeling."""

    def lenas(**changes):
        told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": date(2026, 3, 2)}
        zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
        set_status(zaak_id=zaak.id, statustype_id=kind.statustypen[1].id, by=SYSTEM)
        struct = {
            "inpBsn": BSN,
            "voornamen": "Lena",
            "geslachtsnaam": "Vis",
            "geboortedatum": "19800503",
            "verblijfsadres": {"aoaPostcode": "1861 AB"},
        }
        who = Betrokkene(type="natuurlijk_persoon", identificatie=struct)
        add_rol(zaak_id=zaak.id, roltype_id=kind.roltype.id, betrokkene=who, by=SYSTEM)
        Zaak.objects.filter(id=zaak.id).update(team="zorg", **changes)
        return Zaak.objects.get(id=zaak.id)

    return lenas


@pytest.fixture
def fatima(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    return client


def place(zaak):
    return f"{FIND}{zaak.id}/"


@pytest.mark.parametrize("typed", [BSN, "Vis 3-5-1980", "lena vis 03-05-1980", "Vis 1861AB"])
def test_two_details_of_a_caller_open_the_one_zaak(fatima, lenas, typed):
    zaak = lenas()
    answer = fatima.post(FIND, {"vraag": typed})
    assert answer.url == place(zaak)  # and nothing that was typed
    html = fatima.get(answer.url).content.decode()
    for said in (zaak.identificatie, "In behandeling", "Afgehandeld", "Zeg dit", "Team Zorg en Inkomen", "Lena Vis"):
        assert said in html
    assert BSN not in html


def test_of_more_zaken_one_is_chosen(fatima, lenas):
    zaken = [lenas(), lenas(), lenas()]
    html = fatima.post(FIND, {"vraag": "Vis 1861 AB"}).content.decode()
    assert "3 zaken gevonden" in html
    assert html.index(zaken[2].identificatie) < html.index(zaken[0].identificatie)
    assert fatima.get(place(zaken[0])).status_code == 200


@pytest.mark.parametrize("typed", ["Vos 3-5-1980", "is 4-5-1980", "Vis 1862 AB", "123456782", "ZAAK-1999-1"])
def test_nothing_is_found(fatima, lenas, typed):
    lenas()
    assert "Wij vinden geen zaak" in fatima.post(FIND, {"vraag": typed}).content.decode()


def test_a_number_alone_asks_for_one_more_detail(fatima, lenas):
    zaak = lenas()
    there = fatima.post(FIND, {"vraag": zaak.identificatie.lower()}).url
    html = fatima.get(there).content.decode()
    assert "Controleer eerst wie er belt" in html
    assert "Vis" not in html
    assert Logregel.objects.count() == 0
    wrong = fatima.post(there, {"antwoord": "4-5-1980"})
    assert (wrong.status_code, "niet wat wij van de aanvrager weten" in wrong.content.decode()) == (422, True)
    assert fatima.post(there, {"antwoord": "3-5-1980"}).status_code == 302
    assert "Zeg dit" in fatima.get(there).content.decode()


def test_of_a_company_a_person_checks(fatima, kind):
    told = {"bronorganisatie": RSIN, "verantwoordelijke_organisatie": RSIN, "startdatum": date(2026, 3, 2)}
    zaak = open_zaak(zaaktype_id=kind.id, **told, by=SYSTEM)
    assert fatima.post(place(zaak), {}).status_code == 422
    assert fatima.post(place(zaak), {"gecontroleerd": "on"}).status_code == 302


def test_the_look_is_written_down_with_whose_data(fatima, lenas):
    zaak = lenas()
    fatima.get(fatima.post(FIND, {"vraag": BSN}).url)
    lines = Logregel.objects.order_by("number").values_list("by_name", "label", "purpose")
    purpose = "Een vraag over een zaak beantwoorden"
    assert list(lines) == [("Fatima el Amrani", "Zoeken", purpose), ("Fatima el Amrani", zaak.identificatie, purpose)]
    assert Verwerking.objects.count() == 2
    assert not Logregel.objects.filter(label__contains=BSN).exists()


def test_status_and_day_of_a_wmo_zaak_but_not_its_medical_documents(fatima, lenas, kind):
    zaak = lenas(vertrouwelijkheidaanduiding="vertrouwelijk", uiterlijke_einddatum_afdoening=date(2027, 1, 4))
    made = documenten.document(type=kind.informatieobjecttype, titel="Medisch advies over de knie")
    add_document(zaak_id=zaak.id, document_id=made.id, by=SYSTEM)
    html = fatima.get(fatima.post(FIND, {"vraag": BSN}).url).content.decode()
    assert "4 januari 2027" in html
    assert "Medisch advies" not in html
    assert "1 document is alleen voor de behandelaar" in html


def test_titles_of_documents_are_not_told(fatima, lenas, kind):
    zaak = lenas()
    made = documenten.document(type=kind.informatieobjecttype, titel="Klacht over mijn buurman")
    add_document(zaak_id=zaak.id, document_id=made.id, by=SYSTEM)
    html = fatima.get(fatima.post(FIND, {"vraag": BSN}).url).content.decode()
    assert "buurman" not in html
    assert "Aanvraag" in html  # the kind


def test_of_a_secret_zaak_only_whom_to_call(fatima, lenas):
    zaak = lenas(vertrouwelijkheidaanduiding="geheim")
    html = fatima.get(fatima.post(FIND, {"vraag": BSN}).url).content.decode()
    assert "zeggen wij niets" in html
    assert "Team Zorg en Inkomen" in html
    assert zaak.zaaktype.omschrijving not in html


def test_nobody_looks_at_the_own_zaak(fatima, lenas):
    zaak = lenas()
    Medewerker.objects.filter(email=FATIMA.email).update(first_name="Lena", last_name="Vis", infix="")
    fatima.post(FIND, {"vraag": BSN})
    assert fatima.get(place(zaak)).status_code == 403


@pytest.mark.parametrize("many", [1, 3])
def test_as_many_statements_for_any_number_of_documents(fatima, lenas, kind, django_assert_num_queries, many):
    zaak = lenas()
    for _ in range(many):
        add_document(zaak_id=zaak.id, document_id=documenten.document(type=kind.informatieobjecttype).id, by=SYSTEM)
    there = fatima.post(FIND, {"vraag": BSN}).url
    fatima.get(there)
    with django_assert_num_queries(13):
        fatima.get(there)


def test_strangers_find_nothing(client, lenas):
    zaak = lenas()
    assert client.get(place(zaak)).status_code == 302
    client.force_login(Medewerker.objects.get(email=JANNIE.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    assert client.get(FIND).status_code == 403
    assert client.post(FIND, {"vraag": BSN}).status_code == 403
    assert client.get(place(zaak)).status_code == 403
