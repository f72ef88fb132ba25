"""The pictures in docs/screenshots/, made anew by: python3 start.py test tests/journeys/pictures.py

No test of every run: its name says so, and only who asks for it by name gets it. Kept is what a page names.
"""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from loket.examples.cast import LENA, SANNE
from tests.journeys.day.lamp import photo_of_phone
from tests.journeys.day.staff import log_in, without_quiet_hours
from tests.journeys.named_pictures import FOLDER, named
from tests.journeys.test_a_day_in_the_town import a_day

SIZES = {1280: (1280, 900), 375: (375, 812)}
LAMPS = {1280: {"latitude": 52.6718, "longitude": 4.70613}, 375: {"latitude": 52.67351, "longitude": 4.69942}}
MOST_BYTES, MOST_TOGETHER = 250_000, 4_500_000


@pytest.fixture(params=SIZES)
def tab_of(request, open_tab):
    """Opens tabs of one width, which can take their own picture."""

    def opened():
        here = {"geolocation": LAMPS[request.param], "permissions": ["geolocation"]}
        tab = open_tab(size=SIZES[request.param], reduced_motion="reduce", color_scheme="light", **here)
        tab.take = lambda name: keep(tab, f"{name}-{request.param}.png")
        return tab

    return opened


def keep(tab, name):
    """What is in the window now, in at most 256 colours: pages have few. What nobody shows is not kept."""
    if name not in named():
        return
    tab.wait_for_load_state("networkidle")
    tab.evaluate("document.fonts.ready")
    picture = Image.open(BytesIO(tab.screenshot(caret="hide", animations="disabled"))).convert("RGB")
    picture.quantize(256, dither=Image.Dither.NONE).save(FOLDER / name, optimize=True)
    assert (FOLDER / name).stat().st_size <= MOST_BYTES, name


@pytest.fixture(scope="module")
def folder():
    FOLDER.mkdir(exist_ok=True)
    yield
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) <= MOST_TOGETHER


def test_pictures(folder, tab_of):
    number = what_a_resident_sees(tab_of())
    what_everybody_sees(tab_of())
    what_lena_sees(tab_of(), number)


def test_pictures_of_a_day(folder, demo, open_tab):
    """For the guides and the tour: the scenes of tests/journeys/day, at one width."""

    def opened():
        tab = open_tab(size=SIZES[1280], reduced_motion="reduce", color_scheme="light")
        tab.take = lambda name: keep(tab, f"{name}-1280.png")
        return tab

    without_quiet_hours(open_tab())
    a_day(opened, demo.data)
    tab = log_in(opened(), LENA, "/werk/meldingen/")
    tab.take("dag-melding")
    tab = log_in(opened(), SANNE, "/beheer/")
    tab.take("dag-beheer")


def what_a_resident_sees(tab):
    tab.goto("/")
    tab.take("home")
    fill_in_form(tab)
    photo = {"name": "lamp.jpg", "mimeType": "image/jpeg", "buffer": photo_of_phone(LAMPS[1280])}
    tab.set_input_files("#id_photo", photo)
    expect(tab.get_by_alt_text("Foto 1")).to_be_visible()
    tab.get_by_label("E-mailadres of 06-nummer").fill("anna@inwoner.example")
    tab.evaluate("scrollTo(0, 0)")
    tab.take("report")
    tab.get_by_role("button", name="Melding versturen").click()
    number = tab.locator("#nummer").inner_text()
    tab.take("thanks")
    tab.get_by_role("link", name="Volg uw melding").click()
    tab.take("melder")
    fill_in_form(tab)
    notice = tab.get_by_role("button", name=f"Volg melding {number}")
    notice.scroll_into_view_if_needed()
    in_the_middle(tab, notice)
    tab.take("nearby")
    return number


def fill_in_form(tab):
    tab.goto("/melding-openbare-ruimte/")
    tab.get_by_text("Straatlantaarn", exact=True).click()
    tab.get_by_role("button", name="Gebruik mijn plek").click()
    expect(tab.get_by_label("Of typ een adres of plek")).not_to_have_value("")
    expect(tab.locator("#id_lamp")).to_be_visible()


def in_the_middle(tab, locator):
    locator.evaluate("element => element.scrollIntoView({block: 'center', behavior: 'instant'})")


def what_everybody_sees(tab):
    tab.goto("/meldingen/")
    tab.take("map")
    tab.goto("/meldingen/cijfers/")
    tab.take("figures")


def what_lena_sees(tab, number):
    log_in(tab, LENA, "/werk/meldingen/")
    tab.get_by_role("link", name=number, exact=True).click()
    expect(tab.locator("#melding")).to_contain_text(number)
    tab.take("worklist")
    tab.locator("#melding").get_by_role("link", name="Afhandelen").click()
    tab.get_by_label("Tekst voor de melder").fill("De lantaarn brandt weer.")
    expect(tab.locator("#voorbeeld")).to_contain_text("De lantaarn brandt weer.")
    in_the_middle(tab, tab.get_by_label("Tekst voor de melder"))
    tab.take("complete")
