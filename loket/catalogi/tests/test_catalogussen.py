import pytest

from loket.catalogi.tests.bodies import told
from loket.examples.catalogus import besluittype, draft_zaaktype, informatieobjecttype

BODY = {"domein": "ABCDE", "rsin": "517439943", "contactpersoonBeheerNaam": "Jan"}


def test_a_catalogus_is_made_and_found(zgw, django_assert_num_queries):
    made = zgw.post("catalogi/catalogussen", BODY)
    assert made.status_code == 201
    with django_assert_num_queries(2):
        assert zgw.get(made["Location"]).json() == made.json()
    zgw.post("catalogi/catalogussen", {**BODY, "domein": "VTH"})
    with django_assert_num_queries(3):
        assert zgw.get("catalogi/catalogussen", {"domein": "ABCDE"}).json()["count"] == 1
    assert zgw.get("catalogi/catalogussen", {"domein__in": "ABCDE,VTH"}).json()["count"] == 2
    assert zgw.get("catalogi/catalogussen", {"rsin__in": "111222333,444555666"}).json()["count"] == 0


def test_the_rsin_with_only_zeros_passes_the_eleven_test(zgw):
    assert zgw.post("catalogi/catalogussen", {**BODY, "rsin": "000000000"}).status_code == 201


def test_a_domein_has_one_catalogus_for_each_organisation(zgw):
    zgw.post("catalogi/catalogussen", BODY)
    assert told(zgw.post("catalogi/catalogussen", BODY)) == [("nonFieldErrors", "unique")]
    assert zgw.post("catalogi/catalogussen", {**BODY, "rsin": "000000000"}).status_code == 201


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"rsin": "517439942"}, ("rsin", "invalid")),
        ({"rsin": "51743994"}, ("rsin", "invalid-length")),
        ({"domein": "ABCDEF"}, ("domein", "max_length")),
        ({"domein": ""}, ("domein", "blank")),
        ({"contactpersoonBeheerEmailadres": "jan"}, ("contactpersoonBeheerEmailadres", "invalid")),
    ],
)
def test_what_is_wrong_is_named(zgw, change, fault):
    assert told(zgw.post("catalogi/catalogussen", {**BODY, **change})) == [fault]


def test_all_that_is_missing_is_named_at_once(zgw):
    assert told(zgw.post("catalogi/catalogussen", {})) == [
        ("domein", "required"),
        ("rsin", "required"),
        ("contactpersoonBeheerNaam", "required"),
    ]


def test_a_catalogus_lists_its_types_drafts_as_well(zgw, ztc):
    expected = {
        "zaaktypen": [draft_zaaktype().url],
        "besluittypen": [besluittype(ztc.id, publish=False).url],
        "informatieobjecttypen": [informatieobjecttype(ztc.id).url],
    }
    shown = zgw.get(ztc.url).json()
    assert {name: shown[name] for name in expected} == expected


def test_ztc_017_only_an_empty_catalogus_goes(zgw, ztc):
    draft = draft_zaaktype()
    answer = zgw.delete(ztc.url)
    assert (answer.status_code, answer.json()["code"]) == (409, "CATALOG_NOT_EMPTY")
    zgw.delete(draft.url)
    assert zgw.delete(ztc.url).status_code == 204
    assert zgw.get(ztc.url).status_code == 404
