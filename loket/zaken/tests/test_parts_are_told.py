"""Every change under a zaak is written in its trail, and told on the kanaal of zaken, without what it says."""

import pytest

from loket.zaken.commands import address
from loket.zaken.tests.betrokkenen import rol_body
from loket.zaken.tests.parts import url_of
from loket.zaken.tests.test_dossier import body as document_body
from loket.zaken.tests.test_dossier import document_of
from loket.zaken.tests.test_zaakobjecten import body as object_body
from loket.zgw.models import Wijziging

HEARD = []
THERE = "https://elders.example/1"


def hear(change):
    HEARD.append(change)


@pytest.fixture(autouse=True)
def _listening(settings, monkeypatch):
    settings.ZGW_PUBLISH = "loket.zaken.tests.test_parts_are_told.hear"
    monkeypatch.setattr(address, "fetch", lambda url: {"url": url})
    HEARD.clear()


def bodies(zaak, zaaktype):
    url, document = url_of(zaak), document_of(zaaktype.informatieobjecttype)
    value = {"zaak": url, "eigenschap": zaaktype.eigenschap.url, "waarde": "1"}
    return {
        "rol": ("zaken/rollen", rol_body(zaak, zaaktype.roltype)),
        "zaakobject": ("zaken/zaakobjecten", object_body(zaak)),
        "zaakinformatieobject": ("zaken/zaakinformatieobjecten", document_body(zaak, document)),
        "zaakeigenschap": (f"{url}/zaakeigenschappen", value),
        "klantcontact": ("zaken/klantcontacten", {"zaak": url, "datumtijd": "2026-03-02T10:00:00Z"}),
        "zaakcontactmoment": ("zaken/zaakcontactmomenten", {"zaak": url, "contactmoment": THERE}),
        "zaakverzoek": ("zaken/zaakverzoeken", {"zaak": url, "verzoek": THERE}),
        "zaaknotitie": ("zaken/zaaknotities", {"gerelateerdAan": url, "onderwerp": "a", "tekst": "b"}),
    }


@pytest.mark.parametrize(
    ("resource", "methods"),
    [
        ("rol", ("put", "delete")),
        ("zaakobject", ("put", "patch", "delete")),
        ("zaakinformatieobject", ("put", "patch", "delete")),
        ("zaakeigenschap", ("put", "patch", "delete")),
        ("klantcontact", ()),
        ("zaakcontactmoment", ("delete",)),
        ("zaakverzoek", ("delete",)),
        ("zaaknotitie", ("put", "patch", "delete")),
    ],
)
def test_each_change_is_written_down_and_told(zgw, zaak, zaaktype, resource, methods):
    way, body = bodies(zaak, zaaktype)[resource]
    made = zgw.post(way, body).json()
    for method in methods:
        answer = getattr(zgw, method)(made["url"], *([] if method == "delete" else [made]))
        assert answer.status_code == (204 if method == "delete" else 200), answer.content
    names = {"put": "update", "patch": "partial_update", "delete": "destroy"}
    actions = ["create", *(names[method] for method in methods)]
    lines = Wijziging.objects.filter(hoofd_id=zaak.id).order_by("id")
    assert [(line.actie, line.resource, line.resource_url) for line in lines] == [
        (action, resource, made["url"]) for action in actions
    ]
    assert [(each.actie, each.resource, each.resource_url, each.hoofd_object, each.kanaal) for each in HEARD] == [
        (action, resource, made["url"], url_of(zaak), "zaken") for action in actions
    ]
    assert HEARD[0].kenmerken == {
        "bronorganisatie": "517439943",
        "zaaktype": zaaktype.url,
        "zaaktype.catalogus": zaaktype.catalogus.url,
        "vertrouwelijkheidaanduiding": "openbaar",
    }


@pytest.mark.parametrize("resource", ["rol", "zaakobject", "zaakinformatieobject", "klantcontact", "zaaknotitie"])
def test_what_is_refused_is_not_told(zgw, zaak, zaaktype, resource):
    way, body = bodies(zaak, zaaktype)[resource]
    assert zgw.post(way, {**body, "zaak": "x", "gerelateerdAan": "x"}).status_code == 400
    assert HEARD == []
