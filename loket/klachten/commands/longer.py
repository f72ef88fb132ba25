"""Take longer than the term: once by ourselves, and after that only when the klager agrees (Awb 9:11)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.klachten.commands.held import held_klacht, today
from loket.klachten.commands.inquiry import count_again
from loket.klachten.commands.write import write_to_klager
from loket.klachten.commands.zaak import bring_zaak_along
from loket.klachten.events import KlachtTakesLonger
from loket.klachten.models import BriefSoort, Klacht
from loket.klachten.rules.termijn import why_not_agreed, why_not_longer


@transaction.atomic
def take_longer(*, klacht_id: UUID, weken: int, reden: str, by: Actor) -> Klacht:
    """Four weeks at most; the klager hears why and until when, and who it is about sees the new day."""
    klacht = held_klacht(klacht_id, by=by)
    last = klacht.onderzoeken_tot
    refuse(*why_not_longer(weken=weken, verdaagd=klacht.verdaagd_weken, reden=reden, today=today(), last=last))
    klacht.verdaagd_weken, klacht.verdaagd_reden = weken, reden.strip()[:500]
    return _moved(klacht, akkoord=False, reden=klacht.verdaagd_reden, by=by)


@transaction.atomic
def agree_to_longer(*, klacht_id: UUID, tot: date | None, akkoord_op: date | None, by: Actor) -> Klacht:
    """Until a day that the klager agreed to in writing."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(*why_not_agreed(tot=tot, akkoord_op=akkoord_op, today=today(), last=klacht.onderzoeken_tot))
    klacht.uitstel_tot, klacht.uitstel_akkoord_op = tot, akkoord_op
    return _moved(klacht, akkoord=True, reden="", by=by)


def _moved(klacht: Klacht, *, akkoord: bool, reden: str, by: Actor) -> Klacht:
    klacht.onderzoeken_tot = count_again(klacht)
    klacht.save()
    bring_zaak_along(klacht)
    write_to_klager(klacht, BriefSoort.VERDAGING, by=by, akkoord=akkoord, reden=reden)
    announce(KlachtTakesLonger(klacht.id, klacht.onderzoeken_tot, akkoord), by=by)
    return klacht
