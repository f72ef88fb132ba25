"""How much a first visit loads (U40), and whether one sees where the Tab key went (U39)."""

import gzip

import pytest

from loket.examples.cast import SANNE
from tests.browser.conftest import tab_stops_without_focus_to_see

PUBLIC, PUBLIC_SCRIPT, STAFF = 150_000, 40_000, 250_000  # bytes; photos and tiles come apart
APART = ("/kaart/", "/foto/")
THE_MAP = ("/static/leaflet/", "/static/map.js")  # a phone loads it for who asks
MELDER, DETAIL = "/melding/{token}/", "/werk/meldingen/{melding_id}/"


def with_names(town, addresses):
    names = {name: values[0] for name, values in town.items()}
    return [address.format(**names) for address in addresses]


def weigh(tabs, apart):
    """For each tab, that loads a page now: bytes over the wire of all, and of the script."""
    for tab, _ in tabs:
        tab.wait_for_load_state("networkidle")
    return [
        weight([answer for answer in answers if not any(part in answer.url for part in apart)]) for _, answers in tabs
    ]


def weight(answers):
    sizes = [(answer.request.resource_type, packed(answer)) for answer in answers if answer.ok]
    assert {"document", "stylesheet", "script", "font"} <= {kind for kind, _ in sizes}
    return sum(size for _, size in sizes), sum(size for kind, size in sizes if kind == "script")


def packed(answer):
    """Fonts and pictures are packed already; all else goes out in gzip."""
    body = answer.body()
    return len(body) if answer.request.resource_type in ("font", "image") else len(gzip.compress(body))


def begin(tab, address):
    """Starts to load it, and notes what comes."""
    answers = []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(address, wait_until="commit")
    return tab, answers


@pytest.mark.parametrize(
    ("size", "apart", "addresses"),
    [
        ("phone", APART, ["/", "/melding-openbare-ruimte/", MELDER, "/meldingen/", "/meldingen/cijfers/"]),
        ("wide", APART + THE_MAP, ["/melding-openbare-ruimte/", "/meldingen/"]),
    ],
    ids=["phone", "wide"],
)
def test_a_first_visit_of_a_resident_is_small(open_town, open_new_tab, size, apart, addresses):
    tabs = [begin(open_new_tab(size), address) for address in with_names(open_town, addresses)]
    too_much = {
        address: sizes
        for address, sizes in zip(addresses, weigh(tabs, apart), strict=True)
        if sizes[0] > PUBLIC or sizes[1] > PUBLIC_SCRIPT
    }
    assert too_much == {}


def test_a_first_visit_of_staff_is_small(open_town, open_new_tab):
    addresses = ["/werk/", "/werk/meldingen/?toon=alles", DETAIL, "/beheer/organisatie/"]
    tabs = [begin(open_new_tab(person=SANNE), address) for address in with_names(open_town, addresses)]
    sizes = dict(zip(addresses, weigh(tabs, APART + THE_MAP), strict=True))
    assert {address: whole for address, (whole, _) in sizes.items() if whole > STAFF} == {}


PUBLIC_MAIN = ["/", "/melding-openbare-ruimte/", "/meldingen/", "/meldingen/cijfers/"]


@pytest.mark.parametrize(
    ("size", "person", "addresses"),
    [
        ("small", None, PUBLIC_MAIN),
        ("wide", None, [*PUBLIC_MAIN, MELDER, f"{MELDER}bedankt/", "/volg/", "/contact/", "/inloggen/"]),
        ("wide", SANNE, ["/werk/", DETAIL, f"{DETAIL}afhandelen/", "/werk/meldingen/nieuw/", "/beheer/", "/werk/ik/"]),
    ],
    ids=["residents on a small phone", "residents", "staff"],
)
def test_every_stop_of_the_tab_key_is_seen(open_town, open_tab, size, person, addresses):
    tab = open_tab(size, person)
    unseen = {}
    for address in with_names(open_town, addresses):
        tab.goto(address)
        unseen[address] = tab_stops_without_focus_to_see(tab)
    assert {address: stops for address, stops in unseen.items() if stops} == {}
