"""An informatieobjecttype as the standard shows it, and its place in a zaaktype."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta

from loket.catalogi.schemas.words import Filled80, Named, Richting, Text30
from loket.zgw.caller import Vertrouwelijkheid
from loket.zgw.wire import BlankUrl, Body, ReadOnly, Text80, Text255, Url


class InformatieObjectTypeOmschrijvingGeneriek(Body, kw_only=True):
    informatieobjecttype_omschrijving_generiek: Text80
    definitie_informatieobjecttype_omschrijving_generiek: Text255
    herkomst_informatieobjecttype_omschrijving_generiek: Annotated[str, Meta(max_length=12)]
    hierarchie_informatieobjecttype_omschrijving_generiek: Text80
    opmerking_informatieobjecttype_omschrijving_generiek: Text255 | None = ""


class InformatieObjectType(Body, kw_only=True):
    """Clients in the field leave `informatieobjectcategorie` out, and other registers take that: so do we."""

    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    catalogus: Url
    omschrijving: Filled80
    vertrouwelijkheidaanduiding: Vertrouwelijkheid
    begin_geldigheid: date
    einde_geldigheid: date | None = None
    begin_object: ReadOnly[date | None] = UNSET
    einde_object: ReadOnly[date | None] = UNSET
    concept: ReadOnly[bool] = UNSET
    zaaktypen: ReadOnly[list[Url]] = UNSET
    besluittypen: ReadOnly[list[Url]] = UNSET
    informatieobjectcategorie: Text80 = ""
    trefwoord: list[Text30] = []
    omschrijving_generiek: InformatieObjectTypeOmschrijvingGeneriek | None = None


class ZaakTypeInformatieObjectType(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaaktype: Url
    zaaktype_identificatie: ReadOnly[str] = UNSET
    catalogus: ReadOnly[Url] = UNSET
    informatieobjecttype: Named
    volgnummer: Annotated[int, Meta(ge=1, le=999)]
    richting: Richting
    statustype: BlankUrl | None = None
