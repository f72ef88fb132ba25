"""Skills, and who has them from when until when (S-55)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie import rules
from loket.organisatie.commands.row import change_row
from loket.organisatie.events import SkillAdded, SkillChanged, SkillEnded, SkillGranted
from loket.organisatie.models import Skill, SkillHeld
from loket.organisatie.models.period import overlapping


@transaction.atomic
def add_skill(*, code: str, name: str, by: Actor) -> Skill:
    refuse(
        rules.why_not_manage(by),
        rules.why_not_new(Skill.objects.filter(code=code).exists(), field="code", what="kenmerk"),
        rules.why_not_new(Skill.objects.filter(name__iexact=name).exists(), field="name", what="naam"),
    )
    skill = Skill.objects.create(code=code, name=name)
    announce(SkillAdded(skill.id, name), by=by)
    return skill


@transaction.atomic
def change_skill(*, skill_id: UUID, name: str, active: bool = True, by: Actor) -> Skill:
    skill = Skill.objects.select_for_update().get(id=skill_id)
    taken = Skill.objects.filter(name__iexact=name).exclude(id=skill_id).exists()
    refuse(rules.why_not_manage(by), rules.why_not_new(taken, field="name", what="naam"))
    if changed := change_row(skill, name=name, active=active):
        announce(SkillChanged(skill.id, changed), by=by)
    return skill


@transaction.atomic
def grant_skill(
    *, medewerker_id: UUID, skill_id: UUID, first_day: date, last_day: date | None = None, by: Actor
) -> SkillHeld:
    skill = Skill.objects.select_for_update().get(id=skill_id)
    held = SkillHeld.objects.filter(overlapping(first_day, last_day), medewerker_id=medewerker_id, skill=skill)
    refuse(
        rules.why_not_manage(by),
        rules.why_not_period(first_day, last_day),
        rules.why_not_new(held.exists(), field="skill_id", what="vakgebied"),
    )
    row = SkillHeld.objects.create(medewerker_id=medewerker_id, skill=skill, first_day=first_day, last_day=last_day)
    announce(SkillGranted(medewerker_id, skill.code, first_day, last_day), by=by)
    return row


@transaction.atomic
def end_skill(*, held_id: int, last_day: date, by: Actor) -> None:
    """The last day that the skill counts. A day before the first takes it away: it never counted."""
    held = SkillHeld.objects.select_for_update(of=("self",)).select_related("skill").get(id=held_id)
    refuse(rules.why_not_manage(by))
    if last_day < held.first_day:
        held.delete()
    else:
        change_row(held, last_day=last_day)
    announce(SkillEnded(held.medewerker_id, held.skill.code, last_day), by=by)
