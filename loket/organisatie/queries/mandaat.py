"""What somebody may decide today."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from loket.kernel.actor import Actor
from loket.kernel.refusal import Refusal
from loket.organisatie import rules
from loket.organisatie.models import Afwezigheid, FunctieVervulling, Mandaat
from loket.organisatie.models.period import in_force


def mandates_of(medewerker_id: UUID, *, on: date) -> list[rules.MandaatRow]:
    """What this medewerker may decide on this day: by name, by functie, or as the deputy of somebody away.

    A deputy has a mandate only when it says so.
    """
    away = Afwezigheid.objects.filter(in_force(on), deputy_id=medewerker_id, withdrawn_at=None)
    absent = away.values("medewerker_id")
    own = Q(medewerker_id=medewerker_id) | Q(functie__in=_functies(on, medewerker_id=medewerker_id))
    lent = Q(medewerker__in=absent) | Q(functie__in=_functies(on, medewerker_id__in=absent))
    rows = Mandaat.objects.filter(in_force(on)).order_by("decision", "first_day")
    return [
        rules.MandaatRow(row.id, row.decision, row.description, row.max_amount, row.ground, not row.is_own)
        for row in rows.filter(own | (lent & Q(deputy_inherits=True))).annotate(is_own=Q(own))
    ]


def why_not_decide(*, decision: str, amount: Decimal | None = None, on: date, by: Actor) -> Refusal | None:
    """Whether this person may take this decision on this day (S-115). Nobody but staff has a mandate."""
    return rules.why_not_decide(mandates_of(UUID(by.id), on=on) if by.id else [], decision=decision, amount=amount)


def _functies(on: date, **of: Any) -> QuerySet[FunctieVervulling, Any]:
    return FunctieVervulling.objects.filter(in_force(on), functie__active=True, **of).values("functie_id")
