"""Everybody reads what the council decides; what is closed is nowhere: no page, no file, no JSON, no index."""

import json
from uuid import uuid4

import pytest

from loket.examples.raad import a_vergadering, set_up_raad
from loket.kernel.actor import SYSTEM
from loket.raad import commands
from loket.raad.models import Informatieobject, Vergadering
from loket.zoeken.models import Entry
from loket.zoeken.queries import search

pytestmark = pytest.mark.django_db
RESOURCES = ("vergaderingen", "agendapunten", "informatieobjecten", "stemmingen")


@pytest.fixture
def meeting(town):
    return a_vergadering()


def read(client, path):
    return json.loads(client.get(f"/api/ori/v1/{path}").content)


def test_the_page_of_a_meeting_shows_paper_decision_and_vote(client, meeting, django_assert_num_queries):
    client.get(f"/raad/{meeting.id}/")
    with django_assert_num_queries(6):
        page = client.get(f"/raad/{meeting.id}/").content.decode()
    stuk = Informatieobject.objects.get(titel="Voorstel bomenplan")
    assert f'href="/raad/stukken/{stuk.id}/"' in page
    assert "De raad stelt het bomenplan vast." in page
    assert "<strong>aangenomen</strong> (7 voor, 3 tegen)" in page
    assert "Anna Vis" not in page


@pytest.mark.parametrize("count", [1, 3])
def test_lists_ask_the_same_however_long_they_are(client, town, count, django_assert_num_queries):
    for _ in range(count):
        a_vergadering()
    client.get("/raad/")
    with django_assert_num_queries(3):
        assert client.get("/raad/").content.decode().count("Raadsvergadering, ") == count
    for resource, asked in zip(RESOURCES, (2, 2, 2, 3), strict=True):
        with django_assert_num_queries(asked):
            assert len(read(client, resource)["results"]) == count


def test_a_paper_is_downloaded_and_runs_nothing(client, meeting):
    stuk = Informatieobject.objects.get(titel="Voorstel bomenplan")
    answer = client.get(f"/raad/stukken/{stuk.id}/")
    assert b"".join(answer.streaming_content) == b"Wij planten 500 bomen."
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


def everything_outside(client, meeting):
    pages = [client.get(path).content.decode() for path in ("/raad/", f"/raad/{meeting.id}/")]
    data = [client.get(f"/api/ori/v1/{resource}").content.decode() for resource in RESOURCES]
    index = [f"{e.title} {e.summary} {e.text} {e.facts}" for e in Entry.objects.all()]
    found = [result.title for result in search("geheime grond taxatie").results]
    return " ".join([*pages, *data, *index, *found]).lower()


def test_what_is_closed_is_nowhere(client, meeting):
    assert "bomenplan" in everything_outside(client, meeting)
    assert "geheim" not in everything_outside(client, meeting)
    item = meeting.agendapunten.get(besloten=True)
    stuk, stemming = item.stukken.get(), item.stemmingen.get()
    addresses = (
        f"/raad/stukken/{stuk.id}/",
        f"/api/ori/v1/agendapunten/{item.id}",
        f"/api/ori/v1/informatieobjecten/{stuk.id}",
        f"/api/ori/v1/stemmingen/{stemming.id}",
    )
    assert [client.get(address).status_code for address in addresses] == [404] * 4


def test_an_item_that_is_closed_later_goes_and_comes_back_when_it_opens(client, meeting):
    item = meeting.agendapunten.get(besloten=False)
    told = {"vergadering_id": meeting.id, "agendapunt_id": item.id, "by": SYSTEM}
    commands.put_agendapunt(**told, besloten=True)
    assert "bomen" not in everything_outside(client, meeting)
    assert not Entry.objects.filter(kind="raadsstuk").exists()
    commands.put_agendapunt(**told, besloten=False)
    assert Entry.objects.get(kind="raadsstuk").title == "Voorstel bomenplan"


def test_a_meeting_with_people_of_the_town_is_not_public(client, town):
    meeting = a_vergadering(gremium="inwoners", naam="Overleg speelplaats")
    assert client.get(f"/raad/{meeting.id}/").status_code == 404
    assert client.get(f"/api/ori/v1/vergaderingen/{meeting.id}").status_code == 404
    assert [read(client, resource)["results"] for resource in RESOURCES] == [[], [], [], []]
    assert not Entry.objects.filter(kind__in=["vergadering", "raadsstuk"]).exists()


def test_the_json_goes_from_meeting_to_item_to_paper_and_vote(client, meeting):
    """The names of Open Raadsinformatie, mini-ORI 1.0.0."""
    [told] = read(client, "vergaderingen")["results"]
    assert told["dossiertype"] == "vergadering"
    assert told["organisatie"] == {"gemeente": "gm0373", "naam": "Gemeente Bergen"}
    assert told["georganiseerddoorgremium"] == {"gremiumidentificatie": "raad", "gremiumnaam": "Gemeenteraad"}
    assert told["vergaderstatus"] == "gehouden"
    assert told["url"].endswith(f"/api/ori/v1/vergaderingen/{meeting.id}")
    assert read(client, f"vergaderingen/{meeting.id}") == told
    [item] = read(client, "agendapunten")["results"]
    assert item["vergaderingen"] == [{"id": told["id"], "url": told["url"]}]
    assert (item["agendapuntnaam"], item["volgnummer"], item["indicatiebesloten"]) == ("Bomenplan", "1", False)
    [paper] = read(client, "informatieobjecten")["results"]
    assert (paper["wooinformatiecategorie"], paper["formaat"]) == ("c_db4862c3", "text/plain")
    assert paper["agendapunten"] == [{"id": item["id"], "url": item["url"]}]
    [vote] = read(client, "stemmingen")["results"]
    assert (vote["agendapunt"]["id"], vote["resultaat"]) == (item["id"], "aangenomen")
    assert vote["stemmenperfractie"][1] == {"fractie": "Bosbelang", "voor": 2, "tegen": 3, "afwezig": 1}


def test_lists_come_in_pages(client, town):
    for _ in range(3):
        a_vergadering()
    first = read(client, "vergaderingen?page_size=2")
    assert (len(first["results"]), first["previous"]) == (2, None)
    assert first["next"].endswith("/api/ori/v1/vergaderingen?page=2&page_size=2")
    last = read(client, "vergaderingen?page=2&page_size=2")
    assert (len(last["results"]), last["next"]) == (1, None)
    assert last["previous"].endswith("?page=1&page_size=2")


@pytest.mark.parametrize("query", ["page=0", "page=x", "page=99999999999", "page_size=-1", "zoek=x", "page=%C2%B2"])
def test_what_the_api_does_not_know_it_refuses(client, town, query):
    answer = client.get(f"/api/ori/v1/vergaderingen?{query}")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")


def test_what_is_not_there(client, meeting):
    assert client.get("/api/ori/v1/vergaderingen?page=9").status_code == 404
    assert client.get(f"/api/ori/v1/stemmingen/{uuid4()}").status_code == 404
    assert client.post("/api/ori/v1/vergaderingen").status_code == 405
    for address in (f"/raad/{uuid4()}/", f"/raad/stukken/{uuid4()}/", "/raad/?bladzijde=2", "/raad/?bladzijde=x"):
        assert client.get(address).status_code == 404


def test_hostile_text_is_shown_as_text(client, town):
    item = {"naam": "<script>alert(1)</script>", "besluit": "<img src=x onerror=alert(1)>"}
    meeting = a_vergadering(naam="<b>Raad</b>", punt=[item])
    for address in ("/raad/", f"/raad/{meeting.id}/"):
        page = client.get(address).content.decode()
        assert "&lt;b&gt;Raad" in page
        assert not any(word in page for word in ("<script>alert", "<img src=x", "<b>Raad"))


@pytest.mark.slow
def test_the_demo_town_has_meetings_to_come_and_past_with_papers_and_votes(client, town):
    set_up_raad()
    page = client.get("/raad/").content.decode()
    assert page.count("lk-hit") == 4
    assert Vergadering.objects.count() == 5
    assert "speelplaats" not in page
    assert [vote["resultaat"] for vote in read(client, "stemmingen")["results"]] == ["verworpen", "aangenomen"]
