"""Statustype, resultaattype, roltype, eigenschap and zaakobjecttype as the standard shows them."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta

from loket.catalogi.schemas.words import (
    Afleidingswijze,
    Archiefnominatie,
    Filled80,
    Formaat,
    Named,
    Objecttype,
    OmschrijvingGeneriekRol,
    Text30,
)
from loket.zgw.wire import (
    BlankUrl,
    Body,
    Filled,
    Period,
    ReadOnly,
    Text20,
    Text80,
    Text100,
    Text200,
    Text255,
    Text1000,
    Url,
    Url200,
)


class BelowZaaktype(Body, kw_only=True):
    """What each of them has. The days are those of the zaaktype: who sends one must send the same (ztc-018)."""

    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaaktype: Url
    zaaktype_identificatie: ReadOnly[str] = UNSET
    catalogus: ReadOnly[Url] = UNSET
    begin_geldigheid: date | None = None
    einde_geldigheid: date | None = None
    begin_object: ReadOnly[date | None] = UNSET
    einde_object: ReadOnly[date | None] = UNSET


class CheckListItem(Body, kw_only=True):
    itemnaam: Annotated[Text30, Filled]
    toelichting: Text1000 | None = ""
    vraagstelling: Annotated[Text255, Filled]
    verplicht: bool = False


class StatusType(BelowZaaktype, kw_only=True):
    omschrijving: Filled80
    omschrijving_generiek: Text80 = ""
    statustekst: Text1000 = ""
    volgnummer: Annotated[int, Meta(ge=1, le=9999)]
    is_eindstatus: ReadOnly[bool] = UNSET
    informeren: bool = False
    doorlooptijd: Period | None = None
    toelichting: Text1000 | None = ""
    checklistitem_statustype: list[CheckListItem] = []
    eigenschappen: list[Url | None] = []
    zaakobjecttypen: ReadOnly[list[Url]] = UNSET


class BrondatumArchiefprocedure(Body, kw_only=True):
    afleidingswijze: Afleidingswijze
    datumkenmerk: Text80 = ""
    einddatum_bekend: bool = False
    objecttype: Objecttype = ""
    registratie: Text80 = ""
    procestermijn: Period | None = None


class ResultaatType(BelowZaaktype, kw_only=True):
    omschrijving: Annotated[Text30, Filled]
    resultaattypeomschrijving: Url
    omschrijving_generiek: ReadOnly[str] = UNSET
    selectielijstklasse: Url
    toelichting: str = ""
    archiefnominatie: Archiefnominatie = ""
    archiefactietermijn: Period | None = None
    brondatum_archiefprocedure: BrondatumArchiefprocedure | None = None
    procesobjectaard: Text200 | None = ""
    indicatie_specifiek: bool | None = None
    procestermijn: Period | None = None
    besluittypen: list[Named | None] = []
    besluittype_omschrijving: ReadOnly[list[str]] = UNSET
    informatieobjecttypen: list[Named | None] = []
    informatieobjecttype_omschrijving: ReadOnly[list[str]] = UNSET


class RolType(BelowZaaktype, kw_only=True):
    omschrijving: Annotated[Text100, Filled]
    omschrijving_generiek: OmschrijvingGeneriekRol


class EigenschapSpecificatie(Body, kw_only=True):
    groep: Annotated[str, Meta(max_length=32)] = ""
    formaat: Formaat
    lengte: Annotated[str, Meta(min_length=1, max_length=14)]
    kardinaliteit: Annotated[str, Meta(min_length=1, max_length=3)]
    waardenverzameling: list[Text100] = []


class Eigenschap(BelowZaaktype, kw_only=True):
    naam: Annotated[Text20, Filled]
    definitie: Annotated[Text255, Filled]
    specificatie: EigenschapSpecificatie
    toelichting: Text1000 = ""
    statustype: BlankUrl | None = None


class ZaakObjectType(BelowZaaktype, kw_only=True):
    ander_objecttype: bool
    objecttype: Url200
    relatie_omschrijving: Filled80
    resultaattypen: ReadOnly[list[Url]] = UNSET
    statustypen: ReadOnly[list[Url]] = UNSET
    statustype: BlankUrl | None = None
