"""One appointment by its link, its code or a scan; those of a day, of somebody known, and of a zaak."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db.models import QuerySet

from loket.afspraken.models import Afspraak, State
from loket.afspraken.rules.code import code_in, code_words
from loket.kernel.audit import history_of
from loket.kernel.text import end_of_local_day, start_of_local_day

LINK = re.compile(r"/afspraak/([^/\s?]{40,120})(?:/|$)")
_signer = Signer(salt="loket.afspraken", sep=".")


@dataclass(frozen=True, slots=True)
class Bezoek:
    """A line of the list of a day. Personal: for who may see visitors."""

    id: UUID
    code: str
    start: datetime
    end: datetime
    name: str
    onderwerp: str
    persons: int
    kind: str
    state: str
    medewerker: str
    locatie: str
    soorten: Sequence[str]

    @property
    def code_words(self) -> str:
        return code_words(self.code)

    @property
    def state_words(self) -> str:
        return str(State(self.state).label)


def token_of(afspraak_id: UUID) -> str:
    """What stands in the link of the visitor: nothing personal, and nobody else can make it."""
    return _signer.sign(afspraak_id.hex)


def afspraak_of_token(token: str) -> Afspraak | None:
    try:
        found = UUID(_signer.unsign(token))
    except (BadSignature, ValueError):
        return None
    return Afspraak.objects.select_related("locatie").filter(id=found).first()


def afspraak_by_scan(scanned: str) -> Afspraak | None:
    """From the QR code of the confirmation (its link), or the code that somebody reads out or types."""
    text = scanned.strip()[:500]
    if code := code_in(text):
        return Afspraak.objects.select_related("locatie").filter(code=code).first()
    link = LINK.search(text)
    return afspraak_of_token(link[1]) if link else None


def day_of(locatie: str, day: date) -> list[Bezoek]:
    """Who comes to a place on a day, by time, also who came and who will not. One statement."""
    rows = Afspraak.objects.filter(
        locatie=locatie, start__gte=start_of_local_day(day), start__lt=end_of_local_day(day)
    ).exclude(state=State.CANCELLED)
    return _bezoeken(rows)


def afspraken_of_zaak(zaak: UUID) -> list[Bezoek]:
    return _bezoeken(Afspraak.objects.filter(zaak=zaak))


def afspraken_of_partij(partij: UUID, *, after: datetime) -> list[Bezoek]:
    """What somebody known still has to come for."""
    return _bezoeken(Afspraak.objects.filter(partij=partij, state=State.BOOKED, end__gt=after))


def _bezoeken(rows: QuerySet[Afspraak]) -> list[Bezoek]:
    return [
        Bezoek(
            row.id,
            row.code,
            row.start,
            row.end,
            row.name or "",
            row.onderwerp,
            row.persons,
            row.kind,
            row.state,
            row.medewerker.name,
            row.locatie_id,
            row.soorten,
        )
        for row in rows.select_related("medewerker").order_by("start", "id")
    ]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    at: datetime
    by: str
    what: str


HAPPENED = {
    "AfspraakMade": "Gemaakt",
    "AfspraakTied": "Hoort bij een zaak",
    "AfspraakMoved": "Verzet",
    "AfspraakCancelled": "Afgezegd",
    "AfspraakDisplaced": "Kan niet doorgaan",
    "VisitorArrived": "Aangekomen",
    "VisitEnded": "Geholpen",
    "VisitorNotCome": "Niet gekomen",
    "EarlierWished": "Wachtlijst voor eerder",
}


def history(afspraak_id: UUID) -> list[HistoryLine]:
    """What happened to it, the newest first."""
    rows = [(row, row.kind.split(".")[-1]) for row in history_of("afspraken", afspraak_id)]
    return [HistoryLine(row.at, row.by_name, HAPPENED[what]) for row, what in rows if what in HAPPENED]
