"""Who handles a klacht, and whom it is about. The two are never the same person (Awb 9:7)."""

from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klachten.commands.held import held_klacht, today, who_of
from loket.klachten.commands.zaak import bring_zaak_along
from loket.klachten.events import BeklaagdeCleared, BeklaagdeNamed, KlachtAssigned
from loket.klachten.models import Beklaagde
from loket.klachten.permissions import BEHANDELEN, COORDINEREN
from loket.klachten.rules.rechten import NOT_YOURS, why_not_handler
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import holders_of, stand_ins_of


@transaction.atomic
def assign_klacht(*, klacht_id: UUID, behandelaar_id: UUID | None, by: Actor) -> None:
    """By the coordinator. Raises Refused: that colleague was involved, or stands in for who was (Awb 9:7)."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(None if by.may(COORDINEREN) else NOT_YOURS)
    about = who_of(klacht).beklaagden
    handlers = {id for id, _ in holders_of(BEHANDELEN, COORDINEREN, on=today())}
    deputies = stand_ins_of(about, day=today())
    refuse(why_not_handler(behandelaar_id, handlers=handlers, beklaagden=about, deputies=deputies))
    assert behandelaar_id
    klacht.behandelaar_id = behandelaar_id
    klacht.save(update_fields=["behandelaar"])
    announce(KlachtAssigned(klacht.id, behandelaar_id), by=by)


@transaction.atomic
def name_beklaagde(*, klacht_id: UUID, medewerker_id: UUID | None, by: Actor) -> None:
    """The klacht is about this colleague, who does not see it any more; a handler who is named, handles it no more."""
    klacht = held_klacht(klacht_id, by=by)
    known = Medewerker.objects.filter(id=medewerker_id).first() if medewerker_id else None
    refuse(None if known else Refusal("medewerker-unknown", "Kies een collega uit de lijst.", "medewerker"))
    assert known
    _, new = Beklaagde.objects.get_or_create(klacht=klacht, medewerker=known)
    if not new:
        return
    if klacht.behandelaar_id == known.id or klacht.behandelaar_id in stand_ins_of([known.id], day=today()):
        klacht.behandelaar = None
        klacht.save(update_fields=["behandelaar"])
    bring_zaak_along(klacht)
    announce(BeklaagdeNamed(klacht.id, known.id), by=by)


@transaction.atomic
def clear_beklaagde(*, klacht_id: UUID, medewerker_id: UUID | None, by: Actor) -> None:
    """It is not about this colleague after all: only as long as no copy was sent."""
    klacht = held_klacht(klacht_id, by=by)
    found = klacht.beklaagden.filter(medewerker_id=medewerker_id).first() if medewerker_id else None
    refuse(Refusal("not-named", "Over deze collega gaat de klacht niet.") if found is None else None)
    assert found
    refuse(Refusal("copy-sent", "Deze collega kreeg al een afschrift.") if found.afschrift_op else None)
    found.delete()
    bring_zaak_along(klacht)
    announce(BeklaagdeCleared(klacht.id, found.medewerker_id), by=by)
