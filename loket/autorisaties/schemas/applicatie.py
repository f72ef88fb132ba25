"""An application with its rights, as the standard shows it."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta

from loket.zgw.caller import Vertrouwelijkheid
from loket.zgw.wire import BlankUrl, Body, Filled, ReadOnly, Text50, Text100, Url

MOST_IDS, MOST_RIGHTS, MOST_SCOPES = 50, 5000, 100


class AutorisatieBase(Body, kw_only=True):
    """Which of the types is told depends on the component. `kic` is ours: the standard has no Klantinteracties."""

    component: Literal["ac", "nrc", "zrc", "ztc", "drc", "brc", "kic"]
    component_weergave: ReadOnly[str] = UNSET
    scopes: Annotated[list[Annotated[Text100, Filled]], Meta(max_length=MOST_SCOPES)]
    zaaktype: BlankUrl = ""
    informatieobjecttype: BlankUrl = ""
    besluittype: BlankUrl = ""
    max_vertrouwelijkheidaanduiding: Vertrouwelijkheid | Literal[""] = ""


class Applicatie(Body, kw_only=True):
    url: ReadOnly[Url] = UNSET
    client_ids: Annotated[list[Annotated[Text50, Filled]], Meta(max_length=MOST_IDS)]
    label: Annotated[Text100, Filled]
    heeft_alle_autorisaties: bool = False
    autorisaties: Annotated[list[AutorisatieBase], Meta(max_length=MOST_RIGHTS)] = []
