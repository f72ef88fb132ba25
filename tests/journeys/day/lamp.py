"""A resident reports a broken lamp; Lena mends it; the resident hears it, and everybody can count it."""

import re
from datetime import datetime
from io import BytesIO
from zoneinfo import ZoneInfo

from PIL import Image, ImageDraw, ImageOps
from playwright.sync_api import expect

from loket.examples.cast import LENA
from tests.journeys.day.staff import log_in

ANNA = "anna.oudburg@inwoner.example"
BESIDE_A_LAMP = {"latitude": 52.66989, "longitude": 4.70344}
LAMP_KIND = "Lamp brandt niet"
MONTHS = [
    *("januari", "februari", "maart", "april", "mei", "juni", "juli"),
    *("augustus", "september", "oktober", "november", "december"),
]


def is_mended(demo, postbus, open_tab):
    somebody = open_tab()
    before = figures(somebody)

    started = here_and_now()
    anna, number = report_a_lamp(open_tab)
    told = [started, here_and_now()]
    receipt = postbus.wait_for(f"Wij hebben uw melding {number}", to=ANNA)
    assert f"Uw nummer is {number}." in receipt

    finish_as_lena(open_tab(), number)
    done = postbus.wait_for(f"Uw melding {number} is klaar", to=ANNA)
    lines = done.splitlines()
    assert lines[2] in {sentence(at, read) for at in told for read in (at, here_and_now())}
    assert lines[3] == "De lantaarn brandt weer."

    after = figures(somebody)
    assert {name: after[name] - before[name] for name in before} == {"meldingen": 1, "of this kind": 1, "done": 1}

    link = re.search(rf"{demo.url}/melding/\S+", done).group()
    anna.goto(link)
    expect(anna.locator("main")).to_contain_text("De lantaarn brandt weer.")
    anna.get_by_label("Ja", exact=True).check()
    anna.get_by_role("button", name="Versturen").click()
    expect(anna.get_by_text("U bent tevreden met de oplossing.").first).to_be_visible()


def report_a_lamp(open_tab):
    """From the home page, standing beside the lamp; answers the tab and the number of the melding."""
    tab = open_tab(geolocation=BESIDE_A_LAMP, permissions=["geolocation"])
    tab.goto("/")
    tab.get_by_label("Typ uw vraag in gewone woorden").fill("lantaarn kapot")
    tab.keyboard.press("Enter")
    tab.get_by_role("link", name="Melding doen").first.click()
    tab.get_by_label("Straatlantaarn").check(force=True)
    expect(tab.get_by_label("Straatlantaarn")).to_be_checked()
    tab.get_by_role("button", name="Gebruik mijn plek").click()
    expect(tab.get_by_label("Of typ een adres of plek")).not_to_have_value("")
    photo = {"name": "lamp.jpg", "mimeType": "image/jpeg", "buffer": photo_of_phone(BESIDE_A_LAMP)}
    tab.set_input_files("#id_photo", photo)
    expect(tab.get_by_alt_text("Foto 1")).to_be_visible()
    tab.get_by_label("E-mailadres of 06-nummer").fill(ANNA)
    tab.get_by_role("button", name="Melding versturen").click()
    expect(tab.get_by_role("heading", level=1)).to_have_text("Bedankt voor uw melding")
    return tab, tab.locator("#nummer").inner_text()


def photo_of_phone(where):
    """A jpg as a phone makes it, which tells in its EXIF where it was taken and with what."""
    picture = Image.linear_gradient("L").resize((1600, 1200))
    picture = ImageOps.colorize(picture, black="midnightblue", white="lightsteelblue")
    drawing = ImageDraw.Draw(picture)
    drawing.rectangle((0, 980, 1600, 1200), fill="darkslategray")  # the street
    drawing.rectangle((780, 300, 810, 1000), fill="black")
    drawing.polygon([(740, 300), (850, 300), (880, 360), (710, 360)], fill="black")
    exif = Image.Exif()
    exif[0x010F] = "Toestel van Anna"
    exif[0x8825] = {1: "N", 2: (where["latitude"], 0, 0), 3: "E", 4: (where["longitude"], 0, 0)}
    written = BytesIO()
    picture.save(written, "JPEG", exif=exif)
    assert Image.open(written).getexif()[0x010F] == "Toestel van Anna"
    return written.getvalue()


def finish_as_lena(tab, number):
    """The lamp team finds it in its list, opens it beside the list, sees the photo and tells what was done."""
    log_in(tab, LENA, "/werk/")
    tab.get_by_role("link", name="Meldingen", exact=True).click()
    tab.get_by_role("link", name=number, exact=True).click()
    beside = tab.locator("#melding")
    expect(beside).to_contain_text(number)
    expect(tab.locator("#werklijst")).to_be_visible()
    photo = beside.get_by_alt_text(f"Foto 1 bij {number}")
    photo.scroll_into_view_if_needed()
    tab.wait_for_function("photo => photo.complete && photo.naturalWidth > 100", arg=photo.element_handle())
    assert not stored_photo(tab, beside).getexif()
    beside.get_by_role("link", name="Afhandelen").click()
    beside.get_by_label("Tekst voor de melder").fill("De lantaarn brandt weer.")
    expect(tab.locator("#voorbeeld")).to_contain_text("een kapotte straatlantaarn gemeld.")
    beside.get_by_role("button", name="Handel af").click()
    expect(tab.locator("#toasts")).to_contain_text(f"{number}: afgehandeld.")


def stored_photo(tab, beside):
    address = beside.locator(".mw-photos a").get_attribute("href")
    return Image.open(BytesIO(tab.request.get(address).body()))


def figures(tab):
    """What the public page counts this year: all, and of broken lamps all and done."""
    tab.goto("/meldingen/cijfers/")
    table = tab.get_by_role("table", name="Per soort")
    heads = table.get_by_role("columnheader").all_inner_texts()
    row = table.get_by_role("row").filter(has=tab.get_by_role("rowheader", name=LAMP_KIND, exact=True))
    cells = dict(zip(heads, [LAMP_KIND, *row.get_by_role("cell").all_inner_texts()], strict=True))
    all_of_them = tab.locator(".lk-kpi").filter(has=tab.get_by_role("heading", name="Meldingen", exact=True))
    total = all_of_them.locator("strong").inner_text()
    texts = {"meldingen": total, "of this kind": cells["Meldingen"], "done": cells["Klaar"]}
    return {name: int(text.replace(".", "")) for name, text in texts.items()}


def here_and_now():
    return datetime.now(ZoneInfo("Europe/Amsterdam"))


def sentence(told, read):
    """How S-150 says when something was told, for who reads it at another moment."""
    at = f"{told:%H.%M} uur"
    part = ("vannacht", "vanmorgen", "vanmiddag", "vanavond")[told.hour // 6]
    when = part if told.date() == read.date() else f"op {told.day} {MONTHS[told.month - 1]}"
    return f"U heeft {when} om {at} een kapotte straatlantaarn gemeld."
