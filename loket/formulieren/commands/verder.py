"""Stop now and go on later: by a link in a mail, or with staff by the kenmerk (S-128)."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from loket.formulieren.commands.held import held, held_draft
from loket.formulieren.commands.mailen import link_to, mail_about
from loket.formulieren.commands.moment import note
from loket.formulieren.events import AanvraagTakenOver
from loket.formulieren.models import Aanvraag, Momentsoort, Stand
from loket.formulieren.permissions import NAMENS
from loket.formulieren.queries.aanvraag import aanvraag_with_form, name_of
from loket.formulieren.rules.kenmerk import kenmerk_in
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.kernel.text import date_words, local

KEPT = timedelta(days=30)
OPEN = (Stand.CONCEPT, Stand.TEKENEN)
MAY_NOT = Refusal("not-allowed", "Je mag geen formulier invullen voor een ander.", "kenmerk")
UNKNOWN = Refusal("kenmerk-unknown", "Wij kennen dit kenmerk niet. Kijk of het klopt.", "kenmerk")
SENT = Refusal("aanvraag-sent", "Dit formulier is al verstuurd.", "kenmerk")


@transaction.atomic
def mail_link(*, aanvraag_id: UUID, email: str, address: str, by: Actor) -> Aanvraag:
    """A link with which somebody goes on; the link before it works no more. Nothing of the answers is in it.

    `address` is that of our site. Raises Refused for an address that cannot get mail.
    """
    aanvraag = held_draft(aanvraag_id)
    token = new_link(aanvraag, email)
    assert aanvraag.verder_until
    with_form = aanvraag_with_form(aanvraag_id)
    assert with_form
    mail_about(
        with_form,
        "verder",
        to=email,
        subject=_("Ga verder met uw formulier"),
        about=f"formulier-verder:{aanvraag.id}:{hash_of(token).hex()[:16]}",
        by=by,
        formulier=name_of(with_form),
        kenmerk=aanvraag.kenmerk,
        link=link_to(with_form, "formulieren:by_link", token, site=address),
        tot=date_words(local(aanvraag.verder_until).date()),
    )
    note(aanvraag, Momentsoort.BEWAARD)
    return aanvraag


def new_link(aanvraag: Aanvraag, email: str) -> str:
    """What the next mail proves; the link before it works no more."""
    token, now = secrets.token_urlsafe(32), timezone.now()
    aanvraag.verder, aanvraag.verder_until, aanvraag.email = hash_of(token), now + KEPT, email
    aanvraag.changed_at = now
    aanvraag.save(update_fields=["verder", "verder_until", "email", "changed_at"])
    return token


def by_link(token: str) -> Aanvraag | None:
    """The aanvraag of a link that still works; None for any other."""
    found = Aanvraag.objects.filter(verder=hash_of(token), verder_until__gt=timezone.now(), state__in=OPEN)
    return found.select_related("versie__formulier").first()


@transaction.atomic
def take_over(*, kenmerk: str, kanaal: str, by: Actor) -> Aanvraag:
    """Staff goes on with what somebody began, who is on the phone or at the desk. Each time is written down.

    Raises Refused: not allowed, no such kenmerk, or sent already.
    """
    refuse(None if by.may(NAMENS) else MAY_NOT)
    found = Aanvraag.objects.filter(kenmerk=kenmerk_in(kenmerk)).values_list("id", flat=True).first()
    refuse(None if found else UNKNOWN)
    assert found
    aanvraag = held(found)
    refuse(SENT if aanvraag.state != Stand.CONCEPT else None)
    aanvraag.medewerker_id, aanvraag.kanaal = UUID(by.id), kanaal
    aanvraag.save(update_fields=["medewerker", "kanaal"])
    note(aanvraag, Momentsoort.VERDER)
    announce(AanvraagTakenOver(aanvraag.id, kanaal), by=by)
    return aanvraag


def hash_of(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
