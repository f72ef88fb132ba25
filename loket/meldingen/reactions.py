"""What meldingen do when a fact arrives: tell the melders, tell the owner of the place, call piket."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from loket.berichten.commands import withdraw_bericht, write_bericht
from loket.berichten.models import Channel
from loket.kernel.actor import SYSTEM
from loket.kernel.language import link_of_reader
from loket.kernel.text import date_words
from loket.meldingen.commands import call_piket, follow_with_zaak, lose_zaak
from loket.meldingen.events import (
    MelderAsked,
    MelderContactLeft,
    MeldingCompleted,
    MeldingFollowed,
    MeldingForwarded,
    MeldingMerged,
    MeldingPlanned,
    MeldingPrioritised,
    MeldingRecategorised,
    MeldingReceived,
    MeldingReopened,
    PiketCalled,
    PiketSilent,
    StepTaken,
    StepUndone,
)
from loket.meldingen.models import Melder, Melding, PiketCall, Priority, Step
from loket.meldingen.queries.melders import melders_to_tell
from loket.meldingen.queries.office import goes_out_at, is_office_hour
from loket.meldingen.rules.free_text import masked_for_others
from loket.meldingen.rules.piket import piket_token
from loket.meldingen.rules.routing import KCC
from loket.meldingen.rules.wording import kind_of_end, subject, template_of, words_of
from loket.organisatie.queries import gemeente, mail_of
from loket.zaken.events import ZaakDeleted


def bring_zaak_along(event: Any) -> None:
    """Whatever happened: the zaak under it comes to stand as the melding stands now."""
    follow_with_zaak(melding_id=event.melding_id)


def let_go_of_zaak(event: ZaakDeleted) -> None:
    lose_zaak(zaak_id=event.zaak_id)


def confirm_receipt(event: MeldingReceived) -> None:
    """At once, also at night: the melder is awake."""
    melding = _melding(event.melding_id)
    for melder in Melder.objects.filter(melding=melding):
        _tell(melder, melding, "received", about=f"melding-received:{melder.id}", at=timezone.now())


def confirm_following(event: MeldingFollowed | MelderContactLeft) -> None:
    melder = Melder.objects.get(id=event.melder_id)
    _tell(melder, _melding(event.melding_id), "followed", about=f"melding-followed:{melder.id}", at=timezone.now())


def tell_it_is_planned(event: MeldingPlanned) -> None:
    _tell_all(event, "planned", planned_on=date_words(event.planned_on))


def ask_the_melder(event: MelderAsked) -> None:
    _tell_all(event, "asked", question=event.question)


def tell_it_is_completed(event: MeldingCompleted) -> None:
    """What was done, or why not, in the words of who did it; and the question whether it is good so."""
    _tell_all(event, kind_of_end(event.outcome), text=event.text, outcome=event.outcome)


def tell_it_is_forwarded(event: MeldingForwarded) -> None:
    _tell_all(event, "forwarded", receiver=event.to)


def tell_the_owner(event: MeldingForwarded) -> None:
    """Who gets the melding, gets place and description without numbers and names of people."""
    step = _step(event)
    if not event.to_email or step is None:
        return
    melding = _melding(event.melding_id)
    write_bericht(
        to=event.to_email,
        subject=f"Melding {melding.number}: {melding.category.name}, {melding.address}",
        template="meldingen/berichten/to_owner.txt",
        about=f"melding-step:{step.id}:owner",
        once=True,  # else they may send somebody twice
        not_before=goes_out_at(step.at),
        melding=melding,
        description=masked_for_others(melding.description),
    )


def tell_it_was_known(event: MeldingMerged) -> None:
    """Only those of the melding that was merged: the others notice nothing."""
    if (step := _step(event)) is None:
        return
    melding, into = _melding(event.melding_id), _melding(event.into_id)
    for melder in Melder.objects.filter(melding=melding):
        about = f"melding-step:{step.id}:{melder.id}"
        _tell(melder, melding, "merged", about=about, at=goes_out_at(step.at), into=into)


def tell_it_is_reopened(event: MeldingReopened) -> None:
    melding = _melding(event.melding_id)
    for melder in melders_to_tell(melding):
        about = f"melding-reopened:{event.times}:{melder.id}"
        _tell(melder, melding, "reopened", about=about, at=goes_out_at(timezone.now()))


def take_back_messages(event: StepUndone) -> None:
    """The step was a mistake, and its messages still wait."""
    withdraw_bericht(about=f"melding-step:{event.step_id}:owner", by=SYSTEM)
    for melder in Melder.objects.filter(melding_id=event.melding_id) | Melder.objects.filter(
        melding__duplicate_of=event.melding_id
    ):
        withdraw_bericht(about=f"melding-step:{event.step_id}:{melder.id}", by=SYSTEM)


def call_piket_when_urgent(
    event: MeldingReceived | MeldingReopened | MeldingRecategorised | MeldingPrioritised,
) -> None:
    """In office hours the team sees it on top of the list; outside them somebody is called (domain facts 5.3)."""
    if event.priority == Priority.HIGH and not is_office_hour(timezone.now()):
        call_piket(melding_id=event.melding_id)


def text_piket(event: PiketCalled) -> None:
    """A text message with a link to say "ik ga erheen". Nobody on the line: the contact centre gets a mail."""
    call = _call(event.call_id)
    if call.shift is None:
        _warn_contact_centre(call, "no_piket", about=f"piket-call:{call.id}")
        return
    write_bericht(
        to=call.shift.phone,
        channel=Channel.SMS,
        template="meldingen/berichten/piket.txt",
        about=f"piket-call:{call.id}",
        melding=call.melding,
        link=f"{settings.PUBLIC_URL}/piket/{piket_token(call.id)}/",
    )


def tell_that_piket_is_silent(event: PiketSilent) -> None:
    """All lines were called and nobody answered: a person must find somebody."""
    _warn_contact_centre(_call(event.call_id), "piket_silent", about=f"piket-silent:{event.call_id}")


def _call(call_id: int) -> PiketCall:
    return PiketCall.objects.select_related("melding__category", "melding__team", "shift").get(id=call_id)


def _warn_contact_centre(call: PiketCall, kind: str, *, about: str) -> None:
    """To the contact centre and to the team, at once."""
    contact_centre = mail_of(KCC) or gemeente().email
    for to in filter(None, {contact_centre, call.melding.team.email}):
        write_bericht(
            to=to,
            subject=f"Spoed zonder piket: melding {call.melding.number}",
            template=f"meldingen/berichten/{kind}.txt",
            about=f"{about}:{to}",
            melding=call.melding,
            line=call.line,
        )


def _tell_all(event: StepTaken, kind: str, **context: Any) -> None:
    if step := _step(event):
        melding = _melding(event.melding_id)
        for melder in melders_to_tell(melding):
            about = f"melding-step:{step.id}:{melder.id}"
            _tell(melder, melding, kind, about=about, at=goes_out_at(step.at), **context)


def _tell(melder: Melder, melding: Melding, kind: str, *, about: str, at: datetime, **context: Any) -> None:
    if not melder.can_be_told:
        return
    by_mail = bool(melder.email)
    link = link_of_reader("meldingen:melder", melder.token)
    write_bericht(
        to=melder.email or melder.phone,
        channel=Channel.EMAIL if by_mail else Channel.SMS,
        subject=subject(kind, melding) if by_mail else "",
        template=template_of(kind, by_mail=by_mail),
        about=about,
        taal=melder.taal,
        not_before=at,
        **words_of(melding, goes_at=max(at, timezone.now()), link=link, **context),
    )


def _melding(melding_id: UUID) -> Melding:
    return Melding.objects.select_related("category", "team").get(id=melding_id)


def _step(event: StepTaken) -> Step | None:
    """The step, or None when it was taken back."""
    return Step.objects.filter(id=event.step_id, undone_at=None).first()
