"""U38-U40 of the guide for what residents see: no fault of axe, nothing sideways, focus to see, small pages."""

import gzip
import uuid

import pytest

from loket.gebied.models import Address
from loket.gebied.rules import Point
from loket.meldingen.commands import receive_melding
from tests.browser.conftest import axe_faults, sideways, tab_stops_without_focus_to_see

PAGES = [
    "/",
    "/melding-openbare-ruimte/",
    "/melding-openbare-ruimte/?soort=grofvuil&wat=matras",
    "/meldingen/",
    "/meldingen/{number}/",
    "/meldingen/cijfers/",
    "/melding/{token}/",
    "/melding/{token}/bedankt/",
    "/volg/",
    "/volg/?nummer=",
    "/contact/",
    "/privacy/",
    "/toegankelijkheid/",
    "/en/report/",
    "/bestaat-niet/",
]


@pytest.fixture
def pages(online):
    near = Address.objects.first()
    point = Point(near.lat, near.lon)
    told = receive_melding(send_key=uuid.uuid4(), category="lamp-uit", point=point, description="De lamp is uit.")
    return [page.format(number=told.melding.number, token=told.melder.token) for page in PAGES]


def test_no_page_has_a_fault_in_the_dark_and_each_has_its_own_title(open_tab, pages):
    tab = open_tab("small", color_scheme="dark")
    titles = set()
    for address in pages:
        tab.goto(address)
        titles.add(tab.title())
        assert axe_faults(tab) == [], address
    assert tab.faults == []
    assert len(titles) == len(pages) - 1  # the form with and without words has one name


def test_forced_colours(open_tab, pages):
    tab = open_tab("phone", forced_colors="active")
    for address in pages[:4]:
        tab.goto(address)
        assert axe_faults(tab) == [], address


@pytest.mark.parametrize("size", ["wide", "small"])
def test_focus_can_be_seen_at_every_stop(open_tab, pages, size):
    tab = open_tab(size)
    for address in ("/", "/melding-openbare-ruimte/", "/meldingen/", "/meldingen/cijfers/"):
        tab.goto(address)
        assert tab_stops_without_focus_to_see(tab) == [], address


def test_more_room_between_letters_and_lines_clips_nothing(open_tab, pages):
    tab = open_tab("phone", bypass_csp=True)
    for address in pages[:8]:
        tab.goto(address)
        tab.add_style_tag(
            content="* { line-height: 1.5 !important; letter-spacing: .12em !important; "
            "word-spacing: .16em !important } p { margin-block-end: 2em !important }"
        )
        assert sideways(tab) <= 0, address


@pytest.mark.parametrize("address", ["/", "/melding-openbare-ruimte/", "/meldingen/"])
def test_a_first_visit_is_small(open_tab, pages, address):
    tab = open_tab("phone")
    sizes = {}

    def weigh(response):
        kind = response.request.resource_type
        if response.ok and "/tegels/" not in response.url and kind != "image":
            sizes[response.url] = (kind, len(gzip.compress(response.body())))

    tab.on("response", weigh)
    tab.goto(address, wait_until="networkidle")
    script = sum(size for kind, size in sizes.values() if kind == "script")
    assert script <= 40_000
    assert sum(size for _, size in sizes.values()) <= 150_000
    print(address, "script", script, "total", sum(size for _, size in sizes.values()))
