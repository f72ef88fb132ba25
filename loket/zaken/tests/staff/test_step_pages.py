"""Steps by their pages: in two actions, with what the applicant will get before it goes, kept when they are refused."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import JANNIE, KEES, NOOR, TINEKE
from loket.examples.town import actor
from loket.kernel.text import date_words, local
from loket.zaken import commands
from loket.zaken.models import Aanvulling, Klantcontact, Resultaat, Rol, Status, Zaak, Zaakeigenschap, Zaaknotitie
from loket.zaken.pages.step_kinds import STEPS
from loket.zaken.queries.facts import facts_of
from loket.zaken.rules.aanvrager import Aanvrager

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HTMX = {"HX-Request": "true"}


def address(zaak, *more):
    return f"/werk/zaken/{zaak.id}/" + "".join(f"{each}/" for each in more)


def now_of(zaak):
    return Zaak.objects.get(id=zaak.id)


def days(number):
    return f"{local(timezone.now()).date() + timedelta(days=number):%d-%m-%Y}"


@pytest.fixture
def client_of(logged_in):
    return logged_in


def test_the_next_step_is_one_press(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    answer = client.post(address(zaak, "volgende"), {"seen": facts_of(zaak.id).last_change})
    assert answer["Location"] == address(zaak)
    assert now_of(zaak).laatste_status.statustype_id == kap.statustypen[1].id
    page = client.get(address(zaak))
    assert page.context["toast"]["text"] == f"{zaak.identificatie}: een stap verder."
    assert client.get(address(zaak)).context["toast"] is None
    back = client.post(page.context["toast"]["undo_url"], headers={"Referer": f"http://testserver{address(zaak)}"})
    assert back["Location"] == f"http://testserver{address(zaak)}"
    assert Status.objects.filter(zaak=zaak).count() == 1


def test_beside_the_list_the_piece_comes_back_and_the_list_hears(opened, kap, logged_in):
    zaak = opened(kap)
    answer = logged_in(JANNIE).post(address(zaak, "volgende"), {}, headers=HTMX)
    assert answer.status_code == 200
    assert answer["HX-Trigger"] == "zaak-veranderd"
    assert "In behandeling sinds vandaag." in answer.content.decode()
    assert 'id="toasts"' in answer.content.decode()


def test_who_is_later_hears_it_and_loses_no_text(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    seen = facts_of(zaak.id).last_change
    commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=actor(KEES))
    told = {"seen": seen, "gevraagd": "een foto van de boom", "uiterlijk": days(14)}
    answer = client.post(address(zaak, "vragen"), told)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kees Zandstra was je voor" in page
    assert "een foto van de boom" in page
    assert not Aanvulling.objects.exists()
    assert f'name="seen" value="{facts_of(zaak.id).last_change}"' in page  # who sends it again, has seen it
    assert client.post(address(zaak, "vragen"), {**told, "seen": facts_of(zaak.id).last_change}).status_code == 302


def test_asking_shows_the_letter_before_it_goes(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    page = client.get(address(zaak, "vragen")).content.decode()
    assert "De aanvrager krijgt deze e-mail" in page
    until = date_words(local(timezone.now()).date() + timedelta(days=20))
    told = {"gevraagd": "- een <b>foto</b>", "uiterlijk": days(20)}
    piece = client.post(address(zaak, "vragen", "voorbeeld"), told, headers=HTMX).content.decode()
    assert "- een &lt;b&gt;foto&lt;/b&gt;" in piece
    assert f"Stuur dit uiterlijk {until} naar vergunningen@bergen.example." in piece
    assert "loopt onze termijn niet door" in piece
    assert not Aanvulling.objects.exists()
    whole = client.post(address(zaak, "vragen", "voorbeeld"), told).content.decode()
    assert "Stuur de vraag" in whole


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"gevraagd": "", "uiterlijk": ""}, ["Schrijf op wat er mist.", "Vul een dag in."]),
        ({"gevraagd": "foto", "uiterlijk": "morgen"}, ["Een dag ziet er zo uit: 3-12-2026"]),
        ({"gevraagd": "foto", "uiterlijk": "1-1-2020"}, ["Kies een dag na vandaag."]),
        ({"gevraagd": "BSN 111222333", "uiterlijk": "1-1-2027"}, ["lijkt op een BSN", "Haal het weg."]),
    ],
)
def test_what_is_wrong_with_a_question_stands_beside_it(opened, kap, logged_in, told, words):
    zaak = opened(kap)
    answer = logged_in(JANNIE).post(address(zaak, "vragen"), told)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert page.split("<title>")[1].startswith("Fout: ")
    assert all(each.replace("lijkt op een BSN", "op een BSN lijkt") in page for each in words)


def test_longer_shows_the_new_day_and_what_the_law_refuses(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    page = client.get(address(zaak, "verlengen")).content.decode()
    assert "De nieuwe laatste dag is <strong>" in page
    assert 'value="6"' in page
    answer = client.post(address(zaak, "verlengen"), {"weken": "7", "reden": "Drukte"})
    assert "De termijn mag hoogstens 6 weken langer worden." in answer.content.decode()
    assert "Vul een heel getal in." in client.post(address(zaak, "verlengen"), {"weken": "x"}).content.decode()
    assert client.post(address(zaak, "verlengen"), {"weken": "6", "reden": "Drukte"}).status_code == 302
    assert now_of(zaak).verlenging == {"reden": "Drukte", "duur": "P6W"}


def test_all_is_there(opened, kap, jannie, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    until = local(timezone.now()).date() + timedelta(days=9)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="foto", uiterlijk=until, by=jannie)
    assert (
        "Kies vandaag of een dag daarvoor."
        in client.post(address(zaak, "hervatten"), {"tot": days(1)}).content.decode()
    )
    assert client.post(address(zaak, "hervatten"), {"tot": days(0)}).status_code == 302
    assert Aanvulling.objects.get().binnen_op is not None


def test_waiting_for_another(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    told = {"reden": "Wij wachten op de provincie", "grond": "4:15"}
    assert client.post(address(zaak, "stilzetten"), told).status_code == 302
    assert "Wij wachten op een ander." in client.get(address(zaak)).content.decode()
    wrong = client.post(address(zaak, "stilzetten"), {**told, "grond": "woo_views"})
    assert "De termijn van deze zaak kan niet stilstaan." in wrong.content.decode()


def test_to_another_team_and_then_it_is_gone_from_here(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    assert client.post(address(zaak, "overdragen"), {"to": "zorg:", "notitie": ""})["Location"] == "/werk/zaken/"
    other = opened(kap)
    piece = client.post(address(other, "overdragen"), {"to": "zorg:"}, headers=HTMX).content.decode()
    assert f"{other.identificatie} is nu van een ander team." in piece
    undo = client.session.get("zaken-toast") or {}
    assert undo["undo_url"]
    client.post(undo["undo_url"])
    assert now_of(zaak).team_id == "vergunningen"


def test_finished_and_opened_again(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    assert "Kies hoe het is afgelopen." in client.post(address(zaak, "afsluiten"), {}).content.decode()
    told = {"resultaattype": kap.resultaattypen[0].id, "toelichting": ""}
    assert client.post(address(zaak, "afsluiten"), told).status_code == 302
    page = client.get(address(zaak)).content.decode()
    assert "Deze zaak is klaar sinds vandaag. De uitkomst is: toegekend." in page
    assert "Vernietigen op" in page
    assert "Heropen" not in page.replace("heropenen", "")
    coordinator = logged_in(TINEKE)
    assert "Heropen" in coordinator.get(address(zaak)).content.decode()
    assert coordinator.post(address(zaak, "heropenen"), {"reden": "Toch nog een boom"}).status_code == 302
    assert now_of(zaak).einddatum is None
    assert Resultaat.objects.filter(zaak=zaak).exists()


def test_a_checklist_is_ticked_first(opened, kap, logged_in):
    from loket.catalogi.models import Statustype

    checks = [
        {"itemnaam": "Veld", "vraagstelling": "Is er gekeken?", "verplicht": True, "toelichting": ""},
        {"itemnaam": "Foto", "vraagstelling": "Is er een foto?", "verplicht": False, "toelichting": ""},
    ]
    Statustype.objects.filter(id=kap.statustypen[1].id).update(checklistitem_statustype=checks)
    zaak, client = opened(kap), logged_in(JANNIE)
    page = client.get(address(zaak)).content.decode()
    assert f'href="{address(zaak, "volgende")}"' in page
    refused = client.post(address(zaak, "volgende"), {})
    assert "Vink aan als dit klaar is: Is er gekeken?" in refused.content.decode()
    assert "Is er een foto?" not in refused.content.decode()
    assert client.post(address(zaak, "volgende"), {"check_0": "on"}).status_code == 302


def test_another_status(opened, kap, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    assert kap.eindstatustype.id not in client.get(address(zaak, "status")).content.decode().split('"')
    told = {"statustype": kap.statustypen[2].id, "toelichting": ""}
    assert client.post(address(zaak, "status"), told).status_code == 302
    assert now_of(zaak).laatste_status.statustype_id == kap.statustypen[2].id


def test_what_else_goes_in(opened, kap, klacht, logged_in):
    zaak, client = opened(kap), logged_in(JANNIE)
    other = opened(klacht)
    posts = {
        "notitie": {"onderwerp": "Nest", "tekst": "Er zit een nest in."},
        "contact": {"kanaal": "balie", "onderwerp": "Vraag", "toelichting": "Wanneer?"},
        "betrokkene": {"roltype": kap.roltypen["belanghebbende"].id, "achternaam": "Buur", "postcode": "1861aa"},
        "koppelen": {"nummer": other.identificatie, "aard": "vervolg"},
        "gegevens": {"waarde_0": "AB-12-CD"},
    }
    for slug, told in posts.items():
        assert client.post(address(zaak, slug), told).status_code == 302, slug
    note = Zaaknotitie.objects.get()
    assert (note.tekst, note.aangemaakt_door, note.status) == ("Er zit een nest in.", "Jannie Bakker", "definitief")
    assert Klantcontact.objects.filter(zaak=zaak, kanaal="balie").exists()
    assert Rol.objects.filter(zaak=zaak, omschrijving_generiek="belanghebbende").count() == 1
    assert now_of(zaak).relevante_andere_zaken == [{"id": str(other.id), "aardRelatie": "vervolg"}]
    assert Zaakeigenschap.objects.get().waarde == "AB-12-CD"


@pytest.mark.parametrize("slug", list(STEPS))
def test_every_step_asks_and_keeps_strangers_out(opened, kap, logged_in, slug):
    zaak = opened(kap)
    answer = logged_in(JANNIE).get(address(zaak, slug))
    assert answer.status_code == 200
    assert STEPS[slug].button in answer.content.decode()
    piece = logged_in(JANNIE).get(address(zaak, slug), headers=HTMX).content.decode()
    assert piece.startswith('<section class="lk-pane mw-pane" id="zaak"')
    assert logged_in(NOOR).get(address(zaak, slug)).status_code == 403
    assert logged_in(NOOR).post(address(zaak, slug), {}).status_code == 403


def test_what_is_no_step(opened, kap, logged_in):
    zaak = opened(kap)
    assert logged_in(JANNIE).get(address(zaak, "verzinnen")).status_code == 404
    assert logged_in(JANNIE).post(address(zaak, "verzinnen", "voorbeeld")).status_code == 404


def test_taking_back_what_is_not_there_breaks_nothing(town, logged_in):
    client = logged_in(JANNIE)
    assert client.post("/werk/zaken/ongedaan/x_01a22069-f6c5-7e69-8696-90fa0fae88ff/").status_code == 302


# -- A new zaak -----------------------------------------------------------------------------------------------------

NEW = "/werk/zaken/nieuw/"


def sent(kind, **changes):
    return {
        "zaaktype": kind.id,
        "omschrijving": "Eik in de voortuin",
        "kanaal": "telefoon",
        "achternaam": "Vis",
        "email": "anna@inwoner.example",
        **changes,
    }


def test_a_caller_gets_a_zaak(kap, logged_in):
    client = logged_in(JANNIE)
    assert f'value="{kap.id}" selected' in client.get(f"{NEW}?soort={kap.id}").content.decode()
    answer = client.post(NEW, sent(kap, mij="on"), follow=True)
    zaak = Zaak.objects.get()
    assert answer.redirect_chain == [(address(zaak), 302)]
    assert f"Zeg dit: het zaaknummer is {zaak.identificatie}. U hoort uiterlijk" in answer.content.decode()
    assert str(zaak.behandelaar_id) == actor(JANNIE).id


def test_for_another_team_the_form_comes_back_empty(kap, logged_in):
    answer = logged_in(NOOR).post(NEW, sent(kap))
    assert answer["Location"] == NEW
    assert Zaak.objects.get().team_id == "vergunningen"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"zaaktype": ""}, "Kies wat voor zaak het is."),
        ({"omschrijving": ""}, "Schrijf in een paar woorden waar het over gaat."),
        ({"achternaam": ""}, "Vul de achternaam in, of de naam van het bedrijf."),
        ({"email": "geen adres"}, "Een e-mailadres ziet er zo uit"),
        ({"postcode": "18"}, "Een postcode ziet er zo uit: 1861 AA"),
        ({"bsn": "123456789"}, "Dit is geen BSN. Kijk het nummer na."),
        ({"bsn": "111222333"}, "Bij deze zaak mag je geen BSN vastleggen."),
        ({"kvk": "12"}, "Een KvK-nummer heeft 8 cijfers."),
    ],
)
def test_what_is_wrong_with_a_new_zaak(kap, logged_in, changes, words):
    answer = logged_in(JANNIE).post(NEW, sent(kap, **changes))
    page = answer.content.decode()
    assert (answer.status_code, words in page) == (422, True)
    assert "Eik in de voortuin" in page or "omschrijving" in changes
    assert not Zaak.objects.exists()


def test_the_same_form_twice_is_one_zaak(kap, logged_in):
    client = logged_in(JANNIE)
    key = "01a22069-f6c5-7e69-8696-90fa0fae88ff"
    first, second = (client.post(NEW, sent(kap, send_key=key)) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert Zaak.objects.count() == 1


def test_without_an_address_the_handler_must_call(opened, kap, logged_in):
    zaak = opened(kap, aanvrager=Aanvrager(achternaam="Vis"))
    client = logged_in(JANNIE)
    assert "De aanvrager heeft geen e-mailadres: bel zelf." in client.get(address(zaak)).content.decode()
    page = client.get(address(zaak, "vragen")).content.decode()
    assert "Deze brief komt in het dossier. Print hem en verstuur hem." in page
