"""Every page there is, found by its address: no fault of axe, nothing sideways, large enough to touch (U38, U39)."""

import pyotp
import pytest

from loket.examples.cast import FATIMA, PASSWORD, SANNE
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.toegang.commands import confirm_authenticator, set_password
from tests.browser.conftest import axe_faults, sideways
from tests.doors import DOORS, For
from tests.lived_in import addresses_of

pytestmark = pytest.mark.django_db
WIDE, PHONE, TWICE, SMALL = (1280, 800), (375, 812), (640, 400), (320, 640)
COLOURS = ("color-contrast",)  # by far the slowest rule
# Somebody who is in the middle of coming in sees these; the last test of this file goes there.
ON_THE_WAY_IN = {"inloggen/tweede-stap/", "inloggen/herstelcode/", "inloggen/nieuw-wachtwoord/"}
ELSEWHERE = {
    "inloggen/nieuw-wachtwoord/<uuid:medewerker_id>/<str:token>/",  # goes on to /inloggen/nieuw-wachtwoord/ at once
    "werk/ik/herstelcodes/",  # shown once, when they are made: loket/toegang/tests
}


def pages(town, *kinds):
    """The addresses of all pages for these people, and whether it is the first one of its kind.

    A new address is among them as soon as it has its door.
    """
    for route, door in DOORS.items():
        if door.page and "GET" in door.asks and door.whose in kinds and route not in ON_THE_WAY_IN | ELSEWHERE:
            first, *others = addresses_of(route, town.filling)
            yield first, True
            yield from ((address, False) for address in others)


def faults_of(tab, address, *, first=True):
    answer = tab.goto(address)
    return faults_here(tab, first=first) if answer.status == 200 else [f"answers {answer.status}"]


def faults_here(tab, *, first=True):
    """What is wrong with this page at any width. What staff press may be smaller: axe holds that to 24 px.

    The same page with another form in it (`first` is not so) is looked at once.
    """
    found = [] if tab.locator("h1").count() == 1 else ["not one h1"]
    for width, height in (WIDE, PHONE, SMALL) if first else (PHONE,):
        tab.set_viewport_size({"width": width, "height": height})
        known = COLOURS if first and width != WIDE[0] else ()  # they are the same at any width
        found += [f"{width}: {fault}" for fault in axe_faults(tab, without=known)] + too_wide(tab, width)
    if not tab.locator("html.lk-staff").count():
        found += [f"too small to touch: {target}" for target in tab.evaluate(TOO_SMALL, 44)]
    for width, height in (TWICE, SMALL):  # twice as large on a wide screen, and the smallest phone
        tab.set_viewport_size({"width": width, "height": height})
        found += too_wide(tab, width)
    found += [f"clipped: {text}" for text in tab.evaluate(CLIPPED)]
    return found


def too_wide(tab, width):
    return [f"{width}: {pixels} px too wide"] if (pixels := sideways(tab)) > 0 else []


def walk(tab, addresses):
    seen = {address: faults_of(tab, address, first=first) for address, first in addresses}
    assert {address: faults for address, faults in seen.items() if faults} == {}
    return len(seen)


def test_every_public_page(open_town):
    assert walk(open_town.open_tab(), pages(open_town, For.EVERYBODY, For.HOLDER)) >= 15


def test_every_page_of_staff(open_town):
    assert walk(open_town.open_tab(SANNE), pages(open_town, For.HALF_WAY, For.STAFF, For.PERMITTED)) >= 45


def test_every_page_on_the_way_in(open_town):
    """A forgotten password, and the second step after the first."""
    tab = open_town.open_tab()
    medewerker = Medewerker.objects.get(id=open_town.filling["medewerker_id"][0])
    tab.goto(f"/inloggen/nieuw-wachtwoord/{medewerker.id}/{open_town.filling['reset'][0]}/")
    tab.wait_for_url("**/inloggen/nieuw-wachtwoord/")
    assert faults_here(tab) == []


@pytest.fixture(scope="module")
def fatima(open_town):
    """She has a password and an app that gives codes."""
    fatima, secret = Medewerker.objects.get(email=FATIMA.email), pyotp.random_base32()
    set_password(medewerker_id=fatima.id, password=PASSWORD)
    by = actor(FATIMA)
    confirm_authenticator(medewerker_id=fatima.id, secret=secret, code=pyotp.TOTP(secret).now(), by=by)


def test_every_page_of_the_second_step(open_town, fatima):
    tab = open_town.open_tab()
    tab.goto("/inloggen/")
    tab.get_by_label("E-mailadres van je werk").fill(FATIMA.email)
    tab.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.wait_for_url("**/inloggen/tweede-stap/")
    assert faults_here(tab) == []
    assert faults_of(tab, "/inloggen/herstelcode/") == []


@pytest.mark.parametrize(
    "mode", [{"color_scheme": "dark"}, {"forced_colors": "active"}], ids=["dark", "forced colours"]
)
def test_the_main_pages_in_other_colours(open_town, mode):
    told = open_town.filling
    public = ["/", "/melding-openbare-ruimte/", "/meldingen/cijfers/", f"/melding/{told['token'][0]}/", "/inloggen/"]
    staff = ["/werk/", f"/werk/meldingen/{told['melding_id'][0]}/afhandelen/", "/beheer/", "/beheer/opdrachten/"]
    for person, addresses in ((None, public), (SANNE, staff)):
        tab = open_town.open_tab(person, **mode)
        for address in addresses:
            tab.goto(address)
            assert axe_faults(tab) == [], address


# Things to press that are lower than this, but links in a sentence. A label belongs to its box.
TOO_SMALL = """least => {
  const found = [];
  const all = 'button, input, select, textarea, summary, nav a, a.nl-button, .lk-chip';
  for (const element of document.querySelectorAll(all)) {
    if (element.type === 'hidden' || !element.checkVisibility({visibilityProperty: true})) continue;
    const boxes = [element, ...(element.labels ?? [])].map(target => target.getBoundingClientRect());
    const height = ['checkbox', 'radio'].includes(element.type)
      ? Math.max(...boxes.map(box => box.bottom)) - Math.min(...boxes.map(box => box.top)) : boxes[0].height;
    if (boxes[0].width > 1 && height < least - 0.5) found.push(`${height} px ${element.outerHTML.slice(0, 110)}`);
  }
  return found;
}"""
# The text spacing of WCAG 1.4.12: text that is then cut off by its own box.
CLIPPED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* {line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important}
    p {margin-block-end: 2em !important}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const found = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    const cuts = ['hidden', 'clip'].some(value => style.overflowX === value || style.overflowY === value);
    if (!own || !cuts || element.closest('.lk-sr') || element.clientWidth < 2 || !element.checkVisibility()) continue;
    const over = Math.max(element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight);
    if (over > 1) found.push(element.outerHTML.slice(0, 110));
  }
  if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('page goes sideways');
  return found;
}"""
