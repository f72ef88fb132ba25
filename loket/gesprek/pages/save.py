"""Save a question: with a zaak or a terugbelverzoek when it ends in one, in the same transaction."""

from datetime import date
from typing import TypeAlias
from uuid import UUID, uuid5

from django.contrib import messages
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from loket.gesprek.pages.door import call_of, for_agents, kept, screen, to_screen
from loket.gesprek.pages.hand import hang_up_by_hand
from loket.gesprek.pages.seen import was_refused
from loket.gesprek.queries.customer import Who, aanvrager_of, caller_of, known_for, who_of
from loket.gesprek.queries.line import why_not_leave
from loket.gesprek.queries.picture import theirs
from loket.gesprek.rules.draft import Draft, next_question
from loket.kernel.actor import Actor
from loket.kernel.http import actor_of
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sent import key_of
from loket.kernel.sql import one_at_a_time
from loket.klantcontacten.commands import (
    add_zaak,
    close_klantcontact,
    drop_concept,
    keep_concept,
    promise_call_back,
    write_compliment,
)
from loket.klantcontacten.models import Concept, Internetaak, Klantcontact, Resultaat, SoortContact
from loket.klantcontacten.queries.concept import concept_of, key_of_another, saved_with
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise, plain_number, promised_words
from loket.organisatie.models import Channel
from loket.telefonie.queries.number import why_not_call_back
from loket.zaken.commands import open_for_caller
from loket.zaken.models import Zaak
from loket.zaken.permissions import CONSULT
from loket.zaken.queries.choices import zaaktypen_to_open

Saved: TypeAlias = tuple[Klantcontact, Zaak | None, Internetaak | None]
NO_KIND = Refusal("zaaktype-missing", "Kies een soort zaak.", "zaaktype")
NOT_THEIRS = Refusal("zaak-not-theirs", "Kies een zaak van deze klant.", "zaak")
NO_DAY = Refusal("no-such-day", "Deze dag bestaat niet.", "dag")
KEY_OF_ANOTHER = Refusal("key-of-another", "Dit formulier was al gebruikt. Sla nog een keer op.")
WORDS = ("onderwerp", "resultaat", "echte_vraag", "verwezen_naar", "nee_reden", "nee_grond", "nee_alternatief")
FOLLOWED = UUID("5b0f2c1e-6c33-4d7e-9f2a-2f6b8f0c9d11")  # the name space of what follows from a klantcontact


@require_POST
@for_agents
def save(request: HttpRequest) -> HttpResponse:
    """`nog_een`: another question of the same caller comes after this one (U27)."""
    return finish(request, kept(request))


def finish(request: HttpRequest, draft: Draft) -> HttpResponse:
    """Save this draft, which was kept a moment ago; or say what is missing."""
    by = actor_of(request)
    concept = concept_of(gesprek=call_of(request), by=by)
    assert concept  # it was kept a moment ago
    who = who_of(draft)
    try:
        refuse(
            why_not_leave(by, here=call_of(request), now=timezone.now()),
            _why_not_about(request, draft, who, by),
        )
        contact, zaak, taak = _saved(draft, who, concept, call_of(request), by)
    except Refused as refused:
        if KEY_OF_ANOTHER in refused.refusals:
            draft = kept(request, sleutel="")  # the screen gives a new one
        return screen(request, draft, refused=refused)
    hang_up_by_hand(by, here=call_of(request), more="nog_een" in request.POST)
    if "nog_een" in request.POST:
        keep_concept(gesprek=call_of(request), tekst=next_question(draft, contact.id), by=by)
    messages.success(request, _told(contact, zaak, taak))
    return to_screen(request) if "nog_een" in request.POST else redirect("gesprek:screen")


@transaction.atomic
def _saved(draft: Draft, who: Who | None, concept: Concept, call: str, by: Actor) -> Saved:
    """Sent twice it is saved once, also in the same moment."""
    key = draft.send_key or new_id()
    one_at_a_time(f"klantcontact:{key}")
    if (known := saved_with(key, by=by)) and not _same(known, draft):
        key = key_of(key, draft.typed)  # somebody went back, and told something else
        known = saved_with(key, by=by)
    if known:
        drop_concept(gesprek=call, by=by)
        return known, None, None
    refuse(KEY_OF_ANOTHER if key_of_another(key, by=by) else None)
    zaak = _zaak(draft, who, key, by) if draft["resultaat"] == Resultaat.ZAAK_GESTART else None
    contact = close_klantcontact(
        verslag=_verslag(draft),
        begonnen_op=concept.begonnen_op,
        caller=caller_of(draft, who),
        gesprek=call,
        vervolg_op=draft.vervolg_op,
        zaak_id=zaak.id if zaak else None,
        send_key=key,
        by=by,
    )
    if draft["zaak"]:
        add_zaak(contact, UUID(draft["zaak"]))
    taak = None
    if draft["resultaat"] == Resultaat.TERUGBELVERZOEK:
        taak = promise_call_back(klantcontact_id=contact.id, promise=_promise(draft, who), by=by)
    if draft.praise:
        write_compliment(nummer=contact.nummer, team=draft["compliment_team"], tekst=draft.praise, by=by)
    drop_concept(gesprek=call, by=by)
    return contact, zaak, taak


def _same(saved: Klantcontact, draft: Draft) -> bool:
    """Whether this is what was saved: its words, how it ended, and where we call back."""
    told = _verslag(draft)
    words = [(getattr(saved, name), getattr(told, name)) for name in WORDS] + [(saved.inhoud, told.notitie)]
    if any(kept != typed.strip() for kept, typed in words):
        return False
    taak = Internetaak.objects.filter(klantcontact=saved).first()
    typed = plain_number(draft["telefoon"])
    return taak is None or ((not typed or taak.telefoonnummer == typed) and taak.team_id == draft["team"])


def _why_not_about(request: HttpRequest, draft: Draft, who: Who | None, by: Actor) -> Refusal | None:
    """The zaak that was chosen must be one of those that we showed; another is an attempt, and is written down."""
    if not draft["zaak"]:
        return None
    shown = theirs(who.known, now=timezone.now(), by=by) if who and who.is_checked and by.may(CONSULT) else []
    if draft["zaak"] in {str(each.id) for each in shown}:
        return None
    was_refused(request, f"zaken:{draft['zaak']}", "Zaak bij een contact")
    return NOT_THEIRS


def _zaak(draft: Draft, who: Who | None, key: UUID, by: Actor) -> Zaak:
    try:
        kind = UUID(draft["zaaktype"])
    except ValueError:
        raise Refused(NO_KIND) from None
    return open_for_caller(
        send_key=uuid5(FOLLOWED, str(key)),
        zaaktype_id=kind,
        omschrijving=draft["onderwerp"],
        toelichting=draft["notitie"],
        kanaal=draft["kanaal"] or Channel.TELEPHONE,
        aanvrager=aanvrager_of(draft, who, with_bsn=_with_bsn(kind, who)),
        by=by,
    )


def _with_bsn(kind: UUID, who: Who | None) -> bool:
    """Of somebody who was checked, where this kind of zaak asks for it."""
    return bool(who and who.is_checked) and (kind, True) in {(id, bsn) for id, _, bsn in zaaktypen_to_open()}


def _verslag(draft: Draft) -> Verslag:
    return Verslag(
        kanaal=draft["kanaal"] or Channel.TELEPHONE,
        onderwerp=draft["onderwerp"],
        resultaat=draft["resultaat"],
        notitie=draft["notitie"],
        soort=draft.kind,
        echte_vraag=draft["echte_vraag"],
        product=draft.product,
        antwoorden=[(each.kind, each.slug, each.title) for each in draft.used],
        verwezen_naar=draft["verwezen_naar"],
        nee_reden=draft["nee_reden"],
        nee_grond=draft["nee_grond"],
        nee_alternatief=draft["nee_alternatief"],
        eerst_gezocht=draft.searched_first,
    )


def _promise(draft: Draft, who: Who | None) -> Promise:
    """Of somebody who said who they are, with the name and number that we know, where no other was typed; of who was
    checked the mail address too, for it will say that we called.
    """
    of_council = draft.kind == SoortContact.RAADSVRAAG  # never without a name
    known = known_for(who) if who and (who.is_told or of_council) else None
    phone = draft["telefoon"].strip() or next(iter(known.phones if known else ()), "")
    email = next(iter(known.emails), "") if known and who and who.is_checked else ""
    refuse(why_not_call_back(phone))
    try:
        day = date.fromisoformat(draft["dag"]) if draft["dag"] else None
    except ValueError:
        raise Refused(NO_DAY) from None
    return Promise(
        team=draft["team"],
        telefoonnummer=phone,
        emailadres=draft["email"].strip() or email,
        vraag=draft["notitie"].strip() or draft["onderwerp"],
        naam=draft["naam"].strip() or (known.name if known else ""),
        dag=day,
        dagdeel=draft["dagdeel"],
        spoed=bool(draft["spoed"]),
        bestuurder=of_council,
    )


def _told(contact: Klantcontact, zaak: Zaak | None, taak: Internetaak | None) -> str:
    if taak and taak.uiterlijk:
        return f"Bewaard. Zeg dit: wij bellen u terug vóór {promised_words(taak.uiterlijk, timezone.now())}."
    if zaak:
        return f"Bewaard. Zeg dit: het zaaknummer is {zaak.identificatie}."
    return f"Bewaard als contact {contact.nummer}. Op {timezone.localtime():%H.%M} uur."
