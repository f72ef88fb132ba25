"""What was asked of the registers, and when they did not answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from loket.basisregistraties.models import Bevraging, Register, Uitkomst
from loket.kernel.secrets import blind_index

APART = timedelta(minutes=30)  # of two questions without an answer, further apart, each is an outage of its own


@dataclass(frozen=True, slots=True)
class BevragingRow:
    register: str
    velden: Sequence[str]
    doel: str
    uitkomst: str
    op: datetime


@dataclass(frozen=True, slots=True)
class Storing:
    """Between the first and the last question without an answer: who was late then, is not held to it (Awb 2:21)."""

    register: str
    van: datetime
    tot: datetime
    vragen: int


def bevragingen_of(number: str, *, most: int = 100) -> list[BevragingRow]:
    """About one person or company, the newest first."""
    found = Bevraging.objects.filter(index=blind_index(number)).order_by("-op", "-id")
    return [BevragingRow(*each) for each in found.values_list(*BevragingRow.__dataclass_fields__)[:most]]


def storingen(register: str = Register.BRP, *, since: datetime) -> list[Storing]:
    """The outages since then, the oldest first."""
    failed = Bevraging.objects.filter(register=register, uitkomst=Uitkomst.ONBEREIKBAAR, op__gte=since)
    found: list[Storing] = []
    for op in failed.order_by("op").values_list("op", flat=True):
        if found and op - found[-1].tot <= APART:
            found[-1] = Storing(register, found[-1].van, op, found[-1].vragen + 1)
        else:
            found.append(Storing(register, op, op, 1))
    return found
