"""Every address of the national APIs: without a token nothing opens, and no rights are no rights."""

import re
from uuid import uuid4

import pytest

from loket.examples.zgw import program_with
from loket.zgw.door import Door
from tests.doors import machine_routes

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


def doors():
    found = [(route, entry.callback) for route, entry in machine_routes()]
    assert all(isinstance(door, Door) for _, door in found), "every machine's address goes through loket.zgw.door"
    return found


def address_of(route):
    return "/" + re.sub(r"<\w+:\w+>", str(uuid4()), route)


@pytest.mark.django_db
def test_without_a_token_nothing_opens(client):
    wrong = []
    for route, door in doors():
        for method in METHODS:
            answer = client.generic(method, address_of(route), headers=CRS)
            expected = 405 if method not in door.handlers else 200 if door.public else 401
            told = answer["Content-Type"] == "application/problem+json" or door.public
            if answer.status_code != expected or not told or answer["API-version"] != door.api.version:
                wrong.append((method, route, answer.status_code))
    assert wrong == []


@pytest.mark.django_db
def test_a_program_without_rights_does_nothing():
    program, wrong = program_with("niets"), []
    for route, door in doors():
        for method in door.handlers:
            answer = program.client.generic(
                method, address_of(route), b"{}", content_type="application/json", headers=program._headers({})
            )
            if answer.status_code != (200 if door.public else 403):
                wrong.append((method, route, answer.status_code))
    assert wrong == []
