"""A klantcontact, an internetaak that it led to, and a klantcontact with its first betrokkene and subject at once."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta

from loket.klantcontacten.schemas.actor import Actor
from loket.klantcontacten.schemas.betrokkene import BetrokkeneKlantcontactReadOnly
from loket.klantcontacten.schemas.onderwerpobject import Onderwerpobjectidentificator
from loket.klantcontacten.schemas.refs import (
    ActorForeignKey,
    BetrokkeneForeignKey,
    BijlageForeignKey,
    InterneTaakForeignKey,
    KlantcontactForeignKey,
    OnderwerpobjectForeignKey,
)
from loket.zgw.wire import BlankUrl200, Body, Filled, ReadOnly, Text3, Text10, Text50, Text200, Text1000, Url

Text4000 = Annotated[str, Meta(max_length=4000)]
Value = Annotated[str, Meta(max_length=100, pattern=r"^(?!enc~)")]


class Klantcontact(Body, kw_only=True):
    """`nummer` and `referentienummer` are one and the same: the first is the older name."""

    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    ging_over_onderwerpobjecten: ReadOnly[list[OnderwerpobjectForeignKey]] = UNSET
    had_betrokken_actoren: ReadOnly[list[Actor]] = UNSET
    omvatte_bijlagen: ReadOnly[list[BijlageForeignKey]] = UNSET
    had_betrokkenen: ReadOnly[list[BetrokkeneForeignKey]] = UNSET
    leidde_tot_interne_taken: ReadOnly[list[InterneTaakForeignKey]] = UNSET
    nummer: Text10 | None = None
    referentienummer: Text10 | None = None
    kanaal: Annotated[Text50, Filled]
    onderwerp: Annotated[Text200, Filled]
    inhoud: Text1000 = ""
    reactie: Text4000 = ""
    indicatie_contact_gelukt: bool | None = None
    hoofd_onderwerp_type: BlankUrl200 = ""
    verdere_actie_ondernomen: bool = False
    taal: Annotated[Text3, Filled]
    vertrouwelijk: bool
    plaatsgevonden_op: datetime | None = None
    metadata: dict[str, Value] = {}
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")


class InterneTaak(Body, kw_only=True):
    """For one actor, or for several of which the first is also told by itself."""

    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    nummer: Text10 | None = None
    referentienummer: Text10 | None = None
    gevraagde_handeling: Annotated[Text200, Filled]
    aanleidinggevend_klantcontact: KlantcontactForeignKey
    toegewezen_aan_actor: ActorForeignKey | None = None
    toegewezen_aan_actoren: list[ActorForeignKey] = []
    toelichting: Text1000 = ""
    status: Literal["te_verwerken", "verwerkt"]
    toegewezen_op: ReadOnly[datetime] = UNSET
    afgehandeld_op: datetime | None = None


class OnderwerpobjectKlantcontactReadOnly(Body, kw_only=True):
    """What a klantcontact that is made along with it is about."""

    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    klantcontact: ReadOnly[KlantcontactForeignKey | None] = UNSET
    was_klantcontact: KlantcontactForeignKey | None = None
    onderwerpobjectidentificator: Onderwerpobjectidentificator | None = None


class MaakKlantcontact(Body, kw_only=True):
    klantcontact: Klantcontact
    betrokkene: BetrokkeneKlantcontactReadOnly | None = None
    onderwerpobject: OnderwerpobjectKlantcontactReadOnly | None = None
