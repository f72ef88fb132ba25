"""A letter of no zaak is emptied when its time is over: its number stays in the register, and counts in the figures."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from loket.documenten.commands import destroy_document
from loket.documenten.models import ObjectInformatieobject
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.post.commands.stap import locked
from loket.post.events import PoststukEmptied
from loket.post.models import Poststap, Poststuk
from loket.post.models.poststuk import DONE

DONE_KEPT = timedelta(days=365)
MOST = 1000
NOT_YET = Refusal("kept", "Deze brief moet nog bewaard blijven.")


def empty_old_post() -> int:
    """A year after we were done with it. With a zaak it waits for that zaak; an answer waits for what it answers, and
    what somebody has locked for the next night. How many.
    """
    ids = list(_old().order_by("afgehandeld_op").values_list("id", flat=True)[:MOST])
    return sum(_emptied(each) for each in ids)


def _old() -> QuerySet[Poststuk]:
    long_ago = timezone.now() - DONE_KEPT
    alone = Q(antwoord_op=None) | Q(antwoord_op__zaak=None, antwoord_op__afgehandeld_op__lt=long_ago)
    done = Poststuk.objects.filter(toestand__in=DONE, afgehandeld_op__lt=long_ago, zaak=None, geleegd_op=None)
    return done.filter(alone)


def _emptied(poststuk_id: UUID) -> bool:
    try:
        empty_poststuk(poststuk_id=poststuk_id, by=SYSTEM)
    except Refused:
        return False
    return True


@transaction.atomic
def empty_poststuk(*, poststuk_id: UUID, by: Actor) -> None:
    """Who wrote it, what about, its file and the words of who worked on it. Raises Refused: its file is locked, or
    somebody took it up again.
    """
    stuk = locked(poststuk_id)
    refuse(None if _old().filter(id=poststuk_id).exists() else NOT_YET)
    document = stuk.document_id
    stuk.naam = stuk.adres = stuk.onderwerp = stuk.reden = ""
    stuk.klantcontact = stuk.document = None
    stuk.geleegd_op = timezone.now()
    stuk.save(update_fields=["naam", "adres", "onderwerp", "reden", "klantcontact", "document", "geleegd_op"])
    Poststap.objects.filter(poststuk=stuk).update(toelichting="", voor={})
    if document and not _needed(document):
        destroy_document(document_id=document, by=by)
    announce(PoststukEmptied(stuk.id), by=by)


def _needed(document: UUID) -> bool:
    """By a zaak or besluit, or by another letter of which it is the file too."""
    in_a_file = ObjectInformatieobject.objects.filter(informatieobject=document)
    return in_a_file.exists() or Poststuk.objects.filter(document=document).exists()
