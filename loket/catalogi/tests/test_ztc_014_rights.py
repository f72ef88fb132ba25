"""ztc-014: who may read zaken or documents may read their types; who writes must be allowed to."""

import pytest

from loket.catalogi.tests.bodies import zaaktype_body
from loket.examples.catalogus import published_zaaktype
from loket.examples.zgw import program_with

LISTS = [
    "besluittypen",
    "catalogussen",
    "eigenschappen",
    "informatieobjecttypen",
    "resultaattypen",
    "roltypen",
    "statustypen",
    "zaakobjecttypen",
    "zaaktype-informatieobjecttypen",
    "zaaktypen",
]


@pytest.mark.parametrize(
    ("component", "scope"), [("ztc", "catalogi.lezen"), ("zrc", "zaken.lezen"), ("drc", "documenten.lezen")]
)
def test_three_scopes_read_the_catalogue(db, component, scope):
    it = published_zaaktype()
    rights = {
        "component": component,
        "scopes": [scope],
        "type_id": it.id,
        "max_vertrouwelijkheidaanduiding": "openbaar",
    }
    reader = program_with("lezer", rights)
    for path in LISTS:
        listed = reader.get(f"catalogi/{path}")
        assert listed.status_code == 200
        for each in listed.json()["results"]:
            assert reader.get(each["url"]).status_code == 200


def test_without_one_of_them_the_catalogue_is_closed(db):
    it = published_zaaktype()
    stranger = program_with("besluiten", {"component": "brc", "scopes": ["besluiten.lezen"]})
    for path in LISTS:
        answer = stranger.get(f"catalogi/{path}")
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert stranger.get(it.url).status_code == 403


def test_who_reads_does_not_write(ztc):
    reader = program_with("lezer", {"component": "ztc", "scopes": ["catalogi.lezen"]})
    it = published_zaaktype(publish=False)
    for answer in (
        reader.post("catalogi/zaaktypen", zaaktype_body(ztc)),
        reader.post("catalogi/zaaktypen", {}),  # the right is asked before the body
        reader.put(it.url, {}),
        reader.patch(it.url, {"omschrijving": "x"}),
        reader.delete(it.url),
        reader.post(f"{it.url}/publish"),
        reader.delete(it.roltype.url),
        reader.patch(it.ziot.url, {"volgnummer": 4}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
