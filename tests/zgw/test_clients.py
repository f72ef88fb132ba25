"""Two libraries with which programs of the field are made drive a running Loket."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import requests
from zds_client import ClientAuth, ClientError
from zds_client.client import Client
from zds_client.oas import schema_fetcher

from loket.examples.zgw import program_with_all_rights
from tests.zgw.rules import bodies
from tests.zgw.rules.referentielijsten import referentielijsten
from tests.zgw.rules.scene import Scene

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
NAMES = {
    "list": "_list",
    "retrieve": "_retrieve",
    "create": "_create",
    "update": "_update",
    "partial_update": "_partial_update",
    "delete": "_destroy",
}
OLD_NAMES = NAMES | {"retrieve": "_read", "delete": "_delete"}  # as the files of 1.0 have it
CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


@pytest.fixture
def types(live_server):
    """A catalogue with a published zaaktype and its parts, by their addresses at the running server."""
    program = program_with_all_rights()
    with referentielijsten() as lists:
        scene = Scene(program, None, lists)
        scene.set_up()
        iot = scene.informatieobjecttype()
        besluittype = scene.besluittype(informatieobjecttypen=[iot["omschrijving"]])
        zaaktype = scene.zaaktype(besluittypen=[besluittype["omschrijving"]])
        made = {
            "catalogus": {"url": scene.catalogus},
            "zaaktype": zaaktype,
            "iot": iot,
            "besluittype": besluittype,
            "statustype": scene.statustype(zaaktype, 1),
            "eindstatus": scene.statustype(zaaktype, 2),
            "resultaattype": scene.resultaattype(zaaktype),
            "roltype": scene.roltype(zaaktype),
            "eigenschap": scene.eigenschap(zaaktype),
        }
        scene.allowed_document(zaaktype, iot)
        scene.published(zaaktype)
    found = {name: each["url"].replace("http://testserver", live_server.url) for name, each in made.items()}
    return program, found


def told_to(program, types):
    """All that a program needs to know."""
    status = {"statustype": types["eindstatus"], "datumStatusGezet": "2019-05-01T13:37:00Z"}
    return {
        "client_id": program.client_id,
        "secret": program.secret,
        "types": types,
        "zaak": bodies.zaak(types["zaaktype"], ""),
        "document": bodies.document(types["iot"]),
        "rol": bodies.rol("", types["roltype"]),
        "pand": bodies.pand(""),
        "besluit": bodies.besluit(types["besluittype"]),
        "status": status,
    }


def test_zgw_consumers(live_server, types):
    told = {**told_to(*types), "root": live_server.url}
    script = Path(__file__).with_name("as_zgw_consumers.py")
    ran = subprocess.run(
        [sys.executable, script], input=json.dumps(told), capture_output=True, text=True, timeout=120, env={}
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == {
        "zaak": "2019-05-01",
        "status": types[1]["eindstatus"],
        "resultaat": types[1]["resultaattype"],
        "rol": "adviseur",
        "eigenschap": "test",
        "zaakobject": "pand",
        "document": "een titel",
        "content": "c3RyaW5n",
        "besluit": True,
        "in_besluit": True,
        "listed": [True],
        "expanded": True,
        "searched": [200, 1],
        "gone": 404,
    }


@pytest.fixture
def clients(live_server, types):
    program, _ = types
    schema_fetcher.cache.clear()
    auth = ClientAuth(program.client_id, program.secret, user_id="j", user_representation="J")
    return {
        api: Client(
            f"{live_server.url}/{api}/api/v1/",
            oas_location="schema/openapi.yaml?v=3",
            auth=auth,
            operation_suffix_mapping=OLD_NAMES if api == "besluiten" else NAMES,
        )
        for api in ("zaken", "catalogi", "documenten", "besluiten")
    }


def test_gemma_zds_client_reads_our_own_document(clients, types):
    types = types[1]
    zaken, catalogi, documenten, besluiten = clients.values()
    assert catalogi.retrieve("zaaktype", url=types["zaaktype"])["concept"] is False
    assert [each["url"] for each in catalogi.list("statustype", {"zaaktype": types["zaaktype"]})["results"]]
    zaak = zaken.create("zaak", bodies.zaak(types["zaaktype"], ""))
    document = documenten.create("enkelvoudiginformatieobject", bodies.document(types["iot"]))
    zaken.create("zaakinformatieobject", {"zaak": zaak["url"], "informatieobject": document["url"]})
    rol = zaken.create("rol", bodies.rol(zaak["url"], types["roltype"]))
    zaken.create("resultaat", {"zaak": zaak["url"], "resultaattype": types["resultaattype"]})
    besluit = besluiten.create("besluit", bodies.besluit(types["besluittype"], zaak=zaak["url"]))
    end = {"zaak": zaak["url"], "statustype": types["eindstatus"], "datumStatusGezet": "2019-05-01T13:37:00"}
    status = zaken.create("status", end)

    assert zaken.retrieve("zaak", url=zaak["url"])["status"] == status["url"]
    assert zaken.retrieve("zaak", uuid=zaak["uuid"])["einddatum"] == "2019-05-01"
    assert zaken.list("zaak", {"identificatie": zaak["identificatie"]})["count"] == 1
    assert zaken.list("zaak", {"expand": "zaaktype"})["results"][0]["_expand"]["zaaktype"]["url"] == types["zaaktype"]
    assert zaken.operation("zaak__zoek", {"uuid__in": [zaak["uuid"]]})["count"] == 1
    assert besluiten.retrieve("besluit", url=besluit["url"])["zaak"] == zaak["url"]
    assert [each["besluit"] for each in zaken.list("zaakbesluit", zaak_uuid=zaak["uuid"])] == [besluit["url"]]
    changed = zaken.partial_update("zaak", {"omschrijving": "anders"}, url=zaak["url"])
    assert changed["omschrijving"] == "anders"
    zaken.delete("rol", url=rol["url"])
    with pytest.raises(ClientError) as gone:
        zaken.retrieve("rol", url=rol["url"])
    assert gone.value.args[0]["code"] == "not_found"
    with pytest.raises(ClientError) as wrong:
        zaken.create("zaak", {})
    told = [(each["name"], each["code"]) for each in wrong.value.args[0]["invalidParams"]]
    assert ("zaaktype", "required") in told


def test_a_large_document_goes_up_in_parts_and_comes_down(live_server, types, clients):
    """As a Java client does it: an empty text for the content, the lock of the first part, slices by our sizes."""
    program, types = types
    content = bytes(range(256)) * 40
    body = bodies.document(types["iot"], inhoud="", bestandsomvang=len(content), bestandsnaam="groot.bin")
    made = clients["documenten"].create("enkelvoudiginformatieobject", body)
    token = {"Authorization": program._headers({})["Authorization"]}
    lock, begin = made["bestandsdelen"][0]["lock"], 0
    for part in made["bestandsdelen"]:
        slice_ = content[begin : begin + part["omvang"]]
        begin += part["omvang"]
        answer = requests.put(
            part["url"], data={"lock": lock}, files={"inhoud": ("deel", slice_)}, headers=token, timeout=30
        )
        assert answer.status_code == 200, answer.text
    assert requests.post(f"{made['url']}/unlock", json={"lock": lock}, headers=token, timeout=30).status_code == 204
    got = requests.get(f"{made['url']}/download", headers={**token, "Accept": "application/octet-stream"}, timeout=30)
    assert got.content == content
