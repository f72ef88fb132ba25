"""The hall in a real browser: a counter without a network, a display that speaks, a kiosk that somebody left."""

from uuid import uuid4

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from loket.balie import commands
from loket.balie.commands import Komst
from loket.balie.models import Kassabon, Moment, Volgnummer
from loket.balie.queries.line import own_share
from loket.balie.tests.hall import hall_of
from loket.examples.cast import AICHA, BAS, FATIMA
from loket.examples.town import actor
from loket.gesprek.tests.people import known_person
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.models import Betrokkene, Klantcontact
from tests.browser.conftest import axe_faults, sideways
from tests.towns import without_addresses

THREE_HOURS_AHEAD = "const real = Date.now; Date.now = () => real() + 3 * 3600 * 1000"
LISTEN = """
  window.heard = {tones: 0, prints: 0};
  AudioContext.prototype.createOscillator = (old => function () { heard.tones++; return old.call(this); })(
    AudioContext.prototype.createOscillator);
  speechSynthesis.speak = one => { document.documentElement.dataset.spoken = one.text; };
  window.print = () => { heard.prints++; };
"""


@pytest.fixture
def hall(towns, django_db_blocker):
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        yield hall_of()


def take(hall, **told):
    komst = Komst(send_key=uuid4(), rij_id=hall.a.id, onderwerp="Paspoort", **told)
    return commands.check_in(komst=komst, by=actor(FATIMA)).volgnummer


@pytest.fixture
def at_one(hall):
    return commands.sit_down(balie_id=hall.balies[0].id, by=actor(BAS))


@pytest.fixture
def counter(at_one, open_new_tab):
    """Bas at balie 1, at a computer with a clock that is three hours ahead; three people wait."""

    def opened(script=THREE_HOURS_AHEAD):
        tab = open_new_tab("wide", BAS)
        tab.add_init_script(script)
        tab.goto(reverse("balie:counter", args=[at_one.id]))
        return tab

    return opened


def test_a_counter_works_on_without_a_network_and_catches_up_once(hall, counter):
    one, two, three = take(hall), take(hall), take(hall)
    tab = counter()
    tab.context.set_offline(True)
    tab.keyboard.press("F8")
    expect(tab.locator("#hier")).to_contain_text("A 1")
    expect(tab.locator("#zonder-net")).to_contain_text("Geen verbinding. Je werkt door met 2 nummers.")
    tab.get_by_role("button", name="De bezoeker is er").click()
    tab.get_by_label("Notitie").fill("Pasfoto was goed")
    tab.get_by_role("button", name="Klaar").click()
    tab.keyboard.press("F8")
    expect(tab.locator("#hier")).to_contain_text("A 2")
    tab.get_by_role("button", name="Niet gekomen").click()
    assert Moment.objects.count() == 3  # three that came; nothing else was told yet

    lost = []
    tab.route("**/inhalen", lambda route: _answer_is_lost(route, lost) if not lost else route.continue_())
    tab.context.set_offline(False)
    expect(tab.locator("#zonder-net")).to_be_hidden(timeout=15_000)
    expect(tab.get_by_role("button", name="Roep de volgende")).to_be_visible()
    assert lost == ["inhalen"]
    for each in (one, two, three):
        each.refresh_from_db()
    assert [each.state for each in (one, two, three)] == ["klaar", "weggelopen", "wachtend"]
    assert one.momenten.count() == 4  # came, called, begun, done: each once
    assert Klantcontact.objects.get(kanaal="balie").inhoud == "Pasfoto was goed"
    assert one.waited_seconds < 60  # not three hours
    assert one.handled_seconds < 60


def test_who_came_instead_is_not_forgotten_with_the_network(hall, counter):
    """Gone at the press of the button: what was typed of who it is, goes along when it is back."""
    take(hall, partij_id=known_person().id)
    tab = counter()
    tab.keyboard.press("F8")
    expect(tab.locator("#hier")).to_contain_text("A 1")
    tab.get_by_text("Het is iemand anders").click()
    tab.get_by_label("Naam van de bezoeker").fill("Vera Anders")
    tab.get_by_label("Identiteitsbewijs gezien").check()
    tab.get_by_label("Pin").check()
    tab.get_by_label("Bedrag").fill("12,50")
    tab.context.set_offline(True)
    tab.get_by_role("button", name="Klaar", exact=True).click()
    expect(tab.locator("#zonder-net")).to_contain_text("1 stap bewaard")
    tab.context.set_offline(False)
    expect(tab.locator("#zonder-net")).to_be_hidden(timeout=15_000)
    who = Betrokkene.objects.get(klantcontact__kanaal="balie")
    assert (who.partij_id, who.achternaam, who.klantcontact.identificatieniveau) == (None, "Vera Anders", 3)
    assert Kassabon.objects.values_list("bedrag_cent", "wijze").get() == (1250, "pin")


def _answer_is_lost(route, lost):
    """The server did it, and the counter never heard so."""
    route.fetch()
    lost.append("inhalen")
    route.abort()


def test_after_ten_minutes_without_a_network_nobody_is_called_any_more(hall, counter):
    take(hall), take(hall)
    tab = counter("")
    tab.clock.install()
    tab.reload()
    tab.context.set_offline(True)
    tab.keyboard.press("F8")
    tab.get_by_role("button", name="Niet gekomen").click()
    call = tab.get_by_role("button", name="Roep de volgende")
    expect(call).to_be_enabled()
    tab.clock.fast_forward("10:01")
    expect(tab.locator("#zonder-net")).to_contain_text("Al 10 minuten geen verbinding.")
    expect(call).to_be_disabled()
    tab.context.set_offline(False)
    tab.clock.fast_forward("00:04")
    expect(tab.locator("#zonder-net")).to_be_hidden(timeout=15_000)
    assert Volgnummer.objects.get(label="A001").state == "weggelopen"


def test_two_counters_without_a_network_call_two_people(hall, counter):
    first, second = take(hall), take(hall)
    commands.sit_down(balie_id=hall.balies[1].id, by=actor(AICHA))
    tab = counter()
    tab.context.set_offline(True)
    tab.keyboard.press("F8")
    expect(tab.locator("#hier")).to_contain_text("A 1")
    shares = [{row for row, _, _ in _share(balie)} for balie in hall.balies[:2]]
    assert (len(shares[0]), len(shares[1]), shares[0] & shares[1]) == (1, 1, set())
    assert {first.id, second.id} == shares[0] | shares[1]


def _share(balie):
    balie.refresh_from_db()
    return own_share(balie)


def test_a_call_is_on_the_display_within_two_seconds_in_sound_and_text(hall, at_one, open_new_tab):
    """U34: the number is at least 12 % of the height of the screen."""
    take(hall)
    tab = open_new_tab("wide")
    tab.add_init_script(LISTEN)
    tab.goto(reverse("balie:display", args=[hall.locatie]))
    tab.get_by_role("button", name="Geluid aan").click()
    assert tab.evaluate("heard.tones") == 2
    commands.call_next(balie_id=at_one.id, by=actor(BAS))
    expect(tab.locator(".bh__now strong")).to_have_text("A 1", timeout=2000)
    expect(tab.locator("#bh-said")).to_have_text("Nummer A 1, balie 1", timeout=500)
    expect(tab.locator("html")).to_have_attribute("data-spoken", "Nummer A 1, balie 1", timeout=2000)
    assert tab.evaluate("heard.tones") == 4
    tall = "parseFloat(getComputedStyle(document.querySelector('.bh__now strong')).fontSize) / innerHeight"
    assert tab.evaluate(tall) >= 0.12
    assert (axe_faults(tab), sideways(tab)) == ([], 0)


def test_a_display_that_is_behind_says_so(hall, open_new_tab):
    tab = open_new_tab("wide")
    tab.clock.install()
    tab.goto(reverse("balie:display", args=[hall.locatie]))
    tab.context.set_offline(True)
    tab.clock.run_for(12_000)
    expect(tab.locator("#bh-lost")).to_have_text("Dit scherm loopt achter. Let op onze medewerker.")


@pytest.fixture
def kiosk(hall):
    commands.arrange_voorrang(code="kind", label="Ik heb een klein kind bij me", seconds=300, by=SYSTEM)
    return reverse("balie:kiosk", args=[commands.arrange_zuil(locatie=hall.locatie, name="Deur", by=SYSTEM)[1]])


def test_a_kiosk_that_somebody_left_half_way_begins_again(hall, kiosk, open_new_tab):
    tab = open_new_tab("wide")
    tab.clock.install()
    tab.goto(kiosk)
    tab.get_by_label("Ik heb een klein kind bij me").check()
    tab.clock.fast_forward("00:46")
    still = tab.get_by_text("Bent u er nog? Dit scherm begint zo opnieuw.")
    expect(still).to_be_visible()
    tab.get_by_role("button", name="Ik ben er nog").click()
    expect(still).to_be_hidden()
    tab.clock.fast_forward("00:46")
    tab.clock.fast_forward("00:21")
    expect(tab.get_by_label("Ik heb een klein kind bij me")).not_to_be_checked()
    assert not Volgnummer.objects.exists()


def test_the_number_of_somebody_before_does_not_stay_on_the_kiosk(hall, kiosk, open_new_tab):
    tab = open_new_tab("wide")
    tab.clock.install()
    tab.goto(kiosk)
    tab.get_by_role("button", name="Paspoort of ID-kaart").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("A 1")
    tab.clock.fast_forward("00:46")
    tab.clock.fast_forward("00:21")
    expect(tab.get_by_role("heading", level=1)).to_have_text("Waar komt u voor?")


def test_the_printer_is_gone_and_nothing_is_lost(hall, kiosk, open_new_tab):
    """The number stands on the screen before anything is printed, and prints again when there is paper."""
    tab = open_new_tab("wide")
    tab.add_init_script(LISTEN)
    tab.goto(kiosk)
    tab.get_by_role("button", name="Paspoort of ID-kaart").click()
    expect(tab.get_by_role("heading", level=1)).to_contain_text("A 1")
    slip = tab.get_by_role("link", name="Print uw nummer").get_attribute("href")
    tab.goto(slip)
    assert tab.evaluate("heard.prints") == 1
    expect(tab.get_by_role("heading", level=1)).to_contain_text("A 1")
    tab.get_by_role("button", name="Print").click()
    assert tab.evaluate("heard.prints") == 2
    assert Volgnummer.objects.count() == 1


@pytest.mark.parametrize("look", ["", "?laag=1", "?contrast=1", "?laag=1&contrast=1"])
def test_everybody_can_use_the_kiosk(hall, kiosk, open_tab, look):
    """Low buttons lie in the lower half of a standing screen; in high contrast text has 7 : 1 (WCAG 1.4.6)."""
    tab = open_tab("wide")
    tab.set_viewport_size({"width": 1080, "height": 1920})
    tab.goto(kiosk + look)
    assert axe_faults(tab) == []
    if "contrast" in look:
        assert axe_faults(tab, only=["color-contrast-enhanced"]) == []
    choices = tab.locator("button.bk__choice")
    boxes = [choices.nth(number).bounding_box() for number in range(choices.count())]
    assert all(box["height"] >= 60 for box in boxes)
    if "laag" in look:
        assert min(box["y"] for box in boxes) >= 960
    tab.get_by_role("button", name="Paspoort of ID-kaart").focus()
    tab.keyboard.type("Q7K")  # a scanner types, wherever one was
    expect(tab.get_by_label("Heeft u een afspraak?")).to_have_value("Q7K")
    tab.get_by_label("Heeft u een afspraak?").fill("")
    tab.get_by_role("button", name="Paspoort of ID-kaart").focus()
    tab.keyboard.press("Enter")
    expect(tab.get_by_role("heading", level=1)).to_contain_text("A 1")
    assert axe_faults(tab) == []
