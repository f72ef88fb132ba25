"""What a melder sees of the own melding."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from loket.kernel.audit import HistoryRow, history_of
from loket.meldingen.models import Melder, Melding
from loket.meldingen.queries.detail import by_token
from loket.meldingen.queries.photos import is_first_melder, photos_of

NAMES = {
    "MeldingReceived": "Gemeld",
    "MeldingStarted": "Wij zijn begonnen",
    "MeldingPlanned": "Wij maakten een planning",
    "MelderAsked": "Wij stelden een vraag",
    "MelderAnswered": "Er kwam antwoord",
    "MeldingHeld": "Dit moest wachten",
    "MeldingCompleted": "Wij waren klaar",
    "MeldingForwarded": "Doorgestuurd",
    "MeldingMerged": "Dit bleek al gemeld",
    "MeldingWithdrawn": "Gestopt",
    "MeldingReopened": "Wij keken opnieuw",
}


@dataclass(frozen=True, slots=True)
class StepRow:
    """Something that happened, and when."""

    name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class OwnMelding:
    """`work` is the melding that carries the work: another one when this was known already.

    The own text and photos are there only for who told it, not for who follows it.
    """

    melder: Melder
    melding: Melding
    work: Melding
    is_first_melder: bool
    photos: list[UUID]
    steps: list[StepRow]

    @property
    def has_judged(self) -> bool:
        """Whether the melder judged this end: what was opened again and done again, is judged again."""
        judged_at, ended_at = self.melder.judged_at, self.work.completed_at
        return judged_at is not None and ended_at is not None and judged_at >= ended_at


def own_melding(token: str) -> OwnMelding | None:
    """What the melder's own link opens."""
    found = by_token(token)
    if found is None:
        return None
    melder, melding = found
    mine = is_first_melder(melder)
    return OwnMelding(
        melder=melder,
        melding=melding,
        work=melding.duplicate_of or melding,
        is_first_melder=mine,
        photos=photos_of(melding) if mine else [],
        steps=steps_of(melding),
    )


def token_of_sent(send_key: UUID) -> str | None:
    """The link of who sent this before; None when it is new."""
    melders = Melder.objects.filter(melding__send_key=send_key).order_by("id")
    return melders.values_list("token", flat=True).first()


def steps_of(melding: Melding) -> list[StepRow]:
    """What really happened, the first on top: without steps that were taken back, and each name once, the last time."""
    rows = history_of("meldingen", melding.id)
    undone = {row.facts.get("step_id") for row in rows if _kind(row) == "StepUndone"}
    steps: dict[str, StepRow] = {}
    for row in rows:  # the newest first
        name = NAMES.get(_kind(row))
        if name and (row.facts.get("step_id") is None or row.facts["step_id"] not in undone):
            steps.setdefault(name, StepRow(name, row.at))
    return list(steps.values())[::-1]


def _kind(row: HistoryRow) -> str:
    return row.kind.rpartition(".")[2]
