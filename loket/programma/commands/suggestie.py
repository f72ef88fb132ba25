"""An idea of a colleague, and the reply to it."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.programma.events import SuggestieAnswered, SuggestieSent
from loket.programma.models import Suggestie
from loket.programma.rules.suggestie import reply_by, why_not_answer, why_not_send


@transaction.atomic
def send_suggestie(*, tekst: str, by: Actor) -> Suggestie:
    refuse(*why_not_send(tekst, by))
    today = timezone.localdate()
    made = Suggestie.objects.create(van_id=UUID(by.id), tekst=tekst.strip(), op=today, uiterlijk=reply_by(today))
    announce(SuggestieSent(made.id, made.uiterlijk), by=by)
    return made


@transaction.atomic
def answer_suggestie(*, suggestie_id: UUID, antwoord: str, by: Actor) -> None:
    """Who had the idea gets it by mail. Raises Suggestie.DoesNotExist, Refused."""
    each = Suggestie.objects.select_for_update(of=("self",)).select_related("van").get(id=suggestie_id)
    refuse(*why_not_answer(each, antwoord, by))
    each.antwoord, each.antwoord_op, each.antwoord_van_id = antwoord.strip(), timezone.localdate(), UUID(by.id)
    each.save()
    if each.van.is_active:
        write_bericht(
            to=each.van.email,
            subject="Antwoord op je idee",
            template="programma/berichten/antwoord.txt",
            about=f"suggestie-answered:{each.id}",
            suggestie=each,
            link=f"{settings.PUBLIC_URL}{reverse('programma:suggesties')}",
        )
    announce(SuggestieAnswered(each.id), by=by)
