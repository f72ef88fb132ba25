"""What stands beside a partij: categories, bank accounts, who speaks for whom."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta

from loket.partijen.queries.refs import CategorieForeignKey, PartijForeignKey, PartijForeignkeyBase
from loket.zgw.wire import Body, ReadOnly, Text80, Url

Iban = Annotated[str, Meta(max_length=34, pattern=r"^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}$")]
Bic = Annotated[str, Meta(max_length=11, pattern=r"^(\S{8,11})?$")]


class Categorie(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    naam: Text80 = ""


class CategorieRelatie(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    partij: PartijForeignkeyBase | None = None
    categorie: CategorieForeignKey | None = None
    begin_datum: date | None = None
    eind_datum: date | None = None


class Rekeningnummer(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    partij: PartijForeignKey | None = None
    iban: Iban
    bic: Bic = ""


class Vertegenwoordigden(Body, kw_only=True):
    uuid: ReadOnly[UUID] = UNSET
    url: ReadOnly[Url] = UNSET
    vertegenwoordigende_partij: PartijForeignKey
    vertegenwoordigde_partij: PartijForeignKey
