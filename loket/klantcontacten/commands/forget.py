"""What somebody asked goes a year after; that somebody asked stays for the figures."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from loket.kernel.actor import SYSTEM
from loket.kernel.fields import uuid_in
from loket.kernel.outbox import announce
from loket.kernel.person import ERASED
from loket.klantcontacten.commands.persoon import (
    forget_betrokkenen,
    forget_complimenten,
    forget_contacten,
    forget_taken,
)
from loket.klantcontacten.events import KlantcontactForgotten
from loket.klantcontacten.models import Betrokkene, Compliment, Internetaak, Klantcontact, Onderwerpobject
from loket.klantcontacten.models.internetaak import OPEN
from loket.zaken.models import Zaak

KEPT = timedelta(days=365)  # a question for information (selectielijst 6.1.3)
COMPLIMENTS_KEPT = timedelta(days=5 * 365)  # as long as a klacht (selectielijst 13.1; S-88)
PORTION = 500


def forget_old_contacten() -> int:
    """Not those with something still to do, nor those about a zaak that is there: they go when that zaak is gone."""
    forget_complimenten(_old_complimenten(timezone.now() - COMPLIMENTS_KEPT), SYSTEM)
    before, begin, count = timezone.now() - KEPT, Q(), 0
    while portion := list(_old(before).filter(begin)[:PORTION]):
        count += _forget(portion)
        last = portion[-1]
        begin = Q(plaatsgevonden_op__gt=last.plaatsgevonden_op) | Q(
            plaatsgevonden_op=last.plaatsgevonden_op, id__gt=last.id
        )
    return count


def _old(before: datetime) -> QuerySet[Klantcontact]:
    to_do = Internetaak.objects.filter(klantcontact=OuterRef("id"), toestand__in=OPEN)
    old = Klantcontact.objects.filter(~Exists(to_do), plaatsgevonden_op__lt=before, vergeten_op=None)
    return old.order_by("plaatsgevonden_op", "id")


def _old_complimenten(before: datetime) -> QuerySet[Compliment]:
    return Compliment.objects.filter(klantcontact__plaatsgevonden_op__lt=before).exclude(tekst=ERASED)[:PORTION]


@transaction.atomic
def _forget(portion: Sequence[Klantcontact]) -> int:
    of_zaak = _about_a_zaak([each.id for each in portion])
    gone = [each for each in portion if each.id not in of_zaak]
    forget_contacten(gone, SYSTEM)
    forget_betrokkenen(Betrokkene.objects.filter(klantcontact__in=gone), SYSTEM)
    forget_taken(Internetaak.objects.filter(klantcontact__in=gone), SYSTEM)
    Klantcontact.objects.filter(id__in=[each.id for each in gone]).update(vergeten_op=timezone.now())
    for each in gone:
        announce(KlantcontactForgotten(each.id), by=SYSTEM)
    return len(gone)


def _about_a_zaak(ids: Sequence[UUID]) -> set[UUID]:
    """Of these klantcontacten the ones with a zaak that is there."""
    about = Onderwerpobject.objects.filter(klantcontact__in=ids, code_objecttype="zaak")
    pairs = [(of, uuid_in(zaak)) for of, zaak in about.values_list("klantcontact_id", "object_id")]
    there = set(Zaak.objects.filter(id__in=[zaak for _, zaak in pairs if zaak]).values_list("id", flat=True))
    return {of for of, zaak in pairs if of and zaak in there}
