"""An actor as the standard shows it: `soortActor` tells which struct `actorIdentificatie` is."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, cast
from uuid import UUID

import msgspec
from msgspec import UNSET, Meta

from loket.klantcontacten.schemas.onderwerpobject import Identificator
from loket.klantcontacten.schemas.refs import ActorForeignKey, KlantcontactForeignKey
from loket.zgw.wire import BlankEmail, Body, Filled, ReadOnly, Text20, Text40, Text200, Url

Phone = Annotated[str, Meta(max_length=20, pattern=r"^((0[1-9][0-9]{8}|\+[0-9]{9,15}|00[0-9]{7,13}))?$")]


class Actoridentificator(Identificator, kw_only=True):
    """By which number another register knows the actor."""


class Actor(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    naam: Annotated[Text200, Filled]
    soort_actor: Literal["medewerker", "geautomatiseerde_actor", "organisatorische_eenheid"]
    indicatie_actief: bool = True
    actoridentificator: Actoridentificator | None = None
    actor_identificatie: Any = None

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type[Body]]]:
        return "soortActor", KINDS

    @classmethod
    def shared(cls) -> str:
        return "Base_ActorSerializer"


class Medewerker(Body, kw_only=True):
    functie: Text40
    emailadres: BlankEmail = ""
    telefoonnummer: Phone


class GeautomatiseerdeActor(Body, kw_only=True):
    functie: Text40
    omschrijving: Text200 = ""


class OrganisatorischeEenheid(Body, kw_only=True):
    omschrijving: Text200 = ""
    emailadres: BlankEmail = ""
    faxnummer: Text20 = ""
    telefoonnummer: Phone = ""


class ActorKlantcontact(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    actor: ActorForeignKey
    klantcontact: KlantcontactForeignKey


def _kind(name: str, struct: type[Body]) -> type[Body]:
    """By the names of the standard: `medewerker_ActorSerializer`."""
    fields = [("actor_identificatie", struct | None, None)]
    made = msgspec.defstruct(f"{name}_ActorSerializer", fields, bases=(Actor,), rename="camel", kw_only=True)
    return cast(type[Body], made)


KINDS = {
    "medewerker": _kind("medewerker", Medewerker),
    "geautomatiseerde_actor": _kind("geautomatiseerde_actor", GeautomatiseerdeActor),
    "organisatorische_eenheid": _kind("organisatorische_eenheid", OrganisatorischeEenheid),
}
