"""Draw a small sample of answers each week, and judge them (S-135)."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.cijfers.events import AnswerJudged, SampleDrawn
from loket.cijfers.models import PUNTEN, Steekproef
from loket.cijfers.rules.steekproef import why_not_judge
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time, rows
from loket.kernel.text import end_of_local_day, start_of_local_day
from loket.klantcontacten.models import Klantcontact
from loket.klantcontacten.rules.outcome import QUESTIONS

EACH = 5  # of a channel in a week
DRAW = """
    SELECT id, (plaatsgevonden_op AT TIME ZONE 'Europe/Amsterdam')::date, kanaal, coalesce(team_id, ''), product FROM (
        SELECT k.*, row_number() OVER (PARTITION BY k.kanaal ORDER BY random()) AS place
        FROM klantcontacten_klantcontact k
        WHERE k.plaatsgevonden_op >= %(since)s::timestamptz AND k.plaatsgevonden_op < %(until)s::timestamptz
            AND k.soort = ANY(%(questions)s::text[]) AND k.resultaat NOT IN ('', 'afgebroken')
            AND NOT k.vertrouwelijk AND (k.reactie <> '' OR k.inhoud <> '')
    ) answered WHERE place <= %(each)s::int
"""


@transaction.atomic
def draw_sample() -> int:
    """Five answers of each channel of the last seven days, by chance. Nothing confidential. Again in the same week adds
    nothing. How many were drawn.
    """
    one_at_a_time("cijfers:steekproef")
    last = timezone.localdate() - timedelta(days=1)
    first = last - timedelta(days=6)
    if Steekproef.objects.filter(dag__range=(first, last)).exists():
        return 0
    days = {"since": start_of_local_day(first), "until": end_of_local_day(last)}
    found = rows(DRAW, {**days, "questions": list(QUESTIONS), "each": EACH})
    made = Steekproef.objects.bulk_create(
        (
            Steekproef(klantcontact=id, dag=dag, kanaal=kanaal, team=team, product=product)
            for id, dag, kanaal, team, product in found
        ),
        ignore_conflicts=True,
    )
    if made:
        announce(SampleDrawn(last, len(made)), by=SYSTEM)
    return len(made)


@transaction.atomic
def judge_answer(*, steekproef_id: UUID, points: Mapping[str, bool | None], les: str = "", by: Actor) -> None:
    """Once, by somebody else than who gave it. Raises Steekproef.DoesNotExist, Refused."""
    each = Steekproef.objects.select_for_update().get(id=steekproef_id)
    given_by = Klantcontact.objects.filter(id=each.klantcontact).values_list("medewerker_id", flat=True).first()
    judged = each.beoordeeld_op is not None
    refuse(*why_not_judge(points, les, given_by=given_by, judged=judged, by=by))
    for punt in PUNTEN:
        setattr(each, punt, points[punt])
    each.les, each.beoordeeld_op, each.beoordeeld_door_id = les.strip(), timezone.localdate(), UUID(by.id)
    each.save()
    announce(AnswerJudged(each.id), by=by)
