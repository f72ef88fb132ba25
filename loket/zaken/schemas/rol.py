"""A rol as the standard shows it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal, cast
from uuid import UUID

import msgspec
from msgspec import UNSET

from loket.zaken.schemas.betrokkenen import (
    ContactPersoonRol,
    RolMedewerker,
    RolNatuurlijkPersoon,
    RolNietNatuurlijkPersoon,
    RolOrganisatorischeEenheid,
    RolVestiging,
    Text625,
)
from loket.zgw.wire import BlankUrl, Body, ReadOnly, Text1000, Url


class Rol(Body, kw_only=True):
    """What every rol has; `betrokkeneType` tells which struct `betrokkeneIdentificatie` is."""

    url: ReadOnly[Url] = UNSET
    uuid: ReadOnly[UUID] = UNSET
    zaak: Url
    betrokkene: BlankUrl = ""
    betrokkene_type: Literal[
        "natuurlijk_persoon", "niet_natuurlijk_persoon", "vestiging", "organisatorische_eenheid", "medewerker"
    ]
    afwijkende_naam_betrokkene: Text625 = ""
    roltype: Url
    omschrijving: ReadOnly[str] = UNSET
    omschrijving_generiek: ReadOnly[str] = UNSET
    roltoelichting: Text1000 = ""
    registratiedatum: ReadOnly[datetime] = UNSET
    indicatie_machtiging: Literal["gemachtigde", "machtiginggever", ""] = ""
    contactpersoon_rol: ContactPersoonRol | None = None
    statussen: ReadOnly[list[Url]] = UNSET
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")
    betrokkene_identificatie: Any = None

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type[Body]]]:
        return "betrokkeneType", KINDS


def _kind(name: str, struct: type[Body]) -> type[Body]:
    """By the names of the standard: `natuurlijk_persoon_Rol`."""
    fields = [("betrokkene_identificatie", struct | None, None)]
    made = msgspec.defstruct(f"{name}_Rol", fields, bases=(Rol,), rename="camel", kw_only=True)
    return cast(type[Body], made)


KINDS = {
    "natuurlijk_persoon": _kind("natuurlijk_persoon", RolNatuurlijkPersoon),
    "niet_natuurlijk_persoon": _kind("niet_natuurlijk_persoon", RolNietNatuurlijkPersoon),
    "vestiging": _kind("vestiging", RolVestiging),
    "organisatorische_eenheid": _kind("organisatorische_eenheid", RolOrganisatorischeEenheid),
    "medewerker": _kind("medewerker", RolMedewerker),
}
