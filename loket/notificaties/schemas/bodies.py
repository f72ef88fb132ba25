"""A kanaal, an abonnement and a message, as the standard shows them."""

from datetime import datetime
from typing import Annotated

from msgspec import UNSET, Meta

from loket.zgw import checks
from loket.zgw.wire import Body, Filled, ReadOnly, Text50, Text100, Text1000, Url

MOST_KANALEN = 100
URI = {"format": "uri"}
ShortUrl = Annotated[str, Meta(max_length=200, extra={"check": checks.url}, extra_json_schema=URI)]
ShortBlankUrl = Annotated[str, Meta(max_length=200, extra={"check": checks.url_or_blank}, extra_json_schema=URI)]


class Kanaal(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    naam: Annotated[Text50, Filled]
    documentatie_link: ShortBlankUrl = ""
    filters: list[Annotated[Text100, Filled]] = []


class FilterGroup(Body, kw_only=True):
    filters: dict[str, Annotated[Text1000, Filled]] = {}
    naam: Annotated[Text50, Filled]


class Abonnement(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    callback_url: ShortUrl
    auth: Annotated[Text1000, Filled]
    kanalen: Annotated[list[FilterGroup], Meta(max_length=MOST_KANALEN)]


class Message(Body, kw_only=True):
    kanaal: Annotated[Text50, Filled]
    hoofd_object: Url
    resource: Annotated[Text100, Filled]
    resource_url: Url
    actie: Annotated[Text100, Filled]
    aanmaakdatum: datetime
    kenmerken: dict[str, Annotated[Text1000, Filled]] = {}
