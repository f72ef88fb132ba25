"""The questions by which search is measured."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from loket.zoeken.models import Judged, Measured
from loket.zoeken.queries.known import arranged_version
from loket.zoeken.queries.quality import quality
from loket.zoeken.rules.quality import Question, figures


@transaction.atomic
def set_judged(questions: Iterable[Question]) -> int:
    """Put these in the place of those that there were; how many."""
    Judged.objects.all().delete()
    rows = [
        Judged(query=each.text, category=each.category, expected=dict(each.expected), body=each.body)
        for each in questions
    ]
    return len(Judged.objects.bulk_create(rows, ignore_conflicts=True))


def measure_search() -> Measured:
    """Ask all judged questions and keep the figures: each night, and when an editor asks for it."""
    version = arranged_version()
    found = quality().get("all") or figures([])
    return Measured.objects.create(
        at=timezone.now(),
        questions=found.questions,
        recall_at_1=found.recall_at_1,
        recall_at_3=found.recall_at_3,
        mrr=found.mrr,
        zero=found.zero,
        version=version,
    )
