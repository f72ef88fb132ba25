"""The conditions of use of a document as the standard shows them."""

from datetime import datetime
from typing import Annotated

from msgspec import UNSET

from loket.zgw.wire import Body, Filled, ReadOnly, Url


class Gebruiksrechten(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    informatieobject: Url
    startdatum: datetime
    einddatum: datetime | None = None
    omschrijving_voorwaarden: Annotated[str, Filled]
