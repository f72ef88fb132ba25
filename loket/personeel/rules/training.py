"""How long a training counts, and what somebody still needs (S-112)."""

import calendar
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from loket.kernel.refusal import Refusal

SOON = timedelta(days=60)  # before the end one hears of it


def counts_until(passed: date, months: int | None) -> date | None:
    """The same day so many months later, or the last day of that month; None for ever."""
    if not months:
        return None
    year, month = divmod(passed.year * 12 + passed.month - 1 + months, 12)
    return date(year, month + 1, min(passed.day, calendar.monthrange(year, month + 1)[1]))


@dataclass(frozen=True, slots=True)
class Need:
    """`words`: missing, over, or soon over; empty when all is well."""

    training_id: UUID
    naam: str
    soort: str
    until: date | None
    words: str
    late: bool


def state_of(until: date | None, *, passed: bool, today: date) -> tuple[str, bool]:
    """In words, and whether it is a shortcoming now."""
    if not passed:
        return "Nog niet gedaan", True
    if until and until < today:
        return "Verlopen", True
    return ("Verloopt binnenkort", False) if until and until <= today + SOON else ("", False)


def needs(required: Collection[tuple[UUID, str, str]], held: Mapping[UUID, date | None], *, today: date) -> list[Need]:
    """For each required training (id, name, kind) how it stands. `held`: until when what was passed counts."""
    found = []
    for training_id, naam, soort in required:
        until = held.get(training_id)
        words, late = state_of(until, passed=training_id in held, today=today)
        found.append(Need(training_id, naam, soort, until, words, late))
    return found


def why_not_pass(passed: date | None, *, today: date) -> Refusal | None:
    if passed is None or passed > today:
        return Refusal("day-missing", "Vul in wanneer het is gehaald.", "behaald_op")
    return None


def why_not_training(naam: str, inhoud: str, months: int | None) -> list[Refusal]:
    found = []
    if not naam.strip():
        found.append(Refusal("name-missing", "Geef de training een naam.", "naam"))
    if not inhoud.strip():
        found.append(Refusal("text-missing", "Schrijf op wat je leert.", "inhoud"))
    if months is not None and not 1 <= months <= 120:
        found.append(Refusal("out-of-range", "Kies 1 tot 120 maanden, of laat dit leeg.", "geldig_maanden"))
    return found
