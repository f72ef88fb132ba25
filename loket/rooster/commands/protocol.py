"""Agreements on being reachable, the count of a month, and the task that follows from two bad months (S-79)."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Afdeling, Team
from loket.organisatie.rules import why_not_hours
from loket.rooster.events import ProtocolKept, VerbeteractieCompleted, VerbeteractieOpened
from loket.rooster.models import Naleving, Protocol, Verbeteractie
from loket.rooster.queries.protocol import leads
from loket.rooster.rules import protocol as rules
from loket.rooster.rules.protocol import Whose


@transaction.atomic
def keep_protocol(whose: Whose, *, by: Actor, **values: Any) -> Protocol:
    """Set what differs. Refused for who it does not concern, wrong hours, or a deputy who is the person itself."""
    refuse(
        rules.why_not_keep(whose, leads=leads(whose, by), by=by),
        why_not_hours(values.get("hours", {})),
        *rules.why_not_agreed(whose, deputy_id=values.get("deputy_id"), rings=values.get("rings")),
    )
    found = Protocol.objects.select_for_update().filter(**whose.fields).first()
    protocol = found or Protocol(**whose.fields)
    changed = [name for name, value in values.items() if getattr(protocol, name) != value]
    for name in changed:
        setattr(protocol, name, values[name])
    if changed or not found:
        protocol.save()
        announce(ProtocolKept(protocol.id, changed), by=by)
    return protocol


@transaction.atomic
def note_compliance(whose: Whose, *, month: date, calls: int, as_agreed: int, by: Actor = SYSTEM) -> Naleving:
    """The count of this month, from who hears the telephone. Told again it replaces the older one."""
    refuse(rules.why_not_result(month, calls, as_agreed, by=by))
    naleving, _ = Naleving.objects.update_or_create(
        defaults={"calls": calls, "as_agreed": as_agreed}, month=month, **whose.fields
    )
    if whose.kind != rules.MEDEWERKER and rules.is_under_norm(calls, as_agreed) and _was_under_norm(whose, month):
        _open_verbeteractie(whose, month)
    return naleving


@transaction.atomic
def comment_on_result(*, naleving_id: int, comment: str, by: Actor) -> Naleving:
    """The manager says why it was under the norm (S-79)."""
    naleving = Naleving.objects.select_for_update().get(id=naleving_id)
    whose = whose_is(naleving)
    missing = Refusal("comment-missing", "Schrijf op waardoor het kwam.", "comment")
    refuse(rules.why_not_keep(whose, leads=leads(whose, by), by=by), None if comment.strip() else missing)
    naleving.comment = comment.strip()
    naleving.save(update_fields=["comment"])
    return naleving


@transaction.atomic
def complete_verbeteractie(*, verbeteractie_id: UUID, outcome: str, by: Actor) -> Verbeteractie:
    """Done, with what was done. Twice is once."""
    action = Verbeteractie.objects.select_for_update().get(id=verbeteractie_id)
    whose = whose_is(action)
    missing = Refusal("outcome-missing", "Schrijf op wat er beter gaat.", "outcome")
    refuse(rules.why_not_keep(whose, leads=leads(whose, by), by=by), None if outcome.strip() else missing)
    if action.done_at is None:
        action.done_at, action.outcome = timezone.now(), outcome.strip()
        action.save(update_fields=["done_at", "outcome"])
        announce(VerbeteractieCompleted(action.id), by=by)
    return action


def whose_is(row: Naleving | Verbeteractie) -> Whose:
    kind = next(kind for kind, field in rules.FIELD_OF.items() if getattr(row, field, None) is not None)
    return Whose(kind, str(getattr(row, rules.FIELD_OF[kind])))


def _was_under_norm(whose: Whose, month: date) -> bool:
    before = (month - timedelta(days=1)).replace(day=1)
    row = Naleving.objects.filter(**whose.fields, month=before).first()
    return row is not None and rules.is_under_norm(row.calls, row.as_agreed)


def _open_verbeteractie(whose: Whose, month: date) -> None:
    """One open task at a time, and one for a month, also when the count is told again."""
    about = Verbeteractie.objects.filter(**whose.fields)
    if about.filter(done_at=None).exists() or about.filter(month__gte=month).exists():
        return
    if whose.kind == rules.TEAM:
        leader, head = Team.objects.values_list("leader_id", "afdeling__head_id").get(code=whose.ref)
        owner = leader or head
    else:
        owner = Afdeling.objects.values_list("head_id", flat=True).get(id=whose.ref)
    due_on = timezone.localdate() + timedelta(days=rules.ACTION_WITHIN_DAYS)
    action = Verbeteractie.objects.create(**whose.fields, owner_id=owner, month=month, due_on=due_on)
    announce(VerbeteractieOpened(action.id, owner, due_on), by=SYSTEM)
