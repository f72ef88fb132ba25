"""The questions by which search is measured."""

from collections.abc import Iterable

from django.db import transaction

from loket.zoeken.models import Judged
from loket.zoeken.rules.quality import Question


@transaction.atomic
def set_judged(questions: Iterable[Question]) -> int:
    """Put these in the place of those that there were; how many."""
    Judged.objects.all().delete()
    rows = [
        Judged(query=each.text, category=each.category, expected=dict(each.expected), body=each.body)
        for each in questions
    ]
    return len(Judged.objects.bulk_create(rows, ignore_conflicts=True))
