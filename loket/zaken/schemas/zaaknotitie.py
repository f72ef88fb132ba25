"""A note about a zaak as version 1.7 of the standard shows it."""

from datetime import datetime
from typing import Annotated, Literal

from msgspec import UNSET

from loket.zgw.wire import Body, Filled, ReadOnly, Text255, Url


class ZaakNotitie(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    onderwerp: Annotated[Text255, Filled]
    tekst: Annotated[str, Filled]
    aangemaakt_door: Text255 = ""
    notitie_type: Literal["intern", "extern"] = "intern"
    status: Literal["concept", "definitief"] = "concept"
    aanmaakdatum: ReadOnly[datetime] = UNSET
    wijzigingsdatum: ReadOnly[datetime] = UNSET
    gerelateerd_aan: Url
