"""An editor writes: it is kept, a lost connection loses nothing, and a second editor hears who was first."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from loket.examples.cast import AICHA, JANNIE, TINEKE
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.organisatie.models import Medewerker
from loket.redactie.commands import add_picture, put_page
from loket.redactie.models import Draft, Version
from loket.redactie.permissions import WRITE
from tests.browser.conftest import axe_faults, sideways, tab_stops_without_focus_to_see
from tests.browser.test_budget import PUBLIC, begin, weigh
from tests.towns import without_addresses

TEXT = "Tekst (niet verplicht)"


@pytest.fixture
def page(towns, django_db_blocker):
    """A page of Jannie that stands on the website."""
    with django_db_blocker.unblock(), towns.stand(without_addresses):
        owner = Medewerker.objects.get(email=JANNIE.email).id
        told = {"title": "Boom kappen", "summary": "U mag de meeste bomen zelf kappen.", "text": "Lees meer."}
        day = timezone.localdate() + timedelta(days=300)
        yield put_page(kind="pagina", slug="boom-kappen", content=told, owner=owner, review_on=day, by=SYSTEM)


def address(page, part="bewerken/"):
    return f"/werk/redactie/paginas/{page.id}/{part}"


def photo():
    file = BytesIO()
    Image.new("RGB", (1200, 900), "green").save(file, "JPEG")
    return {"name": "bos.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


def writes(tab, words):
    """As somebody types, and then waits until it is kept."""
    tab.get_by_label(TEXT).fill(words)
    expect(tab.locator("#hulp")).to_contain_text("Bewaard om")


def test_an_editor_writes_looks_and_sends_it_on(page, open_tab):
    tab = open_tab("wide", AICHA)
    tab.goto(address(page))
    writes(tab, "Tevens wordt het bedrag verhoogd.")
    expect(tab.locator("#hulp")).to_contain_text("Zeg liever “ook”.")
    assert Draft.objects.get().typed["text"] == ["Tevens wordt het bedrag verhoogd."]

    tab.get_by_text("Foto bij de pagina").click()
    tab.get_by_label("Foto", exact=True).set_input_files(photo())
    tab.get_by_label("Wat staat er op deze foto?").fill("Een groen bos")
    tab.get_by_role("button", name="Voeg de foto toe").click()
    expect(tab.get_by_role("radio", name="Een groen bos")).to_be_checked()
    expect(tab.get_by_label(TEXT)).to_have_value("Tevens wordt het bedrag verhoogd.")

    tab.get_by_label(TEXT).fill("Het kost ook meer.")
    tab.get_by_role("button", name="Voorbeeld").click()
    expect(tab.get_by_text("Concept, nog niet gepubliceerd")).to_be_visible()
    expect(tab.get_by_role("img", name="Een groen bos")).to_be_visible()
    expect(tab.locator("main")).to_contain_text("Het kost ook meer.")
    tab.get_by_role("link", name="Terug naar de redactie").click()
    tab.get_by_role("link", name="Bewerk").click()
    tab.get_by_role("button", name=re.compile("Stuur door")).click()
    expect(tab.get_by_text("De tekst wacht op de eindredactie.")).to_be_visible()
    assert Version.objects.get(number=2).content["beeld"]["alt"] == "Een groen bos"
    assert tab.faults == []


def test_a_lost_connection_loses_nothing(page, open_new_tab):
    tab = open_new_tab("wide", AICHA)
    tab.goto(address(page))
    writes(tab, "Dit is bewaard.")
    tab.context.set_offline(True)
    tab.get_by_label(TEXT).fill("Dit typte ik zonder internet.")
    expect(tab.locator("#hulp")).to_contain_text("Geen verbinding")
    assert Draft.objects.get().typed["text"] == ["Dit is bewaard."]
    tab.context.set_offline(False)
    expect(tab.locator("#hulp")).not_to_contain_text("Geen verbinding")
    assert Draft.objects.get().typed["text"] == ["Dit typte ik zonder internet."]
    assert tab.faults == []


def test_who_closed_the_page_without_a_connection_finds_the_text_again(page, open_new_tab):
    tab = open_new_tab("wide", AICHA)
    tab.goto(address(page))
    tab.context.set_offline(True)
    tab.get_by_label(TEXT).fill("Dit typte ik in de trein.")
    expect(tab.locator("#hulp")).to_contain_text("Geen verbinding")
    other = tab.context.new_page()
    tab.close()
    other.context.set_offline(False)
    other.goto(address(page))
    expect(other.get_by_label(TEXT)).to_have_value("Dit typte ik in de trein.")
    expect(other.locator("#lk-status")).to_contain_text("Wij hebben je tekst bewaard en teruggezet.")


def test_the_second_editor_hears_who_was_first_and_compares(page, open_tab):
    first, second = open_tab("wide", AICHA), open_tab("wide", TINEKE)
    first.goto(address(page))
    writes(first, "Van Aicha.")
    second.goto(address(page))
    expect(second.locator("#hulp")).to_contain_text(f"{AICHA.name} werkt ook aan deze pagina")
    second.locator("#hulp").get_by_role("link", name="Vergelijk").click()
    expect(second.locator("ins", has_text="Aicha")).to_be_visible()
    second.go_back()
    writes(second, "Van Tineke.")
    assert sorted(draft.typed["text"][0] for draft in Draft.objects.all()) == ["Van Aicha.", "Van Tineke."]


def test_without_script_the_draft_is_kept_by_a_button(page, open_tab):
    tab = open_tab("phone", AICHA, java_script_enabled=False)
    tab.goto(address(page))
    tab.get_by_label(TEXT).fill("Zonder script.")
    tab.get_by_role("button", name="Bewaar en sluit").click()
    expect(tab.get_by_text("Je concept is bewaard.")).to_be_visible()
    tab.get_by_role("link", name="Bewerk").click()
    expect(tab.get_by_label(TEXT)).to_have_value("Zonder script.")


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_a_first_visit_to_a_page_with_a_busy_picture_is_small(page, open_new_tab, size):
    noise = BytesIO()
    Image.effect_noise((2400, 1800), 200).convert("RGB").save(noise, "JPEG")
    editor = Actor(ActorKind.STAFF, name="Aicha", permissions=frozenset({WRITE}))
    picture = add_picture(file=noise, size=noise.tell(), alt="Ruis", by=editor)
    owner = page.owner_id
    told = {"title": "Boom kappen", "summary": "Mag.", "beeld": {"file": picture.name, "alt": "Ruis"}}
    put_page(kind="pagina", slug="boom-kappen", content=told, owner=owner, review_on=page.review_on, by=SYSTEM)
    loading = begin(open_new_tab(size), "/pagina/boom-kappen/")
    [(whole, _)] = weigh([loading], ())
    assert any("/beeld/" in answer.url for answer in loading[1])
    assert whole <= PUBLIC


@pytest.mark.parametrize("size", ["wide", "phone"])
def test_the_editor_and_the_look_are_for_everybody(page, open_tab, size):
    tab = open_tab(size, AICHA)
    for part in (address(page), address(page, ""), f"/voorbeeld/pagina/{page.id}/"):
        tab.goto(part)
        for group in tab.locator("main details > summary").all():
            group.click()
        assert axe_faults(tab) == [], part
        assert sideways(tab) <= 0, part
        assert tab_stops_without_focus_to_see(tab) == [], part
