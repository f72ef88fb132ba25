"""What toegang does by itself: the mail with the link for a new password, kept nowhere, and clearing up."""

from uuid import UUID

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from loket.kernel.jobs import job
from loket.organisatie.commands import note_address_told
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import gemeente
from loket.toegang import commands
from loket.toegang.models import Sessie


def sweep_sessions() -> int:
    """Throw away the sessions that are over: of visitors too, who get one by starting to log in."""
    swept, _ = Sessie.objects.filter(expire_date__lt=timezone.now()).delete()
    return swept


@job(queue="mail")
def mail_invitation(*, medewerker_id: str) -> None:
    commands.send_invitation(medewerker_id=UUID(medewerker_id))


@job(queue="mail")
def mail_reset_link(*, medewerker_id: str) -> None:
    medewerker = Medewerker.objects.filter(id=medewerker_id, is_active=True).first()
    if medewerker:
        place = reverse("toegang:reset", args=[medewerker.id, default_token_generator.make_token(medewerker)])
        context = {"medewerker": medewerker, "link": f"{settings.PUBLIC_URL}{place}", "gemeente": gemeente()}
        text = render_to_string("toegang/reset_mail.txt", context)
        send_mail("Kies een nieuw wachtwoord", text, None, [medewerker.email])


@job(queue="mail")
def mail_other_way_in(*, medewerker_id: str, what: str) -> None:
    """Somebody else changed how this person logs in. They hear it where they could be reached before, too."""
    medewerker = Medewerker.objects.filter(id=medewerker_id).first()
    if medewerker is None:
        return
    to = sorted({medewerker.email_before, *(() if what == "adres" else (medewerker.email,))} - {""})
    if to:
        text = render_to_string(
            "toegang/other_way_in_mail.txt", {"medewerker": medewerker, "what": what, "gemeente": gemeente()}
        )
        for each in to:
            send_mail("Je manier van inloggen is gewijzigd", text, None, [each])
    if what == "adres":
        note_address_told(medewerker_id=medewerker.id)
