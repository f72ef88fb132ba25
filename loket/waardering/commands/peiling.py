"""Ask colleagues what they think, and keep it loose from who they are (S-107)."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.organisatie.models import Medewerker
from loket.waardering.events import PeilingPlanned
from loket.waardering.models import Deelnemer, Peiling, Stem
from loket.waardering.queries.peiling import open_peiling
from loket.waardering.rules.meting import why_not_keep
from loket.waardering.rules.peiling import CLOSED, VRAGEN, why_not_open, why_not_vote
from loket.zoeken.rules.masking import masked


@transaction.atomic
def plan_peiling(*, opent_op: date | None, sluit_op: date | None, by: Actor) -> Peiling:
    """One at a time, of a month at most."""
    refuse(why_not_keep(by))
    both = opent_op is not None and sluit_op is not None
    other = both and Peiling.objects.filter(opent_op__lte=sluit_op, sluit_op__gte=opent_op).exists()
    refuse(*why_not_open(opent_op, sluit_op, today=timezone.localdate(), other=bool(other)))
    assert opent_op
    assert sluit_op
    made = Peiling.objects.create(opent_op=opent_op, sluit_op=sluit_op)
    announce(PeilingPlanned(made.id, opent_op, sluit_op), by=by)
    return made


@transaction.atomic
def vote(*, marks: Mapping[str, int | None], tekst: str = "", by: Actor) -> None:
    """Once for each colleague. No announcement: its moment would tie the answer to who gave it. A BSN is masked."""
    given = {name: marks.get(name) for name in VRAGEN}
    refuse(*why_not_vote(given, tekst, by))
    now_open = open_peiling(timezone.localdate())
    if now_open is None:
        raise Refused(CLOSED)
    _, is_first = Deelnemer.objects.get_or_create(peiling=now_open, medewerker_id=UUID(by.id))
    refuse(None if is_first else CLOSED)
    team = Medewerker.objects.filter(id=by.id).values_list("primary_team_id", flat=True).first() or ""
    Stem.objects.create(peiling=now_open, team=team, tekst=masked(tekst.strip())[:500], **given)
