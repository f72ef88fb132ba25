"""Anybody reads how meldingen stand, and nothing that is not public."""

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from loket.examples.cast import LENA
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melding, Outcome

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
LIST = "/open311/v2/requests.json"
QUERIES = 5  # the limit of reading in its savepoint (3), the meldingen, the town


def numbers(answer):
    return [row["service_request_id"] for row in answer.json()]


def test_a_melding_as_anybody_may_see_it(client, report):
    melding = report(
        description="Bij mijn buurman Piet",
        address="Dorpsstraat 12A-2, Schoorl",
        point=Point(52.670049, 4.703511),
        email="anna@inwoner.example",
    )
    Melding.objects.update(received_at=datetime(2026, 11, 26, 7, 47, tzinfo=UTC), due_on="2026-12-03")
    answer = client.get(f"/open311/v2/requests/{melding.number}.json")
    assert answer.json() == [
        {
            "service_request_id": melding.number,
            "status": "open",
            "status_notes": "Gemeld",
            "service_name": "Lamp brandt niet",
            "service_code": "lamp-uit",
            "description": "Lamp brandt niet",
            "agency_responsible": "Gemeente Bergen",
            "service_notice": None,
            "requested_datetime": "2026-11-26T08:47:00+01:00",
            "updated_datetime": "2026-11-26T08:47:00+01:00",
            "expected_datetime": "2026-12-03T23:59:59+01:00",
            "address": "Dorpsstraat, Schoorl",
            "address_id": None,
            "zipcode": None,
            "lat": 52.67,
            "long": 4.7035,
            "media_url": None,
        }
    ]


def test_a_closed_one_tells_how_it_ended_and_nothing_that_staff_typed(client, report):
    melding = report(email="anna@inwoner.example")
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.NO_ACTION, text="Geheime woorden", by=actor(LENA))
    [row] = client.get(LIST).json()
    assert (row["status"], row["status_notes"]) == ("closed", "Afgehandeld: wij doen dit niet")
    assert row["expected_datetime"] is None
    assert row["updated_datetime"] >= row["requested_datetime"]
    assert "Geheime" not in str(row)


def test_a_step_of_staff_is_an_update(client, report):
    melding = report()
    Melding.objects.update(received_at=timezone.now() - timedelta(days=2))
    commands.start_melding(melding_id=melding.id, by=actor(LENA))
    [row] = client.get(LIST).json()
    assert row["status_notes"] == "In behandeling"
    assert datetime.fromisoformat(row["updated_datetime"]) > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_asks_as_much_for_one_row_as_for_three(client, report, rows, django_assert_num_queries):
    for _ in range(rows):
        report()
    with django_assert_num_queries(QUERIES):
        assert len(client.get(LIST).json()) == rows


def test_ninety_days_unless_asked_otherwise(client, report):
    now = timezone.now()
    old, older, new = report(), report(), report()
    for melding, days in ((old, 89), (older, 91), (new, 1)):
        Melding.objects.filter(id=melding.id).update(received_at=now - timedelta(days=days))
    since = (now - timedelta(days=92)).isoformat()
    until = (now - timedelta(days=90)).isoformat()
    assert numbers(client.get(LIST)) == [new.number, old.number]
    assert numbers(client.get(LIST, {"start_date": since, "end_date": until})) == [older.number]
    assert numbers(client.get(LIST, {"start_date": since})) == [old.number, older.number]
    assert numbers(client.get(LIST, {"end_date": until})) == [older.number]


def test_a_plus_that_arrived_as_a_space_still_means_a_zone(client, report):
    report()
    day = (timezone.now() - timedelta(days=1)).strftime("%Y-%m-%dT%H:%M:%S")
    assert len(client.get(f"{LIST}?start_date={day}+01:00").json()) == 1


def test_by_kind_by_status_and_by_number(client, report):
    lamp, stoep, done = report(), report("stoep"), report()
    commands.complete_melding(melding_id=done.id, outcome=Outcome.SOLVED, by=actor(LENA))
    assert numbers(client.get(LIST, {"service_code": "stoep"})) == [stoep.number]
    assert numbers(client.get(LIST, {"service_code": "stoep,lamp-uit", "status": "open"})) == [
        stoep.number,
        lamp.number,
    ]
    assert numbers(client.get(LIST, {"status": "closed"})) == [done.number]
    assert numbers(client.get(LIST, {"status": "open,closed"})) == [done.number, stoep.number, lamp.number]
    both = f"{lamp.number}, {done.number.lower()},M-1999-0001"
    assert numbers(client.get(LIST, {"service_request_id": both, "status": "open"})) == [done.number, lamp.number]


def test_empty_and_absent_mean_the_same(client, report):
    report()
    empty = {"service_code": "", "status": "", "start_date": "", "end_date": "", "service_request_id": ""}
    assert client.get(LIST, {**empty, "jurisdiction_id": "bergen.nl"}).json() == client.get(LIST).json()


def test_every_fault_of_a_question_is_told_at_once(client, town):
    answer = client.get(LIST, {"service_code": "maan", "status": "half", "start_date": "gisteren"})
    assert answer.status_code == 400
    assert [error["description"].partition(":")[0] for error in answer.json()] == [
        "service_code",
        "status",
        "start_date",
    ]


UNASKABLE = [
    {"start_date": "2026-01-01T00:00:00Z", "end_date": "2026-06-01T00:00:00Z"},
    {"start_date": "2026-06-01T00:00:00Z", "end_date": "2026-01-01T00:00:00Z"},
    {"start_date": "0001-01-01T00:00:00Z"},
    {"end_date": "9999-12-31T23:59:59Z"},
    {"service_request_id": ",".join(f"M-2026-{n:04}" for n in range(201))},
    {"service_code": "x" * 9000},
    {"status": "open\0"},
    {"bsn": "111222333"},
]


def test_what_cannot_be_asked_is_refused(client, db):
    assert [client.get(LIST, asked).status_code for asked in UNASKABLE] == [400] * len(UNASKABLE)


def test_what_is_not_there_is_404_in_both_forms(client, town):
    for path in ("requests/M-2026-9999", "tokens/abc", "services/maan"):
        answer = client.get(f"/open311/v2/{path}.json")
        assert answer.status_code == 404
        assert answer.json()[0]["code"] == 404
        root = ElementTree.fromstring(client.get(f"/open311/v2/{path}.xml").content)
        assert [root.tag, root[0].tag, root[0][0].text] == ["errors", "error", "404"]


def test_no_more_than_a_thousand(client, report, monkeypatch):
    monkeypatch.setattr("loket.meldingen.queries.open311.MOST", 2)
    for _ in range(3):
        report()
    assert len(client.get(LIST).json()) == 2


def test_the_token_of_a_melding_is_its_number(client, report):
    number = report().number
    answer = client.get(f"/open311/v2/tokens/{number}.json")
    assert answer.json() == [{"service_request_id": number, "token": number}]


def test_any_website_may_read(client, report):
    report()
    for path in ("requests.json", "services.xml", "discovery.json", "requests/M-1-1.json"):
        assert client.get(f"/open311/v2/{path}")["Access-Control-Allow-Origin"] == "*"
    assert client.options(LIST)["Access-Control-Allow-Methods"] == "GET"
    assert "Access-Control-Allow-Origin" not in client.post(LIST)


def test_a_method_or_a_form_that_is_not_there(client, town):
    wrong = client.delete(LIST)
    assert (wrong.status_code, wrong["Allow"]) == (405, "GET, POST")
    assert client.get("/open311/v2/requests.yaml").status_code == 404


def test_reading_too_fast_is_slowed_down(client, town, monkeypatch):
    monkeypatch.setattr("loket.meldingen.api.door.READS", 2)
    answers = [client.get(LIST).status_code for _ in range(3)]
    assert answers == [200, 200, 429]


def test_services_are_the_kinds_in_use(client, town):
    rows = {row["service_code"]: row for row in client.get("/open311/v2/services.json").json()}
    assert rows["lamp-uit"]["metadata"] is True
    assert rows["lamp-uit"]["group"] == "Straatlantaarn"
    assert "Bel 14 072" in rows["asbest"]["description"]
    xml = ElementTree.fromstring(client.get("/open311/v2/services.xml").content)
    assert {service.findtext("service_code") for service in xml} == set(rows)


def test_the_definition_of_a_lamp_asks_for_its_number(client, town):
    definition = client.get("/open311/v2/services/lamp-uit.json").json()
    assert [attribute["code"] for attribute in definition["attributes"]] == ["lamp"]
    assert client.get("/open311/v2/services/stoep.json").json() == {"service_code": "stoep", "attributes": []}


def test_where_the_end_point_is(client, town, settings):
    settings.PUBLIC_URL = "https://loket.example"
    found = client.get("/open311/discovery.json").json()
    assert found == client.get("/open311/v2/discovery.json").json()
    assert found["endpoints"][0]["url"] == "https://loket.example/open311/v2"
    assert found["endpoints"][0]["formats"] == ["text/xml", "application/json"]
