"""The demo town has editors at work: each list of theirs shows something."""

import pytest
from django.utils import timezone

from loket.examples.cast import AICHA, TINEKE
from loket.examples.paginas_in import set_up_paginas
from loket.examples.redactie import edit_a_little, set_up_redactie
from loket.examples.town import actor
from loket.redactie.queries.statement import statement
from loket.redactie.queries.work import drafts_of, pages, scores, waiting_for

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_editors_have_something_to_do(town):
    set_up_paginas()
    set_up_redactie()
    today = timezone.localdate()
    edit_a_little(today=today)
    assert [row.note for row in waiting_for(actor(TINEKE))] == ["Een zin erbij"]
    assert [row.title for row in drafts_of(actor(AICHA))] == ["Nieuwe bankjes in het park"]
    overdue, _ = pages(today=today, state="overdue")
    assert overdue
    assert scores(today=today)[0].score < 100
    assert statement().statement.status == "C"
