"""Mail that is done is kept for as long as its mailbox says, and then thrown away for good (Archiefwet; AVG 5).

What stands with a zaak stays as long as that zaak: archief decides. Of what was booked in as post the document decides.
"""

from datetime import timedelta

from django.db import transaction
from django.db.models import DateTimeField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Now
from django.utils import timezone

from loket.berichten.commands import destroy_berichten
from loket.kernel.actor import SYSTEM
from loket.kernel.outbox import announce
from loket.mail.events import MailDestroyed
from loket.mail.models import TRAYS, Mailbericht, Toestand
from loket.outside.opslag import store

IN_A_TRAY = timedelta(days=90)  # what nobody had to answer
MONTH = timedelta(days=1) * 30.44
A_TURN = 500
REFERRING = ("eerste", "zelfde_als", "deel_van", "genoemd")


def destroy_old_mail() -> int:
    """How many went. The first of a conversation goes after the last one. Raises StoreDown: then it waits a night."""
    count = 0
    while found := list(_over_time()[:A_TURN]):
        for mail in found:
            _destroy(mail)
        count += len(found)
    return count


def _over_time() -> QuerySet[Mailbericht]:
    """Done and nobody's file any more, or in a tray; and no other mail refers to it."""
    until = ExpressionWrapper(
        Coalesce("klaar_op", "ontvangen_op") + F("postbus__bewaren_maanden") * Value(MONTH), DateTimeField()
    )
    done = ~Q(toestand__in=[Toestand.OPEN, *TRAYS]) & Q(until__lt=Now(), zaak=None)
    tray = Q(toestand__in=TRAYS, ontvangen_op__lt=timezone.now() - IN_A_TRAY)
    free = [~Exists(Mailbericht.objects.filter(**{name: OuterRef("id")})) for name in REFERRING]
    return Mailbericht.objects.annotate(until=until).filter(done | tray, *free).order_by("ontvangen_op", "id")


def _destroy(mail: Mailbericht) -> None:
    """The content first: a row without content is met again the next night, content without a row is not."""
    if mail.bestand and not Mailbericht.objects.filter(bestand=mail.bestand).exclude(id=mail.id).exists():
        store().remove(mail.bestand)
    with transaction.atomic():
        destroy_berichten(about=f"mail:{mail.id}:", written_before=timezone.now(), by=SYSTEM)
        announce(MailDestroyed(mail.id), by=SYSTEM)
        mail.delete()
