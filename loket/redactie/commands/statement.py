"""The accessibility statement is set, and what does not work yet is noted and mended."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.redactie.events import FindingSet, StatementSet
from loket.redactie.models import Finding, Statement
from loket.redactie.rules.roles import why_not_rule


@transaction.atomic
def set_statement(
    *, status: str, investigated_on: date | None, investigated_by: str, report_url: str, by: Actor
) -> Statement:
    """A and B are only for who was investigated and shows the report (Besluit digitale toegankelijkheid overheid)."""
    good = status in ("A", "B")
    missing = Refusal("status-not-investigated", "Voor A en B zijn een onderzoek en een rapport nodig.", "status")
    refuse(why_not_rule(by), missing if good and not (investigated_on and report_url) else None)
    values = {
        "status": status,
        "investigated_on": investigated_on,
        "investigated_by": investigated_by,
        "report_url": report_url,
        "set_on": timezone.localdate(),
    }
    statement, _ = Statement.objects.update_or_create(id=1, defaults=values)
    announce(StatementSet(status), by=by)
    return statement


@transaction.atomic
def put_finding(
    *,
    criterion: str,
    what: str,
    effect: str,
    plan: str,
    mended_before: date,
    instead: str = "",
    mended_on: date | None = None,
    finding_id: UUID | None = None,
    by: Actor,
) -> Finding:
    """Something that does not work for everybody, with when it will."""
    refuse(why_not_rule(by))
    finding = Finding.objects.get(id=finding_id) if finding_id else Finding()
    finding.criterion, finding.what, finding.effect, finding.plan = criterion, what, effect, plan
    finding.instead, finding.mended_before, finding.mended_on = instead, mended_before, mended_on
    finding.save()
    announce(FindingSet(finding.id, criterion), by=by)
    return finding
