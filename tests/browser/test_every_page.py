"""Every page there is, found by its address: no fault of axe, nothing sideways, large enough to touch (U38, U39)."""

import re

import pyotp
import pytest

from loket.examples.cast import FATIMA, PASSWORD, SANNE
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.toegang.commands import confirm_authenticator, set_password
from tests.browser.conftest import ROOT, axe_faults, bring_axe, sideways
from tests.doors import DOORS, For
from tests.lived_in import addresses_of

# Nothing in our CSS changes between 320 and 767 px: a phone, and a wide screen at twice the size, look as the smallest.
WIDE, SMALL = {"width": 1280, "height": 800}, {"width": 320, "height": 640}
# Somebody who is in the middle of coming in sees these; the last test of this file goes there.
ON_THE_WAY_IN = {"inloggen/tweede-stap/", "inloggen/herstelcode/", "inloggen/nieuw-wachtwoord/"}
ELSEWHERE = {
    "inloggen/nieuw-wachtwoord/<uuid:medewerker_id>/<str:token>/",  # goes on to /inloggen/nieuw-wachtwoord/ at once
    "afspraak/maken/gegevens/",  # after a time was chosen: loket/afspraken/tests
    "rondleiding/",  # in the demo alone: loket/uitleg/tests
    "mijn/inloggen/demo/",  # in the demo alone: loket/inloggen/tests
    "werk/ik/herstelcodes/",  # shown once, when they are made: loket/toegang/tests
}
# What can differ by the size and the colours alone; names, roles and order were looked at on the wide screen.
LOOKS = ["color-contrast", "target-size", "link-in-text-block", "scrollable-region-focusable"]
# The same on all pages of a walk: the first one is looked at with it.
ON_EVERY_PAGE = (".lk-rail", ".lk-foot")
WITH_WORDS = "/melding-openbare-ruimte/?soort=grofvuil&wat=matras"
NOT_FOUND = {"/volg/?nummer=": 422, "/bestaat-niet/": 404}
IN_ALL_COLOURS = {  # in the dark and in forced colours at full width too
    *("", "melding-openbare-ruimte/", "meldingen/", "meldingen/cijfers/", "melding/<slug:token>/", "inloggen/"),
    *("werk/", "werk/meldingen/<uuid:melding_id>/", "beheer/", "beheer/opdrachten/"),
}


def routes(*kinds):
    """A new address is among them as soon as it has its door."""
    for route, door in DOORS.items():
        if door.page and "GET" in door.asks and door.whose in kinds and route not in ON_THE_WAY_IN | ELSEWHERE:
            yield route


def walk(tab, town, whose, *, more=()):
    """Looks at each page; at the same page with another form in it on the smallest screen only. Answers the titles."""
    bring_axe(tab)
    seen, titles, others, without = {}, [], list(more), ()
    for route in routes(*whose):
        first, *same = addresses_of(route, town)
        others += same
        in_all_colours = route in IN_ALL_COLOURS
        seen[first] = open_page(tab, first) + faults_here(tab, in_all_colours=in_all_colours, without=without)
        titles.append(tab.title())
        without = ON_EVERY_PAGE
    tab.set_viewport_size(SMALL)
    tab.emulate_media(color_scheme="light")
    for address in others:
        seen[address] = open_page(tab, address) + faults_when_small(tab, without=without)
    assert {address: faults for address, faults in seen.items() if faults} == {}
    assert tab.faults == []
    return titles


def open_page(tab, address):
    status = tab.goto(address).status
    found = [] if status == NOT_FOUND.get(address, 200) else [f"answers {status}"]
    return found if tab.url.endswith(address) else [*found, f"leads to {tab.url}"]


def faults_here(tab, *, in_all_colours=False, without=()):
    """What is wrong with this page on a wide screen by day, and on the smallest one in the dark: first as the window
    stands now, for each turn of it lays out the page anew."""
    looks = [faults_by_day, faults_in_the_dark]
    if tab.viewport_size == SMALL:
        looks.reverse()
    return [fault for look in looks for fault in look(tab, in_all_colours, without)]


def faults_by_day(tab, in_all_colours, without):
    tab.emulate_media(color_scheme="light")
    tab.set_viewport_size(WIDE)
    found = [f"1280: {fault}" for fault in axe_faults(tab, without=without)] + too_wide(tab)
    if in_all_colours:
        for colours in ({"forced_colors": "active"}, {"forced_colors": "none", "color_scheme": "dark"}):
            tab.emulate_media(**colours)
            found += [f"{colours}: {fault}" for fault in axe_faults(tab, only=["color-contrast"])]
    return found


def faults_in_the_dark(tab, in_all_colours, without):
    tab.emulate_media(color_scheme="dark")
    tab.set_viewport_size(SMALL)
    return faults_when_small(tab, only=() if in_all_colours else LOOKS, without=without)


def faults_when_small(tab, *, only=(), without=()):
    """What staff press may be smaller than 44 px: axe holds that to 24."""
    found = [f"320: {fault}" for fault in axe_faults(tab, only=only, without=without)] + too_wide(tab)
    if not tab.evaluate("document.documentElement.classList.contains('lk-staff')"):
        found += [f"too small to touch: {target}" for target in tab.evaluate(TOO_SMALL, 44)]
    return found + [f"clipped: {text}" for text in tab.evaluate(CLIPPED)]


def too_wide(tab):
    found = [f"{pixels} px too wide"] if (pixels := sideways(tab)) > 0 else []
    return found if tab.evaluate("document.querySelectorAll('h1').length") == 1 else [*found, "not one h1"]


def test_every_public_page(open_town, open_tab):
    more = [WITH_WORDS, *NOT_FOUND]
    titles = walk(open_tab(), open_town, [For.EVERYBODY, For.HOLDER], more=more)
    assert len(titles) >= 18
    assert sorted(titles) == sorted(set(titles)), "two pages have one title"


def test_every_page_of_staff(open_town, open_tab):
    assert len(walk(open_tab(person=SANNE), open_town, [For.HALF_WAY, For.STAFF, For.PERMITTED])) >= 40


def test_nothing_in_the_css_changes_between_the_smallest_screen_and_a_tablet():
    """So that pages need not be looked at in between."""
    sheets = [sheet.read_text() for sheet in (ROOT / "loket").rglob("*.css")]
    asked = [condition for sheet in sheets for condition in re.findall(r"@(?:media|container)([^{]*width[^{]*)", sheet)]
    assert len(asked) > 10
    for condition in asked:
        widths = re.findall(r"width: ([\d.]+)rem", condition)
        assert len(widths) == condition.count("width"), f"not in rem: {condition}"
        assert all(float(width) >= 47.99 for width in widths), condition


def test_every_page_on_the_way_in(open_town, open_tab):
    """A forgotten password, and the second step after the first."""
    tab = open_tab()
    medewerker = Medewerker.objects.get(id=open_town["medewerker_id"][0])
    tab.goto(f"/inloggen/nieuw-wachtwoord/{medewerker.id}/{open_town['reset'][0]}/")
    tab.wait_for_url("**/inloggen/nieuw-wachtwoord/")
    assert faults_here(tab) == []


@pytest.fixture(scope="module")
def fatima(open_town):
    """She has a password and an app that gives codes."""
    fatima, secret = Medewerker.objects.get(email=FATIMA.email), pyotp.random_base32()
    set_password(medewerker_id=fatima.id, password=PASSWORD)
    by = actor(FATIMA)
    confirm_authenticator(medewerker_id=fatima.id, secret=secret, code=pyotp.TOTP(secret).now(), by=by)


def test_every_page_of_the_second_step(open_town, fatima, open_tab):
    tab = open_tab()
    tab.goto("/inloggen/")
    tab.get_by_label("E-mailadres van je werk").fill(FATIMA.email)
    tab.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.wait_for_url("**/inloggen/tweede-stap/")
    assert faults_here(tab) == []
    assert open_page(tab, "/inloggen/herstelcode/") + faults_here(tab) == []


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
  const before = document.adoptedStyleSheets;
  document.adoptedStyleSheets = [...before, sheet];
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
  document.adoptedStyleSheets = before;
  return found;
}"""
