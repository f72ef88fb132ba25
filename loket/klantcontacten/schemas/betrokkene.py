"""Who took part in a klantcontact, and the digital addresses that were given there."""

from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta

from loket.klantcontacten.schemas.refs import BetrokkeneForeignKey, KlantcontactForeignKey
from loket.partijen.queries.refs import DigitaalAdresForeignKey, PartijForeignKey
from loket.zgw.open_klant.adres import Adres, Naam
from loket.zgw.wire import Body, Filled, ReadOnly, Text40, Text80, Text200, Url

Slug = Annotated[str, Meta(max_length=50, pattern=r"^[-a-zA-Z0-9_]*$")]


class Bezoekadres(Adres, kw_only=True):
    """Where somebody may be visited."""


class BetrokkeneCorrespondentieadres(Adres, kw_only=True):
    """Where letters go."""


class Contactnaam(Naam, kw_only=True):
    """How somebody wants to be called."""


class BetrokkeneKlantcontactReadOnly(Body, kw_only=True):
    """A betrokkene of a klantcontact that is made along with it."""

    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    was_partij: PartijForeignKey | None = None
    had_klantcontact: ReadOnly[KlantcontactForeignKey] = UNSET
    digitale_adressen: ReadOnly[list[DigitaalAdresForeignKey]] = UNSET
    bezoekadres: Bezoekadres | None = None
    correspondentieadres: BetrokkeneCorrespondentieadres | None = None
    contactnaam: Contactnaam | None = None
    volledige_naam: ReadOnly[str] = UNSET
    rol: Literal["vertegenwoordiger", "klant"]
    organisatienaam: Text200 = ""
    initiator: bool


class Betrokkene(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    was_partij: PartijForeignKey | None = None
    had_klantcontact: KlantcontactForeignKey
    digitale_adressen: ReadOnly[list[DigitaalAdresForeignKey]] = UNSET
    bezoekadres: Bezoekadres | None = None
    correspondentieadres: BetrokkeneCorrespondentieadres | None = None
    contactnaam: Contactnaam | None = None
    volledige_naam: ReadOnly[str] = UNSET
    rol: Literal["vertegenwoordiger", "klant"]
    organisatienaam: Text200 = ""
    initiator: bool
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")


class DigitaalAdres(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    verstrekt_door_betrokkene: BetrokkeneForeignKey | None = None
    verstrekt_door_partij: PartijForeignKey | None = None
    adres: Annotated[Text80, Filled]
    soort_digitaal_adres: Literal["email", "telefoonnummer", "overig"]
    is_standaard_adres: bool = False
    omschrijving: Text40 = ""
    referentie: Slug = ""
    verificatie_datum: date | None = None
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")
