"""The editorial statute is set."""

from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.redactie.events import StatuteSet
from loket.redactie.models import Statute
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.queries.statute import statute_of
from loket.redactie.rules.roles import why_not_rule


@transaction.atomic
def set_statute(
    *,
    kind: str,
    four_eyes: bool,
    legal_check: bool,
    review_months: int,
    take_down_days: int | None,
    remind_days: list[int],
    signal_days: int,
    head_editor_id: UUID | str | None,
    by: Actor,
) -> Statute:
    """What holds for pages of this kind from now on; texts that are on their way follow it too."""
    refuse(why_not_rule(by))
    before, code = statute_of(kind), kind_of(kind).code
    values: dict[str, Any] = {
        "four_eyes": four_eyes,
        "legal_check": legal_check,
        "review_months": review_months,
        "take_down_days": take_down_days,
        "remind_days": sorted(set(remind_days), reverse=True),
        "signal_days": signal_days,
        "head_editor_id": head_editor_id or None,
    }
    statute, _ = Statute.objects.update_or_create(kind=code, defaults=values)
    changed = [name for name, value in values.items() if str(getattr(before, name)) != str(value)]
    announce(StatuteSet(code, changed), by=by)
    return statute
