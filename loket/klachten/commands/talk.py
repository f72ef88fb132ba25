"""First we talk; when the klager is satisfied, that is the end of it (Awb 9:5)."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.klachten.commands.end import end_klacht
from loket.klachten.commands.held import held_klacht, today
from loket.klachten.commands.zaak import bring_zaak_along
from loket.klachten.events import KlachtTalked
from loket.klachten.models import BriefSoort, Fase, Klacht, Oordeel
from loket.klachten.rules.stappen import why_not_day, why_not_settle, why_not_text


@transaction.atomic
def note_talk(*, klacht_id: UUID, op: date | None, afspraak: str, by: Actor) -> None:
    """We spoke with the klager: what was said and agreed."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(
        why_not_day(op, "op", today=today(), since=klacht.ontvangen_op),
        why_not_text(afspraak, "afspraak", "Schrijf op wat jullie bespraken."),
    )
    assert op
    klacht.gesproken_op, klacht.afspraak = op, afspraak.strip()
    if klacht.fase == Fase.ONTVANGEN:
        klacht.fase = Fase.CONTACT
    klacht.save(update_fields=["gesproken_op", "afspraak", "fase"])
    bring_zaak_along(klacht)
    announce(KlachtTalked(klacht.id, op), by=by)


@transaction.atomic
def settle_klacht(*, klacht_id: UUID, afspraak: str, akkoord_op: date | None, by: Actor) -> Klacht:
    """The klager agrees that it is settled; what was agreed is confirmed in writing."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(
        *why_not_settle(
            afspraak=afspraak,
            gesproken_op=klacht.gesproken_op or akkoord_op,
            akkoord_op=akkoord_op,
            ontvangen_op=klacht.ontvangen_op,
            today=today(),
        )
    )
    klacht.afspraak, klacht.akkoord_op = afspraak.strip(), akkoord_op
    klacht.gesproken_op = klacht.gesproken_op or akkoord_op
    return end_klacht(klacht, Oordeel.INFORMEEL_OPGELOST, BriefSoort.OPGELOST, by=by, afspraak=klacht.afspraak)
