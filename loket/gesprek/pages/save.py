"""Save a question, or say what is missing."""

from dataclasses import replace
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.gesprek.commands.save import KEY_OF_ANOTHER, save_question
from loket.gesprek.pages.door import for_agents, kept, screen, to_screen
from loket.gesprek.pages.hand import hang_up_by_hand
from loket.gesprek.pages.seen import was_refused
from loket.gesprek.pages.sent import call_of, saved_page
from loket.gesprek.queries.customer import Who, who_of
from loket.gesprek.queries.line import why_not_leave
from loket.gesprek.queries.picture import theirs
from loket.gesprek.rules.draft import Draft, next_question
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.commands import keep_concept
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.klantcontacten.queries.concept import concept_of
from loket.klantcontacten.rules.internetaak import promised_words
from loket.zaken.models import Zaak
from loket.zaken.permissions import CONSULT

NOT_THEIRS = Refusal("zaak-not-theirs", "Kies een zaak van deze klant.", "zaak")


@require_POST
@for_agents
def save(request: HttpRequest) -> HttpResponse:
    """`nog_een`: another question of the same caller comes after this one (U27)."""
    return finish(request, kept(request))


def finish(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Save this draft, which was kept a moment ago; or say what is missing. A page that was saved already, and is sent
    while the next caller is on the line, leaves their draft and their call as they are.
    """
    by, earlier = actor_of(request), saved_page(request)
    who = who_of(draft, by=by)
    try:
        refuse(
            why_not_leave(by, here=call_of(request), now=timezone.now()),
            _why_not_about(request, draft, who, by),
        )
        contact, zaak, taak = save_question(
            draft=draft, who=who, begonnen_op=_begun(request, earlier), call=call_of(request), by=by
        )
    except Refused as refused:
        if KEY_OF_ANOTHER in refused.refusals:
            draft = _without(request, draft, "sleutel")  # the screen gives a new one
        if NOT_THEIRS in refused.refusals:
            draft = _without(request, draft, "zaak")  # else nothing on the screen could take it away
        return screen(request, draft, refused=refused)
    another = earlier is not None and concept_of(gesprek=call_of(request), by=by) is not None
    if earlier is None:
        hang_up_by_hand(by, here=call_of(request), more="nog_een" in request.POST)
    if "nog_een" in request.POST and not another:
        keep_concept(gesprek=call_of(request), tekst=next_question(draft, contact.id), by=by)
    messages.success(request, _told(contact, zaak, taak))
    return to_screen(request) if "nog_een" in request.POST else redirect("gesprek:screen")


def _begun(request: HttpRequest, earlier: Klantcontact | None) -> datetime:
    if earlier:
        return earlier.plaatsgevonden_op
    concept = concept_of(gesprek=call_of(request), by=actor_of(request))
    assert concept  # it was kept a moment ago
    return concept.begonnen_op


def _without(request: HttpRequest, draft: Draft, field: str) -> Draft:
    """This draft, without what is typed there. Not as it was sent: the button that was pressed may say how it ends."""
    if saved_page(request) is None:
        keep_concept(gesprek=call_of(request), tekst={field: ""}, by=actor_of(request))
    return replace(draft, typed={**draft.typed, field: ""})


def _why_not_about(request: HttpRequest, draft: Draft, who: Who | None, by: Actor) -> Refusal | None:
    """The zaak that was chosen must be one of those that we showed; another is an attempt, and is written down."""
    if not draft["zaak"]:
        return None
    shown = theirs(who.known, now=timezone.now(), by=by) if who and who.is_checked and by.may(CONSULT) else []
    if draft["zaak"] in {str(each.id) for each in shown}:
        return None
    was_refused(request, f"zaken:{draft['zaak']}", "Zaak bij een contact")
    return NOT_THEIRS


def _told(contact: Klantcontact, zaak: Zaak | None, taak: Internetaak | None) -> str:
    if taak and taak.uiterlijk:
        return f"Bewaard. Zeg dit: wij bellen u terug vóór {promised_words(taak.uiterlijk, timezone.now())}."
    if zaak:
        return f"Bewaard. Zeg dit: het zaaknummer is {zaak.identificatie}."
    return f"Bewaard als contact {contact.nummer}. Op {timezone.localtime():%H.%M} uur."
