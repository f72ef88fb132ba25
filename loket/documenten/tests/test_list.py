"""The list of documents, and _zoek: what may be asked, and in how many statements."""

import pytest

from loket.documenten import commands
from loket.documenten.tests.faults import faults
from loket.examples import documenten
from loket.kernel.actor import SYSTEM

EIO = "documenten/enkelvoudiginformatieobjecten"
ZOEK = f"{EIO}/_zoek"
ZAAK = "http://testserver/zaken/api/v1/zaken/11111111-1111-4111-8111-111111111111"
BESLUIT = "http://testserver/besluiten/api/v1/besluiten/11111111-1111-4111-8111-111111111111"


@pytest.fixture
def three(type):
    """Three documents, each with something of its own."""
    first = documenten.document(
        b"a" * 30,
        type,
        identificatie="D-1",
        titel="Aanvraag vergunning",
        auteur="Jan",
        beschrijving="100% zeker",
        trefwoorden=["kap", "boom"],
        creatiedatum="2026-01-01",
        status="definitief",
    )
    second = documenten.document(
        b"a" * 20,
        type,
        identificatie="D-2",
        titel="Besluit",
        auteur="Piet",
        trefwoorden=["boom"],
        creatiedatum="2026-02-01",
        vertrouwelijkheidaanduiding="geheim",
        status="in_bewerking",
    )
    third = documenten.document(
        b"a" * 10,
        titel="Correspondentie",
        identificatie="D-3",
        auteur="Kees",
        creatiedatum="2026-03-01",
        bronorganisatie="000000000",
        formaat="image/png",
    )
    commands.relate(document_id=first.id, object=ZAAK, object_type="zaak", by=SYSTEM)
    commands.relate(document_id=first.id, object=BESLUIT, object_type="besluit", by=SYSTEM)
    commands.relate(document_id=second.id, object=BESLUIT, object_type="besluit", by=SYSTEM)
    commands.lock_document(document_id=third.id, by=SYSTEM)
    return first, second, third


def numbers(answer):
    assert answer.status_code == 200, answer.content
    return "".join(each["identificatie"][2:] for each in answer.json()["results"])


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_takes_three_statements(zgw, type, count, django_assert_num_queries):
    for _ in range(count):
        documenten.document(type=type)
    with django_assert_num_queries(5):  # two of them write down that it was read
        found = zgw.get(EIO, {"expand": "informatieobjecttype"}).json()
    assert found["count"] == count
    assert {each["_expand"]["informatieobjecttype"]["url"] for each in found["results"]} == {str(type)}
    assert (found["next"], found["previous"]) == (None, None)


ASKED = [
    ({}, "321"),
    ({"identificatie": "D-2"}, "2"),
    ({"bronorganisatie": "000000000"}, "3"),
    ({"bronorganisatie": ""}, "321"),
    ({"trefwoorden": "boom"}, "21"),
    ({"trefwoorden": "boom,kap"}, "1"),
    ({"trefwoorden__overlap": "kap,vis"}, "1"),
    ({"titel": "VERGUN"}, "1"),
    ({"auteur": "ee"}, "3"),
    ({"beschrijving": "100%"}, "1"),
    ({"beschrijving": "_"}, ""),
    ({"creatiedatum__gte": "2026-02-01"}, "32"),
    ({"creatiedatum__lte": "2026-02-01"}, "21"),
    ({"locked": "true"}, "3"),
    ({"locked": "false"}, "21"),
    ({"vertrouwelijkheidaanduiding": "geheim"}, "2"),
    ({"objectinformatieobjecten__object": ZAAK}, "1"),
    ({"objectinformatieobjecten__object": ZAAK.replace("testserver", "127.0.0.1")}, "1"),
    ({"objectinformatieobjecten__object": BESLUIT}, "21"),
    ({"objectinformatieobjecten__object": "https://elders.example/1"}, ""),
    ({"objectinformatieobjecten__objectType": "zaak"}, "1"),
    ({"objectinformatieobjecten__object": ZAAK, "objectinformatieobjecten__objectType": "besluit"}, ""),
    ({"ordering": "titel"}, "123"),
    ({"ordering": "-titel"}, "321"),
    ({"ordering": "bestandsomvang"}, "321"),
    ({"ordering": "formaat,-creatiedatum"}, "321"),
    ({"ordering": "creatiedatum"}, "123"),
    ({"ordering": "auteur"}, "132"),
    ({"ordering": "-status"}, "213"),
    ({"ordering": "vertrouwelijkheidaanduiding,titel"}, "213"),
]


@pytest.mark.parametrize(("asked", "found"), ASKED)
def test_what_may_be_asked(zgw, three, asked, found):
    assert numbers(zgw.get(EIO, asked)) == found


@pytest.mark.parametrize(("asked", "found"), [each for each in ASKED if "ordering" not in each[0]])
def test_the_same_in_a_body(zgw, three, asked, found):
    if not any(asked.values()):
        assert faults(zgw.post(ZOEK, asked)) == [("nonFieldErrors", "empty_search_body")]
    else:
        assert numbers(zgw.post(ZOEK, asked)) == found


def test_the_type(zgw, three):
    assert numbers(zgw.get(EIO, {"informatieobjecttype": str(three[0].type)})) == "21"
    assert numbers(zgw.get(EIO, {"informatieobjecttype": "https://elders.example/1"})) == ""


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ({"onbekend": 1}, ("nonFieldErrors", "unknown-parameters")),
        ({"locked": "misschien"}, ("locked", "invalid")),
        ({"creatiedatum__gte": "2026-13-01"}, ("creatiedatum__gte", "invalid")),
        ({"vertrouwelijkheidaanduiding": "x"}, ("vertrouwelijkheidaanduiding", "invalid_choice")),
        ({"informatieobjecttype": "x"}, ("informatieobjecttype", "invalid")),
        ({"objectinformatieobjecten__object": "x"}, ("objectinformatieobjecten__object", "invalid")),
        ({"objectinformatieobjecten__object": "http://[x"}, ("objectinformatieobjecten__object", "invalid")),
        ({"objectinformatieobjecten__objectType": "x"}, ("objectinformatieobjecten__objectType", "invalid_choice")),
        ({"ordering": "inhoud"}, ("ordering", "invalid_choice")),
        ({"expand": "zaak"}, ("expand", "invalid_choice")),
    ],
)
def test_what_may_not(zgw, db, asked, wrong):
    assert faults(zgw.get(EIO, asked)) == [wrong]


def test_search_by_ids(zgw, three, django_assert_num_queries):
    ids = [str(three[0].id), str(three[2].id)]
    with django_assert_num_queries(5):  # two of them write down that it was read
        assert numbers(zgw.post(ZOEK, {"uuid__in": ids, "ordering": "titel"})) == "13"
    assert numbers(zgw.post(ZOEK, {"uuid__in": ids, "identificatie": "D-3"})) == "3"
    found = zgw.post(ZOEK, {"uuid__in": ids, "expand": "informatieobjecttype"}).json()
    assert all(each["_expand"] for each in found["results"])
    assert zgw.post(f"{ZOEK}?page=2", {"uuid__in": ids}).status_code == 404


@pytest.mark.parametrize(
    "told", [{}, {"expand": "informatieobjecttype"}, {"ordering": "titel"}, {"identificatie": None}]
)
def test_drc_016_an_empty_search(zgw, db, told):
    assert faults(zgw.post(ZOEK, told)) == [("nonFieldErrors", "empty_search_body")]


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ({"uuid__in": ["x"]}, ("uuid__in", "invalid")),
        ({"uuid__in": [7]}, ("uuid__in", "invalid")),
        ({"identificatie": {"a": 1}}, ("identificatie", "invalid")),
        ({"identificatie": "D-1", "onbekend": "x"}, ("nonFieldErrors", "unknown-parameters")),
    ],
)
def test_a_search_that_makes_no_sense(zgw, db, told, wrong):
    assert faults(zgw.post(ZOEK, told)) == [wrong]


def test_the_count_stays_right_whatever_happens(zgw, type):
    """The count of a list without filters is kept beside the documents."""
    from loket.documenten.models import Documentaantal

    def counts():
        return [zgw.get(EIO, asked).json()["count"] for asked in ({}, {"creatiedatum__gte": "2000-01-01"})]

    first, second, _ = (documenten.document(type=type) for _ in range(3))
    assert counts() == [3, 3]
    lock = zgw.post(f"{first.url}/lock").json()["lock"]
    other = documenten.informatieobjecttype()
    zgw.patch(first.url, {"informatieobjecttype": str(other), "vertrouwelijkheidaanduiding": "geheim", "lock": lock})
    zgw.delete(second.url)
    assert counts() == [2, 2]
    found = Documentaantal.objects.exclude(aantal=0).values_list(
        "informatieobjecttype_id", "vertrouwelijkheidaanduiding"
    )
    assert sorted(found) == sorted([(type.id, "openbaar"), (other.id, "geheim")])
