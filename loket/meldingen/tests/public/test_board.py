"""Anybody may see kind, street, state and date; never a text, a photo, a house number or a person."""

import pytest

from loket.examples import cast
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melder, Outcome
from loket.meldingen.tests.public.conftest import receive

pytestmark = pytest.mark.django_db
SCHOORL = Point(52.7026, 4.6910)


@pytest.fixture
def told(street):
    return receive(description="Geheim verhaal", email="bram@inwoner.example").melding


def test_the_list_shows_public_facts_only(told, client):
    page = client.get("/meldingen/").content.decode()
    assert told.number in page
    assert "Lamp brandt niet" in page
    assert "Dorpsstraat, Bergen" in page
    for secret in ("Geheim verhaal", "bram@inwoner.example", "Dorpsstraat 12"):
        assert secret not in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ({}, 3),
        ({"wijk": "schoorl"}, 1),
        ({"soort": "zwerfvuil"}, 1),
        ({"stand": "open"}, 2),
        ({"stand": "klaar"}, 1),
        ({"wijk": "bestaat-niet"}, 0),
        ({"stand": "'; drop", "page": "x"}, 3),
    ],
)
def test_it_can_be_narrowed(street, client, asked, count):
    receive()
    receive(point=SCHOORL, category="zwerfvuil")
    done = receive().melding
    commands.complete_melding(melding_id=done.id, outcome=Outcome.SOLVED, text="Klaar.", by=actor(cast.LENA))
    assert len(client.get("/meldingen/kaart.json", asked).json()["points"]) == count
    heading = "1 melding</h2>" if count == 1 else f"{count} meldingen</h2>"
    assert heading in client.get("/meldingen/", asked).content.decode()


def test_a_point_of_the_map_is_rounded_and_leads_to_its_page(told, client):
    answer = client.get("/meldingen/kaart.json", {"wijk": "bergen"})
    assert answer.json() == {
        "points": [
            {
                "lat": 52.6701,
                "lon": 4.7005,
                "label": "Lamp brandt niet, Dorpsstraat, Bergen. Gemeld",
                "place": "Dorpsstraat, Bergen",
                "state": "open",
                "url": f"/meldingen/{told.number}/",
            }
        ]
    }
    assert answer["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_map_is_one_statement_however_many(street, client, django_assert_num_queries, rows):
    for _ in range(rows):
        receive()
    with django_assert_num_queries(1):
        assert len(client.get("/meldingen/kaart.json?wijk=bergen").json()["points"]) == rows


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_is_few_statements_however_many(street, client, django_assert_num_queries, rows):
    for _ in range(rows):
        receive()
    client.get("/meldingen/")
    with django_assert_num_queries(4):  # the town, the meldingen, are the wijken and the kinds still the same
        client.get("/meldingen/")


def test_withdrawn_and_duplicate_ones_are_not_on_the_map(told, client):
    gone, double = receive().melding, receive().melding
    commands.withdraw_melding(melding_id=gone.id, reason="Vergissing", by=actor(cast.LENA))
    commands.merge_melding(melding_id=double.id, into_id=told.id, by=actor(cast.LENA))
    assert len(client.get("/meldingen/kaart.json").json()["points"]) == 1


def test_one_melding_by_its_number(told, client):
    page = client.get(f"/meldingen/{told.number}/").content.decode()
    assert "Wij hebben de melding." in page
    assert "Dorpsstraat, Bergen" in page
    for secret in ("Geheim verhaal", "bram@inwoner.example", "Dorpsstraat 12", Melder.objects.get().token):
        assert secret not in page


@pytest.mark.parametrize("number", ["M-2026-9999", "x", "kaart"])
def test_an_unknown_number_is_not_found(told, client, number):
    assert client.get(f"/meldingen/{number}/").status_code == 404


def test_anybody_can_follow_it_with_or_without_an_address(told, client):
    address = f"/meldingen/{told.number}/"
    assert client.post(address, {"contact": "chris@inwoner.example"})["Location"] == f"{address}?gevolgd"
    assert "U volgt deze melding nu." in client.get(f"{address}?gevolgd").content.decode()
    nameless = client.post(address, {"contact": ""})
    assert nameless["Location"].startswith("/melding/")
    assert Melder.objects.count() == 3
    assert client.post(address, {"contact": "chris"}).status_code == 422


def test_a_closed_one_cannot_be_followed(told, client):
    commands.withdraw_melding(melding_id=told.id, reason="Vergissing", by=actor(cast.LENA))
    page = client.post(f"/meldingen/{told.number}/", {"contact": "chris@inwoner.example"})
    assert page.status_code == 422
    assert "Deze melding is al afgehandeld." in page.content.decode()


@pytest.mark.parametrize("typed", ["{0}", "{1}", " m {2} {1} ", "{2}-{1}"])
def test_a_number_is_found_as_people_type_it(told, client, typed):
    _, year, count = told.number.split("-")
    typed = typed.format(told.number, count.lstrip("0"), year)
    assert client.get("/volg/", {"nummer": typed})["Location"] == f"/meldingen/{told.number}/"


@pytest.mark.parametrize("typed", ["", "M-2026-9999", "abc", "9" * 20, "٣"])
def test_a_number_we_do_not_have_is_said_so(told, client, typed):
    answer = client.get("/volg/", {"nummer": typed})
    assert answer.status_code == 422
    assert "<title>Fout: Volg een melding" in answer.content.decode()
