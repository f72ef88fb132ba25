"""A number is promised before there is a document."""

import pytest

from loket.documenten.tests.faults import faults
from loket.examples.documenten import RSIN, body
from loket.examples.zgw import program_with

RESERVE = "documenten/documentnummer_reserveren"
EIO = "documenten/enkelvoudiginformatieobjecten"


def test_a_promised_number_goes_to_nobody_else(zgw, type):
    promised = zgw.post(RESERVE, {"bronorganisatie": RSIN})
    assert promised.status_code == 201
    more = [each["identificatie"] for each in zgw.post(RESERVE, {"bronorganisatie": RSIN, "aantal": 3}).json()]
    other = zgw.post(EIO, body(type)).json()["identificatie"]
    number = promised.json()["identificatie"]
    assert len({number, other, *more}) == 5
    assert zgw.post(EIO, body(type, identificatie=number)).json()["identificatie"] == number
    assert faults(zgw.post(EIO, body(type, identificatie=number))) == [("identificatie", "identificatie-niet-uniek")]


@pytest.mark.parametrize(("aantal", "code"), [(0, "min_value"), (1001, "max_value"), ("x", "invalid")])
def test_how_many(zgw, aantal, code):
    assert faults(zgw.post(RESERVE, {"bronorganisatie": RSIN, "aantal": aantal})) == [("aantal", code)]


def test_it_is_for_who_may_add_documents(type):
    reader = program_with("lezer", {"component": "drc", "scopes": ["documenten.lezen"], "type_id": type.id})
    assert reader.post(RESERVE, {"bronorganisatie": RSIN}).status_code == 403
