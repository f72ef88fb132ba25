"""Contact about a zaak, here and at other systems, as the standard shows it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta

from loket.zgw.wire import Body, ReadOnly, Text20, Text200, Text1000, Url


class KlantContact(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    identificatie: Annotated[str, Meta(max_length=14)] = ""
    datumtijd: datetime
    kanaal: Text20 = ""
    onderwerp: Text200 = ""
    toelichting: Text1000 = ""


class ZaakContactMoment(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    contactmoment: Url


class ZaakVerzoek(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    verzoek: Url
