"""Trainings: which there are, who goes, and who passed."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.commands import end_skill, grant_skill
from loket.organisatie.models import SkillHeld
from loket.organisatie.models.period import overlapping
from loket.personeel.events import TrainingKept, TrainingPassed
from loket.personeel.models import Deelname, Soort, Training, Vereist
from loket.personeel.queries.wie import leads
from loket.personeel.rules.training import counts_until, why_not_pass, why_not_training
from loket.personeel.rules.wie import why_not_arrange


@transaction.atomic
def keep_training(
    *,
    naam: str,
    soort: str,
    inhoud: str,
    geldig_maanden: int | None = None,
    skill_id: UUID | None = None,
    functies: Collection[UUID] = (),
    by: Actor,
) -> Training:
    """The one of this name, whether it was there or not. `functies`: who must have it."""
    refuse(why_not_arrange(by))
    refuse(
        *why_not_training(naam, inhoud, geldig_maanden),
        None if soort in Soort.values else Refusal("kind-unknown", "Kies een soort.", "soort"),
    )
    told = {"soort": soort, "inhoud": inhoud.strip(), "geldig_maanden": geldig_maanden, "skill_id": skill_id}
    made, _ = Training.objects.update_or_create(naam=naam.strip(), defaults=told)
    Vereist.objects.filter(training=made).exclude(functie_id__in=functies).delete()
    needed = [Vereist(training=made, functie_id=each) for each in functies]
    Vereist.objects.bulk_create(needed, ignore_conflicts=True)
    announce(TrainingKept(made.id, made.naam), by=by)
    return made


@transaction.atomic
def enrol(*, training_id: UUID, by: Actor) -> Deelname:
    """Somebody wants to go; again, while it is not passed, gives the same. Raises Training.DoesNotExist, Refused."""
    refuse(None if by.kind == ActorKind.STAFF and by.id else Refusal("nobody", "Alleen een collega kan dit."))
    training = Training.objects.get(id=training_id)
    made, _ = Deelname.objects.get_or_create(
        training=training,
        medewerker_id=UUID(by.id),
        behaald_op=None,
        defaults={"aangemeld_op": timezone.localdate()},
    )
    return made


@transaction.atomic
def pass_training(*, medewerker_id: UUID, training_id: UUID, behaald_op: date | None, by: Actor) -> Deelname:
    """By who leads, or who keeps the catalogue. Gives the skill of the training for as long as it counts."""
    training = Training.objects.select_related("skill").get(id=training_id)
    if not leads(medewerker_id, by):
        refuse(why_not_arrange(by))
    refuse(why_not_pass(behaald_op, today=timezone.localdate()))
    assert behaald_op
    until = counts_until(behaald_op, training.geldig_maanden)
    open_one = Deelname.objects.filter(training=training, medewerker_id=medewerker_id, behaald_op=None).first()
    each = open_one or Deelname(training=training, medewerker_id=medewerker_id, aangemeld_op=behaald_op)
    each.behaald_op, each.geldig_tot = behaald_op, until
    each.save()
    if training.skill_id:
        _give_skill(medewerker_id, training.skill_id, behaald_op, until)
    announce(TrainingPassed(each.id, medewerker_id, training.id, until), by=by)
    return each


def _give_skill(medewerker_id: UUID, skill_id: UUID, first: date, last: date | None) -> None:
    """What was held until then ends the day before; one that holds longer stays as it is."""
    held = SkillHeld.objects.filter(overlapping(first, last), medewerker_id=medewerker_id, skill_id=skill_id)
    if held.filter(last_day=None).exists() or (last and held.filter(last_day__gte=last).exists()):
        return
    for row in held:
        end_skill(held_id=row.pk, last_day=date.fromordinal(first.toordinal() - 1), by=SYSTEM)
    grant_skill(medewerker_id=medewerker_id, skill_id=skill_id, first_day=first, last_day=last, by=SYSTEM)
