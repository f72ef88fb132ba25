"""A program of its own, with the library zgw-consumers: started by test_clients, told what it needs on stdin.

It makes a zaak with all that belongs to it, reads everything back into the models of the library, and prints it.
"""

import base64
import json
import sys

import django
from django.conf import settings
from django.core.management import call_command

settings.configure(
    INSTALLED_APPS=["django.contrib.contenttypes", "solo", "privates", "simple_certmanager", "zgw_consumers"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    PRIVATE_MEDIA_ROOT="/nonexistent",
    PRIVATE_MEDIA_URL="/private/",
    USE_TZ=True,
    DEFAULT_AUTO_FIELD="django.db.models.AutoField",
)
django.setup()

from zgw_consumers.api_models.base import factory  # noqa: E402
from zgw_consumers.api_models.besluiten import Besluit, BesluitDocument  # noqa: E402
from zgw_consumers.api_models.catalogi import (  # noqa: E402
    BesluitType,
    Catalogus,
    InformatieObjectType,
    ResultaatType,
    RolType,
    StatusType,
    ZaakType,
)
from zgw_consumers.api_models.documenten import Document  # noqa: E402
from zgw_consumers.api_models.zaken import Resultaat, Rol, Status, Zaak, ZaakEigenschap, ZaakObject  # noqa: E402
from zgw_consumers.client import build_client  # noqa: E402
from zgw_consumers.models import Service  # noqa: E402
from zgw_consumers.service import pagination_helper  # noqa: E402

KINDS = {"zaken": "zrc", "catalogi": "ztc", "documenten": "drc", "besluiten": "brc"}
MODELS = {
    "zaaktype": ZaakType,
    "iot": InformatieObjectType,
    "besluittype": BesluitType,
    "statustype": StatusType,
    "eindstatus": StatusType,
    "resultaattype": ResultaatType,
    "roltype": RolType,
    "catalogus": Catalogus,
}
CRS = {"Accept-Crs": "EPSG:4326", "Content-Crs": "EPSG:4326"}


def clients_of(told):
    call_command("migrate", verbosity=0)
    services = {
        api: Service.objects.create(
            slug=api,
            label=api,
            api_type=kind,
            api_root=f"{told['root']}/{api}/api/v1/",
            client_id=told["client_id"],
            secret=told["secret"],
            auth_type="zgw",
            user_id="j",
        )
        for api, kind in KINDS.items()
    }
    return {api: build_client(service) for api, service in services.items()}


def sent(client, path, body, **more):
    response = client.post(path, json=body, headers=CRS, **more)
    assert response.status_code == 201, response.text
    return response.json()


def read(client, model, url):
    response = client.get(url, headers=CRS)
    assert response.status_code == 200, response.text
    return factory(model, response.json())


def main(told):
    clients, types = clients_of(told), told["types"]
    for name, model in MODELS.items():
        read(clients["catalogi"], model, types[name])
    zaken, documenten = clients["zaken"], clients["documenten"]
    zaak = sent(zaken, "zaken", told["zaak"])
    url = zaak["url"]
    document = sent(documenten, "enkelvoudiginformatieobjecten", told["document"])
    sent(zaken, "zaakinformatieobjecten", {"zaak": url, "informatieobject": document["url"]})
    rol = sent(zaken, "rollen", {**told["rol"], "zaak": url})
    resultaat = sent(zaken, "resultaten", {"zaak": url, "resultaattype": types["resultaattype"]})
    eigenschap = {"zaak": url, "eigenschap": types["eigenschap"], "waarde": "test"}
    eigenschap = sent(zaken, f"zaken/{zaak['uuid']}/zaakeigenschappen", eigenschap)
    zaakobject = sent(zaken, "zaakobjecten", {**told["pand"], "zaak": url})
    besluit = sent(clients["besluiten"], "besluiten", {**told["besluit"], "zaak": url})
    in_besluit = {"besluit": besluit["url"], "informatieobject": document["url"]}
    in_besluit = sent(clients["besluiten"], "besluitinformatieobjecten", in_besluit)
    status = sent(zaken, "statussen", {**told["status"], "zaak": url})
    listed = zaken.get(
        "zaken", params={"identificatie": zaak["identificatie"], "expand": "zaaktype,status"}, headers=CRS
    )
    found = list(pagination_helper(zaken, listed.json()))
    search = zaken.post("zaken/_zoek", json={"uuid__in": [zaak["uuid"]]}, headers=CRS)
    return {
        "zaak": str(read(zaken, Zaak, url).einddatum),
        "status": read(zaken, Status, status["url"]).statustype,
        "resultaat": read(zaken, Resultaat, resultaat["url"]).resultaattype,
        "rol": read(zaken, Rol, rol["url"]).omschrijving_generiek,
        "eigenschap": read(zaken, ZaakEigenschap, eigenschap["url"]).waarde,
        "zaakobject": read(zaken, ZaakObject, zaakobject["url"]).object_type,
        "document": read(documenten, Document, document["url"]).titel,
        "content": base64.b64encode(documenten.get(document["inhoud"]).content).decode(),
        "besluit": read(clients["besluiten"], Besluit, besluit["url"]).zaak == url,
        "in_besluit": read(clients["besluiten"], BesluitDocument, in_besluit["url"]).besluit == besluit["url"],
        "listed": [each["url"] == url for each in found],
        "expanded": found[0]["_expand"]["status"]["url"] == status["url"],
        "searched": (search.status_code, search.json()["count"]),
        "gone": documenten.get(f"enkelvoudiginformatieobjecten/{zaak['uuid']}").status_code,
    }


if __name__ == "__main__":
    print(json.dumps(main(json.load(sys.stdin))))
