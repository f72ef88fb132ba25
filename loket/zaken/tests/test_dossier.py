"""Documents in the dossier of a zaak."""

from datetime import date

import pytest
from django.utils import timezone

from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples.catalogus import informatieobjecttype
from loket.zaken.models import Status
from loket.zaken.tests.parts import GONE, HOST, closed_zaak_of, denied, faults, program, url_of, zaak_of
from loket.zgw.models import Wijziging

WAY = "zaken/zaakinformatieobjecten"


def document_of(iot, **changes):
    values = {
        "identificatie": f"D-{Document.objects.count()}",
        "bronorganisatie": "517439943",
        "creatiedatum": date(2026, 3, 2),
        "titel": "Aanvraag",
        "auteur": "Jannie",
        "taal": "nld",
        "vertrouwelijkheidaanduiding": "openbaar",
        "informatieobjecttype_id": iot.id,
        "begin_registratie": timezone.now(),
        **changes,
    }
    return Document.objects.create(**values)


def address_of(document):
    return f"{HOST}/documenten/api/v1/enkelvoudiginformatieobjecten/{document.id}"


@pytest.fixture
def document(zaaktype):
    return document_of(zaaktype.informatieobjecttype)


def body(zaak, document, /, **changes):
    return {"zaak": url_of(zaak), "informatieobject": address_of(document), **changes}


def mirrors(zgw, zaak):
    return zgw.get("documenten/objectinformatieobjecten", {"object": url_of(zaak)}).json()


def test_a_document_in_the_dossier(zgw, zaak, document):
    before = timezone.now().isoformat()[:10]
    made = zgw.post(WAY, body(zaak, document, titel="Aanvraag", beschrijving="Van 2 maart", registratiedatum="1900"))
    assert made.status_code == 201, made.content
    told = made.json()
    assert told.pop("registratiedatum")[:10] >= before
    assert told == {
        "url": made["Location"],
        "uuid": told["uuid"],
        "informatieobject": address_of(document),
        "zaak": url_of(zaak),
        "aardRelatieWeergave": "Hoort bij, omgekeerd: kent",
        "titel": "Aanvraag",
        "beschrijving": "Van 2 maart",
        "vernietigingsdatum": None,
        "status": None,
    }
    assert zgw.get(told["url"]).status_code == 200


def test_the_other_end_comes_and_goes_with_it(zgw, zaak, document):
    made = zgw.post(WAY, body(zaak, document)).json()
    [mirror] = mirrors(zgw, zaak)
    assert {name: mirror[name] for name in ("object", "informatieobject", "objectType")} == {
        "object": url_of(zaak),
        "informatieobject": address_of(document),
        "objectType": "zaak",
    }
    assert zgw.delete(made["url"]).status_code == 204
    assert mirrors(zgw, zaak) == []
    assert Document.objects.count() == 1


def test_a_document_is_in_a_dossier_once(zgw, zaak, document):
    zgw.post(WAY, body(zaak, document))
    assert faults(zgw.post(WAY, body(zaak, document))) == [("nonFieldErrors", "unique")]
    assert ObjectInformatieobject.objects.count() == 1


@pytest.mark.parametrize(
    "url",
    ["https://elders.example/404", f"{HOST}/documenten/api/v1/enkelvoudiginformatieobjecten/{GONE}"],
)
def test_the_document_must_be_there(zgw, zaak, document, url):
    assert faults(zgw.post(WAY, body(zaak, document, informatieobject=url))) == [("informatieobject", "bad-url")]


def test_the_zaaktype_names_the_kinds_of_documents(zgw, zaak, zaaktype, other_zaaktype):
    document = document_of(other_zaaktype.informatieobjecttype)
    assert faults(zgw.post(WAY, body(zaak, document))) == [
        ("nonFieldErrors", "missing-zaaktype-informatieobjecttype-relation")
    ]


def test_another_version_of_the_kind_is_the_same_kind(zgw, zaak, zaaktype):
    first = zgw.get(zaaktype.informatieobjecttype.url).json()
    later = informatieobjecttype(
        zaaktype.catalogus.id, publish=False, omschrijving=first["omschrijving"], begin_geldigheid=date(2030, 1, 1)
    )
    assert zgw.post(WAY, body(zaak, document_of(later))).status_code == 201


def test_nothing_is_added_to_a_zaak_in_the_archive(zgw, zaaktype, document):
    zaak = closed_zaak_of(zaaktype, archiefstatus="gearchiveerd")
    assert faults(zgw.post(WAY, body(zaak, document))) == [("nonFieldErrors", "zaak-archiefstatus-invalid")]


@pytest.mark.parametrize("method", ["put", "patch"])
@pytest.mark.parametrize("field", ["zaak", "informatieobject"])
def test_between_which_two_it_is_does_not_change(zgw, zaak, zaaktype, document, method, field):
    made = zgw.post(WAY, body(zaak, document)).json()
    other = {
        "zaak": url_of(zaak_of(zaaktype)),
        "informatieobject": address_of(document_of(zaaktype.informatieobjecttype)),
    }[field]
    sent = {**made, field: other} if method == "put" else {field: other}
    assert faults(getattr(zgw, method)(made["url"], sent)) == [(field, "wijzigen-niet-toegelaten")]
    assert faults(getattr(zgw, method)(made["url"], {**sent, field: "https://elders.example/1"})) == [
        (field, "wijzigen-niet-toegelaten")
    ]


def test_what_is_told_of_it_changes(zgw, zaak, zaaktype, document):
    made = zgw.post(WAY, body(zaak, document)).json()
    status = Status.objects.create(
        zaak=zaak, statustype_id=zaaktype.statustypen[0].id, datum_status_gezet="2026-03-02T10:00Z"
    )
    new = {
        "titel": "Anders",
        "vernietigingsdatum": "2030-01-01T00:00:00.000000Z",
        "status": f"{HOST}/zaken/api/v1/statussen/{status.id}",
    }
    assert zgw.patch(made["url"], {**new, "aardRelatieWeergave": "aangepast"}).json() == {**made, **new}
    assert zgw.put(made["url"], {**made, "titel": ""}).json() == {**made, "titel": ""}
    actions = Wijziging.objects.filter(hoofd_id=zaak.id).order_by("id").values_list("actie", flat=True)
    assert list(actions) == ["create", "partial_update", "update"]


def test_a_status_of_another_zaak_is_refused(zgw, zaak, zaaktype, document):
    status = Status.objects.create(
        zaak=zaak_of(zaaktype), statustype_id=zaaktype.statustypen[0].id, datum_status_gezet="2026-03-02T10:00Z"
    )
    sent = body(zaak, document, status=f"{HOST}/zaken/api/v1/statussen/{status.id}")
    assert faults(zgw.post(WAY, sent)) == [("status", "bad-url")]


@pytest.mark.parametrize(
    ("scope", "post", "put", "delete"),
    [
        ("zaken.aanmaken", 201, 403, 403),
        ("zaken.bijwerken", 201, 200, 204),
        ("zaken.geforceerd-bijwerken", 201, 200, 204),
        ("zaken.verwijderen", 403, 403, 204),
        ("zaken.lezen", 403, 403, 403),
    ],
)
def test_each_scope_allows_what_the_standard_says(zgw, zaak, zaaktype, document, scope, post, put, delete):
    made = zgw.post(WAY, body(zaak, document)).json()
    who, second = program("iemand", zaaktype, scope), document_of(zaaktype.informatieobjecttype)
    assert who.post(WAY, body(zaak, second)).status_code == post
    assert who.put(made["url"], made).status_code == put
    assert who.delete(made["url"]).status_code == delete


def test_on_a_closed_zaak_only_geforceerd_bijwerken_will_do(zgw, zaaktype, document):
    zaak = closed_zaak_of(zaaktype)
    made = zgw.post(WAY, body(zaak, document)).json()
    usual = program("gewoon", zaaktype, "zaken.lezen", "zaken.aanmaken", "zaken.bijwerken", "zaken.verwijderen")
    assert denied(usual.post(WAY, body(zaak, document)))
    assert denied(usual.put(made["url"], made))
    assert denied(usual.patch(made["url"], {"titel": "x"}))
    assert denied(usual.delete(made["url"]))


@pytest.mark.parametrize("many", [1, 3])
def test_the_list_is_a_bare_array(zgw, zaak, zaaktype, many, django_assert_num_queries):
    documents = [document_of(zaaktype.informatieobjecttype) for _ in range(many)]
    for document in documents:
        zgw.post(WAY, body(zaak, document))
    zgw.post(WAY, body(zaak_of(zaaktype), documents[0]))
    with django_assert_num_queries(4):  # who calls, which; whose data, that it was read
        assert len(zgw.get(WAY, {"zaak": url_of(zaak)}).json()) == many
    assert len(zgw.get(WAY, {"informatieobject": address_of(documents[0])}).json()) == 2
    both = {"zaak": url_of(zaak), "informatieobject": address_of(documents[0])}
    assert len(zgw.get(WAY, both).json()) == 1


def test_a_list_without_pages_has_an_end(zgw, zaak, zaaktype, monkeypatch):
    monkeypatch.setattr("loket.zgw.lists.MOST_AT_ONCE", 2)
    for number in range(3):
        assert len(zgw.get(WAY).json()) == number
        zgw.post(WAY, body(zaak, document_of(zaaktype.informatieobjecttype, identificatie=f"D-{number}")))
    assert faults(zgw.get(WAY)) == [("nonFieldErrors", "too-many-results")]
