"""What waits for a judgement, and what came out in the last three months; never by who gave the answer."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Q

from loket.cijfers.models import PUNTEN, Steekproef
from loket.cijfers.queries.namen import Names
from loket.cijfers.rules.steekproef import VRAGEN
from loket.cijfers.rules.waarde import Waarde
from loket.kernel.actor import Actor
from loket.klantcontacten.models import Klantcontact

LATELY, OLDEST = timedelta(days=90), timedelta(days=35)


@dataclass(frozen=True, slots=True)
class ToJudge:
    id: UUID
    dag: date
    kanaal: str
    onderwerp: str


@dataclass(frozen=True, slots=True)
class Sample:
    """`waiting`: none of the own answers. `points`: the share that was good on each of the five."""

    waiting: list[ToJudge]
    judged: int
    points: list[tuple[str, Waarde]]
    lessons: list[str]


def sample(by: Actor, *, today: date) -> Sample:
    """Four statements."""
    names = Names()
    open_ones = list(Steekproef.objects.filter(beoordeeld_op=None, dag__gte=today - OLDEST).order_by("dag", "id"))
    contacts = Klantcontact.objects.in_bulk([each.klantcontact for each in open_ones])
    waiting = [
        ToJudge(each.id, each.dag, names.of("kanaal", each.kanaal), contact.onderwerp)
        for each in open_ones
        if (contact := contacts.get(each.klantcontact)) and str(contact.medewerker_id) != by.id
    ]
    done = Steekproef.objects.filter(beoordeeld_op__isnull=False, dag__gte=today - LATELY)
    counted = done.aggregate(all=Count("id"), **{punt: Count("id", filter=Q(**{punt: True})) for punt in PUNTEN})
    lessons = done.exclude(les="").order_by("les").values_list("les", flat=True)[:50]
    points = [(VRAGEN[punt], Waarde(counted[punt], counted["all"])) for punt in PUNTEN]
    return Sample(waiting, counted["all"], points, list(lessons))


def answer_of(steekproef: Steekproef) -> Klantcontact | None:
    """None when it was destroyed meanwhile."""
    return Klantcontact.objects.filter(id=steekproef.klantcontact).first()
