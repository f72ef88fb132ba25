"""Back, after sending: the form is as it was, the place that the phone or the map filled in too."""

import pytest
from playwright.sync_api import expect

from loket.gebied.models import LampPost
from loket.meldingen.models import Melding

FORM = "/melding-openbare-ruimte/"


@pytest.fixture
def here(online):
    post = LampPost.objects.get(number="0041")
    return {"latitude": post.lat, "longitude": post.lon}


def filled_in(tab, name):
    expect(tab.locator(f"#{name}")).not_to_have_value("")


def values(tab):
    return {name: tab.locator(f"[name={name}]").input_value() for name in ("send_key", "lat", "lon", "address")}


def test_the_place_is_found_again_and_sending_again_makes_no_second(open_tab, here):
    tab = open_tab("phone", geolocation=here, permissions=["geolocation"], has_touch=True)
    tab.goto(FORM)
    tab.get_by_text("Straatlantaarn", exact=True).tap()
    tab.get_by_role("button", name="Gebruik mijn plek").tap()
    tab.get_by_text("Wij gebruiken de plek waar u nu bent.").first.wait_for()
    filled_in(tab, "id_address")
    tab.get_by_label("Wilt u nog iets vertellen?").fill("Al een week.")
    before = values(tab)
    tab.get_by_role("button", name="Melding versturen").tap()
    tab.wait_for_url("**/bedankt/")
    sent = tab.url
    tab.go_back()
    filled_in(tab, "id_lat")
    assert values(tab) == before
    assert tab.get_by_label("Wilt u nog iets vertellen?").input_value() == "Al een week."
    tab.get_by_role("button", name="Melding versturen").tap()
    tab.wait_for_url(sent)
    assert Melding.objects.count() == 1
    assert tab.faults == []


def test_a_new_form_is_empty(open_tab, here):
    tab = open_tab("phone", geolocation=here, permissions=["geolocation"], has_touch=True)
    tab.goto(FORM)
    tab.get_by_role("button", name="Gebruik mijn plek").tap()
    filled_in(tab, "id_address")
    key = values(tab)["send_key"]
    tab.goto("/")
    tab.goto(FORM)
    assert values(tab)["send_key"] != key
    assert (values(tab)["lat"], values(tab)["address"]) == ("", "")
