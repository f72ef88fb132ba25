"""A besluit and its documents, as the standard shows them."""

from datetime import date
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from loket.zgw import checks
from loket.zgw.wire import Body, ReadOnly, Rsin, Text50, Url

URI = {"format": "uri"}
ShortUrl = Annotated[str, Meta(max_length=200, extra={"check": checks.url}, extra_json_schema=URI)]
ShortBlankUrl = Annotated[str, Meta(max_length=200, extra={"check": checks.url_or_blank}, extra_json_schema=URI)]


class Besluit(Body, kw_only=True):
    """What is left out of a full update stays as it was: a number, and the zaak."""

    url: ReadOnly[Url] = UNSET
    identificatie: Text50 | UnsetType = UNSET
    verantwoordelijke_organisatie: Rsin
    besluittype: ShortUrl
    zaak: ShortBlankUrl | UnsetType | None = UNSET
    datum: date
    toelichting: str = ""
    bestuursorgaan: Text50 = ""
    ingangsdatum: date
    vervaldatum: date | None = None
    vervalreden: Literal["tijdelijk", "ingetrokken_overheid", "ingetrokken_belanghebbende", ""] = ""
    vervalreden_weergave: ReadOnly[str] = UNSET
    publicatiedatum: date | None = None
    verzenddatum: date | None = None
    uiterlijke_reactiedatum: date | None = None


class BesluitInformatieObject(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    informatieobject: Url
    besluit: Url
