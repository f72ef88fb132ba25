"""Open Raadsinformatie (VNG, mini-ORI 1.0.0). A field that we do not know is left out."""

from datetime import date, datetime
from uuid import UUID

import msgspec
from django.conf import settings

from loket.kernel.text import local
from loket.organisatie.queries import gemeente
from loket.raad.models import Agendapunt, Informatieobject, Stemming, Vergadering
from loket.raad.queries.agenda import stemming_row

ROOT = "/api/ori/v1"
VERGADERSTUK = "c_db4862c3"  # of the categories of the Woo in TOOI: vergaderstukken decentrale overheden
DUTCH = "dut"  # ISO 639-2/B


class Verwijzing(msgspec.Struct):
    id: UUID
    url: str


class Organisatie(msgspec.Struct):
    gemeente: str
    naam: str


class Gremium(msgspec.Struct):
    gremiumidentificatie: str
    gremiumnaam: str


class VergaderingOut(msgspec.Struct, omit_defaults=True, kw_only=True):
    id: UUID
    url: str
    webpaginalink: str
    organisatie: Organisatie
    dossiertype: str
    naam: str
    georganiseerddoorgremium: Gremium
    geplandeaanvang: datetime
    geplandeeinde: datetime | None = None
    geplandedatum: date
    aanvang: datetime | None = None
    einde: datetime | None = None
    locatie: str
    vergaderstatus: str
    vergadertoelichting: str = ""
    vergaderdatum: date | None = None
    vergaderingstype: str
    deelvergaderingen: list[str]

    @classmethod
    def of(cls, row: Vergadering, town: Organisatie) -> "VergaderingOut":
        return cls(
            id=row.id,
            url=address("vergaderingen", row.id),
            webpaginalink=page_of(row.id),
            organisatie=town,
            dossiertype="vergadering",
            naam=row.naam,
            georganiseerddoorgremium=Gremium(row.gremium, row.gremium_label),
            geplandeaanvang=row.planned_start,
            geplandeeinde=row.planned_end,
            geplandedatum=local(row.planned_start).date(),
            aanvang=row.started_at,
            einde=row.ended_at,
            locatie=row.locatie,
            vergaderstatus=row.get_state_display(),
            vergadertoelichting=row.toelichting,
            vergaderdatum=row.day if row.started_at else None,
            vergaderingstype=row.get_gremium_display(),
            deelvergaderingen=[],
        )


class AgendapuntOut(msgspec.Struct, omit_defaults=True, kw_only=True):
    id: UUID
    url: str
    vergaderingen: list[Verwijzing]
    webpaginalink: str
    organisatie: Organisatie
    dossiertype: str
    agendapuntnaam: str
    omschrijving: str = ""
    volgnummer: str
    geplandvolgnummer: str
    locatie: str
    indicatiehamerstuk: bool
    indicatiebehandeld: bool
    indicatiebesloten: bool
    overig: str = ""  # the decision: the standard has no field for it
    subagendapunten: list[str]

    @classmethod
    def of(cls, row: Agendapunt, town: Organisatie) -> "AgendapuntOut":
        return cls(
            id=row.id,
            url=address("agendapunten", row.id),
            vergaderingen=[to("vergaderingen", row.vergadering_id)],
            webpaginalink=page_of(row.vergadering_id, f"punt-{row.nummer}"),
            organisatie=town,
            dossiertype="agendapunt",
            agendapuntnaam=row.naam,
            omschrijving=row.toelichting,
            volgnummer=str(row.nummer),
            geplandvolgnummer=str(row.nummer),
            locatie=row.vergadering.locatie,
            indicatiehamerstuk=row.hamerstuk,
            indicatiebehandeld=row.behandeld,
            indicatiebesloten=row.besloten,
            overig=row.besluit,
            subagendapunten=[],
        )


class InformatieObjectOut(msgspec.Struct, omit_defaults=True, kw_only=True):
    id: UUID
    url: str
    webpaginalink: str
    organisatie: Organisatie
    titel: str
    wooinformatiecategorie: str
    datumingediend: date
    auteur: str = ""
    informatieobjecttype: str
    formaat: str = ""
    omschrijving: str
    taal: str
    vergaderingen: list[Verwijzing]
    agendapunten: list[Verwijzing]

    @classmethod
    def of(cls, row: Informatieobject, town: Organisatie) -> "InformatieObjectOut":
        return cls(
            id=row.id,
            url=address("informatieobjecten", row.id),
            webpaginalink=row.adres or f"{settings.PUBLIC_URL}/raad/stukken/{row.id}/",
            organisatie=town,
            titel=row.titel,
            wooinformatiecategorie=VERGADERSTUK,
            datumingediend=row.datum,
            auteur=row.auteur,
            informatieobjecttype=row.get_soort_display(),
            formaat=row.formaat,
            omschrijving=f"{row.get_soort_display()} bij {row.vergadering.naam}",
            taal=DUTCH,
            vergaderingen=[to("vergaderingen", row.vergadering_id)],
            agendapunten=[to("agendapunten", row.agendapunt_id)] if row.agendapunt_id else [],
        )


class FractieStemOut(msgspec.Struct):
    fractie: str
    voor: int
    tegen: int
    afwezig: int


class StemmingOut(msgspec.Struct, kw_only=True):
    id: UUID
    url: str
    agendapunt: Verwijzing
    stemmingstype: str
    onderwerp: str
    resultaat: str
    stemmenperfractie: list[FractieStemOut]

    @classmethod
    def of(cls, row: Stemming, town: Organisatie) -> "StemmingOut":
        told = stemming_row(row)
        return cls(
            id=row.id,
            url=address("stemmingen", row.id),
            agendapunt=to("agendapunten", row.agendapunt_id),
            stemmingstype="herstemming" if row.again else "stemming",
            onderwerp=row.onderwerp,
            resultaat=told.resultaat,
            stemmenperfractie=[FractieStemOut(s.fractie, s.voor, s.tegen, s.afwezig) for s in told.stemmen],
        )


def address(resource: str, id: UUID) -> str:
    return f"{settings.PUBLIC_URL}{ROOT}/{resource}/{id}"


def to(resource: str, id: UUID) -> Verwijzing:
    return Verwijzing(id, address(resource, id))


def page_of(vergadering_id: UUID, anchor: str = "") -> str:
    return f"{settings.PUBLIC_URL}/raad/{vergadering_id}/{'#' if anchor else ''}{anchor}"


def organisatie() -> Organisatie:
    return Organisatie(settings.ORGANISATION_CODE, gemeente().full_name)
