"""A visitor reads what was in force on a day; staff see what is missing and set it right."""

from datetime import date

import pytest

from loket.examples.cast import LENA, SANNE
from loket.examples.regelgeving import set_up_regelgeving
from loket.examples.town import actor
from loket.organisatie.models import Functie, Medewerker
from loket.regelgeving.models import RegelingVersie
from loket.regelgeving.queries.regelingen import regeling_on

pytestmark = pytest.mark.django_db


@pytest.fixture
def apv(town):
    set_up_regelgeving()


@pytest.fixture
def sanne(client, apv):
    Functie.objects.filter(name="Functioneel beheerder").update(permissions=["regelgeving.beheren"])
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_the_apv_on_a_day_is_found_by_typing_it(client, apv):
    answer = client.get("/regelgeving/", {"q": "APV op 1-1-2025"})
    page = answer.content.decode()
    assert "Wat gold op 1 januari 2025" in page
    assert 'href="/regelgeving/apv/?op=01-01-2025"' in page


def test_the_text_of_that_day_is_shown_and_says_so(client, apv):
    page = client.get("/regelgeving/apv/", {"op": "1-1-2025"}).content.decode()
    assert "U leest wat gold op 1 januari 2025." in page
    assert "150 bezoekers" in page
    assert "Artikel 2:4 Lachgas" not in page
    assert 'id="artikel-2-1"' in page


def test_without_a_day_it_is_the_text_of_today(client, apv, django_assert_num_queries):
    client.get("/regelgeving/apv/")
    with django_assert_num_queries(4):
        page = client.get("/regelgeving/apv/").content.decode()
    assert "Artikel 2:4 Lachgas" in page
    assert "U leest wat gold" not in page


def test_before_it_was_there_the_page_says_so(client, apv):
    page = client.get("/regelgeving/apv/", {"op": "1-1-1990"}).content.decode()
    assert "Op 1 januari 1990 gold deze regeling niet." in page


@pytest.mark.parametrize("day", ["31-2-2025", "gisteren", "<script>"])
def test_a_day_that_cannot_be_is_told_beside_the_field(client, apv, day):
    answer = client.get("/regelgeving/apv/", {"op": day})
    assert answer.status_code == 422
    assert "Een dag ziet er zo uit" in answer.content.decode()
    assert "<script>" not in answer.content.decode()


def test_what_is_not_there(client, apv):
    assert client.get("/regelgeving/bestaat-niet/").status_code == 404
    assert client.get("/regelgeving/apv/", {"op": "\x00"}).status_code == 400
    assert "Wij vonden geen regels" in client.get("/regelgeving/", {"q": "x" * 10_000}).content.decode()


def test_a_text_that_was_not_made_known_says_that_it_binds_nobody(client, apv):
    RegelingVersie.objects.update(published_on=None, gemeenteblad="")
    assert "Daarom bindt hij nog niemand" in client.get("/regelgeving/apv/").content.decode()


def test_from_a_new_regulation_to_its_publication(sanne):
    new = {
        "citeertitel": "Parkeerverordening",
        "title": "Parkeerverordening Bergen",
        "slug": "parkeren",
        "about": "Regels voor parkeren.",
        "soort": "verordening",
        "orgaan": "raad",
        "owner_id": str(Medewerker.objects.get(email=SANNE.email).id),
    }
    assert sanne.post("/werk/regelgeving/nieuw/", new).url == "/werk/regelgeving/parkeren/tekst/"
    text = {"text": "### Artikel 1 Waar\n1. Hier.", "change": "Nieuw.", "adopted_on": "1-6-2026"}
    assert sanne.post("/werk/regelgeving/parkeren/tekst/", text | {"in_force_from": "1-7-2026"}).status_code == 302
    page = sanne.get("/werk/regelgeving/").content.decode()
    assert "Ontbreekt in de landelijke voorziening (1)" in page
    versie = RegelingVersie.objects.get(regeling_id="parkeren")
    known = {"cvdr_id": "CVDR5", "gemeenteblad": "gmb-2026-5", "published_on": "3-6-2026"}
    assert sanne.post(f"/werk/regelgeving/versies/{versie.id}/bekendmaken/", known).status_code == 302
    assert "Ontbreekt in de landelijke voorziening (0)" in sanne.get("/werk/regelgeving/").content.decode()


def test_what_was_typed_stays_and_every_fault_is_told(sanne):
    answer = sanne.post(
        "/werk/regelgeving/apv/tekst/",
        {"text": "Mijn lange tekst", "change": "", "adopted_on": "1-1-2026", "in_force_from": "1-1-2025"},
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Mijn lange tekst" in page
    assert "Vertel in gewone woorden wat er nieuw is." in page
    late = {"text": "Tekst", "change": "Nieuw", "adopted_on": "1-1-2026", "in_force_from": "1-1-2025"}
    page = sanne.post("/werk/regelgeving/apv/tekst/", late).content.decode()
    assert "Een regeling werkt niet terug." in page
    assert "Er geldt al een nieuwere tekst." in page
    assert "Lachgas" in regeling_on("apv", date(2026, 8, 1)).text


def test_hostile_text_is_shown_as_text(sanne):
    hostile = "### Artikel 9 <script>alert(1)</script>\n1. <img src=x onerror=alert(1)>"
    told = {"text": hostile, "change": "<b>x</b>", "adopted_on": "1-8-2026", "in_force_from": "1-8-2026"}
    sanne.post("/werk/regelgeving/apv/tekst/", told)
    page = sanne.get("/regelgeving/apv/").content.decode()
    assert "&lt;script&gt;alert(1)" in page
    assert "<img src=x" not in page
    assert "<b>x</b>" not in page


def test_the_zip_to_deliver(sanne):
    answer = sanne.get("/werk/regelgeving/aanlevering.zip")
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/zip")


def test_strangers_stay_out(client, apv):
    assert actor(LENA).may("regelgeving.beheren") is False
    client.force_login(Medewerker.objects.get(email=LENA.email))
    for address in ("", "nieuw/", "apv/tekst/", "aanlevering.zip"):
        assert client.get(f"/werk/regelgeving/{address}").status_code == 403
