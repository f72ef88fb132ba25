"""The quality of search in figures, on questions of which we know the answer; also with a change not yet made."""

from dataclasses import replace
from typing import Any

from loket.zoeken.models import Judged
from loket.zoeken.queries.known import Snapshot, snapshot
from loket.zoeken.queries.search import answer_to
from loket.zoeken.rules.arranged import Arranged
from loket.zoeken.rules.effect import Outcome
from loket.zoeken.rules.found import Found
from loket.zoeken.rules.quality import Figures, Given, Question, figures_by_category


def judged_questions() -> list[Question]:
    rows = Judged.objects.order_by("id").values_list("query", "category", "expected", "body")
    return [Question(*row) for row in rows]


def quality(arranged: Arranged | None = None) -> dict[str, Figures]:
    """By category, "all" first. With `arranged` as it would be when editors had arranged that."""
    known = snapshot(for_staff=False)
    if arranged:
        known = replace(known, arranged=arranged)
    return figures_by_category((question, given_to(question.text, known)) for question in judged_questions())


def given_to(text: str, known: Snapshot) -> Given:
    return _given(answer_to(text, known, patient=True))


def outcome_of(question: Question, known: Snapshot) -> Outcome:
    found = answer_to(question.text, known, patient=True)
    return Outcome(
        question,
        _given(found),
        found.fixed.title if found.fixed else "",
        found.needs.title if found.needs else "",
    )


def _given(found: Found) -> Given:
    names = [result.upl for result in found.results if result.upl]
    return Given(names, found.referral.organisation if found.referral else "", found.sure)


def arranged_with(**changes: Any) -> Arranged:
    """What is arranged now, with something else in its place: for a preview."""
    return replace(snapshot(for_staff=False).arranged, **changes)
