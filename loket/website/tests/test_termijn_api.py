"""Terms for other programs: the rules, an answer with its steps, and every fault at once."""

import json
from pathlib import Path

import pytest

from loket.termijnen.rules import QUESTIONS, REGELS

pytestmark = pytest.mark.django_db
RULES, COUNT = "/api/termijnen/v1/regels", "/api/termijnen/v1/berekenen"
OPENAPI = Path(__file__).parents[3] / "docs" / "termijnen.openapi.json"


def counted(client, body):
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.post(COUNT, raw, content_type="application/json")


def faults(answer):
    assert answer["Content-Type"] == "application/problem+json"
    return [(fault["name"], fault["code"]) for fault in answer.json()["invalidParams"]]


def test_an_answer_with_its_steps(client):
    answer = counted(client, {"rule": "awb_default_decision", "start": "2026-02-06"})
    assert answer.status_code == 200
    body = answer.json()
    steps = body.pop("steps")
    assert body == {
        "value": "2026-04-07",
        "unit": "date",
        "end": "2026-04-07",
        "target": None,
        "provisional": False,
        "remarks": [],
    }
    assert steps[1] == {"text": "8 weken later is vrijdag 3 april 2026.", "day": "2026-04-03", "law": "Awb 4:13 lid 2"}
    assert steps[-1]["text"] == "De laatste dag is dinsdag 7 april 2026."


@pytest.mark.parametrize(
    ("asked", "value", "unit"),
    [
        ({"rule": "penalty_amount", "start": "2026-03-02", "params": {"decision_published": "2026-03-31"}}, 357, "eur"),
        ({"rule": "is_non_working_day", "start": "2026-05-05"}, True, "bool"),
        ({"rule": "notification_48h", "start": "2026-04-03T16:00"}, "2026-04-05T16:00", "datetime"),
        ({"rule": "notification_48h", "start": "2026-04-03T14:00Z"}, "2026-04-05T16:00+02:00", "datetime"),
        ({"rule": "woo_decision", "start": "2026-09-07", "params": {"extension_weeks": 2}}, "2026-10-19", "date"),
        (
            {
                "rule": {
                    "name": "standplaats",
                    "title": "Standplaats",
                    "length": {"amount": 8, "unit": "weeks"},
                    "shift": "courtesy",
                },
                "start": "2026-06-06",
            },
            "2026-08-03",
            "date",
        ),
    ],
)
def test_other_answers(client, asked, value, unit):
    body = counted(client, asked).json()
    assert (body["value"], body["unit"]) == (value, unit)


def test_the_rules_with_what_each_may_be_told(client):
    rules = {rule["name"]: rule for rule in client.get(RULES).json()["regels"]}
    assert set(rules) == {*REGELS, *QUESTIONS}
    woo = rules["woo_decision"]
    assert woo == client.get(f"{RULES}/woo_decision").json()
    assert woo["may"] == [
        *("extension", "extension_weeks", "extended", "suspensions", "third_party_views", "today", "readings"),
    ]
    assert woo["regel"]["length"] == {"amount": 4, "unit": "weeks"}
    assert rules["working_days"]["needs"] == ["days"]
    assert rules["working_days"]["regel"] is None


def test_every_fault_is_told_at_once(client):
    wrong = {"rule": "verzin", "start": "morgen", "params": {"days": 1}, "toelichting": "x"}
    answer = counted(client, wrong)
    assert answer.status_code == 400
    assert faults(answer) == [("toelichting", "unknown"), ("start", "no-date"), ("rule", "rule-unknown")]
    wrong = {"rule": "woo_decision", "start": "2026-03-02", "params": {"extension_weeks": 3, "suspensions": [[1, 2]]}}
    assert faults(counted(client, wrong)) == [
        ("suspensions[0].asked", "no-date"),
        ("suspensions[0].completed", "no-date"),
        ("extension_weeks", "extension-too-long"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'{"rule": "complaint", "start": "2026-01-05", "params": null}',
        b'{"rule": "complaint", "start": "\\u0000"}',
        b'{"rule": "\\ud800", "start": 1}',
        b'{"rule": "complaint", "start": 1e400}',
        b'{"rule": "complaint", "start": "2026-01-05", "params": {"extension_weeks": 1' + b"0" * 400 + b"}}",
        b'{"rule": {"length": {"unit": [1]}}, "start": {"a": 1}}',
        b'{"rule": {"name": []}, "start": "2026-01-05"}',
        b'{"params": ' + b"[" * 1000 + b"]" * 1000 + b"}",
        b'{"params": {"' + b"x" * 5000 + b'": 1}}',
        b"\xff\xfe",
    ],
)
def test_odd_bodies_are_refused(client, body):
    answer = counted(client, body)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert len(answer.content) < 5000


def test_a_large_body_is_refused(client):
    assert counted(client, b'{"params": "' + b"x" * 2_000_000 + b'"}').status_code == 413


def test_what_is_not_there_and_what_is_not_done(client):
    for name in ("verzin", "%C3%94", "a b"):
        answer = client.get(f"{RULES}/{name}")
        assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")
    answer = client.get(COUNT)
    assert (answer.status_code, answer["Allow"]) == (405, "POST")


def test_in_too_much_of_a_hurry(client, monkeypatch):
    monkeypatch.setattr("loket.website.api.PER_MINUTE", 2)
    asked = {"rule": "complaint", "start": "2026-05-11"}
    assert [counted(client, asked).status_code for _ in range(3)] == [200, 200, 429]


def test_the_description_is_what_we_answer(client):
    """docs/termijnen.openapi.json names our addresses, and every field that an answer has."""
    described = json.loads(OPENAPI.read_text())
    assert set(described["paths"]) == {RULES, f"{RULES}/{{name}}", COUNT}
    schemas = described["components"]["schemas"]
    answer = counted(client, {"rule": "complaint", "start": "2026-05-11"}).json()
    assert set(schemas["Answer"]["required"]) == set(schemas["Answer"]["properties"]) == set(answer)
    assert set(schemas["Step"]["properties"]) == set(answer["steps"][0])
    rule = client.get(f"{RULES}/complaint").json()
    assert set(schemas["Rule"]["properties"]) == set(rule)
    assert set(schemas["TermijnRegel"]["properties"]) == set(rule["regel"])
    known = {param for each in client.get(RULES).json()["regels"] for param in each["needs"] + each["may"]}
    assert set(schemas["Params"]["properties"]) == known
