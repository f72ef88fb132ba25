"""The accessibility statement as visitors read it."""

from dataclasses import dataclass

from loket.redactie.models import Finding, Statement, StatementStatus


@dataclass(frozen=True, slots=True)
class StatementView:
    statement: Statement
    status_words: str
    to_mend: list[Finding]
    mended: list[Finding]


def statement() -> StatementView | None:
    """None until somebody set it."""
    found = Statement.objects.first()
    if found is None:
        return None
    findings = list(Finding.objects.all())
    to_mend = [finding for finding in findings if finding.mended_on is None]
    mended = [finding for finding in findings if finding.mended_on]
    return StatementView(found, str(StatementStatus(found.status).label), to_mend, mended)
