"""Besluiten: the rules brc-001 to brc-009, asked as the suites ask them."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, first_fault

BESLUITEN = "besluiten/besluiten"
DOCUMENTS = "besluiten/besluitinformatieobjecten"
MIRRORS = "documenten/objectinformatieobjecten"


@pytest.fixture(scope="module")
def iot(scene_of_module):
    return scene_of_module.informatieobjecttype()


@pytest.fixture(scope="module")
def besluittype(scene_of_module, iot):
    return scene_of_module.besluittype(informatieobjecttypen=[iot["omschrijving"]])


@pytest.fixture(scope="module")
def zaaktype(scene_of_module, besluittype):
    return scene_of_module.zaaktype(publish=True, besluittypen=[besluittype["omschrijving"]])


@pytest.fixture
def besluit(scene, besluittype):
    return scene.made(BESLUITEN, bodies.besluit(besluittype["url"]))


def test_001_a_besluit_is_taken_and_changed(scene, besluittype, besluit):
    body = bodies.besluit(besluittype["url"], toelichting="test")
    changed = scene.full.put(besluit["url"], body)
    assert codes(changed) == 200
    assert changed.json()["identificatie"] == besluit["identificatie"]
    part = scene.full.patch(besluit["url"], {"bestuursorgaan": "college"})
    assert (codes(part), part.json()["bestuursorgaan"]) == (200, "college")


def test_001_its_type_must_be_there(scene, besluittype, zaaktype):
    for url, code in ((scene.lists.gone, "bad-url"), (scene.lists.other, None), (zaaktype["url"], None)):
        name, told = first_fault(scene.full.post(BESLUITEN, bodies.besluit(url)))
        assert name == "besluittype"
        assert code in (None, told)


def test_001_and_be_published(scene):
    draft = scene.besluittype(publish=False)
    wrong = scene.full.post(BESLUITEN, bodies.besluit(draft["url"]))
    assert first_fault(wrong) == ("besluittype", "not-published")


@pytest.mark.parametrize("way", ["put", "patch"])
def test_001_and_stay(scene, besluit, way):
    body = bodies.besluit(scene.besluittype()["url"])
    response = getattr(scene.full, way)(besluit["url"], body)
    assert first_fault(response) == ("besluittype", "wijzigen-niet-toegelaten")


def test_002_a_number_is_given_once(scene, besluittype, besluit):
    wrong = scene.full.post(BESLUITEN, bodies.besluit(besluittype["url"], identificatie=besluit["identificatie"]))
    assert first_fault(wrong) == ("identificatie", "identificatie-niet-uniek")


@pytest.mark.parametrize("way", ["put", "patch"])
@pytest.mark.parametrize(
    ("field", "value"), [("identificatie", "een-andere"), ("verantwoordelijkeOrganisatie", "111222333")]
)
def test_002_and_stays(scene, besluittype, besluit, way, field, value):
    response = getattr(scene.full, way)(besluit["url"], bodies.besluit(besluittype["url"], **{field: value}))
    assert first_fault(response) == (field, "wijzigen-niet-toegelaten")


def test_003_the_document_must_be_there(scene, besluit):
    missing = f"http://testserver/documenten/api/v1/enkelvoudiginformatieobjecten/{bodies.name()}"
    for url in (scene.lists.gone, missing):
        wrong = scene.full.post(DOCUMENTS, {"informatieobject": url, "besluit": besluit["url"]})
        assert first_fault(wrong) == ("informatieobject", "bad-url")


@pytest.fixture
def document(scene, iot):
    return scene.document(iot)


@pytest.fixture
def relation(scene, besluit, document):
    return scene.made(DOCUMENTS, {"informatieobject": document["url"], "besluit": besluit["url"]})


def test_005_the_document_knows_of_its_besluit(scene, besluit, document, relation):
    listed = scene.shown(DOCUMENTS, {"besluit": besluit["url"]})
    assert [each["url"] for each in listed] == [relation["url"]]
    asked = {"object": besluit["url"], "informatieobject": document["url"]}
    [mirror] = scene.shown(MIRRORS, asked)
    assert (mirror["objectType"], mirror["object"]) == ("besluit", besluit["url"])
    assert codes(scene.full.delete(relation["url"])) == 204
    assert scene.shown(MIRRORS, asked) == []


def test_006_a_zaak_knows_its_besluiten(scene, zaaktype, besluittype):
    zaak = scene.zaak(zaaktype)
    made = scene.made(BESLUITEN, bodies.besluit(besluittype["url"], zaak=zaak["url"]))
    [listed] = scene.shown(zaak["url"] + "/besluiten")
    assert listed["besluit"] == made["url"]
    assert codes(scene.full.delete(made["url"])) == 204
    assert scene.shown(zaak["url"] + "/besluiten") == []


def test_006_without_a_zaak(scene, besluittype):
    assert codes(scene.full.post(BESLUITEN, bodies.besluit(besluittype["url"], zaak=None))) == 201
    assert codes(scene.full.post(BESLUITEN, bodies.besluit(besluittype["url"], zaak=""))) == 201


def test_007_its_type_belongs_to_the_type_of_the_zaak(scene, zaaktype):
    other = scene.besluittype()
    wrong = bodies.besluit(other["url"], zaak=scene.zaak(zaaktype)["url"])
    assert first_fault(scene.full.post(BESLUITEN, wrong)) == ("nonFieldErrors", "zaaktype-mismatch")


def test_008_the_document_is_of_a_kind_that_stands_in_such_a_besluit(scene, besluit):
    other = scene.document(scene.informatieobjecttype())
    wrong = scene.full.post(DOCUMENTS, {"informatieobject": other["url"], "besluit": besluit["url"]})
    assert first_fault(wrong) == ("nonFieldErrors", "missing-besluittype-informatieobjecttype-relation")


def test_009_a_besluit_goes_with_all_that_it_had(scene, besluit, document, relation):
    assert codes(scene.full.delete(besluit["url"])) == 204
    for url in (besluit["url"], relation["url"], besluit["url"] + "/audittrail"):
        assert scene.full.get(url).status_code == 404
    assert scene.shown(DOCUMENTS, {"besluit": besluit["url"]}) == []
    assert scene.shown(MIRRORS, {"object": besluit["url"]}) == []
    assert scene.full.get(document["url"]).status_code == 200


def test_dates_in_any_order_are_taken(scene, besluittype):
    body = bodies.besluit(besluittype["url"], ingangsdatum="2018-10-10", vervaldatum="2015-09-16")
    assert codes(scene.full.post(BESLUITEN, body)) == 201


def test_an_empty_reason_of_lapsing_is_taken(scene, besluittype):
    made = scene.made(BESLUITEN, bodies.besluit(besluittype["url"], vervalreden=""))
    assert (made["vervalreden"], made["vervalredenWeergave"]) == ("", "")
