"""A new colleague gets one mail: with a link to choose a password, or with how to log in by an account elsewhere."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.limits import limit
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused, refuse
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for, gemeente
from loket.organisatie.rules import why_not_manage
from loket.toegang import rules
from loket.toegang.commands.password import set_password
from loket.toegang.events import MedewerkerInvited
from loket.toegang.models import Invitation
from loket.toegang.permissions import MANAGE

MAIL = "loket.toegang.jobs.mail_invitation"
MOST_MAILS, PER = 5, timedelta(hours=1)


@transaction.atomic
def invite(*, medewerker_id: UUID, by: Actor) -> Invitation:
    """Mail an invitation, or a new one: the link before it works no more. Refused for who was in already."""
    medewerker = Medewerker.objects.select_for_update().get(id=medewerker_id)
    found = Invitation.objects.filter(medewerker=medewerker).first() or Invitation(medewerker=medewerker)
    refuse(
        why_not_manage(by, MANAGE),
        rules.why_not_invite(
            is_active=medewerker.is_active,
            has_password=medewerker.has_usable_password(),
            used=found.used_at is not None,
        ),
    )
    limit(f"invite:{medewerker_id}", times=MOST_MAILS, per=PER)
    found.asked_at, found.sent_at, found.key = timezone.now(), None, None
    found.save()
    announce(MedewerkerInvited(medewerker.id), by=by)
    enqueue(MAIL, medewerker_id=str(medewerker.id))
    return found


@transaction.atomic
def send_invitation(*, medewerker_id: UUID) -> bool:
    """Once, however often the job runs. The link is kept nowhere, only what proves it."""
    found = Invitation.objects.select_for_update(of=("self",)).filter(medewerker=medewerker_id, sent_at=None)
    waits = found.select_related("medewerker").first()
    if waits is None or not waits.medewerker.is_active or waits.medewerker.has_usable_password():
        return False
    token = secrets.token_urlsafe(32)
    elsewhere = bool(settings.OIDC_ISSUER)
    waits.key, waits.sent_at = None if elsewhere else _hash(token), timezone.now()
    waits.save(update_fields=["key", "sent_at"])
    place = reverse("toegang:login") if elsewhere else reverse("toegang:invited", args=[token])
    context = {
        "medewerker": waits.medewerker,
        "link": f"{settings.PUBLIC_URL}{place}",
        "elsewhere": settings.OIDC_NAME if elsewhere else "",
        "days": rules.INVITED_FOR.days,
        "gemeente": gemeente(),
    }
    text = render_to_string("toegang/invitation_mail.txt", context)
    send_mail("Je account voor Loket", text, None, [waits.medewerker.email])
    return True


def invited_by(token: str) -> UUID | None:
    """Whom this link is for, while it works."""
    since = timezone.now() - rules.INVITED_FOR
    found = Invitation.objects.filter(key=_hash(token), sent_at__gt=since, used_at=None, medewerker__is_active=True)
    return found.values_list("medewerker_id", flat=True).first()


@transaction.atomic
def accept_invitation(*, token: str, password: str) -> Medewerker:
    """The first password, by the link out of the mail. It works once, and for some days."""
    found = invited_by(token)
    medewerker = Medewerker.objects.select_for_update().filter(id=found).first() if found else None
    if medewerker is None or invited_by(token) is None or medewerker.has_usable_password():
        raise Refused(rules.LINK_WRONG)
    set_password(medewerker_id=medewerker.id, password=password, by=actor_for(medewerker))
    note_invitation_used(medewerker.id)
    return medewerker


def note_invitation_used(medewerker_id: UUID) -> None:
    """By the link, or by being in: it needs no other one."""
    waits = Invitation.objects.filter(medewerker=medewerker_id, used_at=None)
    waits.update(used_at=timezone.now(), key=None)


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()
