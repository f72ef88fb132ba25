"""A phone of 375 px and a screen of 766 px show what the smallest one shows: the same parts, arranged the same way.

So that the walk over all pages need not look in between. Here some of each kind of page are looked at there.
"""

from difflib import unified_diff

import pytest

from loket.examples.cast import SANNE
from tests.browser.pages.look import faults_when_small
from tests.browser.pages.walk import bring_axe, open_page
from tests.lived_in import addresses_of

PUBLIC = ("", "melding-openbare-ruimte/", "meldingen/", "meldingen/cijfers/", "melding/<slug:token>/", "docs/bewaren/")
STAFF = ("werk/", "werk/meldingen/<uuid:melding_id>/", "werk/zaken/<uuid:zaak_id>/", "beheer/")
SMALLEST = {"width": 320, "height": 640}
PHONE, TABLET = {"width": 375, "height": 812}, {"width": 766, "height": 1024}
# How each part is laid out, and whether it is there at all. What flows to a next line by itself may.
ARRANGED = """() => [...document.body.querySelectorAll('*')].filter(one => !one.closest('svg, .leaflet-container'))
  .map(one => {
    const style = getComputedStyle(one);
    return [one.tagName + '.' + one.className, style.display, style.visibility, style.position, style.flexDirection,
      style.float, style.order].join(' ');
  })"""


def moved(tab):
    """What is laid out in another way on a phone or a small tablet than on the smallest screen."""
    tab.set_viewport_size(SMALLEST)
    smallest, found = tab.evaluate(ARRANGED), []
    assert len(smallest) > 40
    for size in (PHONE, TABLET):
        tab.set_viewport_size(size)
        lines = unified_diff(smallest, tab.evaluate(ARRANGED), n=0, lineterm="")
        found += [f"{size['width']}: {line}" for line in lines if not line.startswith(("---", "+++", "@@"))]
    return found


def test_a_rule_for_some_width_in_between_is_seen(open_tab, open_town):
    tab = open_tab()
    open_page(tab, "/")
    assert moved(tab) == []
    tab.evaluate("""() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('@media (min-width: 22rem) and (max-width: 30rem) {h1 {float: left}}');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }""")
    assert [line[:8] for line in moved(tab)] == ["375: -H1", "375: +H1"]


@pytest.mark.parametrize(("routes", "person"), [(PUBLIC, None), (STAFF, SANNE)], ids=["public", "staff"])
def test_between_the_smallest_screen_and_a_tablet_nothing_moves(open_tab, open_town, routes, person):
    tab = open_tab(person=person)
    bring_axe(tab)
    found = {}
    for address in (addresses_of(route, open_town)[0] for route in routes):
        tab.set_viewport_size(SMALLEST)
        found[address] = open_page(tab, address)
        tab.wait_for_load_state("networkidle")  # what a script adds is there
        found[address] += moved(tab)
        tab.set_viewport_size(PHONE)
        found[address] += [f"375: {fault}" for fault in faults_when_small(tab)]
    assert {address: faults for address, faults in found.items() if faults} == {}
