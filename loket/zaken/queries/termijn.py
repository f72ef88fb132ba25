"""The last lawful day of a zaak, explained: the steps that lead to it, and each time that it moved."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from loket.kernel.text import local
from loket.termijnen.answer import Answer
from loket.termijnen.suspension import Suspension
from loket.zaken.models import Grond, Oorzaak, Opschorting, Termijnwijziging, Zaak
from loket.zaken.queries.around import kind_of
from loket.zaken.rules.termijn import answer_for, regel_in, suspension_of


@dataclass(frozen=True, slots=True)
class Move:
    """One time that the last day became another."""

    at: datetime
    oorzaak: str
    oud: date | None
    nieuw: date | None
    reden: str
    door: str


@dataclass(frozen=True, slots=True)
class Suspended:
    van: date
    tot: date | None
    grond: str
    reden: str


@dataclass(frozen=True, slots=True)
class Termijn:
    """`last` is what the zaak says; `answer` how the law counts it, None when its zaaktype has no rule or somebody gave
    the day by hand. `provisional`: the term stands still, so the day still moves. `counted`: the suspensions that the
    rule knows.
    """

    last: date | None
    aim: date | None
    answer: Answer | None
    by_hand: bool
    suspended: tuple[Suspended, ...]
    moves: tuple[Move, ...]
    counted: tuple[Suspension, ...] = ()

    @property
    def stands_still(self) -> bool:
        return any(each.tot is None for each in self.suspended)


def termijn_of(zaak_id: UUID) -> Termijn:
    """Of an open zaak as it is counted today. Raises Zaak.DoesNotExist."""
    zaak = Zaak.objects.get(id=zaak_id)
    opschortingen = list(Opschorting.objects.filter(zaak_id=zaak_id).order_by("van", "id"))
    return Termijn(
        last=zaak.uiterlijke_einddatum_afdoening,
        aim=zaak.einddatum_gepland,
        answer=_answer(zaak, opschortingen) if zaak.termijn_berekend else None,
        by_hand=zaak.uiterlijke_einddatum_afdoening is not None and not zaak.termijn_berekend,
        suspended=tuple(Suspended(each.van, each.tot, Grond(each.grond).label, each.reden) for each in opschortingen),
        moves=tuple(_moves(zaak_id)),
        counted=tuple(suspension_of(each) for each in opschortingen),
    )


def _answer(zaak: Zaak, opschortingen: list[Opschorting]) -> Answer | None:
    regel = regel_in(kind_of(zaak).termijnregel)
    if regel is None:
        return None
    return answer_for(
        regel,
        zaak.startdatum,
        opschortingen=opschortingen,
        verlenging=(zaak.verlenging or {}).get("duur", ""),
        today=zaak.einddatum or local(timezone.now()).date(),
    )


def _moves(zaak_id: UUID) -> list[Move]:
    rows = Termijnwijziging.objects.filter(zaak_id=zaak_id).order_by("id")
    return [Move(each.op, Oorzaak(each.oorzaak).label, each.oud, each.nieuw, each.reden, each.door) for each in rows]
