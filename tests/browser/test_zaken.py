"""A handler works on zaken by keyboard, on a phone, and without script: steps, questions, documents, many at once."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.berichten.models import Bericht
from loket.catalogi.models import Zaaktype
from loket.examples.cast import JANNIE, KEES
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.zaken import commands
from loket.zaken.models import Aanvulling, Zaak, Zaakinformatieobject
from loket.zaken.rules.aanvrager import Aanvrager
from tests.browser.conftest import axe_faults, sideways, tab_stops_without_focus_to_see
from tests.lived_in import deliver_everything
from tests.towns import without_addresses

WORK = "/werk/zaken/?toon=alles"
ANNA = Aanvrager(voornaam="Anna", achternaam="Vis", email="anna@inwoner.example")


@pytest.fixture
def town(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        yield


@pytest.fixture
def kap(town):
    return published_zaaktype(
        ("Ontvangen", "In behandeling", "Besluit genomen", "Afgehandeld"),
        omschrijving="Kapvergunning",
        verantwoordelijke="Vergunningen",
        termijnregel={"name": "ow_regular_decision"},
    )


@pytest.fixture
def logged_in(open_tab):
    """Opens a tab in which this person is logged in."""
    return lambda person, size="wide", **options: open_tab(size, person, **options)


def opened(kind, **told):
    values = {"omschrijving": "Eik in de voortuin", "kanaal": "telefoon", "aanvrager": ANNA, **told}
    return commands.open_for_caller(send_key=uuid4(), zaaktype_id=kind.id, by=actor(JANNIE), **values)


def focus(tab):
    return tab.evaluate("document.activeElement.id")


def address(zaak, *more):
    return f"/werk/zaken/{zaak.id}/" + "".join(f"{each}/" for each in more)


def test_by_keyboard_a_step_and_back_again(kap, logged_in):
    zaak, other = opened(kap), opened(kap)
    tab = logged_in(JANNIE)
    tab.goto(WORK)
    tab.keyboard.press("ArrowDown")
    assert focus(tab) == f"open-{zaak.id}"
    tab.keyboard.press("ArrowDown")
    assert focus(tab) == f"open-{other.id}"
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    expect(tab.locator("#zaak-kop")).to_be_focused()
    assert tab.url.endswith(f"open={zaak.id}")

    tab.keyboard.press("F8")  # the next step, in the second action
    expect(tab.locator("#zaak")).to_contain_text("In behandeling sinds vandaag.")
    expect(tab.locator("#zaak-kop")).to_be_focused()
    expect(tab.locator(f"#rij-{zaak.id}")).to_contain_text("Besluit genomen")  # the list follows
    expect(tab.locator("#toasts")).to_contain_text(f"{zaak.identificatie}: een stap verder.")
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("Teruggedraaid.")).to_be_visible()
    expect(tab.locator("#zaak")).to_contain_text("Ontvangen sinds vandaag.")
    deliver_everything()
    assert Bericht.objects.count() == 0  # this kind of zaak tells nothing
    assert tab.faults == []


def test_asking_for_more_in_two_actions_with_the_letter_in_view(kap, logged_in):
    zaak = opened(kap)
    tab = logged_in(JANNIE)
    tab.goto(f"{WORK}&open={zaak.id}")
    tab.locator("#zaak-kop").focus()
    tab.keyboard.press("F9")
    expect(tab.locator("#stap-kop")).to_be_focused()
    tab.locator("#stap_gevraagd").fill("een <foto> van de boom")
    expect(tab.locator("#voorbeeld")).to_contain_text("- een <foto> van de boom")
    assert focus(tab) == "stap_gevraagd"
    assert axe_faults(tab) == []
    tab.keyboard.press("Control+Enter")
    expect(tab.locator("#zaak")).to_contain_text("Wij wachten op de aanvrager.")
    expect(tab.locator(f"#rij-{zaak.id}")).to_contain_text("Wacht op aanvrager")
    assert Aanvulling.objects.get().gevraagd == "een <foto> van de boom"
    deliver_everything()
    assert Bericht.objects.get().to == "anna@inwoner.example"
    tab.keyboard.press("F8")  # all is there
    expect(tab.locator("#stap-kop")).to_have_text("Alles is binnen")
    expect(tab.locator("#stap-kop")).to_be_focused()
    tab.keyboard.press("Escape")
    assert focus(tab) == f"open-{zaak.id}"
    assert tab.faults == []


def test_who_is_later_hears_it_and_keeps_the_text(kap, logged_in):
    zaak = opened(kap)
    tab = logged_in(JANNIE)
    tab.goto(address(zaak, "vragen"))
    tab.locator("#stap_gevraagd").fill("een plattegrond")
    commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=actor(KEES))
    tab.keyboard.press("Control+Enter")
    expect(tab.locator("#fouten")).to_be_focused()
    expect(tab.locator("#fouten")).to_contain_text("Kees Zandstra was je voor")
    expect(tab.locator("#stap_gevraagd")).to_have_value("een plattegrond")
    tab.get_by_role("button", name="Stuur de vraag").click()
    expect(tab.get_by_text("Wij wachten op de aanvrager.")).to_be_visible()


def test_ten_to_a_colleague_in_four_actions(kap, logged_in):
    for _ in range(10):
        opened(kap)
    kees = actor(KEES)
    tab = logged_in(JANNIE)
    tab.goto(WORK)
    tab.locator("#kies-alles").check()
    expect(tab.locator("[data-chosen-count]")).to_have_text(" (10)")
    tab.locator("#id_to").select_option(f"vergunningen:{kees.id}")
    tab.get_by_role("button", name="Draag over").click()
    expect(tab.locator("#werklijst")).to_contain_text("10 zaken overgedragen.")
    assert Zaak.objects.filter(behandelaar_id=kees.id).count() == 10
    assert axe_faults(tab) == []
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("10 stappen teruggedraaid.")).to_be_visible()
    assert Zaak.objects.filter(behandelaar_id=None).count() == 10


def test_files_are_dropped_on_the_dossier(kap, logged_in):
    zaak = opened(kap)
    tab = logged_in(JANNIE)
    tab.goto(address(zaak))
    dropped = tab.evaluate_handle("""() => {
      const files = new DataTransfer();
      for (const name of ["een.txt", "twee.txt"]) files.items.add(new File(["Hallo"], name, {type: "text/plain"}));
      return files;
    }""")
    tab.dispatch_event("form[data-drop]", "dragover", {"dataTransfer": dropped})
    expect(tab.locator("form[data-drop]")).to_have_class(re.compile("is-over"))
    tab.dispatch_event("form[data-drop]", "drop", {"dataTransfer": dropped})
    expect(tab.locator("#document_soort")).to_be_focused()
    tab.locator("#document_soort").select_option(index=1)
    tab.get_by_role("button", name="Zet in het dossier").click()
    expect(tab.get_by_text("2 documenten staan in het dossier.")).to_be_visible()
    tab.get_by_role("link", name="een.txt", exact=True).click()
    frame = tab.frame_locator("iframe")
    expect(frame.locator("body")).to_have_text("Hallo")
    assert axe_faults(tab) == []
    assert tab.faults == []


def test_without_script_everything_works(kap, logged_in):
    zaak = opened(kap)
    tab = logged_in(JANNIE, java_script_enabled=False)
    tab.goto(WORK)
    tab.get_by_role("link", name=zaak.identificatie).click()
    tab.get_by_role("button", name="Naar: In behandeling").click()
    expect(tab.get_by_text("In behandeling sinds vandaag.", exact=False).first).to_be_visible()
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("Ontvangen sinds vandaag.", exact=False).first).to_be_visible()
    tab.get_by_role("link", name="Vraag om aanvulling").click()
    tab.locator("#stap_gevraagd").fill("een plattegrond")
    tab.get_by_role("button", name="Laat het bericht zien").click()
    expect(tab.locator("#voorbeeld")).to_contain_text("- een plattegrond")
    tab.get_by_role("button", name="Stuur de vraag").click()
    expect(tab.get_by_text("Wij wachten op de aanvrager.", exact=False).first).to_be_visible()
    tab.locator("#document_soort").select_option(index=1)
    tab.locator("#document_bestand").set_input_files({"name": "a.txt", "mimeType": "text/plain", "buffer": b"Hallo"})
    tab.get_by_role("button", name="Zet in het dossier").click()
    assert Zaakinformatieobject.objects.filter(zaak=zaak).count() == 1


def test_a_whole_bsn_is_shown_in_its_place(kap, logged_in):
    Zaaktype.objects.filter(id=kap.id).update(bsn_grondslag="Wabb 10")
    zaak = opened(kap, aanvrager=Aanvrager(voornaam="Anna", achternaam="Vis", bsn="111222333"))
    tab = logged_in(JANNIE)
    tab.goto(address(zaak))
    expect(tab.get_by_text("BSN *****2333")).to_be_visible()
    tab.get_by_role("button", name="Toon het BSN van Anna Vis").click()
    expect(tab.get_by_text("BSN 111222333")).to_be_focused()


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_the_pages_fit_and_every_stop_of_tab_is_seen(kap, logged_in, size):
    zaak = opened(kap)
    until = timezone.localdate() + timedelta(days=9)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="foto", uiterlijk=until, by=actor(JANNIE))
    tab = logged_in(JANNIE, size)
    for path in (f"{WORK}&open={zaak.id}", address(zaak), address(zaak, "verlengen"), "/werk/zaken/nieuw/"):
        tab.goto(path)
        assert sideways(tab) <= 0, path
        assert axe_faults(tab) == [], path
        assert tab_stops_without_focus_to_see(tab) == [], path
