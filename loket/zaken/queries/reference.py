"""A zaak by its number, for who may know of it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.kernel.actor import Actor, ActorKind
from loket.zaken.permissions import CONSULT, DIVIDE, HANDLE
from loket.zaken.queries.kcc import found_for
from loket.zaken.queries.worklist import Filter, worklist
from loket.zaken.rules.kcc import Asked


@dataclass(frozen=True, slots=True)
class Numbered:
    """`check_first`: this person learns more only after checking who calls; then nothing else is told."""

    id: UUID
    identificatie: str
    zaaktype: str = ""
    omschrijving: str = ""
    status: str = ""
    check_first: bool = False


def zaken_numbered(number: str, *, today: date, by: Actor, most: int = 5) -> list[Numbered]:
    """How a number begins, for who handles zaken, as their worklist; the whole number for who may only consult."""
    if by.kind != ActorKind.STAFF or not number:
        return []
    if by.may(HANDLE) or by.may(DIVIDE):
        found = worklist(Filter(number=number), today=today, by=by, most=most).items
        mine = [Numbered(each.id, each.identificatie, each.zaaktype, each.omschrijving, each.status) for each in found]
        if mine:
            return mine
    if by.may(CONSULT):
        return [Numbered(z.id, z.identificatie, check_first=True) for z in found_for(Asked(number=number))[:most]]
    return []
