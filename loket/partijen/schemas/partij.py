"""A partij as the standard shows it: `soortPartij` tells which struct `partijIdentificatie` is."""

from collections.abc import Mapping
from typing import Any, Literal, cast
from uuid import UUID

import msgspec
from msgspec import UNSET

from loket.partijen.queries.refs import (
    CategorieRelatieForeignKey,
    DigitaalAdresForeignKey,
    PartijForeignKey,
    PartijPolymorphic,
    RekeningnummerForeignKey,
)
from loket.partijen.schemas.adres import (
    ContactpersoonPersoon,
    PartijBezoekadres,
    PartijCorrespondentieadres,
    PersoonContact,
)
from loket.partijen.schemas.identificator import PartijIdentificator
from loket.zgw.open_klant.refs import Ref
from loket.zgw.wire import Body, ReadOnly, Text3, Text10, Text200, Text1000, Url


class Partij(Body, kw_only=True):
    """What every partij has. A list that is left out or null stays as it is."""

    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    nummer: Text10 | None = None
    interne_notitie: Text1000 = ""
    betrokkenen: ReadOnly[list[Ref]] = UNSET
    categorie_relaties: ReadOnly[list[CategorieRelatieForeignKey]] = UNSET
    digitale_adressen: list[DigitaalAdresForeignKey] | None = None
    voorkeurs_digitaal_adres: DigitaalAdresForeignKey | None = None
    vertegenwoordigden: ReadOnly[list[PartijForeignKey]] = UNSET
    rekeningnummers: list[RekeningnummerForeignKey] | None = None
    voorkeurs_rekeningnummer: RekeningnummerForeignKey | None = None
    partij_identificatoren: list[PartijIdentificator] | None = None
    soort_partij: Literal["persoon", "organisatie", "contactpersoon"]
    indicatie_geheimhouding: bool | None = None
    voorkeurstaal: Text3 = ""
    indicatie_actief: bool
    bezoekadres: PartijBezoekadres | None = None
    correspondentieadres: PartijCorrespondentieadres | None = None
    expanded: ReadOnly[dict[str, Any]] = msgspec.field(default=UNSET, name="_expand")
    partij_identificatie: Any = None

    @classmethod
    def kinds(cls) -> tuple[str, Mapping[str, type[Body]]]:
        return "soortPartij", KINDS

    @classmethod
    def shared(cls) -> str:
        return "Base_PartijSerializer"


class Persoon(Body, kw_only=True):
    contactnaam: PersoonContact | None = None
    volledige_naam: ReadOnly[str] = UNSET


class Organisatie(Body, kw_only=True):
    naam: Text200 = ""


class Contactpersoon(Body, kw_only=True):
    uuid: UUID | None = None
    werkte_voor_partij: PartijPolymorphic | None = None
    contactnaam: ContactpersoonPersoon | None = None
    volledige_naam: ReadOnly[str] = UNSET


def _kind(name: str, struct: type[Body]) -> type[Body]:
    """By the names of the standard: `persoon_PartijSerializer`."""
    fields = [("partij_identificatie", struct | None, None)]
    made = msgspec.defstruct(f"{name}_PartijSerializer", fields, bases=(Partij,), rename="camel", kw_only=True)
    return cast(type[Body], made)


KINDS = {
    "persoon": _kind("persoon", Persoon),
    "organisatie": _kind("organisatie", Organisatie),
    "contactpersoon": _kind("contactpersoon", Contactpersoon),
}
