"""Every change of a document stands in its trail and is told to subscribers (G-14, G-15)."""

import pytest
from django.conf import settings
from django.utils.module_loading import import_string

from loket.examples import documenten
from loket.examples.documenten import body
from loket.zgw import trail

EIO = "documenten/enkelvoudiginformatieobjecten"


@pytest.fixture
def told(monkeypatch):
    """The messages for subscribers."""
    found = []
    publish = import_string(settings.ZGW_PUBLISH)
    monkeypatch.setattr(trail, "_publisher", lambda path: lambda change: (found.append(change), publish(change)))
    return found


def lines(zgw, made):
    found = zgw.get(f"{made['url']}/audittrail").json()
    return [(each["resource"], each["actie"], each["resultaat"]) for each in found]


def test_changes_of_a_document(zgw, type, django_assert_num_queries):
    made = zgw.post(EIO, body(type, titel="Brief van Jan"), X_Audit_Toelichting="Binnengekomen").json()
    lock = zgw.post(f"{made['url']}/lock").json()["lock"]
    zgw.patch(made["url"], {"titel": "Twee", "lock": lock})
    zgw.put(made["url"], body(type, titel="Drie", lock=lock))
    zgw.post(f"{made['url']}/unlock", {"lock": lock})
    right = {"informatieobject": made["url"], "startdatum": "2026-01-01T00:00:00Z", "omschrijvingVoorwaarden": "x"}
    url = zgw.post("documenten/gebruiksrechten", right).json()["url"]
    zgw.delete(url)
    assert lines(zgw, made) == [
        ("enkelvoudiginformatieobject", "create", 201),
        ("enkelvoudiginformatieobject", "partial_update", 200),
        ("enkelvoudiginformatieobject", "update", 200),
        ("gebruiksrechten", "create", 201),
        ("gebruiksrechten", "destroy", 204),
    ]
    with django_assert_num_queries(5):  # two of them write down that it was read
        found = zgw.get(f"{made['url']}/audittrail").json()
    first, second = found[0], found[1]
    assert (first["bron"], first["hoofdObject"], first["toelichting"]) == ("drc", made["url"], "Binnengekomen")
    assert first["wijzigingen"]["oud"] is None
    assert first["wijzigingen"]["nieuw"]["titel"] == "Brief van Jan"
    assert "Jan" not in first["resourceWeergave"]
    assert [second["wijzigingen"][name]["titel"] for name in ("oud", "nieuw")] == ["Brief van Jan", "Twee"]
    assert zgw.get(f"{made['url']}/audittrail/{first['uuid']}").json() == first


def test_a_file_that_came_in_parts_is_a_change(zgw, type):
    made = zgw.post(EIO, body(type, None, bestandsomvang=10)).json()
    zgw.post(f"{made['url']}/unlock")
    assert lines(zgw, made)[-1] == ("enkelvoudiginformatieobject", "update", 200)


def test_subscribers_hear_what_and_of_which_kind_but_no_content(zgw, type, told):
    made = zgw.post(EIO, body(type)).json()
    zgw.delete(made["url"])
    assert [(each.kanaal, each.resource, each.actie) for each in told] == [
        ("documenten", "enkelvoudiginformatieobject", "create"),
        ("documenten", "enkelvoudiginformatieobject", "destroy"),
    ]
    assert told[0].hoofd_object == told[0].resource_url == made["url"]
    catalogus = zgw.get(str(type)).json()["catalogus"]
    assert dict(told[0].kenmerken) == {
        "bronorganisatie": documenten.RSIN,
        "informatieobjecttype": str(type),
        "informatieobjecttype.catalogus": catalogus,
        "vertrouwelijkheidaanduiding": "openbaar",
    }


def test_what_is_refused_leaves_no_line_and_no_message(zgw, type, told):
    made = zgw.post(EIO, body(type)).json()
    zgw.patch(made["url"], {"titel": "x"})
    zgw.post(EIO, body(type, identificatie=made["identificatie"]))
    assert len(told) == 1
    assert len(lines(zgw, made)) == 1
