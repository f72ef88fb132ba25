"""From a day on an instrument stands so. What was before stays as it was."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.beloften.events import StandKept
from loket.beloften.models import Instrument, Score, Stand
from loket.beloften.permissions import BIJHOUDEN
from loket.beloften.rules.score import why_not_stand
from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker

NOT_ALLOWED = Refusal("not-allowed", "Je mag dit niet bijhouden.")


@transaction.atomic
def keep_stand(
    *,
    instrument_id: UUID,
    status: str,
    vanaf: date | None,
    bewijs: str = "",
    eigenaar_id: UUID | None = None,
    gemeten: bool = False,
    by: Actor,
) -> Stand:
    """Raises Instrument.DoesNotExist, Refused."""
    instrument = Instrument.objects.select_for_update().get(id=instrument_id)
    known = eigenaar_id is None or Medewerker.objects.active().filter(id=eigenaar_id).exists()
    refuse(_why_not(by))
    refuse(
        *why_not_stand(status, bewijs=bewijs, vanaf=vanaf, today=timezone.localdate()),
        None if known else Refusal("owner-unknown", "Kies een collega uit de lijst.", "eigenaar"),
    )
    assert vanaf
    made = Stand.objects.create(
        instrument=instrument,
        status=status,
        vanaf=vanaf,
        bewijs=bewijs.strip()[:500],
        eigenaar_id=eigenaar_id,
        gemeten=gemeten,
        vastgelegd_op=timezone.now(),
    )
    announce(StandKept(instrument.id, status, vanaf, gemeten), by=by)
    return made


@transaction.atomic
def keep_score(*, gemeente: str, datum: date, score: int, bron: str, by: Actor) -> Score:
    """As it was published; without a `gemeente` it is our own, of before this register."""
    refuse(
        _why_not(by),
        None if 0 <= score <= 100 else Refusal("out-of-range", "Een score is 0 tot en met 100.", "score"),
        None if bron.strip() else Refusal("source-missing", "Vul in waar dit staat.", "bron"),
    )
    told = {"score": score, "bron": bron.strip()[:200]}
    return Score.objects.update_or_create(gemeente=gemeente.strip()[:80], datum=datum, defaults=told)[0]


def _why_not(by: Actor) -> Refusal | None:
    return None if by.kind == ActorKind.SYSTEM or by.may(BIJHOUDEN) else NOT_ALLOWED
