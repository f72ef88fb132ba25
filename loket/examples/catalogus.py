"""A catalogus for tests: builders that go through the commands, and give back ids and addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any
from uuid import UUID

from loket.catalogi import commands
from loket.catalogi.models import Catalogus
from loket.catalogi.queries.selectielijst import klasse, omschrijving_url, procestype_url
from loket.catalogi.queries.shapes import API
from loket.kernel.actor import SYSTEM

HOST = "http://testserver"
RSIN = "517439943"
BEGIN = date(2019, 1, 1)
AFGEHANDELD = {
    "afleidingswijze": "afgehandeld",
    "datumkenmerk": "",
    "einddatumBekend": False,
    "objecttype": "",
    "registratie": "",
    "procestermijn": None,
}
GENERIC = {"Toegekend": "Toegekend", "Afgewezen": "Afgewezen"}
_numbers = count(1)


@dataclass(frozen=True)
class Ref:
    """One type: its id, and its address as a client of the test server knows it."""

    id: UUID
    path: str

    @property
    def url(self) -> str:
        return f"{HOST}{API.root}/{self.path}/{self.id}"

    def __str__(self) -> str:
        return self.url


@dataclass(frozen=True)
class ZaaktypeExample:
    """A published kind of zaak with everything below it; the lists are in the order in which they were named."""

    id: UUID
    url: str
    catalogus: Ref
    identificatie: str
    statustypen: tuple[Ref, ...]
    resultaattypen: tuple[Ref, ...]
    roltypen: Mapping[str, Ref]  # by omschrijving_generiek
    eigenschap: Ref
    informatieobjecttype: Ref
    besluittype: Ref
    ziot: Ref
    zaakobjecttype: Ref

    @property
    def eindstatustype(self) -> Ref:
        return self.statustypen[-1]

    @property
    def roltype(self) -> Ref:
        return self.roltypen["initiator"]


def catalogus(domein: str = "LOKET", rsin: str = RSIN) -> Ref:
    """The catalogus of this domein: made once."""
    found = Catalogus.objects.filter(domein=domein, rsin=rsin).first()
    if found:
        return Ref(found.id, "catalogussen")
    made = commands.add_catalogus(domein=domein, rsin=rsin, contactpersoon_beheer_naam="Team Zaken", by=SYSTEM)
    return Ref(made, "catalogussen")


def zaaktype_values(catalogus_id: UUID, **changes: Any) -> dict[str, Any]:
    """The fields of a draft zaaktype, without relations."""
    number = next(_numbers)
    return {
        "catalogus_id": catalogus_id,
        "identificatie": f"ZT-{number}",
        "omschrijving": f"Voorbeeldzaak {number}",
        "vertrouwelijkheidaanduiding": "openbaar",
        "doel": "Een voorbeeld geven",
        "aanleiding": "Een inwoner vraagt iets",
        "indicatie_intern_of_extern": "extern",
        "handeling_initiator": "aanvragen",
        "onderwerp": "Voorbeeld",
        "handeling_behandelaar": "behandelen",
        "doorlooptijd": "P8W",
        "opschorting_en_aanhouding_mogelijk": True,
        "verlenging_mogelijk": True,
        "verlengingstermijn": "P6W",
        "publicatie_indicatie": False,
        "producten_of_diensten": ["https://example.com/product/123"],
        "selectielijst_procestype": procestype_url(6),
        "referentieproces": {"naam": "Behandelen", "link": ""},
        "verantwoordelijke": "Team Zaken",
        "besluittypen": [],
        "deelzaaktypen": [],
        "gerelateerde_zaaktypen": [],
        "begin_geldigheid": BEGIN,
        "versiedatum": BEGIN,
        **changes,
    }


def draft_zaaktype(**changes: Any) -> Ref:
    """A zaaktype that is not published yet, without anything below it."""
    catalogus_id = changes.pop("catalogus_id", None) or catalogus().id
    return Ref(commands.add_zaaktype(zaaktype_values(catalogus_id, **changes), by=SYSTEM), "zaaktypen")


def informatieobjecttype(catalogus_id: UUID, *, publish: bool = True, **changes: Any) -> Ref:
    values = {
        "catalogus_id": catalogus_id,
        "omschrijving": f"Document {next(_numbers)}",
        "vertrouwelijkheidaanduiding": "openbaar",
        "begin_geldigheid": BEGIN,
        "informatieobjectcategorie": "document",
        **changes,
    }
    made = commands.add_informatieobjecttype(values, by=SYSTEM)
    if publish:
        commands.publish_informatieobjecttype(made, by=SYSTEM)
    return Ref(made, "informatieobjecttypen")


def besluittype(catalogus_id: UUID, *, publish: bool = True, **changes: Any) -> Ref:
    values = {
        "catalogus_id": catalogus_id,
        "omschrijving": f"Besluit {next(_numbers)}",
        "publicatie_indicatie": False,
        "informatieobjecttypen": [],
        "begin_geldigheid": BEGIN,
        **changes,
    }
    made = commands.add_besluittype(values, by=SYSTEM)
    if publish:
        commands.publish_besluittype(made, by=SYSTEM)
    return Ref(made, "besluittypen")


def statustype(zaaktype_id: UUID, volgnummer: int, omschrijving: str = "Stap", **changes: Any) -> Ref:
    values = {"zaaktype_id": zaaktype_id, "omschrijving": omschrijving, "volgnummer": volgnummer, **changes}
    return Ref(commands.add_statustype(values, by=SYSTEM), "statustypen")


def resultaattype(zaaktype_id: UUID, omschrijving: str = "Toegekend", nummer: str = "6.1", **changes: Any) -> Ref:
    """`nummer` is the class of the selection list, which says how long the file is kept."""
    values = {
        "zaaktype_id": zaaktype_id,
        "omschrijving": omschrijving,
        "resultaattypeomschrijving": omschrijving_url(GENERIC.get(omschrijving, "Afgehandeld")),
        "selectielijstklasse": klasse(nummer).url,
        "brondatum_archiefprocedure": AFGEHANDELD,
        **changes,
    }
    return Ref(commands.add_resultaattype(values, by=SYSTEM), "resultaattypen")


def roltype(zaaktype_id: UUID, generiek: str = "initiator", omschrijving: str = "") -> Ref:
    values = {
        "zaaktype_id": zaaktype_id,
        "omschrijving": omschrijving or generiek.replace("_", "-").capitalize(),
        "omschrijving_generiek": generiek,
    }
    return Ref(commands.add_roltype(values, by=SYSTEM), "roltypen")


def eigenschap(zaaktype_id: UUID, naam: str = "Kenteken", **changes: Any) -> Ref:
    values = {
        "zaaktype_id": zaaktype_id,
        "naam": naam,
        "definitie": "Het kenteken van de auto",
        "specificatie": {
            "groep": "",
            "formaat": "tekst",
            "lengte": "20",
            "kardinaliteit": "1",
            "waardenverzameling": [],
        },
        **changes,
    }
    return Ref(commands.add_eigenschap(values, by=SYSTEM), "eigenschappen")


def published_zaaktype(
    statussen: Sequence[str] = ("Ontvangen", "In behandeling", "Afgehandeld"),
    resultaten: Sequence[tuple[str, str]] = (("Toegekend", "6.1"), ("Afgewezen", "6.2")),
    rollen: Sequence[str] = ("initiator", "behandelaar", "belanghebbende"),
    *,
    publish: bool = True,
    **changes: Any,
) -> ZaaktypeExample:
    """A kind of zaak that is ready for zaken. `changes` are fields of the zaaktype; `resultaten` name their class."""
    here = catalogus() if "catalogus_id" not in changes else Ref(changes.pop("catalogus_id"), "catalogussen")
    iot = informatieobjecttype(here.id, omschrijving=f"Aanvraag {next(_numbers)}")
    besluit = besluittype(here.id, informatieobjecttypen=[iot.url])
    values = zaaktype_values(here.id, **{"besluittypen": [besluit.url], **changes})
    id = commands.add_zaaktype(values, by=SYSTEM)
    made = ZaaktypeExample(
        id=id,
        url=Ref(id, "zaaktypen").url,
        catalogus=here,
        identificatie=values["identificatie"],
        statustypen=tuple(statustype(id, number, name) for number, name in enumerate(statussen, start=1)),
        resultaattypen=tuple(resultaattype(id, name, nummer) for name, nummer in resultaten),
        roltypen={generiek: roltype(id, generiek) for generiek in rollen},
        eigenschap=eigenschap(id),
        informatieobjecttype=iot,
        besluittype=besluit,
        ziot=ziot(id, iot.url),
        zaakobjecttype=zaakobjecttype(id),
    )
    if publish:
        commands.publish_zaaktype(id, by=SYSTEM)
    return made


def ziot(zaaktype_id: UUID, informatieobjecttype: str, volgnummer: int = 1, richting: str = "inkomend") -> Ref:
    values = {
        "zaaktype_id": zaaktype_id,
        "omschrijving": informatieobjecttype,
        "volgnummer": volgnummer,
        "richting": richting,
    }
    return Ref(commands.add_ziot(values, by=SYSTEM), "zaaktype-informatieobjecttypen")


def zaakobjecttype(zaaktype_id: UUID, **changes: Any) -> Ref:
    values = {
        "zaaktype_id": zaaktype_id,
        "ander_objecttype": False,
        "objecttype": "https://example.com/objecttypen/adres",
        "relatie_omschrijving": "gaat over",
        **changes,
    }
    return Ref(commands.add_zaakobjecttype(values, by=SYSTEM), "zaakobjecttypen")
