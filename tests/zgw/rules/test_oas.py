"""What the suite of the OpenAPI files asks: the answer is there, with the status it should have."""

import pytest

from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes
from tests.zgw.standard import FILES

HEADERS = {  # variables that nobody filled in arrive as they were written
    "X_NLX_Request_Application_Id": "{{X-NLX-Request-Application-Id}}",
    "X_NLX_Request_User_Id": "{{X-NLX-Request-User-Id}}",
    "X_Audit_Toelichting": "{{X-Audit-Toelichting}}",
    "Content_Type": "application/json",
    "Accept": "application/json",
}


@pytest.fixture(scope="module")
def there(scene_of_module):
    """A zaaktype in concept and one that is published, a zaak, a document, a besluit."""
    scene = scene_of_module
    iot = scene.informatieobjecttype()
    besluittype = scene.besluittype(informatieobjecttypen=[iot["omschrijving"]])
    zaaktype = scene.zaaktype(besluittypen=[besluittype["omschrijving"]])
    parts = {
        "statustype": scene.statustype(zaaktype, 1),
        "eindstatus": scene.statustype(zaaktype, 2),
        "resultaattype": scene.resultaattype(zaaktype),
        "roltype": scene.roltype(zaaktype),
        "eigenschap": scene.eigenschap(zaaktype),
        "relation": scene.allowed_document(zaaktype, iot),
    }
    scene.published(zaaktype)
    draft = scene.zaaktype()
    return {
        **parts,
        "iot": iot,
        "besluittype": besluittype,
        "zaaktype": zaaktype,
        "draft": draft,
        "draft_statustype": scene.statustype(draft),
        "zaak": scene.zaak(zaaktype),
        "document": scene.document(iot),
        "besluit": scene.made("besluiten/besluiten", bodies.besluit(besluittype["url"])),
    }


@pytest.fixture
def go_round(scene):
    """POST, list, GET, HEAD, PUT, PATCH, DELETE: the statuses of all but the first two."""

    def go_round(path, body, patch=None, *, replace=True, remove=True, headers=HEADERS, tagged=True):
        made = scene.full.post(path, body, **headers)
        assert made.status_code == 201, made.content
        assert made["Location"] == made.json()["url"]
        url, found = made.json()["url"], []
        listed = scene.full.get(path, **headers)
        assert listed.status_code == 200
        shown = listed.json()
        assert url in [each["url"] for each in (shown if isinstance(shown, list) else shown["results"])]
        found.append(codes(scene.full.get(url, **headers)))
        if tagged:
            found.append(codes(scene.full.head(url, **headers)))
            tag = scene.full.get(url, **headers)["ETag"]
            found.append(scene.full.get(url, **headers, If_None_Match=tag).status_code)
        if replace:
            found.append(codes(scene.full.put(url, body, **headers)))
        if patch is not None:
            found.append(codes(scene.full.patch(url, patch, **headers)))
        if remove:
            found += [codes(scene.full.delete(url, **headers)), scene.full.get(url, **headers).status_code]
        return found

    return go_round


READ, SEEN, SAME, CHANGED, GONE = [200, 200, 304], [200], [200], [200], [204, 404]


# -- Zaken -------------------------------------------------------------------------------------------------------------


def test_zaken(scene, there, go_round):
    body = scene.zaak_body(there["zaaktype"])
    assert go_round("zaken/zaken", body, {"omschrijving": "anders"}) == READ + SAME + CHANGED + GONE


def test_a_zaak_goes_without_a_word_of_coordinates(scene, there):
    made = scene.zaak(there["zaaktype"])
    token = scene.full._headers({})["Authorization"]
    assert scene.full.client.delete(made["url"], headers={"Authorization": token}).status_code == 204


def test_statussen(there, go_round):
    body = {
        "zaak": there["zaak"]["url"],
        "statustype": there["statustype"]["url"],
        "datumStatusGezet": "2019-04-20T14:14:21Z",
    }
    assert go_round("zaken/statussen", body, replace=False, remove=False) == READ


def test_resultaten(scene, there, go_round):
    body = {"zaak": there["zaak"]["url"], "resultaattype": there["resultaattype"]["url"]}
    assert go_round("zaken/resultaten", body, {"toelichting": "anders"}) == READ + SAME + CHANGED + GONE
    asked = {"zaak": body["zaak"], "resultaattype": body["resultaattype"], "page": 1}
    assert scene.shown("zaken/resultaten", asked)["count"] == 0


def test_rollen(there, go_round):
    body = bodies.rol(there["zaak"]["url"], there["roltype"]["url"])
    assert go_round("zaken/rollen", body, replace=False) == READ + GONE


def test_zaakobjecten(there, go_round):
    body = bodies.pand(there["zaak"]["url"])
    patch = {"relatieomschrijving": "anders"}
    assert go_round("zaken/zaakobjecten", body, patch) == READ + SAME + CHANGED + GONE


def test_zaakinformatieobjecten(scene, there, go_round):
    body = scene.in_zaak_body(there["zaak"], there["document"])
    assert go_round("zaken/zaakinformatieobjecten", body, {"titel": "anders"}) == READ + SAME + CHANGED + GONE


def test_zaakeigenschappen(there, go_round):
    zaak = there["zaak"]["url"]
    body = {"zaak": zaak, "eigenschap": there["eigenschap"]["url"], "waarde": "test"}
    told = go_round(zaak + "/zaakeigenschappen", body, {"waarde": "test"})
    assert told == READ + SAME + CHANGED + GONE


def test_klantcontacten(scene, there, go_round):
    body = {"zaak": there["zaak"]["url"], "datumtijd": "2019-08-29T14:14:21Z", "kanaal": "telefoon"}
    assert go_round("zaken/klantcontacten", body, replace=False, remove=False, tagged=False) == [200]
    assert scene.full.get("zaken/klantcontacten", {"page": 1}, **HEADERS).status_code == 200


def test_zaken_are_searched_around_a_point_too(scene, there):
    place = {"within": {"type": "Point", "coordinates": [53, 5]}}
    body = {"bronorganisatie": bodies.RSIN, "zaakgeometrie": place}
    response = scene.full.post("zaken/zaken/_zoek?page=1", body, **HEADERS)
    assert codes(response) in (200, 201)
    assert there["zaak"]["url"] in [each["url"] for each in response.json()["results"]]


@pytest.mark.parametrize("main", ["zaak", "document", "besluit"])
def test_what_happened_to_it(scene, there, main):
    trail = scene.full.client.get(
        there[main]["url"] + "/audittrail", headers={"Authorization": scene.full._headers({})["Authorization"]}
    )
    line = trail.json()[0]
    assert (line["actie"], line["hoofdObject"]) == ("create", there[main]["url"])
    assert scene.full.get(f"{there[main]['url']}/audittrail/{line['uuid']}").json() == line


def test_the_reason_of_a_change_is_kept(scene, there):
    url = there["zaak"]["url"]
    scene.full.patch(url, {"toelichting": "anders"}, X_Audit_Toelichting="op verzoek")
    last = scene.shown(url + "/audittrail")[-1]
    assert (last["actie"], last["toelichting"], last["resultaat"]) == ("partial_update", "op verzoek", 200)
    assert (last["wijzigingen"]["nieuw"]["toelichting"], last["gebruikersId"]) == ("anders", "jvdberg")


@pytest.mark.parametrize(("headers", "status"), [({}, 412), ({"Accept-Crs": "EPSG:28992"}, 406)])
def test_coordinates_in_another_way(scene, there, headers, status):
    token = {"Authorization": scene.full._headers({})["Authorization"]}
    assert scene.full.client.get(there["zaak"]["url"], headers={**token, **headers}).status_code == status


# -- Catalogi ----------------------------------------------------------------------------------------------------------


def test_catalogussen(scene):
    made = scene.made("catalogi/catalogussen", bodies.catalogus(domein="OAST"))
    assert scene.full.get("catalogi/catalogussen", **HEADERS).status_code == 200
    assert scene.full.head(made["url"], **HEADERS).status_code == 200
    assert scene.shown(made["url"]) == made


@pytest.mark.parametrize(
    ("kind", "patch"),
    [
        ("statustypen", {"toelichting": "anders"}),
        ("roltypen", {"omschrijving": "anders"}),
        ("eigenschappen", {"definitie": "anders"}),
        ("resultaattypen", {"toelichting": "anders"}),
        ("zaakobjecttypen", {"relatieOmschrijving": "anders"}),
        ("zaaktype-informatieobjecttypen", {"richting": "intern"}),
    ],
)
def test_parts_of_a_zaaktype(scene, there, kind, patch):
    draft, lists = there["draft"]["url"], scene.lists
    body = {
        "statustypen": bodies.statustype(draft, 7),
        "roltypen": bodies.roltype(draft),
        "eigenschappen": bodies.eigenschap(draft),
        "resultaattypen": bodies.resultaattype(draft, lists.omschrijving, lists.klasse()),
        "zaakobjecttypen": bodies.zaakobjecttype(draft),
        "zaaktype-informatieobjecttypen": bodies.zaaktype_informatieobjecttype(draft, there["iot"]["omschrijving"]),
    }[kind]
    made = scene.full.post(f"catalogi/{kind}", body, **HEADERS)
    assert codes(made) == 201
    url = made.json()["url"]
    asks = [{"status": "concept"}, {"status": "alles"}] if kind != "zaakobjecttypen" else [{}]
    for asked in asks:
        listed = scene.shown(f"catalogi/{kind}", {"zaaktype": draft, "page": 1, **asked})
        assert url in [each["url"] for each in listed["results"]]
    if kind != "zaakobjecttypen":
        assert scene.shown(f"catalogi/{kind}", {"zaaktype": draft})["count"] == 0
    told = [
        codes(scene.full.get(url, **HEADERS)),
        codes(scene.full.head(url, **HEADERS)),
        codes(scene.full.put(url, body, **HEADERS)),
        codes(scene.full.patch(url, patch, **HEADERS)),
        codes(scene.full.delete(url, **HEADERS)),
        scene.full.get(url, **HEADERS).status_code,
    ]
    assert told == [200, 200, 200, 200, 204, 404]


# -- Documenten, besluiten ---------------------------------------------------------------------------------------------


def test_documents(scene, there):
    made = scene.full.post("documenten/enkelvoudiginformatieobjecten", bodies.document(there["iot"]["url"]), **HEADERS)
    assert codes(made) == 201
    url = made.json()["url"]
    lock = scene.lock(made.json())
    told = [
        codes(scene.full.get("documenten/enkelvoudiginformatieobjecten", **HEADERS)),
        codes(scene.full.get(url, **HEADERS)),
        codes(scene.full.head(url, **HEADERS)),
        codes(scene.full.put(url, {**bodies.document(there["iot"]["url"]), "lock": lock}, **HEADERS)),
        codes(scene.full.patch(url, {"titel": "anders", "lock": lock}, **HEADERS)),
        codes(scene.full.post(url + "/unlock", {"lock": lock}, **HEADERS)),
        codes(scene.full.get(url + "/download", Accept="application/octet-stream")),
        codes(scene.full.delete(url, **HEADERS)),
    ]
    assert told == [200, 200, 200, 200, 200, 204, 200, 204]


def test_gebruiksrechten(scene, there, go_round):
    document = scene.document(there["iot"])
    body = bodies.gebruiksrechten(document["url"])
    patch = {"omschrijvingVoorwaarden": "anders"}
    assert go_round("documenten/gebruiksrechten", body, patch) == READ + SAME + CHANGED + GONE


def test_verzendingen(there, go_round):
    body = bodies.verzending(there["document"]["url"])
    patch = {"contactpersoonnaam": "anders"}
    assert go_round("documenten/verzendingen", body, patch) == READ + SAME + CHANGED + GONE


def test_besluiten(there, go_round):
    body = bodies.besluit(there["besluittype"]["url"])
    told = go_round("besluiten/besluiten", body, {"toelichting": "anders"}, tagged=False)
    assert told == SEEN + SAME + CHANGED + GONE


def test_besluitinformatieobjecten(there, go_round):
    body = {"besluit": there["besluit"]["url"], "informatieobject": there["document"]["url"]}
    told = go_round("besluiten/besluitinformatieobjecten", body, replace=False, tagged=False)
    assert told == SEEN + GONE


def test_a_body_with_an_address_without_quotes_is_told_to_be_no_json(scene, there):
    text = f'{{"informatieobject": {there["document"]["url"]}, "startdatum": "2019-01-01T12:00:00"}}'
    response = scene.full.client.post(
        "/documenten/api/v1/gebruiksrechten", text, content_type="application/json", headers=scene.full._headers({})
    )
    assert response.status_code == 400


# -- Autorisaties, notificaties ----------------------------------------------------------------------------------------


def test_applicaties(there, go_round):
    right = {
        "component": "zrc",
        "scopes": ["zaken.lezen"],
        "zaaktype": there["zaaktype"]["url"],
        "maxVertrouwelijkheidaanduiding": "openbaar",
    }
    body = {"clientIds": [bodies.name()], "label": "test", "autorisaties": [right]}
    told = go_round("autorisaties/applicaties", body, {"autorisaties": [right]}, tagged=False)
    assert told == SEEN + SAME + CHANGED + GONE


def test_abonnementen(scene, go_round):
    body = bodies.abonnement(scene.lists.callback)
    patch = {"kanalen": [{"naam": "documenten", "filters": {}}]}
    told = go_round("notificaties/abonnement", body, patch, tagged=False)
    assert told == SEEN + SAME + CHANGED + GONE


# -- For every API -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("api", sorted(FILES))
def test_an_address_that_nobody_has(scene, api):
    response = scene.full.get(f"/{api}/api/v1/bestaat-niet")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
