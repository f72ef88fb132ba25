"""What lies in the tray, in the order of the scanner."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.post.models import Poststuk, Richting, Scan, Scantoestand, Stapel
from loket.post.rules.recognise import Gevonden
from loket.post.rules.tray import OPEN


@dataclass(frozen=True, slots=True)
class ScanView:
    id: UUID
    naam: str
    bladzijden: int
    toestand: str
    reden: str
    gelezen: str
    found: Gevonden
    gescand_op: datetime
    mark: str  # another one as soon as a page is turned: a browser may keep the picture

    @property
    def readable(self) -> bool:
        return self.bladzijden > 0

    @property
    def busy(self) -> bool:
        return self.toestand == Scantoestand.LEZEN


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter lies between the others."""

    number: int
    total: int
    previous: UUID | None
    following: UUID | None


@dataclass(frozen=True, slots=True)
class StapelRow:
    id: UUID
    naam: str
    gescand_op: datetime
    bladzijden: int
    total: int
    open: int
    waits: bool


def in_tray() -> list[UUID]:
    """The ids of what is still to be done, the oldest run first."""
    found = Scan.objects.filter(toestand__in=OPEN).order_by("stapel__gescand_op", "stapel_id", "volgorde", "id")
    return list(found.values_list("id", flat=True))


def scan_of(scan_id: UUID) -> ScanView | None:
    """None when it is not in the tray."""
    scan = Scan.objects.select_related("stapel").filter(id=scan_id, toestand__in=OPEN).first()
    if scan is None:
        return None
    return ScanView(
        scan.id,
        scan.naam,
        scan.bladzijden,
        scan.toestand,
        scan.reden,
        scan.gelezen,
        Gevonden.of(scan.gevonden),
        scan.stapel.gescand_op,
        scan.bestand[-8:],
    )


def place_of(scan_id: UUID) -> Place:
    ids = in_tray()
    at = ids.index(scan_id) if scan_id in ids else 0
    return Place(
        at + 1,
        len(ids),
        ids[at - 1] if at > 0 else None,
        ids[at + 1] if at + 1 < len(ids) else None,
    )


def file_of(scan_id: UUID) -> str | None:
    """The key of its file in the store."""
    return Scan.objects.filter(id=scan_id, toestand__in=OPEN).values_list("bestand", flat=True).first()


def runs(most: int = 20) -> list[StapelRow]:
    """The newest first."""
    found = Stapel.objects.order_by("-gescand_op", "-id").prefetch_related("scans")[:most]
    return [_run(stapel) for stapel in found]


def thrown_away(most: int = 20) -> list[tuple[UUID, str, datetime | None]]:
    found = Scan.objects.filter(toestand=Scantoestand.WEG).order_by("-klaar_op")
    return list(found.values_list("id", "naam", "klaar_op")[:most])


def usual_team(soort: str) -> str:
    """Where the last letter of this kind went; nothing when there was none, or for an ordinary letter."""
    found = Poststuk.objects.filter(richting=Richting.IN, soort=soort).exclude(team=None)
    return found.order_by("-geregistreerd_op").values_list("team_id", flat=True).first() or ""


def _run(stapel: Stapel) -> StapelRow:
    states = [scan.toestand for scan in stapel.scans.all()]
    return StapelRow(
        stapel.id,
        stapel.naam,
        stapel.gescand_op,
        stapel.bladzijden,
        len(states),
        sum(state in OPEN for state in states),
        bool(stapel.bestand),
    )
