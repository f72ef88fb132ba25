"""Conditions of use, and what the document says of them (drc-006)."""

from loket.documenten.tests.faults import faults
from loket.examples import documenten

RIGHTS = "documenten/gebruiksrechten"


def told(made, **changes):
    start = "2019-01-01T12:00:00"
    return {"informatieobject": made.url, "startdatum": start, "omschrijvingVoorwaarden": "test", **changes}


def indication(zgw, made):
    return zgw.get(made.url).json()["indicatieGebruiksrecht"]


def test_drc_006_the_indication_follows(zgw):
    made = documenten.document()
    first, second = (zgw.post(RIGHTS, told(made)).json()["url"] for _ in range(2))
    assert indication(zgw, made) is True
    assert zgw.delete(first).status_code == 204
    assert indication(zgw, made) is True
    assert zgw.delete(second).status_code == 204
    assert indication(zgw, made) is None
    assert zgw.get(made.url).json()["versie"] == 1


def test_drc_006_the_indication_does_not_say_otherwise(zgw):
    made = documenten.document()
    zgw.post(RIGHTS, told(made))
    lock = zgw.post(f"{made.url}/lock").json()["lock"]
    for other in (False, None):
        answer = zgw.patch(made.url, {"indicatieGebruiksrecht": other, "lock": lock})
        assert faults(answer) == [("indicatieGebruiksrecht", "existing-gebruiksrechten")]
    assert zgw.patch(made.url, {"titel": "x", "indicatieGebruiksrecht": True, "lock": lock}).status_code == 200
    assert zgw.put(made.url, documenten.body(made.type, lock=lock)).status_code == 200
    assert indication(zgw, made) is True


def test_they_are_made_read_changed_and_removed(zgw, django_assert_num_queries):
    made = documenten.document()
    found = zgw.post(RIGHTS, told(made, einddatum="2030-01-01T00:00:00Z"))
    assert found.status_code == 201
    url = found.json()["url"]
    assert found.json() == {
        "url": url,
        "informatieobject": made.url,
        "startdatum": "2019-01-01T11:00:00.000000Z",
        "einddatum": "2030-01-01T00:00:00.000000Z",
        "omschrijvingVoorwaarden": "test",
    }
    with django_assert_num_queries(4):  # two of them write down that it was read
        assert zgw.get(url).json() == found.json()
    assert zgw.patch(url, {"einddatum": None}).json()["einddatum"] is None
    assert zgw.put(url, told(made, omschrijvingVoorwaarden="ander")).json()["omschrijvingVoorwaarden"] == "ander"
    expanded = zgw.get(url, {"expand": "informatieobject.informatieobjecttype"}).json()
    type = expanded["_expand"]["informatieobject"]["_expand"]["informatieobjecttype"]
    assert type["url"] == str(made.type)


def test_the_document_stays_the_same(zgw):
    made, other = documenten.document(), documenten.document()
    url = zgw.post(RIGHTS, told(made)).json()["url"]
    for answer in (zgw.put(url, told(other)), zgw.patch(url, {"informatieobject": other.url})):
        assert faults(answer) == [("informatieobject", "wijzigen-niet-toegelaten")]


def test_every_fault_is_told(zgw):
    assert sorted(faults(zgw.post(RIGHTS, {"startdatum": "gisteren", "omschrijvingVoorwaarden": ""}))) == [
        ("informatieobject", "required"),
        ("omschrijvingVoorwaarden", "blank"),
        ("startdatum", "invalid"),
    ]
    nowhere = "http://testserver/documenten/api/v1/enkelvoudiginformatieobjecten/11111111-1111-4111-8111-111111111111"
    wrong = {"informatieobject": nowhere, "startdatum": "2026-01-01T00:00:00Z", "omschrijvingVoorwaarden": "x"}
    assert faults(zgw.post(RIGHTS, wrong)) == [("informatieobject", "bad-url")]
    wrong["informatieobject"] = (
        "http://testserver/catalogi/api/v1/informatieobjecttypen/11111111-1111-4111-8111-111111111111"
    )
    assert faults(zgw.post(RIGHTS, wrong)) == [("informatieobject", "invalid-resource")]


def test_the_list_is_bare_and_filtered(zgw, django_assert_num_queries):
    made = documenten.document()
    for year in (2019, 2020, 2021):
        zgw.post(RIGHTS, told(made, startdatum=f"{year}-06-01T00:00:00Z", einddatum=f"{year + 1}-06-01T00:00:00Z"))
    zgw.post(RIGHTS, told(documenten.document()))
    with django_assert_num_queries(4):  # two of them write down that it was read
        assert len(zgw.get(RIGHTS, {"informatieobject": made.url}).json()) == 3
    for asked, number in (
        ({"startdatum__gt": "2020-06-01T00:00:00Z"}, 1),
        ({"startdatum__gte": "2020-06-01T00:00:00Z"}, 2),
        ({"startdatum__lt": "2020-01-01T00:00:00Z"}, 2),
        ({"einddatum__lte": "2021-06-01T00:00:00Z"}, 2),
        ({"einddatum__gt": "2021-06-01T00:00:00Z"}, 1),
    ):
        assert len(zgw.get(RIGHTS, asked).json()) == number, asked
    assert faults(zgw.get(RIGHTS, {"startdatum__lt": "x"})) == [("startdatum__lt", "invalid")]
