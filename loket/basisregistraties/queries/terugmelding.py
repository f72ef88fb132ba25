"""What people said is wrong in a register: their own, and the worklist."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from loket.basisregistraties.models import Bron, Terugmelding, Terugmeldweg, Uitslag


@dataclass(frozen=True, slots=True)
class OwnRow:
    """As who said it sees it."""

    kenmerk: str
    bron: str
    label: str
    hoort: str
    state: str
    received_at: datetime
    until: date
    doorgegeven_aan: str
    answer: str
    answered_at: datetime | None

    @property
    def state_words(self) -> str:
        return str(Uitslag(self.state).label)

    @property
    def bron_words(self) -> str:
        return str(Bron(self.bron).label)


@dataclass(frozen=True, slots=True)
class WorkRow:
    id: UUID
    kenmerk: str
    bron: str
    label: str
    state: str
    received_at: datetime
    until: date
    who: str
    doorgegeven_aan: str

    @property
    def state_words(self) -> str:
        return str(Uitslag(self.state).label)

    @property
    def bron_words(self) -> str:
        return str(Bron(self.bron).label)


@dataclass(frozen=True, slots=True)
class WegRow:
    bron: str
    label: str
    team: str
    team_name: str
    aan: str
    uitleg: str


def own_terugmeldingen(partij_id: UUID, *, most: int = 20) -> list[OwnRow]:
    """The newest first. One statement."""
    found = Terugmelding.objects.filter(partij=partij_id).order_by("-received_at")[:most]
    return [
        OwnRow(
            each.kenmerk,
            each.bron,
            each.label,
            each.hoort,
            each.state,
            each.received_at,
            each.until,
            each.doorgegeven_aan,
            each.answer or "",
            each.answered_at,
        )
        for each in found
    ]


def terugmeldingen(*, bron: str = "", most: int = 200) -> list[WorkRow]:
    """What has no answer yet; what is due first stands first. One statement."""
    found = Terugmelding.objects.filter(answered_at=None).select_related("medewerker").order_by("until", "received_at")
    return [_work(each) for each in (found.filter(bron=bron) if bron else found)[:most]]


def _work(each: Terugmelding) -> WorkRow:
    who = each.medewerker.name if each.medewerker else ""
    state, aan = each.state, each.doorgegeven_aan
    return WorkRow(each.id, each.kenmerk, each.bron, each.label, state, each.received_at, each.until, who, aan)


def terugmelding(id: UUID) -> Terugmelding | None:
    return Terugmelding.objects.select_related("medewerker").filter(id=id).first()


def wegen() -> list[WegRow]:
    """Each register, with its team when there is one."""
    known: dict[str, Terugmeldweg] = {each.bron: each for each in _wegen()}
    return [_weg(bron, known.get(bron)) for bron in Bron]


def weg_of(bron: str) -> WegRow:
    return _weg(Bron(bron), _wegen().filter(bron=bron).first())


def _wegen() -> QuerySet[Terugmeldweg]:
    return Terugmeldweg.objects.select_related("team")


def _weg(bron: Bron, found: Terugmeldweg | None) -> WegRow:
    if found is None:
        return WegRow(bron, str(bron.label), "", "", "", "")
    return WegRow(
        bron, str(bron.label), found.team_id or "", found.team.name if found.team else "", found.aan, found.uitleg
    )
