"""The end of a klacht: with a judgement, untreated, or because the klager takes it back."""

from typing import Any
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.klachten.commands.held import held_klacht, today
from loket.klachten.commands.write import write_to_klager
from loket.klachten.commands.zaak import bring_zaak_along
from loket.klachten.events import KlachtEnded
from loket.klachten.models import BriefSoort, Fase, Klacht, NietBehandelen, Oordeel
from loket.klachten.rules.stappen import why_not_decline, why_not_text


@transaction.atomic
def decline_klacht(*, klacht_id: UUID, grond: str, toelichting: str, by: Actor) -> Klacht:
    """We need not treat it, and tell so within four weeks, with the ombudsman named (Awb 9:8)."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(
        *why_not_decline(
            grond,
            toelichting=toelichting,
            gebeurd_op=klacht.gebeurd_op,
            ontvangen_op=klacht.ontvangen_op,
            today=today(),
        )
    )
    klacht.niet_behandelen, klacht.conclusie = grond, toelichting.strip()
    words = {"grond": NietBehandelen(grond).label, "toelichting": toelichting.strip()}
    return end_klacht(klacht, Oordeel.NIET_IN_BEHANDELING, BriefSoort.NIET_BEHANDELD, by=by, **words)


@transaction.atomic
def withdraw_klacht(*, klacht_id: UUID, toelichting: str, by: Actor) -> Klacht:
    """The klager takes it back, and hears that we noted so."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(why_not_text(toelichting, "toelichting", "Schrijf op hoe en wanneer de klager dit zei."))
    klacht.conclusie = toelichting.strip()
    return end_klacht(klacht, Oordeel.INGETROKKEN, BriefSoort.INGETROKKEN, by=by)


def end_klacht(klacht: Klacht, oordeel: Oordeel, soort: BriefSoort, *, by: Actor, **words: Any) -> Klacht:
    """In the transaction of who ends it."""
    klacht.oordeel, klacht.afgedaan_op, klacht.fase = oordeel, today(), Fase.AFGEDAAN
    klacht.save()
    bring_zaak_along(klacht)
    write_to_klager(klacht, soort, by=by, **words)
    announce(KlachtEnded(klacht.id, oordeel, klacht.afgedaan_op), by=by)
    return klacht
