"""Who is away, and who stands in (S-27)."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie import rules
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import AfwezigheidChanged, AfwezigheidRegistered, AfwezigheidWithdrawn
from loket.organisatie.models import Afwezigheid, FunctieVervulling, Mandaat, Medewerker, Teamlid
from loket.organisatie.models.period import not_over, overlapping


@transaction.atomic
def register_afwezigheid(
    *, medewerker_id: UUID, first_day: date, last_day: date | None = None, deputy_id: UUID | None = None, by: Actor
) -> Afwezigheid:
    """Note that somebody is away. Without deputy it comes on the list of the team leader."""
    Medewerker.objects.select_for_update().get(id=medewerker_id)
    refuse(
        rules.why_not_change_absence(medewerker_id, leads=_leads(by, medewerker_id), by=by),
        rules.why_not_period(first_day, last_day),
        _why_not_away(medewerker_id, deputy_id, first_day, last_day),
        _why_not_stand_in(medewerker_id, deputy_id, by),
    )
    away = Afwezigheid.objects.create(
        medewerker_id=medewerker_id, deputy_id=deputy_id, first_day=first_day, last_day=last_day
    )
    announce(AfwezigheidRegistered(away.id, medewerker_id, first_day, last_day, deputy_id), by=by)
    return away


@transaction.atomic
def change_afwezigheid(
    *,
    afwezigheid_id: UUID,
    first_day: date,
    last_day: date | None = None,
    deputy_id: UUID | None = None,
    by: Actor,
) -> Afwezigheid:
    away = Afwezigheid.objects.select_for_update().get(id=afwezigheid_id)
    refuse(
        rules.why_not_change_absence(away.medewerker_id, leads=_leads(by, away.medewerker_id), by=by),
        rules.why_not_period(first_day, last_day),
        _why_not_away(away.medewerker_id, deputy_id, first_day, last_day, but=away.id),
        _why_not_stand_in(away.medewerker_id, deputy_id, by),
    )
    if changed := change_row(away, first_day=first_day, last_day=last_day, deputy_id=deputy_id):
        announce(AfwezigheidChanged(away.id, away.medewerker_id, changed), by=by)
    return away


@transaction.atomic
def withdraw_afwezigheid(*, afwezigheid_id: UUID, by: Actor) -> None:
    """The absence does not happen. It stays in the table, and counts no more."""
    away = Afwezigheid.objects.select_for_update().get(id=afwezigheid_id)
    refuse(rules.why_not_change_absence(away.medewerker_id, leads=_leads(by, away.medewerker_id), by=by))
    if away.withdrawn_at is None:
        change_row(away, withdrawn_at=timezone.now())
        announce(AfwezigheidWithdrawn(away.id, away.medewerker_id), by=by)


def _why_not_away(
    medewerker_id: UUID, deputy_id: UUID | None, first_day: date, last_day: date | None, but: UUID | None = None
) -> Refusal | None:
    in_these_days = Afwezigheid.objects.filter(overlapping(first_day, last_day), withdrawn_at=None)
    return rules.why_not_away(
        medewerker_id,
        deputy_id,
        overlaps=in_these_days.filter(medewerker_id=medewerker_id).exclude(Q(id=but)).exists(),
        deputy_away=in_these_days.filter(Q(medewerker_id=deputy_id)).exists(),
        deputy_active=Medewerker.objects.active().filter(Q(id=deputy_id)).exists(),
    )


def _why_not_stand_in(medewerker_id: UUID, deputy_id: UUID | None, by: Actor) -> Refusal | None:
    """Four eyes: nobody takes over the mandates of a colleague by noting that this one is away."""
    held = Q(medewerker_id=medewerker_id) | Q(functie__in=_functies(medewerker_id))
    lends = Mandaat.objects.filter(held, not_over(timezone.localdate()), deputy_inherits=True).exists()
    takes = lends and by.id != str(medewerker_id)
    return rules.why_not_give_rights(deputy_id, by=by) if takes else None


def _functies(medewerker_id: UUID) -> QuerySet[FunctieVervulling, Any]:
    filled = FunctieVervulling.objects.filter(not_over(timezone.localdate()), medewerker_id=medewerker_id)
    return filled.values("functie_id")


def _leads(by: Actor, medewerker_id: UUID) -> bool:
    return bool(by.id) and Teamlid.objects.filter(medewerker_id=medewerker_id, team__leader_id=UUID(by.id)).exists()
