"""A zaaktype as the standard shows it."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta

from loket.catalogi.schemas.words import AardRelatie, Filled80, Named, Text30
from loket.zgw.caller import Vertrouwelijkheid
from loket.zgw.wire import (
    BlankUrl200,
    Body,
    Filled,
    Period,
    ReadOnly,
    Rsin,
    Text20,
    Text40,
    Text50,
    Text80,
    Text255,
    Url,
    Url200,
)


class ReferentieProces(Body, kw_only=True):
    naam: Filled80
    link: BlankUrl200 = ""


class BronCatalogus(Body, kw_only=True):
    url: Url200
    domein: Annotated[str, Meta(max_length=5)]
    rsin: Rsin


class BronZaaktype(Body, kw_only=True):
    url: Url200
    identificatie: Text50
    omschrijving: Text80


class ZaakTypenRelatie(Body, kw_only=True):
    zaaktype: Named
    aard_relatie: AardRelatie
    toelichting: Text255 = ""


class ZaakType(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    identificatie: Annotated[Text50, Filled]
    omschrijving: Filled80
    omschrijving_generiek: Text80 = ""
    vertrouwelijkheidaanduiding: Vertrouwelijkheid
    doel: Annotated[str, Filled]
    aanleiding: Annotated[str, Filled]
    toelichting: str = ""
    indicatie_intern_of_extern: Literal["intern", "extern"]
    handeling_initiator: Annotated[Text20, Filled]
    onderwerp: Filled80
    handeling_behandelaar: Annotated[Text20, Filled]
    doorlooptijd: Period
    servicenorm: Period | None = None
    opschorting_en_aanhouding_mogelijk: bool
    verlenging_mogelijk: bool
    verlengingstermijn: Period | None = None
    trefwoorden: list[Text30] = []
    publicatie_indicatie: bool
    publicatietekst: str = ""
    verantwoordingsrelatie: list[Text40] = []
    producten_of_diensten: list[Url]
    selectielijst_procestype: BlankUrl200 = ""
    referentieproces: ReferentieProces
    verantwoordelijke: Annotated[Text50, Filled]
    zaakobjecttypen: ReadOnly[list[Url]] = UNSET
    broncatalogus: BronCatalogus | None = None
    bronzaaktype: BronZaaktype | None = None
    catalogus: Url
    statustypen: ReadOnly[list[Url]] = UNSET
    resultaattypen: ReadOnly[list[Url]] = UNSET
    eigenschappen: ReadOnly[list[Url]] = UNSET
    informatieobjecttypen: ReadOnly[list[Url]] = UNSET
    roltypen: ReadOnly[list[Url]] = UNSET
    besluittypen: list[Named]
    deelzaaktypen: list[Named] = []
    gerelateerde_zaaktypen: list[ZaakTypenRelatie]
    begin_geldigheid: date
    einde_geldigheid: date | None = None
    begin_object: ReadOnly[date | None] = UNSET
    einde_object: ReadOnly[date | None] = UNSET
    versiedatum: date
    concept: ReadOnly[bool] = UNSET
