"""An object of a zaak as the standard shows it."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, Literal, cast
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta

from loket.zaken.schemas import objecten
from loket.zaken.schemas.betrokkenen import (
    RolMedewerker,
    RolNatuurlijkPersoon,
    RolNietNatuurlijkPersoon,
    RolOrganisatorischeEenheid,
    RolVestiging,
)
from loket.zgw import checks
from loket.zgw.wire import BlankUrl, Body, ReadOnly, Text80, Text100, Url

STRUCTS: dict[str, type[Body]] = {
    "adres": objecten.ObjectAdres,
    "buurt": objecten.ObjectBuurt,
    "gemeente": objecten.ObjectGemeente,
    "gemeentelijke_openbare_ruimte": objecten.ObjectGemeentelijkeOpenbareRuimte,
    "huishouden": objecten.ObjectHuishouden,
    "inrichtingselement": objecten.ObjectInrichtingselement,
    "kadastrale_onroerende_zaak": objecten.ObjectKadastraleOnroerendeZaak,
    "kunstwerkdeel": objecten.ObjectKunstwerkdeel,
    "maatschappelijke_activiteit": objecten.ObjectMaatschappelijkeActiviteit,
    "medewerker": RolMedewerker,
    "natuurlijk_persoon": RolNatuurlijkPersoon,
    "niet_natuurlijk_persoon": RolNietNatuurlijkPersoon,
    "openbare_ruimte": objecten.ObjectOpenbareRuimte,
    "organisatorische_eenheid": RolOrganisatorischeEenheid,
    "overige": objecten.ObjectOverige,
    "pand": objecten.ObjectPand,
    "spoorbaandeel": objecten.ObjectSpoorbaandeel,
    "terrein_gebouwd_object": objecten.ObjectTerreinGebouwdObject,
    "terreindeel": objecten.ObjectTerreindeel,
    "vestiging": RolVestiging,
    "waterdeel": objecten.ObjectWaterdeel,
    "wegdeel": objecten.ObjectWegdeel,
    "wijk": objecten.ObjectWijk,
    "woonplaats": objecten.ObjectWoonplaats,
    "woz_deelobject": objecten.ObjectWozDeelobject,
    "woz_object": objecten.ObjectWozObject,
    "woz_waarde": objecten.ObjectWozWaarde,
    "zakelijk_recht": objecten.ObjectZakelijkRecht,
}
ONLY_BY_ADDRESS = ("besluit", "enkelvoudig_document", "status")


def _overige(value: str) -> checks.Wrong | None:
    good = not value or re.fullmatch("[a-z_]+", value)
    return None if good else ("invalid", "Gebruik alleen kleine letters en liggende streepjes.")


TypeOverige = Annotated[Text100, Meta(extra={"check": _overige}, extra_json_schema={"pattern": "[a-z_]+"})]


class ObjectTypeOverigeDefinitie(Body, kw_only=True):
    url: Url
    schema: Text100
    object_data: Text100


class ZaakObject(Body, kw_only=True):
    """What every object has; `objectType` tells which struct `objectIdentificatie` is."""

    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    object: BlankUrl = ""
    zaakobjecttype: BlankUrl = ""
    object_type: Literal[
        "adres",
        "besluit",
        "buurt",
        "enkelvoudig_document",
        "gemeente",
        "gemeentelijke_openbare_ruimte",
        "huishouden",
        "inrichtingselement",
        "kadastrale_onroerende_zaak",
        "kunstwerkdeel",
        "maatschappelijke_activiteit",
        "medewerker",
        "natuurlijk_persoon",
        "niet_natuurlijk_persoon",
        "openbare_ruimte",
        "organisatorische_eenheid",
        "pand",
        "spoorbaandeel",
        "status",
        "terreindeel",
        "terrein_gebouwd_object",
        "vestiging",
        "waterdeel",
        "wegdeel",
        "wijk",
        "woonplaats",
        "woz_deelobject",
        "woz_object",
        "woz_waarde",
        "zakelijk_recht",
        "overige",
    ]
    object_type_overige: Annotated[
        Text100, Meta(extra={"check": _overige}, extra_json_schema={"pattern": "[a-z_]+"})
    ] = ""
    object_type_overige_definitie: ObjectTypeOverigeDefinitie | None = None
    relatieomschrijving: Text80 = ""
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")
    object_identificatie: Any = None

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type[Body]]]:
        return "objectType", KINDS


def _kind(name: str, struct: type[Body]) -> type[Body]:
    """By the names of the standard: `adres_ZaakObject`."""
    fields = [("object_identificatie", struct | None, None)]
    made = msgspec.defstruct(f"{name}_ZaakObject", fields, bases=(ZaakObject,), rename="camel", kw_only=True)
    return cast(type[Body], made)


KINDS = {name: _kind(name, struct) for name, struct in STRUCTS.items()}
