"""A handler works the day by keyboard: open, do, tell the melder, take back, hand over ten at once (U28, U30, U31)."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from loket.berichten.models import Bericht
from loket.examples.activity import give_piket
from loket.examples.cast import HENK, LENA, PAUL
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melding, Priority, State
from tests.browser.conftest import axe_faults, sideways, tab_stops_without_focus_to_see
from tests.towns import without_addresses

WORK = "/werk/meldingen/?toon=alles"


@pytest.fixture
def town(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        yield


@pytest.fixture
def logged_in(open_tab):
    """Opens a tab in which this person is logged in."""
    return lambda person, size="wide", **options: open_tab(size, person, **options)


def report(category="lamp-uit", **told):
    point = told.pop("point", Point(52.6700, 4.7035))
    return commands.receive_melding(send_key=uuid4(), category=category, point=point, **told).melding


def focus(tab):
    return tab.evaluate("document.activeElement.id")


def open_first(tab):
    tab.goto(WORK)
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab.locator("#melding-kop")).to_be_focused()


def test_by_keyboard_from_the_list_to_the_message(town, logged_in):
    first, second = report(email="anna@inwoner.example"), report(email="bram@inwoner.example")
    tab = logged_in(LENA)
    tab.goto(WORK)
    rows = sorted([first, second], key=lambda melding: str(melding.id))

    tab.keyboard.press("ArrowDown")
    assert focus(tab) == f"open-{rows[0].id}"
    tab.keyboard.press("ArrowDown")
    assert focus(tab) == f"open-{rows[1].id}"
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    expect(tab.locator("#melding-kop")).to_be_focused()
    expect(tab.locator("#melding-kop")).to_contain_text(rows[0].number)
    assert tab.url.endswith(f"open={rows[0].id}")
    tab.keyboard.press("Escape")
    assert focus(tab) == f"open-{rows[0].id}"

    tab.keyboard.press("F8")  # begin
    expect(tab.locator("#melding")).to_contain_text("Lena Lichtveld is ermee bezig.")
    expect(tab.locator("#melding-kop")).to_be_focused()
    expect(tab.locator(f"#rij-{rows[0].id}")).to_contain_text("Afhandelen")  # the list follows
    tab.keyboard.press("F8")  # complete
    expect(tab.locator("#stap-kop")).to_be_focused()
    tab.locator("#stap_text").fill("De lamp is <vervangen>.")
    expect(tab.locator("#voorbeeld")).to_contain_text("De lamp is <vervangen>.")
    assert focus(tab) == "stap_text"
    tab.keyboard.press("Control+Enter")
    expect(tab.locator("#toasts")).to_contain_text(f"{rows[0].number}: afgehandeld.")
    expect(tab.locator("#melding")).to_contain_text("De lamp is <vervangen>.")
    expect(tab.locator(f"#rij-{rows[0].id}")).to_have_count(0)
    assert focus(tab) == "melding-kop"
    tab.keyboard.press("Alt+ArrowDown")
    expect(tab.locator("#melding-kop")).to_contain_text(rows[1].number)
    assert tab.faults == []

    Melding.objects.get(id=rows[0].id, state=State.COMPLETED)
    assert not Bericht.objects.exists()  # nothing has gone: it can still be taken back


def test_a_step_is_taken_back_within_ten_seconds(town, logged_in):
    melding = report()
    tab = logged_in(LENA)
    open_first(tab)
    tab.keyboard.press("F8")
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("Teruggedraaid.", exact=True).first).to_be_visible()
    expect(tab.locator("#melding")).to_contain_text("Nog niemand is begonnen.")
    assert Melding.objects.get(id=melding.id).state == State.RECEIVED


def test_ten_are_handed_over_in_four_actions(town, logged_in):
    for _ in range(12):
        report()
    tab = logged_in(LENA)
    tab.goto(WORK)
    boxes = tab.locator("#werklijst tbody input[name=kies]")
    boxes.nth(0).click()  # 1
    boxes.nth(9).click(modifiers=["Shift"])  # 2
    expect(tab.locator("[data-chosen-count]")).to_have_text(" (10)")
    tab.get_by_label("Aan wie?").select_option("groen:")  # 3
    tab.get_by_role("button", name="Draag over").click()  # 4
    expect(tab.locator(".mw-said")).to_contain_text("10 meldingen overgedragen.")
    expect(tab.locator(".mw-said")).to_be_focused()
    expect(boxes).to_have_count(2)
    assert Melding.objects.filter(team="groen").count() == 10
    assert axe_faults(tab) == []
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("10 stappen teruggedraaid.").first).to_be_visible()
    assert Melding.objects.filter(team="verlichting").count() == 12


def test_a_refresh_keeps_focus_choice_and_open_row(town, logged_in):
    melding, other = report(), report()
    tab = logged_in(LENA)
    tab.goto(f"{WORK}&open={melding.id}")
    tab.locator(f"#kies-{other.id}").check()
    tab.locator(f"#open-{other.id}").focus()
    report()
    tab.evaluate("document.body.dispatchEvent(new Event('melding-veranderd'))")
    expect(tab.locator("#werklijst tbody tr")).to_have_count(3)
    assert focus(tab) == f"open-{other.id}"
    expect(tab.locator(f"#kies-{other.id}")).to_be_checked()
    expect(tab.locator(f"#rij-{melding.id}")).to_have_class("is-open")


def test_every_key_has_a_button_and_stands_in_the_list_of_keys(town, logged_in):
    report(email="anna@inwoner.example")
    tab = logged_in(LENA)
    open_first(tab)
    tab.keyboard.press("?")
    keys = tab.locator("#sneltoetsen-lijst")
    expect(keys).to_be_visible()
    for key, meaning in (("F8", "Volgende stap"), ("F4", "Overdragen")):
        expect(keys).to_contain_text(key)
        expect(keys).to_contain_text(meaning)
    tab.keyboard.press("Escape")
    tab.keyboard.press("F4")
    expect(tab.locator("#stap-kop")).to_have_text("Overdragen")


def test_the_button_that_saves_is_in_view_at_1280_by_720(town, logged_in):
    melding = report(email="anna@inwoner.example")
    tab = logged_in(LENA)
    tab.set_viewport_size({"width": 1280, "height": 720})
    tab.goto(f"{WORK}&open={melding.id}")
    tab.get_by_role("link", name="Afhandelen").click()
    save = tab.get_by_role("button", name="Handel af")
    expect(save).to_be_in_viewport(ratio=1)


LONG = [  # what makes the list wide: kind, address, team, days left, what changed since
    ("mast-beschadigd", "Schipperspad 1A, Camperduin", "kcc", -16, {"priority": Priority.HIGH}),
    ("straat-donker", "Burgemeester Peecklaan 112, Egmond aan Zee", "wijkteam-egmond", -3, {"state": State.ANSWERED}),
    ("lamp-uit", "Breelaan 12, Bergen", "verlichting", 12, {"state": State.PLANNED}),
]


@pytest.mark.parametrize("width", [1265, 1100], ids=["1280 with a bar to scroll", "1100"])
def test_every_column_of_a_list_with_long_words_is_seen_beside_an_open_melding(town, logged_in, width):
    for category, address, team, left, since in LONG:
        due_on = timezone.localdate() + timedelta(days=left)
        told = report(category, address=address, email="anna@inwoner.example")
        Melding.objects.filter(id=told.id).update(team=team, due_on=due_on, planned_on=due_on, **since)
    tab = logged_in(HENK)
    tab.set_viewport_size({"width": width, "height": 800})
    tab.goto(f"{WORK}&open={told.id}")
    expect(tab.locator("#werklijst tbody tr")).to_have_count(len(LONG))
    table = tab.get_by_role("region", name="Tabel met meldingen")
    assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
    for column in ("Nummer", "Soort en plek", "Volgende stap", "Nog tijd", "Uiterlijk"):
        expect(tab.get_by_role("columnheader", name=column)).to_be_in_viewport(ratio=1)


def test_a_day_is_asked_only_when_it_goes_along_with_other_work(town, logged_in):
    melding = report()
    tab = logged_in(LENA)
    tab.goto(f"/werk/meldingen/{melding.id}/afhandelen/")
    expect(tab.get_by_label("Dag van het werk")).to_be_hidden()
    tab.get_by_label("Gaat mee met ander werk").check()
    expect(tab.get_by_label("Dag van het werk")).to_be_visible()


def test_works_without_script(town, logged_in):
    melding = report(email="anna@inwoner.example")
    tab = logged_in(LENA, java_script_enabled=False)
    tab.goto(WORK)
    tab.get_by_role("link", name=melding.number).click()
    tab.get_by_role("button", name="Begin", exact=True).click()
    tab.get_by_role("link", name="Afhandelen").click()
    tab.locator("#stap_text").fill("De lamp is vervangen.")
    tab.get_by_role("button", name="Laat het bericht zien").click()
    expect(tab.locator(".mw-message")).to_contain_text("De lamp is vervangen.")
    tab.get_by_role("button", name="Handel af").click()
    expect(tab.get_by_text("afgehandeld", exact=True).first).to_be_visible()
    tab.get_by_role("button", name="Ongedaan maken").click()
    expect(tab.get_by_text("Teruggedraaid.", exact=True).first).to_be_visible()


@pytest.fixture
def full_day(town):
    """A day with a bit of everything."""
    give_piket(PAUL)
    urgent = report("mast-beschadigd", email="anna@inwoner.example", description="Hij ligt om.")
    melding = report(email="bram@inwoner.example", description="Het is hier <erg> donker.\nElke avond.", lamp="0417")
    report(point=Point(52.6702, 4.7035))
    commands.call_piket(melding_id=urgent.id)
    return {
        "start": "/werk/",
        "list": WORK,
        "map": f"{WORK}&kaart=1",
        "beside": f"{WORK}&open={melding.id}",
        "complete": f"/werk/meldingen/{melding.id}/afhandelen/",
        "roster": "/werk/meldingen/piket/",
    }


def test_a_full_day_has_no_faults_on_a_phone_and_in_the_dark(full_day, logged_in):
    """Every page is looked at by its address elsewhere; here lists, map and panes are full."""
    tab = logged_in(HENK)
    found = {}
    for name in ("start", "list", "map", "beside", "complete", "roster"):
        tab.goto(full_day[name])
        tab.set_viewport_size({"width": 320, "height": 640})
        faults = [*axe_faults(tab), *([f"{sideways(tab)} px too wide"] if sideways(tab) > 0 else [])]
        tab.set_viewport_size({"width": 1280, "height": 800})
        tab.emulate_media(color_scheme="dark")
        faults += [f"dark: {fault}" for fault in axe_faults(tab)]
        tab.emulate_media(color_scheme="light")
        found |= {name: faults} if faults or tab.faults else {}
    assert found == {}


def test_a_form_with_faults_has_none_of_its_own(full_day, logged_in):
    tab = logged_in(HENK)
    tab.goto(full_day["complete"])
    tab.locator("#stap_text").fill("")
    tab.get_by_role("button", name="Handel af").click()
    expect(tab.locator("#fouten")).to_be_focused()
    assert axe_faults(tab) == []
    tab.get_by_role("link", name="Vertel de melder wat er is gedaan.").click()
    assert focus(tab) == "stap_text"


def test_focus_is_seen_on_each_stop_of_the_worklist(full_day, logged_in):
    tab = logged_in(HENK)
    tab.goto(full_day["beside"])
    assert tab_stops_without_focus_to_see(tab) == []
