"""A besluittype as the standard shows it."""

from datetime import date
from uuid import UUID

from msgspec import UNSET

from loket.catalogi.schemas.words import Named
from loket.zgw.wire import Body, Period, ReadOnly, Text40, Text80, Url


class BesluitType(Body, kw_only=True):
    """`zaaktypen` is read-only here: a zaaktype names its besluittypen."""

    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    catalogus: Url
    zaaktypen: ReadOnly[list[Url]] = UNSET
    omschrijving: Text80 = ""
    omschrijving_generiek: Text80 = ""
    besluitcategorie: Text40 = ""
    reactietermijn: Period | None = None
    publicatie_indicatie: bool
    publicatietekst: str = ""
    publicatietermijn: Period | None = None
    toelichting: str = ""
    informatieobjecttypen: list[Named] = []
    begin_geldigheid: date
    einde_geldigheid: date | None = None
    begin_object: ReadOnly[date | None] = UNSET
    einde_object: ReadOnly[date | None] = UNSET
    concept: ReadOnly[bool] = UNSET
    resultaattypen: ReadOnly[list[Url]] = UNSET
    resultaattypen_omschrijving: ReadOnly[list[str]] = UNSET
    vastgelegd_in: ReadOnly[list[str]] = UNSET
