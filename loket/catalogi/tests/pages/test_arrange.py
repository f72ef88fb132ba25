"""Sanne arranges kinds of zaken: she looks, makes a next version, picks a term, writes for residents, publishes."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.catalogi import commands
from loket.catalogi.models import Catalogus, Eigenschap, Resultaattype, Roltype, Statustype, Zaaktype
from loket.catalogi.rules.term import preview_of
from loket.examples.cast import LENA, SANNE
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.zgw.models import Wijziging
from tests.for_the_file import once

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
KINDS = "/beheer/zaaktypen/"


kind_of_module = once(published_zaaktype)


@pytest.fixture
def kind(kind_of_module, town):
    return kind_of_module


@pytest.fixture
def sanne(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    return client


@pytest.fixture
def draft(kind):
    return commands.make_version(zaaktype_id=kind.id, by=actor(SANNE))


def place(id, rest=""):
    return f"{KINDS}{id}/{rest}"


def test_all_kinds_with_their_versions(sanne, kind, draft):
    html = sanne.get(KINDS).content.decode()
    row = Zaaktype.objects.get(id=kind.id)
    assert row.omschrijving in html
    assert "Nieuwe versie in de maak" in html
    assert html.count(f'<td><a href="{KINDS}') == Zaaktype.objects.values("identificatie").distinct().count()


@pytest.mark.parametrize("many", [1, 3])
def test_one_statement_for_any_number_of_kinds(sanne, town, django_assert_num_queries, many):
    for _ in range(many):
        published_zaaktype()
    sanne.get(KINDS)
    with django_assert_num_queries(5):  # session, medewerker, functies; kinds, catalogussen
        sanne.get(KINDS)


def test_a_next_version_is_the_same_and_the_old_one_stays(kind, draft):
    assert Zaaktype.objects.get(id=draft).concept
    assert not Zaaktype.objects.get(id=kind.id).concept
    for model in (Statustype, Resultaattype, Roltype, Eigenschap):
        told = [model.objects.filter(zaaktype_id=id).count() for id in (kind.id, draft)]
        assert told[0] == told[1] > 0, model
    assert Wijziging.objects.filter(hoofd_id=draft, actie="create", resource="zaaktype").count() == 1


def test_what_hangs_on_a_step_hangs_on_the_step_of_the_next_version(kind):
    Eigenschap.objects.filter(zaaktype_id=kind.id).update(statustype_id=kind.statustypen[1].id)
    draft = commands.make_version(zaaktype_id=kind.id, by=actor(SANNE))
    step = Eigenschap.objects.get(zaaktype_id=draft).statustype
    assert (step.zaaktype_id, step.volgnummer) == (draft, 2)


def test_one_draft_at_a_time(kind, draft):
    with pytest.raises(Refused) as caught:
        commands.make_version(zaaktype_id=kind.id, by=actor(SANNE))
    assert caught.value.refusal.code == "draft-there"


def test_published_it_counts_from_today_and_the_old_one_until_yesterday(sanne, kind, draft):
    sanne.post(place(draft, "publiceren/"))
    today = timezone.localdate()
    old, new = Zaaktype.objects.get(id=kind.id), Zaaktype.objects.get(id=draft)
    assert (new.concept, new.begin_geldigheid, old.einde_geldigheid) == (False, today, today - timedelta(days=1))


def test_not_twice_on_one_day(sanne, kind, draft):
    sanne.post(place(draft, "publiceren/"))
    again = sanne.post(place(draft, "nieuwe-versie/")).url
    assert "Publiceer deze morgen" in sanne.post(f"{again}publiceren/", follow=True).content.decode()
    assert Zaaktype.objects.filter(concept=True).count() == 1


def test_a_term_is_picked_after_a_look_at_what_it_means(sanne, draft):
    address = place(draft, "termijn/")
    told = {"regel": "objection_decision", "norm": "10"}
    answer = sanne.post(address, {**told, "doen": "bekijk"}, headers={"HX-Request": "true"})
    assert "Een aanvraag van vandaag is uiterlijk klaar op" in answer.content.decode()
    assert Zaaktype.objects.get(id=draft).termijnregel is None
    assert sanne.post(address, told).status_code == 302
    row = Zaaktype.objects.get(id=draft)
    assert (row.termijnregel, row.servicenorm_werkdagen) == ({"name": told["regel"]}, 10)
    assert "Een aanvraag van vandaag" in sanne.get(place(draft)).content.decode()


@pytest.mark.parametrize("told", [{"regel": "verzonnen", "norm": ""}, {"regel": "", "norm": "-1"}, {"norm": "veel"}])
def test_a_term_that_does_not_fit(sanne, draft, told):
    assert sanne.post(place(draft, "termijn/"), told).status_code == 422


def test_what_the_preview_says():
    """Six weeks to object to what was sent on 24 March 2026: the 5th of May is a holiday."""
    told = preview_of("objection_filing", 10, date(2026, 3, 24))
    assert told.sentences == (
        "Een aanvraag van vandaag is uiterlijk klaar op 6 mei 2026.",
        "Wij willen klaar zijn op 9 april 2026.",  # Good Friday and Easter Monday do not count
    )
    assert preview_of("", None, date(2026, 3, 24)).sentences == ("De wet noemt geen laatste dag.",)


def test_words_for_residents(sanne, draft):
    step = Statustype.objects.get(zaaktype_id=draft, volgnummer=2)
    address = place(draft, f"stappen/{step.id}/")
    told = {"omschrijving": "In behandeling", "burgertekst": "Wij zijn bezig.", "statustekst": "", "informeren": "on"}
    assert sanne.post(address, {**told, "omschrijving": ""}).status_code == 422
    assert sanne.post(address, told).status_code == 302
    step.refresh_from_db()
    assert (step.burgertekst, step.informeren) == ("Wij zijn bezig.", True)
    assert "Wij zijn bezig." in sanne.get(place(draft)).content.decode()


def test_what_is_published_does_not_change(sanne, kind):
    step = kind.statustypen[0].id
    answer = sanne.post(place(kind.id, f"stappen/{step}/"), {"omschrijving": "Anders"})
    assert (answer.status_code, "Maak een nieuwe versie" in answer.content.decode()) == (422, True)
    assert sanne.post(place(kind.id, "termijn/"), {"regel": "", "norm": "3"}).status_code == 422
    sanne.post(place(kind.id, "weg/"))
    assert Zaaktype.objects.filter(id=kind.id).exists()


def test_a_draft_can_go(sanne, draft):
    sanne.post(place(draft, "weg/"))
    assert not Zaaktype.objects.filter(id=draft).exists()


def test_how_long_each_result_is_kept(sanne, kind):
    html = sanne.get(place(kind.id)).content.decode()
    for said in ("6.1", "5 jaar bewaren", "6.2", "1 jaar bewaren", "vanaf het einde van de zaak"):
        assert said in html


def test_out_and_in_again_with_a_report(sanne, kind):
    catalogus = Catalogus.objects.get(id=kind.catalogus.id)
    address = f"{KINDS}catalogus/{catalogus.id}"
    whole = sanne.get(f"{address}.json").content
    assert sanne.get(f"{address}.zip").content.startswith(b"PK")
    assert sanne.get(f"{address}.exe").status_code == 404
    Zaaktype.objects.filter(id=kind.id).delete()

    def take(**told):
        return sanne.post(f"{KINDS}overnemen/", {"bestand": SimpleUploadedFile("c.json", whole), **told})

    html = take(proef="on").content.decode()
    assert "Dit zou er gebeuren" in html
    assert not Zaaktype.objects.filter(identificatie=kind.identificatie).exists()
    html = take().content.decode()
    assert "zaaktype: 1 overgenomen, 0 waren er al" in html
    assert Zaaktype.objects.filter(identificatie=kind.identificatie).exists()


@pytest.mark.parametrize(("name", "content"), [("x.json", b"geen json"), ("x.zip", b"PK\x03\x04stuk"), ("x", b"")])
def test_a_file_that_is_no_catalogus(sanne, name, content):
    told = {"bestand": SimpleUploadedFile(name, content)} if content else {}
    assert sanne.post(f"{KINDS}overnemen/", told).status_code == 422


@pytest.mark.parametrize("rest", ["", "overnemen/"])
def test_strangers(client, town, rest):
    assert client.get(KINDS + rest).status_code == 302
    client.force_login(Medewerker.objects.get(email=LENA.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    assert client.get(KINDS + rest).status_code == 403
