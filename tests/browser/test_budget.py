"""How much a first visit loads (U40), and whether one sees where the Tab key went (U39)."""

import gzip

import pytest

from loket.examples.cast import SANNE
from tests.browser.conftest import tab_stops_without_focus_to_see

pytestmark = pytest.mark.django_db
PUBLIC, PUBLIC_SCRIPT, STAFF = 150_000, 40_000, 250_000  # bytes; photos and the map come apart
APART = ("/kaart/", "/static/leaflet/", "/static/map.js", "/foto/")
MELDER, DETAIL = "/melding/{token}/", "/werk/meldingen/{melding_id}/"


def with_names(town, address):
    return address.format(**{name: values[0] for name, values in town.filling.items()})


def weigh(tab, address):
    """Bytes over the wire of all, and of the script, when nothing is kept from an earlier visit."""
    answers = []
    tab.on("response", lambda answer: answers.append(answer))
    tab.goto(address, wait_until="networkidle")
    counted = [answer for answer in answers if answer.ok and not any(part in answer.url for part in APART)]
    sizes = [(answer.request.resource_type, packed(answer)) for answer in counted]
    assert {"document", "stylesheet", "script", "font"} <= {kind for kind, _ in sizes}
    return sum(size for _, size in sizes), sum(size for kind, size in sizes if kind == "script")


def packed(answer):
    """Fonts and pictures are packed already; all else goes out in gzip."""
    body = answer.body()
    return len(body) if answer.request.resource_type in ("font", "image") else len(gzip.compress(body))


@pytest.mark.parametrize("address", ["/", "/melding-openbare-ruimte/", MELDER, "/meldingen/", "/meldingen/cijfers/"])
def test_a_first_visit_of_a_resident_is_small(open_town, address):
    whole, script = weigh(open_town.open_tab(), with_names(open_town, address))
    assert (whole <= PUBLIC, script <= PUBLIC_SCRIPT) == (True, True), f"{whole} bytes, {script} of script"


@pytest.mark.parametrize("address", ["/werk/", "/werk/meldingen/?toon=alles", DETAIL, "/beheer/organisatie/"])
def test_a_first_visit_of_staff_is_small(open_town, address):
    whole, _ = weigh(open_town.open_tab(SANNE), with_names(open_town, address))
    assert whole <= STAFF


@pytest.mark.parametrize(
    ("person", "addresses"),
    [
        (None, [MELDER, f"{MELDER}bedankt/", "/volg/", "/contact/", "/inloggen/"]),
        (SANNE, ["/werk/", DETAIL, f"{DETAIL}afhandelen/", "/werk/meldingen/nieuw/", "/beheer/", "/werk/ik/"]),
    ],
    ids=["melder", "staff"],
)
def test_every_stop_of_the_tab_key_is_seen(open_town, person, addresses):
    tab = open_town.open_tab(person)
    unseen = {}
    for address in addresses:
        tab.goto(with_names(open_town, address))
        unseen[address] = tab_stops_without_focus_to_see(tab)
    assert unseen == {address: [] for address in addresses}
