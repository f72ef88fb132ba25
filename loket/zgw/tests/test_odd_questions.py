"""A question that makes no sense is refused in the shape of the standard, whatever is wrong with it."""

from uuid import uuid4

import pytest

LIST = "/catalogi/api/v1/catalogussen"


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
