"""Documenten: the rules drc-001 to drc-018, asked as the suites ask them."""

import base64

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, faults, first_fault

DOCUMENTS = "documenten/enkelvoudiginformatieobjecten"
MIRRORS = "documenten/objectinformatieobjecten"


@pytest.fixture(scope="module")
def iot(scene_of_module):
    return scene_of_module.informatieobjecttype(vertrouwelijkheidaanduiding="vertrouwelijk")


@pytest.fixture(scope="module")
def zaaktype(scene_of_module, iot):
    zaaktype = scene_of_module.zaaktype()
    scene_of_module.allowed_document(zaaktype, iot)
    return scene_of_module.published(zaaktype)


@pytest.fixture
def document(scene, iot):
    return scene.document(iot)


def body_of(iot, **more):
    return bodies.document(iot["url"], **more)


# -- drc-001: the type of a document -----------------------------------------------------------------------------------


def test_001a_a_type_that_is_not_there(scene, iot):
    for url in (scene.lists.gone, "http://testserver/catalogi/api/v1/informatieobjecttypen/xyz"):
        wrong = scene.full.post(DOCUMENTS, body_of(iot, informatieobjecttype=url))
        assert first_fault(wrong) == ("informatieobjecttype", "bad-url")


def test_001b_something_else(scene, iot, zaaktype):
    for url in (scene.lists.other, zaaktype["url"]):
        wrong = scene.full.post(DOCUMENTS, body_of(iot, informatieobjecttype=url))
        assert first_fault(wrong)[0] == "informatieobjecttype"


def test_001c_a_draft_and_then_no_draft_any_more(scene):
    draft = scene.informatieobjecttype(publish=False)
    assert first_fault(scene.full.post(DOCUMENTS, body_of(draft))) == ("informatieobjecttype", "not-published")
    scene.published(draft)
    assert codes(scene.full.post(DOCUMENTS, body_of(draft))) == 201


# -- drc-002 to 004: what a document belongs to ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["zaak", "besluit"])
def test_002_it_must_be_there_and_be_that(scene, document, kind):
    gone = {
        "zaak": f"http://testserver/zaken/api/v1/zaken/{bodies.name()}",
        "besluit": f"http://testserver/besluiten/api/v1/besluiten/{bodies.name()}",
    }[kind]
    for url, wanted in ((scene.lists.gone, "bad-url"), (gone, "bad-url"), (scene.lists.other, None)):
        wrong = scene.full.post(MIRRORS, {"informatieobject": document["url"], "object": url, "objectType": kind})
        name, code = first_fault(wrong)
        assert name == "object"
        assert wanted in (None, code)


def test_003_a_pair_is_told_once(scene, zaaktype, document):
    zaak = scene.zaak(zaaktype)
    scene.in_zaak(zaak, document)
    again = {"informatieobject": document["url"], "object": zaak["url"], "objectType": "zaak"}
    assert first_fault(scene.full.post(MIRRORS, again)) == ("nonFieldErrors", "unique")


def test_003b_that_of_a_besluit_too(scene, iot, document):
    besluittype = scene.besluittype(informatieobjecttypen=[iot["omschrijving"]])
    besluit = scene.made("besluiten/besluiten", bodies.besluit(besluittype["url"]))
    scene.made("besluiten/besluitinformatieobjecten", {"informatieobject": document["url"], "besluit": besluit["url"]})
    again = {"informatieobject": document["url"], "object": besluit["url"], "objectType": "besluit"}
    assert first_fault(scene.full.post(MIRRORS, again)) == ("nonFieldErrors", "unique")


def test_004_a_relation_that_its_zaak_does_not_know(scene, zaaktype, document):
    pair = {"informatieobject": document["url"], "object": scene.zaak(zaaktype)["url"], "objectType": "zaak"}
    assert first_fault(scene.full.post(MIRRORS, pair)) == ("nonFieldErrors", "inconsistent-relation")


def test_004_a_relation_that_its_zaak_still_has(scene, zaaktype, document):
    zaak = scene.zaak(zaaktype)
    scene.in_zaak(zaak, document)
    [mirror] = scene.shown(MIRRORS, {"object": zaak["url"]})
    assert first_fault(scene.full.delete(mirror["url"])) == ("nonFieldErrors", "inconsistent-relation")


# -- drc-005, 006: received, and bound in its use ----------------------------------------------------------------------


@pytest.mark.parametrize("status", ["in_bewerking", "ter_vaststelling"])
@pytest.mark.parametrize("way", ["post", "put", "patch"])
def test_005_what_was_received_is_no_draft(scene, iot, document, status, way):
    fields = {"status": status, "ontvangstdatum": "2019-01-01"}
    if way == "post":
        wrong = scene.full.post(DOCUMENTS, body_of(iot, **fields))
    else:
        fields |= {"lock": scene.lock(document)}
        body = fields if way == "patch" else body_of(iot, **fields)
        wrong = getattr(scene.full, way)(document["url"], body)
    assert first_fault(wrong) == ("status", "invalid_for_received")


def test_006_whether_its_use_is_bound(scene, iot):
    body = body_of(iot)
    del body["indicatieGebruiksrecht"]
    made = scene.made(DOCUMENTS, body)
    assert made["indicatieGebruiksrecht"] is None
    rights = scene.made("documenten/gebruiksrechten", bodies.gebruiksrechten(made["url"]))
    assert scene.shown(made["url"])["indicatieGebruiksrecht"] is True
    assert codes(scene.full.delete(rights["url"])) == 204
    assert scene.shown(made["url"])["indicatieGebruiksrecht"] is None


def test_006_true_without_rights_is_no_truth(scene, iot):
    wrong = scene.full.post(DOCUMENTS, body_of(iot, indicatieGebruiksrecht=True))
    assert first_fault(wrong) == ("indicatieGebruiksrecht", "missing-gebruiksrechten")


def test_006_false_with_rights_neither(scene, document):
    scene.made("documenten/gebruiksrechten", bodies.gebruiksrechten(document["url"]))
    wrong = scene.full.patch(document["url"], {"indicatieGebruiksrecht": False, "lock": scene.lock(document)})
    assert first_fault(wrong) == ("indicatieGebruiksrecht", "existing-gebruiksrechten")


# -- drc-007, 008: confidential; gone ----------------------------------------------------------------------------------


@pytest.mark.parametrize("given", [{}, {"vertrouwelijkheidaanduiding": None}, {"vertrouwelijkheidaanduiding": ""}])
def test_007_confidentiality_comes_from_the_type(scene, iot, given):
    assert scene.document(iot, **given)["vertrouwelijkheidaanduiding"] == "vertrouwelijk"


def test_007_or_from_who_sends_it(scene, iot):
    made = scene.document(iot, vertrouwelijkheidaanduiding="openbaar")
    assert made["vertrouwelijkheidaanduiding"] == "openbaar"


def test_008_a_document_of_a_zaak_stays(scene, zaaktype, document):
    relation = scene.in_zaak(scene.zaak(zaaktype), document)
    assert first_fault(scene.full.delete(document["url"])) == ("nonFieldErrors", "pending-relations")
    scene.full.delete(relation["url"])
    assert codes(scene.full.delete(document["url"])) == 204


def test_008_it_goes_with_all_that_it_had(scene, document):
    rights = scene.made("documenten/gebruiksrechten", bodies.gebruiksrechten(document["url"]))
    assert codes(scene.full.delete(document["url"])) == 204
    for url in (document["url"], rights["url"], document["url"] + "/audittrail", document["url"] + "/download"):
        assert scene.full.get(url).status_code == 404
    assert scene.shown("documenten/gebruiksrechten", {"informatieobject": document["url"]}) == []


# -- drc-009: the lock -------------------------------------------------------------------------------------------------


@pytest.fixture(params=["all rights", "few rights"])
def by(request, scene):
    return scene.full if request.param == "all rights" else scene.limited


@pytest.fixture
def of_new_type(scene, by):
    """A document of a type that was made a moment ago, by who may do little too."""
    response = by.post(DOCUMENTS, body_of(scene.informatieobjecttype(), vertrouwelijkheidaanduiding="openbaar"))
    assert response.status_code == 201, response.content
    return response.json()


def test_009ab_without_a_lock_nothing_changes(by, of_new_type):
    body = {**of_new_type, "inhoud": "c3RyaW5n", "lock": ""}
    assert ("nonFieldErrors", "unlocked") in faults(by.put(of_new_type["url"], body))
    assert first_fault(by.patch(of_new_type["url"], {"titel": "anders"})) == ("nonFieldErrors", "unlocked")


@pytest.mark.parametrize("body", [None, {"titel": "een heel document"}])
def test_009c_a_lock_is_asked_for(by, of_new_type, body):
    response = by.post(of_new_type["url"] + "/lock", body)
    assert codes(response) == 200
    assert len(response.json()["lock"]) >= 32
    assert first_fault(by.post(of_new_type["url"] + "/lock")) == ("nonFieldErrors", "existing-lock")


@pytest.fixture
def lock(by, of_new_type):
    return by.post(of_new_type["url"] + "/lock").json()["lock"]


@pytest.fixture
def whole(scene, of_new_type):
    return bodies.document(of_new_type["informatieobjecttype"], url=of_new_type["url"])


def test_009de_the_lock_goes_along(by, of_new_type, whole, lock):
    assert first_fault(by.put(of_new_type["url"], whole)) == ("lock", "required")
    assert first_fault(by.patch(of_new_type["url"], {"titel": "anders"})) == ("nonFieldErrors", "missing-lock-id")


def test_009fg_then_it_changes(by, of_new_type, whole, lock):
    assert codes(by.put(of_new_type["url"], {**whole, "lock": lock})) == 200
    assert codes(by.patch(of_new_type["url"], {"titel": "anders", "lock": lock})) == 200


def test_009hi_another_lock_does_not_fit(by, of_new_type, whole, lock):
    wanted = ("nonFieldErrors", "incorrect-lock-id")
    assert first_fault(by.put(of_new_type["url"], {**whole, "lock": lock + "abc"})) == wanted
    assert first_fault(by.patch(of_new_type["url"], {"titel": "anders", "lock": lock + "abc"})) == wanted


def test_009j_the_lock_opens(by, of_new_type, lock):
    assert codes(by.post(of_new_type["url"] + "/unlock", {"lock": lock})) == 204


def test_009k_without_it_only_by_force(scene, of_new_type, lock):
    wanted = ("nonFieldErrors", "incorrect-lock-id")
    assert first_fault(scene.limited.post(of_new_type["url"] + "/unlock", {})) == wanted
    assert first_fault(scene.limited.post(of_new_type["url"] + "/unlock", {"lock": "abc"})) == wanted
    assert codes(scene.full.post(of_new_type["url"] + "/unlock")) == 204


# -- drc-010, 015: versions and content --------------------------------------------------------------------------------


def content(scene, url, params=None):
    response = scene.full.get(url, params)
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_010_each_change_makes_a_version(scene, iot, document):
    lock = scene.lock(document)
    more = {"inhoud": base64.b64encode(b"nieuw").decode(), "bestandsomvang": 5}
    assert codes(scene.full.patch(document["url"], {**more, "lock": lock})) == 200
    assert scene.shown(document["url"])["versie"] == 2
    assert scene.shown(document["url"], {"versie": 1})["bestandsomvang"] == 6
    assert content(scene, document["url"] + "/download") == b"nieuw"
    assert content(scene, document["url"] + "/download", {"versie": 1}) == b"string"
    both = {"versie": 1, "registratieOp": "2019-01-01T00:00:00Z"}
    assert codes(scene.full.get(document["url"], both))[0] == 400


def test_015_the_size_is_what_was_said(scene, iot):
    wrong = scene.full.post(DOCUMENTS, body_of(iot, bestandsomvang=7))
    assert "file-size" in [code for _, code in faults(wrong)]


@pytest.mark.parametrize("nothing", [{"inhoud": None, "bestandsomvang": None}, {"inhoud": "", "bestandsomvang": 0}])
def test_015_a_document_without_content(scene, iot, nothing):
    made = scene.document(iot, **nothing)
    assert made["bestandsdelen"] == []
    assert made["locked"] is False


@pytest.mark.parametrize("nothing", [None, ""])
def test_015_a_large_document_comes_in_parts(scene, iot, nothing):
    made = scene.document(iot, inhoud=nothing, bestandsomvang=6, bestandsnaam="groot.bin")
    assert made["locked"] is True
    [part] = made["bestandsdelen"]
    assert (part["volgnummer"], part["omvang"], part["voltooid"], part["lock"]) == (1, 6, False, made["lock"])
    early = scene.full.post(made["url"] + "/unlock", {"lock": made["lock"]})
    assert "incomplete-upload" in [code for _, code in faults(early)] or early.status_code == 204
    assert codes(upload(scene, part, b"kort"))[0] == 400
    assert codes(upload(scene, part, b"zesses")) == 200
    assert codes(scene.full.post(made["url"] + "/unlock", {"lock": made["lock"]})) == 204
    assert content(scene, made["url"] + "/download") == b"zesses"
    assert scene.shown(made["url"])["bestandsdelen"] == []


def upload(scene, part, data):
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test.client import BOUNDARY, MULTIPART_CONTENT, encode_multipart

    form = {"lock": part["lock"], "inhoud": SimpleUploadedFile("deel", data)}
    return scene.full.client.put(
        part["url"], encode_multipart(BOUNDARY, form), content_type=MULTIPART_CONTENT, headers=scene.full._headers({})
    )


def test_016_a_number_is_given_once(scene, iot):
    number = bodies.name()
    scene.document(iot, identificatie=number)
    wrong = scene.full.post(DOCUMENTS, body_of(iot, identificatie=number))
    assert first_fault(wrong) == ("identificatie", "identificatie-niet-uniek")


def test_016_searching_for_nothing(scene):
    wrong = scene.full.post(DOCUMENTS + "/_zoek", {})
    assert first_fault(wrong) == ("nonFieldErrors", "empty_search_body")


def test_016_searching_by_ids(scene, document):
    found = scene.full.post(DOCUMENTS + "/_zoek", {"uuid__in": [document["url"].rpartition("/")[2]]})
    assert codes(found) == 200
    assert [each["url"] for each in found.json()["results"]] == [document["url"]]


# -- drc-017, 018 ------------------------------------------------------------------------------------------------------


def test_017_something_is_sent_to_one_address(scene, document):
    body = bodies.verzending(document["url"])
    none = {**body, "correspondentiePostadres": None}
    both = {**body, "emailadres": "iemand@bergen.example"}
    for wrong in (none, both):
        told = faults(scene.full.post("documenten/verzendingen", wrong))
        assert "invalid-address" in [code for _, code in told]
    assert codes(scene.full.post("documenten/verzendingen", body)) == 201


@pytest.mark.parametrize(
    ("group", "wrong", "members"),
    [
        ("ondertekening", {"soort": "digitaal"}, ["datum"]),
        ("ondertekening", {"niets": 1}, ["soort", "datum"]),
        ("integriteit", {"algoritme": "md5"}, ["waarde", "datum"]),
    ],
)
def test_018_a_group_is_whole(scene, iot, group, wrong, members):
    told = faults(scene.full.post(DOCUMENTS, body_of(iot, **{group: wrong})))
    assert told == [(f"{group}.{member}", "required") for member in members]


def test_018_or_empty(scene, iot):
    nothing = {"algoritme": "", "waarde": "", "datum": None}
    assert codes(scene.full.post(DOCUMENTS, body_of(iot, integriteit=nothing, ondertekening=None))) == 201
