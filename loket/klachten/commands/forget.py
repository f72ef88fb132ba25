"""What somebody wrote in a klacht goes with its zaak; without a zaak it goes when its time is over. Figures stay."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.klachten.commands.bijlage import drop_bijlagen
from loket.klachten.commands.held import today
from loket.klachten.events import KlachtEmptied
from loket.klachten.models import Klacht, Ombudsmanzaak

KEPT = timedelta(days=5 * 365)  # a klacht that was handled (selectielijst 13.1)
MOST = 500
SEALED = ("naam", "email", "telefoon", "adres", "tekst", "over", "wens", "afspraak", "advies", "conclusie")
WORDS = ("verdaagd_reden", "niet_horen_waarom", "afwijking")


def forget_old_klachten() -> int:
    """Five years after it was done. With a zaak it waits for that zaak; at the ombudsman it waits for the outcome. How
    many.
    """
    ids = list(_old().order_by("afgedaan_op").values_list("id", flat=True)[:MOST])
    return sum(_forgotten(each) for each in ids)


def _old() -> QuerySet[Klacht]:
    runs = Ombudsmanzaak.objects.filter(klacht=OuterRef("id"), uitkomst="")
    old = Klacht.objects.filter(zaak=None, geleegd_op=None, afgedaan_op__lt=today() - KEPT)
    return old.exclude(Exists(runs))


@transaction.atomic
def _forgotten(klacht_id: UUID) -> bool:
    """Looked at again now that nobody else changes it."""
    klacht = Klacht.objects.select_for_update().get(id=klacht_id)
    if not _old().filter(id=klacht_id).exists():
        return False
    _empty(klacht, by=SYSTEM)
    return True


@transaction.atomic
def empty_klacht(*, zaak_id: UUID, by: Actor) -> None:
    """Its zaak was destroyed. May run twice."""
    klacht = Klacht.objects.select_for_update().filter(zaak=zaak_id).first()
    if klacht is not None:
        _empty(klacht, by=by)


def _empty(klacht: Klacht, *, by: Actor) -> None:
    """Nothing is left that somebody wrote, nor who it was about."""
    for name in SEALED:
        setattr(klacht, name, None)
    for name in WORDS:
        setattr(klacht, name, "")
    klacht.zaak, klacht.geleegd_op = None, timezone.now()
    klacht.save()
    klacht.onderdelen.update(tekst=None, bevinding=None)
    Ombudsmanzaak.objects.filter(klacht=klacht).update(toelichting="")
    klacht.beklaagden.all().delete()
    klacht.hoorgesprekken.all().delete()
    klacht.brieven.all().delete()
    drop_bijlagen(klacht)
    announce(KlachtEmptied(klacht.id), by=by)
