"""A program sends what is ours to say: which number a row has, whether a type is published, when a taak was given."""

import json

import pytest
from django.db import transaction

from tests.doors import machine_routes
from tests.zgw.marked import furnish_two
from tests.zgw.test_with_the_token_of_another import address_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
APIS = ("klantinteracties/", "besluiten/", "catalogi/")
OTHER = "01a00000-0000-7000-8000-000000000001"
OURS = {
    "uuid": OTHER,
    "url": f"https://elders.example/{OTHER}",
    "concept": False,
    "toegewezenOp": "1990-01-01T00:00:00Z",
    "beginObject": "1990-01-01",
    "eindeObject": "1990-01-02",
}
# Names of our columns, which no resource has.
COLUMNS = {"id": OTHER, "zoeknaam": "x", "gewijzigd_op": "1990-01-01T00:00:00Z", "partij_id": OTHER, "team_id": "kcc"}


@pytest.fixture(scope="module")
def town(scene_of_module):
    marking, theirs, _ = furnish_two(scene_of_module)
    return marking, theirs


def changing():
    for route, entry in machine_routes():
        for method in ("PATCH", "PUT"):
            if method in entry.callback.handlers and "GET" in entry.callback.handlers and route.startswith(APIS):
                yield method, route


def send(program, method, url, body):
    raw, headers = json.dumps(body).encode(), program._headers({})
    with transaction.atomic():
        answer = program.client.generic(method, url, raw, content_type="application/json", headers=headers)
        after = program.get(url)
        transaction.set_rollback(True)
    return answer, after


def test_what_a_row_is_and_when_is_said_by_us(town):
    marking, theirs = town
    tried, wrong = 0, []
    for method, route in changing():
        url = address_of(route, theirs)
        before = marking.full.get(url)
        if before.status_code != 200:
            continue
        now = before.json()
        ours = {
            name: value for name, value in OURS.items() if name in now and name not in ("beginObject", "eindeObject")
        }
        for told in (ours, COLUMNS):
            body = {**now, **told} if method == "PUT" else dict(told)
            answer, after = send(marking.full, method, url, body)
            tried += answer.status_code == 200
            changed = (
                {name for name in now if after.json().get(name) != now[name]} if after.status_code == 200 else {"gone"}
            )
            if answer.status_code >= 500 or changed & {*OURS, *COLUMNS, "gone"}:
                wrong.append((method, route, answer.status_code, sorted(changed)))
    assert wrong == []
    assert tried > 20
