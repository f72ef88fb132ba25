"""Zaken: what belongs to a zaak must fit its type (zrc-003 to 005, 016 to 020, 023)."""

from datetime import UTC, datetime

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, first_fault


@pytest.fixture(scope="module")
def types(scene_of_module):
    """A published zaaktype with all its parts."""
    scene = scene_of_module
    zaaktype, iot = scene.zaaktype(), scene.informatieobjecttype()
    found = {
        "zaaktype": zaaktype,
        "iot": iot,
        "statustype": scene.statustype(zaaktype, 1),
        "eindstatus": scene.statustype(zaaktype, 2),
        "resultaattype": scene.resultaattype(zaaktype),
        "roltype": scene.roltype(zaaktype),
        "eigenschap": scene.eigenschap(zaaktype),
    }
    scene.allowed_document(zaaktype, iot)
    scene.published(zaaktype)
    return found


@pytest.fixture(scope="module")
def others(scene_of_module):
    """The same parts, of another zaaktype."""
    scene = scene_of_module
    zaaktype = scene.zaaktype()
    found = {
        "statustype": scene.statustype(zaaktype),
        "resultaattype": scene.resultaattype(zaaktype),
        "roltype": scene.roltype(zaaktype),
        "eigenschap": scene.eigenschap(zaaktype, naam="TEMP"),
    }
    scene.published(zaaktype)
    return found


@pytest.fixture
def zaak(scene, types):
    return scene.zaak(types["zaaktype"])


@pytest.fixture
def document(scene, types):
    return scene.document(types["iot"])


# -- zrc-003, 004, 005: documents of a zaak ----------------------------------------------------------------------------


def test_003_a_document_is_put_in_a_zaak_and_told_about(scene, zaak, document):
    made = scene.in_zaak(zaak, document)
    assert codes(scene.full.put(made["url"], scene.in_zaak_body(zaak, document, titel="anders"))) == 200
    changed = scene.full.patch(made["url"], {"titel": "weer anders"})
    assert (codes(changed), changed.json()["titel"]) == (200, "weer anders")


def test_003d_the_document_must_be_there(scene, zaak):
    for url in (scene.lists.gone, "http://testserver/documenten/api/v1/enkelvoudiginformatieobjecten/" + bodies.name()):
        wrong = scene.full.post("zaken/zaakinformatieobjecten", {"zaak": zaak["url"], "informatieobject": url})
        assert first_fault(wrong) == ("informatieobject", "bad-url")


def test_004_the_server_says_how_they_relate_and_since_when(scene, zaak, document):
    sent = {"registratiedatum": "1900-01-01T00:00:00Z", "aardRelatieWeergave": "aangepast"}
    made = scene.in_zaak(zaak, document, **sent)
    assert "Hoort bij" in made["aardRelatieWeergave"]
    assert datetime.now(UTC).date().isoformat() in made["registratiedatum"]
    for way, body in (("put", scene.in_zaak_body(zaak, document, **sent)), ("patch", sent)):
        changed = getattr(scene.full, way)(made["url"], body)
        assert codes(changed) == 200
        assert "Hoort bij" in changed.json()["aardRelatieWeergave"]
        assert changed.json()["registratiedatum"] == made["registratiedatum"]


@pytest.mark.parametrize("way", ["put", "patch"])
def test_004_both_ends_stay(scene, types, zaak, document, way):
    made = scene.in_zaak(zaak, document)
    other_zaak, other_document = scene.zaak(types["zaaktype"]), scene.document(types["iot"])
    for name, zaak_, document_ in (("zaak", other_zaak, document), ("informatieobject", zaak, other_document)):
        response = getattr(scene.full, way)(made["url"], scene.in_zaak_body(zaak_, document_))
        assert first_fault(response) == (name, "wijzigen-niet-toegelaten")


def test_005_the_document_knows_of_its_zaak(scene, zaak, document):
    made = scene.in_zaak(zaak, document)
    asked = {"object": zaak["url"], "informatieobject": document["url"]}
    [mirror] = scene.shown("documenten/objectinformatieobjecten", asked)
    assert (mirror["objectType"], mirror["object"], mirror["informatieobject"]) == (
        "zaak",
        zaak["url"],
        document["url"],
    )
    assert codes(scene.full.delete(made["url"])) == 204
    assert scene.shown("documenten/objectinformatieobjecten", asked) == []


def test_005_once_is_enough(scene, zaak, document):
    scene.in_zaak(zaak, document)
    again = scene.full.post("zaken/zaakinformatieobjecten", scene.in_zaak_body(zaak, document))
    assert first_fault(again) == ("nonFieldErrors", "unique")


def test_documents_of_a_zaak_are_a_bare_list(scene, zaak, document):
    made = scene.in_zaak(zaak, document)
    listed = scene.shown("zaken/zaakinformatieobjecten", {"zaak": zaak["url"]})
    assert [each["url"] for each in listed] == [made["url"]]


# -- zrc-016 to 020: of the type of the zaak ---------------------------------------------------------------------------


def test_016_status(scene, zaak, types, others):
    body = {"zaak": zaak["url"], "statustype": others["statustype"]["url"], "datumStatusGezet": "2018-04-20T13:37:00"}
    assert first_fault(scene.full.post("zaken/statussen", body)) == ("nonFieldErrors", "zaaktype-mismatch")
    made = scene.status(zaak, types["statustype"])
    assert (made["statustype"], scene.shown(zaak["url"])["status"]) == (types["statustype"]["url"], made["url"])


def test_017_document(scene, zaak):
    document = scene.document(scene.informatieobjecttype(), indicatieGebruiksrecht=None, status="")
    wrong = scene.full.post("zaken/zaakinformatieobjecten", scene.in_zaak_body(zaak, document))
    assert first_fault(wrong) == ("nonFieldErrors", "missing-zaaktype-informatieobjecttype-relation")


def test_018_eigenschap(scene, zaak, types, others):
    wrong = {"zaak": zaak["url"], "eigenschap": others["eigenschap"]["url"], "waarde": "ja"}
    response = scene.full.post(zaak["url"] + "/zaakeigenschappen", wrong)
    assert first_fault(response) == ("nonFieldErrors", "zaaktype-mismatch")
    right = {"zaak": zaak["url"], "eigenschap": types["eigenschap"]["url"], "waarde": "test"}
    made = scene.made(zaak["url"] + "/zaakeigenschappen", right)
    assert made["naam"] == "test eigenschap"


def test_019_rol_first_of_all(scene, zaak, others):
    body = {
        "zaak": zaak["url"],
        "betrokkeneType": "natuurlijk_persoon",
        "rolomschrijving": "adviseur",
        "roltoelichting": "test",
        "roltype": others["roltype"]["url"],
    }
    assert first_fault(scene.full.post("zaken/rollen", body)) == ("nonFieldErrors", "zaaktype-mismatch")


def test_019_rol_of_somebody_elsewhere(scene, zaak, types):
    made = scene.made("zaken/rollen", bodies.rol(zaak["url"], types["roltype"]["url"]))
    assert (made["omschrijving"], made["omschrijvingGeneriek"]) == ("test", "adviseur")


def test_020_resultaat(scene, zaak, types, others):
    body = {"zaak": zaak["url"], "resultaattype": others["resultaattype"]["url"]}
    assert first_fault(scene.full.post("zaken/resultaten", body)) == ("nonFieldErrors", "zaaktype-mismatch")
    made = scene.resultaat(zaak, types["resultaattype"])
    assert scene.shown(zaak["url"])["resultaat"] == made["url"]


def test_020_one_result_for_one_zaak(scene, zaak, types):
    scene.resultaat(zaak, types["resultaattype"])
    again = scene.full.post("zaken/resultaten", {"zaak": zaak["url"], "resultaattype": types["resultaattype"]["url"]})
    assert first_fault(again) == ("zaak", "unique")


# -- zrc-023: a zaak goes, with all that it had ------------------------------------------------------------------------


@pytest.mark.slow
def test_023_a_zaak_goes_with_all_that_it_had(scene, zaak, types, document):
    client = scene.full
    made = [
        scene.zaak(types["zaaktype"], hoofdzaak=zaak["url"]),
        scene.resultaat(zaak, types["resultaattype"]),
        scene.status(zaak, types["statustype"]),
        scene.made("zaken/rollen", bodies.rol(zaak["url"], types["roltype"]["url"])),
        scene.made("zaken/zaakobjecten", bodies.pand(zaak["url"])),
        scene.made(
            zaak["url"] + "/zaakeigenschappen",
            {"zaak": zaak["url"], "eigenschap": types["eigenschap"]["url"], "waarde": "test"},
        ),
        scene.in_zaak(zaak, document),
        scene.made("zaken/klantcontacten", {"zaak": zaak["url"], "datumtijd": "2019-02-20T00:00:00"}),
        *scene.shown("documenten/objectinformatieobjecten", {"object": zaak["url"]}),
    ]
    # as the suites do: without a word of coordinates
    token = client._headers({})["Authorization"]
    gone = client.client.delete(zaak["url"], headers={"Authorization": token})
    assert codes(gone) == 204
    assert [each["url"] for each in made if client.get(each["url"]).status_code != 404] == []
    assert client.get(zaak["url"]).status_code == 404
    assert client.get(zaak["url"] + "/audittrail").status_code == 404
    assert client.get(document["url"]).status_code == 200


def test_023_a_deelzaak_can_go_alone(scene, zaak, types):
    deelzaak = scene.zaak(types["zaaktype"], hoofdzaak=zaak["url"])
    assert codes(scene.full.delete(deelzaak["url"])) == 204
    assert scene.shown(zaak["url"])["deelzaken"] == []
