"""What the form's script asks: addresses while typing, what is at a point, lamp posts around it."""

import logging

import pytest

from loket.gebied import api

pytestmark = pytest.mark.usefixtures("streets", "lamps")


def test_suggestions_while_typing(client):
    answer = client.get("/api/adressen", {"q": "dorpsstr 12 bergen"})
    assert answer.json() == {
        "adressen": [
            {
                "id": "0373200000000007",
                "label": "Dorpsstraat 12, Bergen",
                "lat": 52.669,
                "lon": 4.703,
                "wijk": {"code": "bergen", "naam": "Bergen"},
            }
        ]
    }


@pytest.mark.parametrize("q", ["", "x", "nergens 1", "é" * 500])
def test_nothing_found_is_an_empty_list(client, q):
    assert client.get("/api/adressen", {"q": q}).json() == {"adressen": []}


def test_at_most_eight(client):
    assert len(client.get("/api/adressen", {"q": "dorps"}).json()["adressen"]) == 8


def test_what_is_at_a_point(client):
    answer = client.get("/api/adressen/bij", {"lat": "52.66901", "lon": "4.70301"}).json()
    assert answer["adres"]["label"] == "Dorpsstraat 12, Bergen"
    assert answer["wijk"] == {"code": "bergen", "naam": "Bergen"}
    assert answer["beheerder"] is None


def test_whose_ground_it_is(client):
    answer = client.get("/api/adressen/bij", {"lat": "52.6190", "lon": "4.6790"}).json()
    assert answer["beheerder"]["naam"] == "Provincie Noord-Holland"


def test_beyond_the_town(client):
    answer = client.get("/api/adressen/bij", {"lat": "52.3731", "lon": "4.8922"})
    assert answer.json() == {"adres": None, "wijk": None, "beheerder": None}


def test_lamp_posts_around_a_point(client):
    answer = client.get("/api/lichtmasten", {"lat": "52.70215", "lon": "4.69200"})
    assert answer.json()["lichtmasten"][0] == {
        "nummer": "0417",
        "label": "Paal 0417, bij Dorpsstraat 12",
        "lat": 52.7022,
        "lon": 4.692,
    }


@pytest.mark.parametrize("address", ["/api/adressen/bij", "/api/lichtmasten"])
@pytest.mark.parametrize(
    ("point", "wrong"),
    [
        ({}, ["lat", "lon"]),
        ({"lat": "hier", "lon": "4.7"}, ["lat"]),
        ({"lat": "52.6", "lon": "nan"}, ["lon"]),
        ({"lat": "0", "lon": "inf"}, ["lat", "lon"]),
    ],
)
def test_a_point_that_is_none_is_refused_with_every_fault(client, address, point, wrong):
    answer = client.get(address, point)
    assert answer.status_code == 400
    assert [fault["name"] for fault in answer.json()["invalidParams"]] == wrong


def test_only_reading(client):
    assert client.post("/api/adressen").status_code == 405


def test_who_asks_too_often_waits(client, monkeypatch):
    monkeypatch.setattr(api, "PER_MINUTE", 2)
    answers = [client.get("/api/adressen", {"q": "breelaan"}).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_what_is_typed_is_not_written_down(client, caplog):
    with caplog.at_level(logging.INFO):
        client.get("/api/adressen", {"q": "geheimstraat 7"})
    assert "geheimstraat" not in caplog.text


def test_two_statements_and_one_to_count(client, django_assert_num_queries):
    client.get("/api/adressen", {"q": "breelaan 1"})
    with django_assert_num_queries(5):  # savepoint, count, release; find, check the wijken
        client.get("/api/adressen", {"q": "breelaan 1"})
