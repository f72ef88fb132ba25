"""Kanalen: ours are there from the start, others register theirs (nrc-001)."""

import pytest

from loket.examples.zgw import program_with

pytestmark = pytest.mark.django_db
OURS = ["autorisaties", "besluiten", "besluittypen", "documenten", "informatieobjecttypen", "zaaktypen", "zaken"]


@pytest.fixture
def reader(db):
    return program_with("lezer", {"component": "nrc", "scopes": ["notificaties.consumeren"]})


def test_our_own_kanalen_are_there_from_the_start(zgw):
    found = zgw.get("notificaties/kanaal")
    assert found.status_code == 200
    assert [each["naam"] for each in found.json()] == OURS
    assert found["API-version"] == "1.0.0"
    [besluiten] = zgw.get("notificaties/kanaal", {"naam": "besluiten"}).json()
    assert set(besluiten) == {"url", "naam", "documentatieLink", "filters"}
    assert besluiten["filters"] == ["verantwoordelijkeOrganisatie", "besluittype", "besluittype.catalogus"]


def test_another_source_registers_its_kanaal(zgw):
    body = {"naam": "objecten", "documentatieLink": None, "filters": ["soort"], "url": None}
    made = zgw.post("notificaties/kanaal", body)
    assert made.status_code == 201, made.content
    assert made["Location"] == made.json()["url"]
    assert zgw.get(made.json()["url"]).json() == {**body, "documentatieLink": "", "url": made.json()["url"]}


def test_a_name_is_taken_once(zgw):
    refused = zgw.post("notificaties/kanaal", {"naam": "zaken"})
    assert refused.status_code == 400
    assert [(each["name"], each["code"]) for each in refused.json()["invalidParams"]] == [("naam", "unique")]


def test_the_filters_can_grow_and_the_name_stays(zgw):
    url = zgw.post("notificaties/kanaal", {"naam": "objecten"}).json()["url"]
    assert zgw.put(url, {"naam": "objecten", "filters": ["soort"]}).status_code == 200
    assert zgw.get(url).json()["filters"] == ["soort"]
    refused = zgw.patch(url, {"naam": "dingen"})
    assert refused.status_code == 400
    assert refused.json()["invalidParams"][0]["code"] == "wijzigen-niet-toegelaten"


def test_every_fault_at_once(zgw):
    body = {"naam": "", "documentatieLink": "nee", "filters": ["", 3]}
    refused = zgw.post("notificaties/kanaal", body)
    assert refused.status_code == 400
    assert [(each["name"], each["code"]) for each in refused.json()["invalidParams"]] == [
        ("naam", "blank"),
        ("documentatieLink", "bad-url"),
        ("filters.0", "blank"),
        ("filters.1", "invalid"),
    ]


def test_who_only_consumes_reads_and_registers_nothing(reader):
    assert reader.get("notificaties/kanaal").status_code == 200
    refused = reader.post("notificaties/kanaal", {"naam": "objecten"})
    assert (refused.status_code, refused.json()["code"]) == (403, "permission_denied")


def test_a_stranger_sees_nothing(db):
    stranger = program_with("vreemd", {"component": "zrc", "scopes": ["zaken.lezen"]})
    assert stranger.get("notificaties/kanaal").status_code == 403


def test_an_unknown_parameter_is_told(zgw):
    refused = zgw.get("notificaties/kanaal", {"soort": "x"})
    assert refused.status_code == 400
    assert refused.json()["invalidParams"][0]["code"] == "unknown-parameters"


def test_a_list_takes_two_statements(zgw, django_assert_num_queries):
    with django_assert_num_queries(2):  # who asks, and the list
        zgw.get("notificaties/kanaal")
