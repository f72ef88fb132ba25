"""A catalogus as the standard shows it."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta

from loket.zgw.wire import BlankEmail, Body, Filled, ReadOnly, Rsin, Text20, Text40, Text200, Url


class Catalogus(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    domein: Annotated[str, Meta(min_length=1, max_length=5, pattern="^[A-Z]*$")]
    rsin: Rsin
    contactpersoon_beheer_naam: Annotated[Text40, Filled]
    contactpersoon_beheer_telefoonnummer: Text20 = ""
    contactpersoon_beheer_emailadres: BlankEmail = ""
    zaaktypen: ReadOnly[list[Url]] = UNSET
    besluittypen: ReadOnly[list[Url]] = UNSET
    informatieobjecttypen: ReadOnly[list[Url]] = UNSET
    naam: Text200 = ""
    versie: Text20 = ""
    begindatum_versie: date | None = None
