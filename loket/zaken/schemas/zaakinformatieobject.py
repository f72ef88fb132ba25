"""The relation of a zaak with a document as the standard shows it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from msgspec import UNSET

from loket.zgw.wire import Body, ReadOnly, Text200, Url


class ZaakInformatieObject(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    informatieobject: Url
    zaak: Url
    aard_relatie_weergave: ReadOnly[
        Literal["Hoort bij, omgekeerd: kent", "Legt vast, omgekeerd: kan vastgelegd zijn als"]
    ] = UNSET
    titel: Text200 = ""
    beschrijving: str = ""
    registratiedatum: ReadOnly[datetime] = UNSET
    vernietigingsdatum: datetime | None = None
    status: Url | None = None
