"""An agent notes that many people ask about one thing; its owner hears it in time, and answers (S-124)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.sql import one_at_a_time
from loket.klantcontacten.events import KnelpuntAnswered, KnelpuntNoted, KnelpuntReachedOwner
from loket.klantcontacten.models import Knelpunt, KnelpuntContact
from loket.klantcontacten.queries.board import teams_for
from loket.klantcontacten.queries.norm import norms_of
from loket.klantcontacten.rules.knelpunt import Subject, answer_by, goes_to_owner, why_not_answer, why_not_note
from loket.organisatie.queries import team_choices


@transaction.atomic
def note_knelpunt(*, subject: Subject | None, team: str, tekst: str, contact: UUID, by: Actor) -> Knelpunt:
    """One contact more about this. The same contact again counts once. With enough of them in a short time the owner
    is told, once; `team` is that of the owner.
    """
    refuse(*why_not_note(subject, team, teams=[code for code, _ in team_choices()], by=by))
    assert subject
    one_at_a_time(f"knelpunt:{subject.code}:{team}")
    knelpunt = _open(subject, team, tekst, by)
    _, first_time = KnelpuntContact.objects.get_or_create(
        knelpunt=knelpunt, contact=contact, defaults={"op": timezone.now()}
    )
    if first_time:
        _count(knelpunt, by)
    return knelpunt


@transaction.atomic
def answer_knelpunt(*, knelpunt_id: UUID, uitkomst: str, antwoord: str, by: Actor) -> Knelpunt:
    """What we do about it, or why we do nothing. Raises Refused, and Knelpunt.DoesNotExist."""
    knelpunt = Knelpunt.objects.select_for_update().get(id=knelpunt_id)
    done, teams = knelpunt.beantwoord_op is not None, teams_for(by)
    refuse(*why_not_answer(knelpunt.team_id, uitkomst, antwoord, done=done, teams=teams, by=by))
    knelpunt.uitkomst, knelpunt.antwoord = uitkomst, antwoord.strip()
    knelpunt.beantwoord_door_id, knelpunt.beantwoord_op = UUID(by.id), timezone.now()
    knelpunt.save()
    announce(KnelpuntAnswered(knelpunt.id, uitkomst), by=by)
    return knelpunt


def _open(subject: Subject, team: str, tekst: str, by: Actor) -> Knelpunt:
    """The one that is open, or a new one."""
    told = {
        "titel": subject.title,
        "tekst": tekst.strip()[:1000],
        "aantal": 0,
        "gemeld_door_id": UUID(by.id),
        "gemeld_op": timezone.now(),
    }
    return Knelpunt.objects.get_or_create(onderwerp=subject.code, team_id=team, beantwoord_op=None, defaults=told)[0]


def _count(knelpunt: Knelpunt, by: Actor) -> None:
    now, norms = timezone.now(), norms_of(knelpunt.team_id)
    noted = [*knelpunt.contacten.values_list("op", flat=True)]
    knelpunt.aantal = len(noted)
    announce(KnelpuntNoted(knelpunt.id, knelpunt.onderwerp, knelpunt.aantal), by=by)
    if knelpunt.verteld_op is None and goes_to_owner(noted, now=now, norms=norms):
        knelpunt.verteld_op, knelpunt.uiterlijk = now, answer_by(now, norms)
        announce(KnelpuntReachedOwner(knelpunt.id, knelpunt.team_id, knelpunt.aantal), by=by)
    knelpunt.save(update_fields=["aantal", "verteld_op", "uiterlijk"])
