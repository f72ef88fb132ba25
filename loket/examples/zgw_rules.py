"""schemathesis and the published OpenAPI files, with addresses that exist in what it sends."""

import base64
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import schemathesis
from django.conf import settings
from schemathesis import Response
from schemathesis.config import SchemathesisConfig
from schemathesis.core.failures import Failure
from schemathesis.generation import GenerationMode
from schemathesis.hooks import HookContext
from schemathesis.schemas import BaseSchema

from loket.examples.zgw_contradictions import explanation_of
from loket.examples.zgw_when import Sent

FOLDER: Path = settings.BASE_DIR.parent / "shared" / "standards"
FILES = {
    "zaken": "zgw-1.5/zaken-1.5.1.yaml",
    "catalogi": "zgw-1.5/catalogi-1.3.1.yaml",
    "documenten": "zgw-1.5/documenten-1.4.3.yaml",
    "besluiten": "zgw-1.5/besluiten-1.0.2.yaml",
    "autorisaties": "zgw-1.5/autorisaties-1.0.0.yaml",
    "notificaties": "zgw-1.5/notificaties-1.0.0.yaml",
    "klantinteracties": "klantinteracties/open-klant-klantinteracties.yaml",
}
OF = {  # which resource a field of a body points at
    "zaak": "zaken/zaken",
    "hoofdzaak": "zaken/zaken",
    "zaaktype": "catalogi/zaaktypen",
    "catalogus": "catalogi/catalogussen",
    "statustype": "catalogi/statustypen",
    "resultaattype": "catalogi/resultaattypen",
    "roltype": "catalogi/roltypen",
    "eigenschap": "catalogi/eigenschappen",
    "besluittype": "catalogi/besluittypen",
    "informatieobjecttype": "catalogi/informatieobjecttypen",
    "informatieobject": "documenten/enkelvoudiginformatieobjecten",
    "besluit": "besluiten/besluiten",
}
POINTED = {  # the same, of what Open Klant points at by uuid
    "wasPartij": "partijen",
    "partij": "partijen",
    "identificeerdePartij": "partijen",
    "verstrektDoorPartij": "partijen",
    "vertegenwoordigendePartij": "partijen",
    "hadKlantcontact": "klantcontacten",
    "klantcontact": "klantcontacten",
    "wasKlantcontact": "klantcontacten",
    "aanleidinggevendKlantcontact": "klantcontacten",
    "wasBijlageVanKlantcontact": "klantcontacten",
    "actor": "actoren",
    "toegewezenAanActor": "actoren",
    "toegewezenAanActoren": "actoren",
    "categorie": "categorieen",
    "verstrektDoorBetrokkene": "betrokkenen",
}
FILLED = {
    "bronorganisatie": "000000000",
    "verantwoordelijkeOrganisatie": "000000000",
    "opdrachtgevendeOrganisatie": "000000000",
    "rsin": "000000000",
}
LEFT_OUT = {"communicatiekanaal", "selectielijstProcestype", "relevanteAndereZaken", "archiefstatus"}


class Proof:
    """One API's file. `addresses` are those of what is there, by the path of the list: `zaken/zaken`."""

    def __init__(self, api: str, config: Mapping[str, Any]) -> None:
        self.api = api
        self.addresses: dict[str, str] = {}
        self.explained: Counter[str] = Counter()
        settled = SchemathesisConfig.from_dict(dict(config))
        self.schema: BaseSchema = schemathesis.openapi.from_path(FOLDER / FILES[api], config=settled)
        self._hang_in()

    def _hang_in(self) -> None:
        """schemathesis wants functions of their own, with the names of its hooks."""

        def fill_in(context: HookContext, sent: Sent) -> Sent:
            return self._with_real_values(sent)

        def sift(context: HookContext, failure: Failure, sent: Sent, response: Response) -> bool:
            return self._is_a_fault(failure, sent, response)

        self.schema.hook("map_case")(fill_in)
        self.schema.hook("filter_failure")(sift)

    def _with_real_values(self, sent: Sent) -> Sent:
        """A body that fits the file gets addresses that lead somewhere, and most paths an id that is there."""
        if sent.meta is None or any(part.mode != GenerationMode.POSITIVE for part in sent.meta.components.values()):
            return sent
        if isinstance(sent.body, dict):
            kept = {name: value for name, value in sent.body.items() if name not in LEFT_OUT}
            sent.body = {**kept, **dict(self._real_fields(kept))}
        if sent.path_parameters and not str(sent.path_parameters.get("uuid", "")).startswith("0"):
            sent.path_parameters = {**sent.path_parameters, **dict(self._real_ids(sent))}
        return sent

    def _real_fields(self, body: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        for name in body:
            if name in OF and OF[name] in self.addresses and body[name]:
                yield name, self.addresses[OF[name]]
            elif name in POINTED and self.api == "klantinteracties" and body[name]:
                yield name, self._pointed(name, body[name])
            elif name in FILLED and body[name]:
                yield name, FILLED[name]
        if isinstance(body.get("inhoud"), str) and "bestandsomvang" in body:
            yield "inhoud", base64.b64encode(b"inhoud").decode()
            yield "bestandsomvang", 6
        if "productenOfDiensten" in body:
            yield "productenOfDiensten", []

    def _pointed(self, name: str, told: Any) -> Any:
        """A klantcontact that is made on the way (`maak-klantcontact`) is no pointer, and stays as it is."""
        address = self.addresses.get(f"klantinteracties/{POINTED[name]}")
        if address is None or (isinstance(told, dict) and "uuid" not in told):
            return told
        found = {"uuid": address.rpartition("/")[2]}
        return [found] if isinstance(told, list) else found

    def _real_ids(self, sent: Sent) -> Iterator[tuple[str, str]]:
        for name in sent.path_parameters or {}:
            resource = "zaken" if name == "zaak_uuid" else sent.path.split("/")[1]
            if name == "uuid" and "_uuid}/" in sent.path:
                resource = sent.path.split("/")[3]
            found = self.addresses.get(f"{self.api}/{resource}")
            if found:
                yield name, found.rpartition("/")[2]

    def _is_a_fault(self, failure: Failure, sent: Sent, response: Response) -> bool:
        explained = explanation_of(sent, response, failure)
        if explained:
            self.explained[explained.name] += 1
        return explained is None


def is_there() -> bool:
    """Are the files of the standard beside this checkout?"""
    return all((FOLDER / name).is_file() for name in FILES.values())
