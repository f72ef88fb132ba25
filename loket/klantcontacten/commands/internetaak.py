"""The work on a terugbelverzoek: take it, try, pass it on, finish it."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klantcontacten.commands.actor import assign
from loket.klantcontacten.events import (
    TerugbelpogingMade,
    TerugbelverzoekClaimed,
    TerugbelverzoekFinished,
    TerugbelverzoekPassedOn,
)
from loket.klantcontacten.models import Internetaak, Poging, PogingUitkomst, Toestand
from loket.klantcontacten.queries.board import people_above
from loket.klantcontacten.rules.internetaak import state_after, why_not_claim, why_not_work_on
from loket.organisatie.models import Team

NO_OUTCOME = Refusal("outcome-missing", "Kies hoe het ging.", "uitkomst")
NO_ANSWER = Refusal("answer-missing", "Schrijf op wat je hebt gezegd.", "antwoord")
NO_TEAM = Refusal("team-missing", "Kies een ander team.", "team")
NO_REASON = Refusal("reason-missing", "Schrijf op waarom je het doorgeeft.", "reden")
LONGEST_NOTE, LONGEST_ANSWER = 500, 2000


@transaction.atomic
def claim_internetaak(*, taak_id: UUID, by: Actor) -> Internetaak:
    """I call back. Refused with the name of who was first."""
    taak = _held(taak_id, by)
    name = taak.behandelaar.name if taak.behandelaar else ""
    refuse(why_not_claim(str(taak.behandelaar_id or ""), name, by=by))
    if taak.behandelaar_id is None:
        _change(taak, behandelaar_id=UUID(by.id), toestand=Toestand.IN_BEHANDELING)
        announce(TerugbelverzoekClaimed(taak.id), by=by)
    return taak


@transaction.atomic
def note_poging(*, taak_id: UUID, uitkomst: str, notitie: str = "", by: Actor) -> Poging:
    """That I called, and how that went. Who calls, has it."""
    taak = _held(taak_id, by)
    refuse(None if uitkomst in PogingUitkomst.values else NO_OUTCOME)
    poging = Poging.objects.create(
        internetaak=taak,
        medewerker_id=UUID(by.id),
        op=timezone.now(),
        uitkomst=uitkomst,
        notitie=notitie.strip()[:LONGEST_NOTE],
    )
    _change(taak, behandelaar_id=UUID(by.id), toestand=state_after(uitkomst))
    announce(TerugbelpogingMade(taak.id, uitkomst), by=by)
    return poging


@transaction.atomic
def pass_on_internetaak(*, taak_id: UUID, team: str, reden: str, by: Actor) -> Internetaak:
    """To the team that can answer, or back. What was promised stays: the moment does not move."""
    taak = _held(taak_id, by)
    to = Team.objects.filter(code=team, active=True).exclude(code=taak.team_id).first()
    refuse(None if to else NO_TEAM, None if reden.strip() else NO_REASON)
    assert to
    was = taak.team_id or ""
    _change(taak, team_id=to.code, behandelaar_id=None, toestand=Toestand.OPEN)
    announce(TerugbelverzoekPassedOn(taak.id, was, to.code), by=by, reason=reden.strip()[:LONGEST_NOTE])
    return taak


@transaction.atomic
def finish_internetaak(*, taak_id: UUID, antwoord: str, by: Actor) -> Internetaak:
    """The customer was answered. Refused without what was said (S-127)."""
    taak = _held(taak_id, by)
    refuse(None if antwoord.strip() else NO_ANSWER)
    now = timezone.now()
    _change(taak, toestand=Toestand.AFGEROND, antwoord=antwoord.strip()[:LONGEST_ANSWER], afgehandeld_op=now)
    in_time = taak.uiterlijk is None or now <= taak.uiterlijk
    announce(TerugbelverzoekFinished(taak.id, in_time), by=by)
    return taak


def _held(taak_id: UUID, by: Actor) -> Internetaak:
    """For this transaction alone, and only for who may. Raises Internetaak.DoesNotExist.

    Without a join: who waited for the lock would read the row anew, but not whom it names by then.
    """
    taak = Internetaak.objects.select_for_update().get(id=taak_id)
    people = {str(taak.behandelaar_id), *people_above(taak.team)}
    refuse(why_not_work_on(taak.toestand, taak.team_id, people, by=by))
    return taak


def _change(taak: Internetaak, **changes: object) -> None:
    for name, value in changes.items():
        setattr(taak, name, value)
    taak.save(update_fields=list(changes))
    if {"team_id", "behandelaar_id"} & set(changes):
        assign(taak)
