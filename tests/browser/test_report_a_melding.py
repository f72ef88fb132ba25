"""U06-U12 of the guide: a resident reports a broken lamp, on a phone, by keyboard, without script, with photos."""

import re
import struct
import time
from io import BytesIO

import pytest
from PIL import Image

from loket.examples.tests.test_forms_in_english import dutch_words
from loket.gebied.models import LampPost
from loket.meldingen.models import Melder, Melding, Photo
from tests.browser.conftest import axe_faults

FORM = "/melding-openbare-ruimte/"
SOON = 20  # seconds from the open form to the number (U06)


@pytest.fixture
def here(online):
    post = LampPost.objects.get(number="0041")
    return {"latitude": post.lat, "longitude": post.lon}


def phone(open_tab, here, **options):
    return open_tab("phone", geolocation=here, permissions=["geolocation"], has_touch=True, **options)


def thanked(tab):
    return tab.locator("#nummer").inner_text()


def test_three_taps_and_nothing_typed_when_the_place_is_granted(open_tab, here):
    tab = phone(open_tab, here)
    tab.goto(FORM)
    opened = time.monotonic()
    tab.get_by_text("Straatlantaarn", exact=True).tap()
    tab.get_by_role("button", name="Gebruik mijn plek").tap()
    tab.get_by_text("Wij gebruiken de plek waar u nu bent.").first.wait_for()
    tab.get_by_role("button", name="Melding versturen").tap()
    number = thanked(tab)
    assert time.monotonic() - opened < SOON
    melding = Melding.objects.get()
    assert (number, melding.category_id, melding.team_id) == (melding.number, "lamp-uit", "verlichting")
    assert tab.faults == []


def test_who_reads_english_hears_no_dutch_from_our_scripts(open_tab, here):
    tab = phone(open_tab, here)
    tab.goto(f"/en{FORM}")
    tab.get_by_text("Street light", exact=True).tap()
    tab.get_by_role("button", name="Use my place").tap()
    tab.get_by_text("We use the place where you are now.").first.wait_for()
    tab.get_by_label("Or tell it in your own words").fill("street light bro")
    tab.get_by_role("listbox", name="Suggestions").get_by_text("Street light does not work").wait_for()
    tab.keyboard.press("Escape")
    tab.locator("#id_photo").set_input_files([{"name": "a.jpg", "mimeType": "image/jpeg", "buffer": b"no photo"}])
    tab.get_by_text("We cannot open this photo.").first.wait_for()
    tab.get_by_label("Which street light is it?").wait_for()
    assert axe_faults(tab) == []
    assert [text for text in tab.evaluate(SAID) if dutch_words(text)] == []
    tab.get_by_role("button", name="Send the report").tap()
    thanked(tab)
    assert Melder.objects.get().taal == "en"


# What stands on the page and in its live region, without what says that it is Dutch.
SAID = """() => {
  const seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (seen.nextNode()) {
    const {parentElement, data} = seen.currentNode;
    if (data.trim() && !parentElement.closest('[lang=nl], script, style')) found.push(data.trim());
  }
  return found;
}"""


def test_without_script_a_typed_address_is_enough(open_tab, online):
    tab = open_tab("phone", java_script_enabled=False)
    tab.goto(FORM)
    tab.get_by_label("Of vertel het in uw eigen woorden").fill("de lantaarn brandt niet")
    tab.get_by_label("Of typ een adres of plek").fill("Kerkstraat 7 Bergen")
    tab.get_by_role("button", name="Melding versturen").click()
    number = thanked(tab)
    tab.get_by_role("link", name="Volg uw melding").click()
    tab.get_by_text("Wij hebben de melding.").wait_for()
    assert number in tab.title()


# What the map says without tiles: at once, and when it has drawn the streets that we know ourselves.
NO_TILES = re.compile("De kaart werkt nu niet. Typ het adres.|Dit is een eenvoudige kaart.")


def tab_to(tab, target, most=60):
    """With the Tab key alone, from where one is."""
    for _ in range(most):
        if target.evaluate("element => element === document.activeElement"):
            return
        tab.keyboard.press("Tab")
    raise AssertionError(f"{target} is not reached with {most} times Tab")


def test_by_keyboard_alone_with_the_map_blocked(open_tab, online):
    tab = open_tab("wide")
    tab.route(re.compile("/kaart/tegels/"), lambda route: route.abort())
    tab.goto(FORM)
    tab_to(tab, tab.get_by_label("Straatlantaarn"))
    tab.keyboard.press("Space")
    tab_to(tab, tab.get_by_label("Of typ een adres of plek"))
    tab.locator("[data-map-note]", has_text=NO_TILES).wait_for()
    tab.keyboard.type("Kerkstraat 7")
    tab.locator("[role=option]").first.wait_for()
    tab.keyboard.press("ArrowDown")
    active = tab.get_by_label("Of typ een adres of plek").get_attribute("aria-activedescendant")
    assert active == "id_address-voorstellen-0"
    tab.keyboard.press("Enter")
    tab.get_by_label("Welke lantaarn is het?").wait_for()
    assert tab.get_by_label("Of typ een adres of plek").input_value().startswith("Kerkstraat 7")
    assert axe_faults(tab) == []
    tab_to(tab, tab.get_by_label("Welke lantaarn is het?"))
    tab.keyboard.press("ArrowDown")
    tab_to(tab, tab.get_by_role("button", name="Melding versturen"))
    tab.keyboard.press("Enter")
    thanked(tab)
    assert Melding.objects.get().lamp != ""


LARGE = 19_900_000  # bytes of a photo of nearly 20 MB


def big_photo(kind, place):
    """Nearly 20 MB, with the place in its EXIF: noise, and what a reader skips."""
    side = 2350 if kind == "JPEG" else 900
    image = Image.effect_noise((side, side), 90).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "Camera van Anna"
    lat, lon = place["latitude"], place["longitude"]
    exif[0x8825] = {1: "N", 2: (int(lat), 0, lat % 1 * 3600), 3: "E", 4: (int(lon), 0, lon % 1 * 3600)}
    file = BytesIO()
    if kind == "JPEG":
        image.save(file, "JPEG", quality=98, subsampling=0, exif=exif)
        return file.getvalue() + b"\0" * max(0, LARGE - file.tell())
    from pillow_heif import register_heif_opener

    register_heif_opener()
    image.save(file, "HEIF", quality=90, exif=exif.tobytes())
    free = LARGE - file.tell()
    return file.getvalue() + struct.pack(">I4s", free, b"free") + bytes(free - 8)  # ISO/IEC 14496-12, 8.1.2


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "IMG_1.jpg"), ("HEIF", "IMG_2.HEIC")])
def test_a_large_photo_gives_its_place_and_keeps_none(open_tab, here, tmp_path, settings, kind, name):
    settings.MEDIA_ROOT = tmp_path / "files"
    file = tmp_path / name
    file.write_bytes(big_photo(kind, here))
    assert file.stat().st_size >= LARGE
    tab = open_tab("phone")
    tab.goto(FORM)
    tab.get_by_text("Straatlantaarn", exact=True).click()
    tab.locator("#id_photo").set_input_files(file)
    tab.get_by_text("Is dat de plek?").first.wait_for(timeout=30_000)
    assert axe_faults(tab) == []
    tab.get_by_role("button", name="Ja, gebruik deze plek").click()
    tab.get_by_role("button", name="Melding versturen").click()
    thanked(tab)
    kept = Image.open(Photo.objects.get(melding=Melding.objects.get()).file)
    assert dict(kept.getexif()) == {}
    assert max(kept.size) <= 2048
    assert Melding.objects.get().lat == pytest.approx(here["latitude"], abs=0.0005)


def test_the_same_nearby_is_shown_before_sending_and_followed_with_one_click(open_tab, here):
    first = phone(open_tab, here)
    first.goto(FORM)
    first.get_by_text("Straatlantaarn", exact=True).tap()
    first.get_by_role("button", name="Gebruik mijn plek").tap()
    first.get_by_label("Welke lantaarn is het?").select_option("0041")
    first.get_by_role("button", name="Melding versturen").tap()
    number = thanked(first)

    second = phone(open_tab, here)
    second.goto(FORM)
    second.get_by_text("Straatlantaarn", exact=True).tap()
    second.get_by_role("button", name="Gebruik mijn plek").tap()
    second.get_by_text("Paal 0041 is vandaag al gemeld.").first.wait_for()
    assert axe_faults(second) == []
    second.get_by_role("button", name=f"Volg melding {number}").tap()
    second.wait_for_url(re.compile(r"/melding/[\w-]+/$"))
    assert Melding.objects.count() == 1
    assert Melder.objects.count() == 2


def test_back_keeps_what_was_typed_and_sending_again_makes_no_second(open_tab, online):
    tab = open_tab("phone", java_script_enabled=False)
    tab.goto(FORM)
    tab.get_by_label("Of vertel het in uw eigen woorden").fill("de lantaarn brandt niet")
    tab.get_by_label("Of typ een adres of plek").fill("Kerkstraat 7 Bergen")
    tab.get_by_label("Wilt u nog iets vertellen?").fill("Al een week.")
    tab.get_by_role("button", name="Melding versturen").click()
    thanked(tab)
    tab.go_back()
    assert tab.get_by_label("Wilt u nog iets vertellen?").input_value() == "Al een week."
    tab.get_by_role("button", name="Melding versturen").click()
    tab.get_by_text("Dit is vandaag al gemeld").or_(tab.locator("#nummer")).first.wait_for()
    assert Melding.objects.count() == 1


def test_pressing_twice_makes_one(open_tab, here):
    tab = phone(open_tab, here)
    tab.goto(FORM)
    tab.get_by_text("Straatlantaarn", exact=True).tap()
    tab.get_by_role("button", name="Gebruik mijn plek").tap()
    tab.get_by_text("Wij gebruiken de plek waar u nu bent.").first.wait_for()
    tab.get_by_role("button", name="Melding versturen").dblclick(no_wait_after=True)
    thanked(tab)
    assert Melding.objects.count() == 1


def test_an_empty_form_puts_focus_on_what_is_wrong_and_leads_to_each_field(open_tab, online):
    tab = open_tab("phone")
    tab.goto(FORM)
    with tab.expect_response(FORM) as answer:
        tab.get_by_role("button", name="Melding versturen").click()
    assert answer.value.status == 422
    tab.locator("#fouten:focus").wait_for()
    assert tab.title() == "Fout: Melding doen - Gemeente Bergen"
    assert axe_faults(tab) == []
    for link in tab.locator("#fouten a").all():
        link.click()
        target = link.get_attribute("href").removeprefix("#")
        assert tab.evaluate("document.activeElement.id") == target
        described = tab.evaluate(
            "(document.activeElement.closest('fieldset[aria-describedby]') ?? document.activeElement)"
            ".getAttribute('aria-describedby')"
        )
        assert f"{target.removesuffix('_0')}_fout" in described
