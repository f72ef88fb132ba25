"""Statuses and a resultaat as the standard shows them."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET

from loket.zgw.wire import Body, Filled, ReadOnly, Text200, Text1000, Url


class Status(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    statustype: Url
    datum_status_gezet: datetime
    statustoelichting: Text1000 = ""
    indicatie_laatst_gezette_status: ReadOnly[bool] = UNSET
    gezetdoor: Url | None = None
    zaakinformatieobjecten: ReadOnly[list[Url]] = UNSET


class SubStatus(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    status: Url | None = None
    omschrijving: Annotated[Text200, Filled]
    tijdstip: datetime | None = None
    doelgroep: Literal["betrokkenen", "intern", ""] = ""
