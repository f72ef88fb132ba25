"""What a melder does: follow, answer, judge. The melder comes in by a secret link, not by a log-in."""

import secrets
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from loket.kernel.actor import VISITOR, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import local
from loket.meldingen.commands.step import locked
from loket.meldingen.events import (
    MelderAnswered,
    MelderContactLeft,
    MeldingFollowed,
    MeldingReopened,
    SolutionJudged,
)
from loket.meldingen.models import CLOSED, Melder, Melding, Priority, State
from loket.meldingen.rules.free_text import without_bsn
from loket.meldingen.rules.routing import due_on
from loket.meldingen.rules.steps import why_not_answer, why_not_judge


@transaction.atomic
def follow_melding(
    *,
    melding_id: UUID,
    email: str = "",
    phone: str = "",
    send_key: UUID | None = None,
    taal: str = "",
    by: Actor = VISITOR,
) -> Melder:
    """Somebody saw the same: one melder more, no second work. The same address follows once; without one the
    same `send_key` does.

    The melder of a known address may be somebody else than who asks: never show them its token.
    """
    melding = locked(melding_id)
    if melding.state in CLOSED:
        refuse(Refusal("melding-already-closed", "Deze melding is al afgehandeld. Doe een nieuwe melding."))
    if known := _with_address(melding, email, phone):
        return known
    token = _token_for(send_key, melding, email or phone) if send_key else secrets.token_urlsafe(24)
    if send_key and (known := Melder.objects.filter(token=token).first()):
        return known

    address = {"email": email, "phone": phone, "taal": taal}
    melder = Melder.objects.create(melding=melding, token=token, told_at=timezone.now(), **address)
    announce(MeldingFollowed(melding.id, melder.id), by=by)
    return melder


@transaction.atomic
def leave_contact(*, token: str, email: str = "", phone: str = "", taal: str = "", by: Actor = VISITOR) -> Melder:
    """A melder who left no address wants to hear of it after all. Who is told already, is not told twice."""
    melding_id = Melder.objects.values_list("melding_id", flat=True).get(token=token)
    melding = locked(melding_id)
    melder = Melder.objects.get(token=token)
    if melder.can_be_told or _with_address(melding, email, phone) or not (email or phone):
        return melder

    melder.email, melder.phone, melder.taal, melder.contact_removed_at = email, phone, taal, None
    melder.save(update_fields=["email", "phone", "taal", "contact_removed_at"])
    announce(MelderContactLeft(melding.id, melder.id), by=by)
    return melder


@transaction.atomic
def answer_question(*, token: str, text: str, by: Actor = VISITOR) -> Melding:
    """The melder answers, and the team goes on. The answer joins the description."""
    melder = Melder.objects.get(token=token)
    melding = locked(melder.melding_id)
    refuse(why_not_answer(melding, text=text))

    answer, _ = without_bsn(text.strip())
    melding.description = f"{melding.description}\n\nVraag: {melding.state_text}\nAntwoord: {answer}".strip()
    melding.state, melding.state_text = State.ANSWERED, ""
    melding.save(update_fields=["description", "state", "state_text"])
    announce(MelderAnswered(melding.id, melder.id), by=by)
    return melding


@transaction.atomic
def judge_solution(*, token: str, satisfied: bool, text: str = "", by: Actor = VISITOR) -> Melding:
    """Is the melder content? "No" with a reason opens the melding again, with a new norm (domain facts 5.5)."""
    melder = Melder.objects.get(token=token)
    melding = _whole_work(melder)
    now = timezone.now()
    refuse(why_not_judge(melding, satisfied=satisfied, text=text, now=now))

    clean, _ = without_bsn(text.strip())
    melder.satisfied, melder.judgement, melder.judged_at = satisfied, clean, now
    melder.save(update_fields=["satisfied", "judgement", "judged_at"])
    announce(SolutionJudged(melding.id, melder.id, satisfied), by=by)
    if not satisfied:
        _reopen(melding, by=by)
    return melding


def _with_address(melding: Melding, email: str, phone: str) -> Melder | None:
    """Who hears of it at this address already."""
    if not (email or phone):
        return None
    address = {"email": email} if email else {"phone": phone}
    return Melder.objects.filter(melding=melding, **address).first()


def _token_for(send_key: UUID, melding: Melding, address: str) -> str:
    """As secret as a random one, and the same for a form that is sent twice."""
    told = f"{send_key}:{melding.id}:{address}"
    return salted_hmac("loket.meldingen.follow", told, algorithm="sha256").hexdigest()[:40]


def _whole_work(melder: Melder) -> Melding:
    """The melding that carries the work: the other one, when this was merged into it."""
    melding = locked(melder.melding_id)
    return locked(melding.duplicate_of_id) if melding.duplicate_of_id else melding


def _reopen(melding: Melding, *, by: Actor) -> None:
    today = local(timezone.now()).date()
    melding.state, melding.completed_at, melding.outcome, melding.outcome_text = State.REOPENED, None, "", ""
    melding.planned_on = None
    melding.times_reopened += 1
    melding.due_on = due_on(today, melding.category.norm_days, urgent=melding.priority == Priority.HIGH)
    melding.save()
    announce(MeldingReopened(melding.id, melding.times_reopened, melding.priority), by=by)
