"""Begin an aanvraag, and fill it in step by step."""

from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.formulieren.commands.held import as_text, held_draft, write_answers
from loket.formulieren.commands.moment import note
from loket.formulieren.models import Aanvraag, Momentsoort
from loket.formulieren.rules.kenmerk import new_kenmerk
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.language import DUTCH
from loket.organisatie.models import Channel

TRIES = 3


@transaction.atomic
def begin_aanvraag(
    *,
    versie_id: UUID,
    kanaal: str = Channel.FORM,
    wie: bytes | None = None,
    nummer: str = "",
    namens: str = "",
    partij: UUID | None = None,
    known: dict[str, Any] | None = None,
    taal: str = DUTCH,
    smal: bool = False,
    by: Actor,
) -> Aanvraag:
    """`wie`, `nummer` and `partij` are of who logged in; `known` is what registers told. Staff begins it for
    somebody else.
    """
    now = timezone.now()
    aanvraag = Aanvraag(
        kenmerk=new_kenmerk(),
        versie_id=versie_id,
        kanaal=kanaal,
        answers_text="{}",
        known_text=as_text(known or {}),
        wie=wie,
        nummer=nummer or None,
        namens=namens,
        taal=taal,
        partij=partij,
        medewerker_id=UUID(by.id) if by.kind == ActorKind.STAFF else None,
        started_at=now,
        changed_at=now,
    )
    _write(aanvraag)
    note(aanvraag, Momentsoort.BEGONNEN, smal=smal)
    return aanvraag


def _write(aanvraag: Aanvraag) -> None:
    """Another kenmerk in the rare case that somebody has this one."""
    for tries_left in reversed(range(TRIES)):
        try:
            with transaction.atomic():
                aanvraag.save(force_insert=True)
            return
        except IntegrityError:
            if not tries_left:
                raise
            aanvraag.kenmerk = new_kenmerk()


@transaction.atomic
def keep_answers(*, aanvraag_id: UUID, answers: dict[str, Any], taal: str = "") -> Aanvraag:
    """What was filled in on a step, beside what was there. Right or wrong: the journey tells where one is.

    Raises Refused when it was sent already, or is gone.
    """
    aanvraag = held_draft(aanvraag_id)
    if taal and taal != aanvraag.taal:
        aanvraag.taal = taal
        aanvraag.save(update_fields=["taal"])
    write_answers(aanvraag, {**aanvraag.answers, **answers})
    return aanvraag
