"""The way of a letter through the house: to a team, accepted, or back with a reason. Its term runs on (S-64)."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.models import Team
from loket.post.commands.stap import change, locked, medewerker_of
from loket.post.events import PoststukAccepted, PoststukFinished, PoststukReturned, PoststukRouted
from loket.post.models import Papier, Poststuk, Richting, Stapsoort, Toestand
from loket.post.queries.afspraak import afspraak_of
from loket.post.rules.poststuk import DONE_ALREADY, NO_REASON, NO_TEAM, WITH_TEAM, papier_for, why_not_routed
from loket.post.rules.rights import why_not_handle, why_not_register


@transaction.atomic
def route_poststuk(*, poststuk_id: UUID, team: str, by: Actor) -> Poststuk:
    """To this team. Raises Refused: a team that works digitally gets nothing without a scan (S-66)."""
    stuk = locked(poststuk_id)
    to = Team.objects.filter(code=team, active=True).first()
    refuse(why_not_register(by), None if to else NO_TEAM, None if stuk.richting == Richting.IN else DONE_ALREADY)
    assert to
    assert stuk.ontvangen_op
    afspraak = afspraak_of(to.code)
    refuse(why_not_routed(stuk.toestand, digitaal=afspraak.volledig_digitaal, has_scan=bool(stuk.document_id)))
    papier = papier_for(
        on_paper=stuk.papier != Papier.GEEN,
        digitaal=afspraak.volledig_digitaal,
        besluit_since=afspraak.vervanging_vanaf,
        ontvangen_op=stuk.ontvangen_op,
    )
    change(
        stuk,
        Stapsoort.TOEGESTUURD,
        by=by,
        toelichting=to.name,
        toestand=Toestand.TOEGESTUURD,
        team_id=to.code,
        behandelaar_id=None,
        papier=papier,
        reden="",
    )
    announce(PoststukRouted(stuk.id, to.code), by=by)
    return stuk


@transaction.atomic
def accept_poststuk(*, poststuk_id: UUID, by: Actor) -> Poststuk:
    """The team takes it, and this colleague handles it."""
    stuk = locked(poststuk_id)
    refuse(why_not_handle(stuk.team_id, by), None if stuk.toestand == Toestand.TOEGESTUURD else DONE_ALREADY)
    change(
        stuk, Stapsoort.AANGENOMEN, by=by, toestand=Toestand.IN_BEHANDELING, behandelaar_id=medewerker_of(by), reden=""
    )
    announce(PoststukAccepted(stuk.id), by=by)
    return stuk


@transaction.atomic
def return_poststuk(*, poststuk_id: UUID, reden: str, by: Actor) -> Poststuk:
    """Back to the post room, with why. The day of receipt stays, so no term starts again (S-64)."""
    stuk = locked(poststuk_id)
    refuse(
        why_not_handle(stuk.team_id, by),
        None if stuk.toestand in WITH_TEAM else DONE_ALREADY,
        None if reden.strip() else NO_REASON,
    )
    was = stuk.team_id or ""
    change(
        stuk,
        Stapsoort.TERUG,
        by=by,
        toelichting=reden.strip(),
        toestand=Toestand.POSTKAMER,
        team_id=None,
        behandelaar_id=None,
        reden=reden.strip()[:300],
    )
    announce(PoststukReturned(stuk.id, was), by=by, reason=reden.strip())
    return stuk


@transaction.atomic
def finish_poststuk(*, poststuk_id: UUID, reden: str, by: Actor) -> Poststuk:
    """Nothing has to be written back, with why."""
    stuk = locked(poststuk_id)
    refuse(
        why_not_handle(stuk.team_id, by),
        None if stuk.toestand in WITH_TEAM else DONE_ALREADY,
        None if reden.strip() else NO_REASON,
    )
    words = reden.strip()[:300]
    change(stuk, Stapsoort.AFGEHANDELD, by=by, toelichting=words, toestand=Toestand.AFGEHANDELD, reden=words)
    announce(PoststukFinished(stuk.id, stuk.toestand), by=by)
    return stuk


@transaction.atomic
def forward_poststuk(*, poststuk_id: UUID, organisatie: str, by: Actor) -> Poststuk:
    """It is meant for another body: we send it there without delay, with the day on which we got it (Awb 2:3, 6:15)."""
    stuk = locked(poststuk_id)
    refuse(
        why_not_register(by),
        None if stuk.toestand == Toestand.POSTKAMER and stuk.richting == Richting.IN else DONE_ALREADY,
        None if organisatie.strip() else NO_REASON,
    )
    words = organisatie.strip()[:300]
    change(stuk, Stapsoort.DOORGESTUURD, by=by, toelichting=words, toestand=Toestand.DOORGESTUURD, reden=words)
    announce(PoststukFinished(stuk.id, stuk.toestand), by=by)
    return stuk
