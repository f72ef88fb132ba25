"""A zaak as the standard shows it. A field without a value in a full update keeps the one that we made."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from loket.zgw import checks
from loket.zgw.caller import Vertrouwelijkheid
from loket.zgw.wire import (
    BlankUrl,
    Body,
    Filled,
    Geometry,
    Period,
    ReadOnly,
    Rsin,
    Text40,
    Text80,
    Text100,
    Text200,
    Text255,
    Text1000,
    Url,
)

Text250 = Annotated[str, Meta(max_length=250)]
BlankRsin = Annotated[str, Meta(max_length=9, extra={"check": checks.rsin_or_blank})]


class Verlenging(Body, kw_only=True):
    reden: Text200
    duur: Period


class Opschorting(Body, kw_only=True):
    indicatie: bool
    reden: Text200


class RelevanteZaak(Body, kw_only=True):
    url: Url
    aard_relatie: Literal["vervolg", "onderwerp", "bijdrage", "overig"]
    overige_relatie: Text100 = ""
    toelichting: Text255 = ""


class ZaakKenmerk(Body, kw_only=True):
    kenmerk: Annotated[Text40, Filled]
    bron: Annotated[Text40, Filled]


class Processobject(Body, kw_only=True):
    datumkenmerk: Text250
    identificatie: Text250
    objecttype: Text250
    registratie: Text250


class Zaak(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    identificatie: Text40 | UnsetType = UNSET
    bronorganisatie: Rsin
    omschrijving: Text80 = ""
    toelichting: Text1000 = ""
    zaaktype: Url
    registratiedatum: date | UnsetType = UNSET
    verantwoordelijke_organisatie: Rsin
    startdatum: date
    einddatum: ReadOnly[date | None] = UNSET
    einddatum_gepland: date | UnsetType | None = UNSET
    uiterlijke_einddatum_afdoening: date | UnsetType | None = UNSET
    publicatiedatum: date | None = None
    communicatiekanaal: BlankUrl = ""
    producten_of_diensten: list[Url] = []
    vertrouwelijkheidaanduiding: Vertrouwelijkheid | Literal[""] | UnsetType = UNSET
    betalingsindicatie: Literal["nvt", "nog_niet", "gedeeltelijk", "geheel", ""] = ""
    betalingsindicatie_weergave: ReadOnly[str] = UNSET
    laatste_betaaldatum: datetime | None = None
    zaakgeometrie: Geometry | None = None
    verlenging: Verlenging | None = None
    opschorting: Opschorting | None = None
    selectielijstklasse: BlankUrl = ""
    hoofdzaak: Url | None = None
    deelzaken: ReadOnly[list[Url]] = UNSET
    relevante_andere_zaken: Annotated[list[RelevanteZaak], Meta(max_length=1000)] = []
    eigenschappen: ReadOnly[list[Url]] = UNSET
    rollen: ReadOnly[list[Url]] = UNSET
    status: ReadOnly[Url | None] = UNSET
    zaakinformatieobjecten: ReadOnly[list[Url]] = UNSET
    zaakobjecten: ReadOnly[list[Url]] = UNSET
    kenmerken: list[ZaakKenmerk] = []
    archiefnominatie: Literal["blijvend_bewaren", "vernietigen", ""] | UnsetType | None = UNSET
    archiefstatus: (
        Literal["nog_te_archiveren", "gearchiveerd", "gearchiveerd_procestermijn_onbekend", "overgedragen"] | UnsetType
    ) = UNSET
    archiefactiedatum: date | UnsetType | None = UNSET
    resultaat: ReadOnly[Url | None] = UNSET
    opdrachtgevende_organisatie: BlankRsin = ""
    processobjectaard: Text200 = ""
    startdatum_bewaartermijn: date | None = None
    processobject: Processobject | None = None
