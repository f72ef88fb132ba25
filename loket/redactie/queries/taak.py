"""What people searched and what editors do about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from loket.redactie.models import Taak

MOST = 200


@dataclass(frozen=True, slots=True)
class TaakRow:
    id: UUID
    query: str
    owner: str
    due_on: date
    late: bool


def open_taken(*, today: date) -> list[TaakRow]:
    """What must be done, that first which comes first."""
    found = Taak.objects.filter(done_on=None).select_related("owner").order_by("due_on", "id")
    return [_row(each, today) for each in found[:MOST]]


def open_taak_of(queries: Iterable[str], *, today: date) -> dict[str, TaakRow]:
    """By words, in one statement."""
    found = Taak.objects.filter(done_on=None, query__in=list(queries)).select_related("owner")
    return {each.query: _row(each, today) for each in found}


def done_since(since: date) -> dict[str, date]:
    """The words of what was done, with the last day on which it was."""
    found = Taak.objects.filter(done_on__gte=since).order_by("done_on", "id").values_list("query", "done_on")
    return {query: day for query, day in found[:1000] if day}


def _row(taak: Taak, today: date) -> TaakRow:
    return TaakRow(taak.id, taak.query, taak.owner.name, taak.due_on, taak.due_on < today)
