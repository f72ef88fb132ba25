"""Zaken: who may do little (zrc-006), closing and reopening (zrc-007, zrc-008)."""

import pytest

from loket.autorisaties.commands import show_client
from loket.examples.zgw import Program
from tests.zgw.rules import bodies
from tests.zgw.rules.scene import codes, first_fault, refused


@pytest.fixture(scope="module")
def types(scene_of_module):
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


# -- zrc-006: rights ---------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def two_zaken(scene_of_module):
    """On a type without any part: one for everybody, one that is secret."""
    scene = scene_of_module
    zaaktype = scene.zaaktype(publish=True)
    return (
        zaaktype,
        scene.zaak(zaaktype),
        scene.zaak(zaaktype, vertrouwelijkheidaanduiding="geheim"),
    )


def test_006a_a_list_holds_what_may_be_seen(scene, two_zaken):
    zaaktype, public, _ = two_zaken
    listed = scene.limited.get("zaken/zaken", {"zaaktype": zaaktype["url"]}).json()
    assert (listed["count"], [each["url"] for each in listed["results"]]) == (1, [public["url"]])


def test_006b_what_is_secret_is_refused(scene, two_zaken):
    assert refused(scene.limited.get(two_zaken[2]["url"]))


def test_006c_rights_go_before_what_is_wrong_in_the_body(scene):
    assert refused(scene.limited.post("zaken/zaken", {"zaaktype": scene.lists.gone, "hoofdzaak": 3}))


# -- zrc-007: a closed zaak --------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def closed(scene_of_module, types):
    """A closed zaak with a document, a resultaat and what else may hang there."""
    scene = scene_of_module
    zaak, document = scene.zaak(types["zaaktype"]), scene.document(types["iot"])
    return {
        "zaak": zaak,
        "document": document,
        "in_zaak": scene.in_zaak(zaak, document),
        "rol": scene.made("zaken/rollen", bodies.rol(zaak["url"], types["roltype"]["url"])),
        "resultaat": scene.resultaat(zaak, types["resultaattype"]),
        "status": scene.status(zaak, types["eindstatus"], at="2018-04-20T13:37:00"),
    }


def test_007a_the_end_is_the_day_of_the_last_status(scene, closed):
    assert scene.shown(closed["zaak"]["url"])["einddatum"] == "2018-04-20"


def test_007_without_a_resultaat_it_does_not_end(scene, types):
    zaak = scene.zaak(types["zaaktype"])
    body = {"zaak": zaak["url"], "statustype": types["eindstatus"]["url"], "datumStatusGezet": "2018-04-20T13:37:00"}
    wrong = scene.full.post("zaken/statussen", body)
    assert first_fault(wrong) == ("nonFieldErrors", "resultaat-does-not-exist")


def test_007b_the_document_says_whether_its_use_is_bound(scene, closed):
    assert scene.shown(closed["document"]["url"])["indicatieGebruiksrecht"] is not None


def test_007q_an_unsaid_right_of_use_keeps_it_open(scene, types):
    zaak = scene.zaak(types["zaaktype"])
    scene.resultaat(zaak, types["resultaattype"])
    scene.in_zaak(zaak, scene.document(types["iot"], indicatieGebruiksrecht=None))
    body = {"zaak": zaak["url"], "statustype": types["eindstatus"]["url"], "datumStatusGezet": "2018-04-22T13:37:01"}
    wrong = scene.full.post("zaken/statussen", body)
    assert first_fault(wrong) == ("nonFieldErrors", "indicatiegebruiksrecht-unset")


def test_007_a_zaak_that_is_closed_already_meets_the_same_question(scene, closed, types):
    scene.in_zaak(closed["zaak"], scene.document(types["iot"], indicatieGebruiksrecht=None))
    body = {
        "zaak": closed["zaak"]["url"],
        "statustype": types["eindstatus"]["url"],
        "datumStatusGezet": "2018-04-22T13:37:01",
    }
    assert first_fault(scene.full.post("zaken/statussen", body)) == ("nonFieldErrors", "indicatiegebruiksrecht-unset")


@pytest.fixture(scope="module")
def handler(scene_of_module):
    """May do everything in a zaak, but forces nothing and does not reopen."""
    scopes = ("lezen", "aanmaken", "bijwerken", "verwijderen", "statussen.toevoegen")
    client = show_client("behandelaar", scopes=[f"zaken.{scope}" for scope in scopes] + ["documenten.lezen"])
    return Program(client.client_id, client.secret)


def writes(scene, types, closed):
    """Each way of changing a closed zaak or what hangs there: name -> (method, address, body)."""
    zaak = closed["zaak"]
    new_document = scene.document(types["iot"])
    result = {"zaak": zaak["url"], "resultaattype": types["resultaattype"]["url"]}
    in_zaak = scene.in_zaak_body(zaak, closed["document"])
    status = {"zaak": zaak["url"], "statustype": types["statustype"]["url"], "datumStatusGezet": "2018-04-21T13:37:00"}
    eigenschap = {"zaak": zaak["url"], "eigenschap": types["eigenschap"]["url"], "waarde": "test"}
    return {
        "zaak put": ("put", zaak["url"], scene.zaak_body(types["zaaktype"])),
        "zaak patch": ("patch", zaak["url"], {"omschrijving": "anders"}),
        "klantcontact": ("post", "zaken/klantcontacten", {"zaak": zaak["url"], "datumtijd": "2019-02-20T00:00:00"}),
        "resultaat post": ("post", "zaken/resultaten", result),
        "resultaat put": ("put", closed["resultaat"]["url"], result),
        "resultaat patch": ("patch", closed["resultaat"]["url"], {"toelichting": "anders"}),
        "resultaat delete": ("delete", closed["resultaat"]["url"], None),
        "rol post": ("post", "zaken/rollen", bodies.rol(zaak["url"], types["roltype"]["url"])),
        "rol delete": ("delete", closed["rol"]["url"], None),
        "status": ("post", "zaken/statussen", status),
        "document post": ("post", "zaken/zaakinformatieobjecten", scene.in_zaak_body(zaak, new_document)),
        "document put": ("put", closed["in_zaak"]["url"], in_zaak),
        "document patch": ("patch", closed["in_zaak"]["url"], {"titel": "anders"}),
        "document delete": ("delete", closed["in_zaak"]["url"], None),
        "zaakobject": ("post", "zaken/zaakobjecten", bodies.pand(zaak["url"])),
        "eigenschap": ("post", zaak["url"] + "/zaakeigenschappen", eigenschap),
    }


def send(by, method, url, body):
    return by.delete(url) if method == "delete" else getattr(by, method)(url, body)


NAMES = [
    "zaak put",
    "zaak patch",
    "klantcontact",
    "resultaat post",
    "resultaat put",
    "resultaat patch",
    "resultaat delete",
    "rol post",
    "rol delete",
    "status",
    "document post",
    "document put",
    "document patch",
    "document delete",
    "zaakobject",
    "eigenschap",
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("who", ["limited", "handler"])
def test_007_a_closed_zaak_is_not_changed(scene, types, closed, handler, name, who):
    by = scene.limited if who == "limited" else handler
    assert refused(send(by, *writes(scene, types, closed)[name]))


@pytest.mark.parametrize("name", NAMES)
def test_007_unless_by_who_may_force_it(scene, types, closed, name):
    method, url, body = writes(scene, types, closed)[name]
    if name == "resultaat post":
        assert codes(scene.full.delete(closed["resultaat"]["url"])) == 204
    assert codes(send(scene.full, method, url, body)) == {"post": 201, "delete": 204}.get(method, 200)


def test_007_putting_back_an_open_end_does_not_reopen(scene, types, closed):
    body = scene.zaak_body(types["zaaktype"], einddatum=None)
    assert codes(scene.full.put(closed["zaak"]["url"], body)) == 200
    assert scene.shown(closed["zaak"]["url"])["einddatum"] == "2018-04-20"


# -- zrc-008: open again -----------------------------------------------------------------------------------------------


def test_008_an_earlier_status_opens_the_zaak_again(scene, types, closed):
    made = scene.status(closed["zaak"], types["statustype"], at="2018-04-23T13:37:00")
    assert made["statustype"] == types["statustype"]["url"]
    again = scene.shown(closed["zaak"]["url"])
    assert (again["einddatum"], again["archiefactiedatum"], again["archiefnominatie"]) == (None, None, None)
    scene.status(closed["zaak"], types["eindstatus"], at="2018-05-01T13:37:00")
    last = scene.shown(closed["zaak"]["url"])
    assert (last["einddatum"], last["archiefnominatie"]) == ("2018-05-01", "vernietigen")
    assert last["archiefactiedatum"] == "2023-05-01"


def test_008c_only_by_who_may_reopen(scene, types, closed, handler):
    earlier = {
        "zaak": closed["zaak"]["url"],
        "statustype": types["statustype"]["url"],
        "datumStatusGezet": "2018-04-19T13:37:00",
    }
    assert refused(scene.limited.post("zaken/statussen", earlier))
    assert refused(handler.post("zaken/statussen", earlier))


@pytest.fixture(scope="module")
def form(scene_of_module):
    """A form engine: it may make a zaak, and no more."""
    client = show_client("formulier", scopes=["zaken.aanmaken", "zaken.lezen"])
    return Program(client.client_id, client.secret)


def test_008b_who_made_a_zaak_may_set_its_first_status_only(scene, types, form):
    made = form.post("zaken/zaken", scene.zaak_body(types["zaaktype"])).json()
    body = {"zaak": made["url"], "statustype": types["statustype"]["url"], "datumStatusGezet": "2019-04-20T13:37:00"}
    assert codes(form.post("zaken/statussen", body)) == 201
    assert refused(form.post("zaken/statussen", {**body, "datumStatusGezet": "2019-04-21T13:37:00"}))
