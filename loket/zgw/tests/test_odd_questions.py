"""A question that makes no sense is refused in the shape of the standard, whatever is wrong with it."""

from uuid import uuid4

import pytest

from loket.zgw.door import MOST_BYTES
from loket.zgw.filters import WrongValue, number

LIST = "/catalogi/api/v1/catalogussen"
ZAKEN = "/zaken/api/v1/zaken"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("page=1", 200),
        ("page=", 200),
        ("page=2", 404),
        ("page=0", 404),
        ("page=-1", 404),
        ("page=99999999999999999999", 404),
        ("page=true", 400),
        ("page=%C2%B2", 400),
        ("page=%00", 400),
        ("domein=%00", 400),
        ("%00=1", 400),
        ("domein=%FF%ED%A0%80", 200),
    ],
)
def test_of_a_list(zgw, query, status):
    answer = zgw.client.get(f"{LIST}?{query}", headers=zgw._headers({}))
    assert answer.status_code == status
    assert answer["Content-Type"] == ("application/json" if status == 200 else "application/problem+json")


def test_of_what_is_not_there(zgw):
    answer = zgw.get(f"{LIST}/{uuid4()}", {"bestaat": "niet"})
    assert answer.status_code == 404


def test_of_an_address_that_cannot_be(zgw):
    answer = zgw.client.get(f"{LIST}/%00", headers=zgw._headers({}))
    assert (answer.status_code, answer["Content-Type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(
    ("method", "path", "headers", "status", "code"),
    [
        ("DELETE", LIST, {}, 405, "method_not_allowed"),
        ("GET", LIST, {"Accept": "text/csv"}, 406, "not_acceptable"),
        ("GET", ZAKEN, {"Accept-Crs": ""}, 412, "precondition_failed"),
        ("GET", ZAKEN, {"Accept-Crs": "EPSG:28992"}, 406, "not_acceptable"),
        ("POST", LIST, {"Content-Type": "application/xml"}, 415, "unsupported_media_type"),
    ],
)
def test_of_a_request_that_we_cannot_serve(zgw, method, path, headers, status, code):
    kind = headers.get("Content-Type", "application/json")
    sent = zgw._headers({}) | headers
    is_refused(zgw.client.generic(method, path, b"{}", content_type=kind, headers=sent), status, code)


def test_of_more_than_we_read(zgw):
    body = b" " * (MOST_BYTES + 1)
    told = zgw.client.generic("POST", LIST, body, content_type="application/json", headers=zgw._headers({}))
    is_refused(told, 413, "too_large")


def is_refused(told, status, code):
    assert (told.status_code, told["Content-Type"]) == (status, "application/problem+json")
    assert told["API-version"]
    problem = told.json()
    assert (problem["code"], problem["status"]) == (code, status)
    assert problem["type"] == f"http://testserver/api/#fout-{code}"
    assert problem["instance"].startswith("urn:uuid:")
    assert problem["title"]
    assert problem["detail"]


@pytest.mark.parametrize("text", ["--5", "-", "5-", "\u0665", "1e3"])
def test_what_is_no_number(text):
    with pytest.raises(WrongValue):
        number(text)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Accept-Crs": "EPSG:4326"}, 200),
        ({}, 412),
        ({"Accept-Crs": "EPSG:28992"}, 406),
        ({"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:28992"}, 406),
    ],
)
def test_of_a_place_told_in_another_way(zgw, headers, status):
    token = {"Authorization": zgw._headers({})["Authorization"]}
    assert zgw.client.get("/zaken/api/v1/zaken", headers={**token, **headers}).status_code == status
