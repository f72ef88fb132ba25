"""What we learn: measures with an owner and a day to look whether they help; and what the ombudsman found."""

from datetime import date
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klachten.commands.held import held_klacht, today
from loket.klachten.events import MaatregelChecked, MaatregelDone, MaatregelPlanned, OmbudsmanReported
from loket.klachten.models import Maatregel, Ombudsmanzaak, Uitkomst
from loket.klachten.permissions import COORDINEREN
from loket.klachten.rules.maatregel import why_not_check, why_not_done, why_not_plan
from loket.klachten.rules.stappen import why_not_day
from loket.organisatie.models import Medewerker

NOT_YOURS = Refusal("maatregel-of-other", "Deze maatregel is van een ander.")


@transaction.atomic
def plan_maatregel(
    *,
    klacht_id: UUID,
    tekst: str,
    eigenaar_id: UUID | None,
    uiterlijk: date | None,
    controle_op: date | None,
    by: Actor,
) -> Maatregel:
    """Also after the end: that is when one learns."""
    klacht = held_klacht(klacht_id, by=by, closed_too=True)
    known = bool(eigenaar_id and Medewerker.objects.active().filter(id=eigenaar_id).exists())
    refuse(*why_not_plan(tekst, owner_known=known, uiterlijk=uiterlijk, controle_op=controle_op, today=today()))
    assert eigenaar_id
    assert uiterlijk
    assert controle_op
    made = Maatregel.objects.create(
        klacht=klacht, tekst=tekst.strip(), eigenaar_id=eigenaar_id, uiterlijk=uiterlijk, controle_op=controle_op
    )
    announce(MaatregelPlanned(klacht.id, made.id, eigenaar_id, uiterlijk), by=by)
    return made


@transaction.atomic
def finish_maatregel(*, maatregel_id: UUID, gedaan: str, by: Actor) -> None:
    """By its owner, or the coordinator. Raises Maatregel.DoesNotExist, Refused."""
    found = Maatregel.objects.select_for_update().get(id=maatregel_id)
    refuse(_why_not_mine(found, by), why_not_done(found, gedaan))
    found.gedaan_op, found.gedaan = today(), gedaan.strip()
    found.save()
    announce(MaatregelDone(found.klacht_id, found.id), by=by)


@transaction.atomic
def check_maatregel(*, maatregel_id: UUID, werkt: bool | None, bevinding: str, by: Actor) -> None:
    """Whether it helped; not before the day that was chosen for it (S-3)."""
    found = Maatregel.objects.select_for_update().get(id=maatregel_id)
    unsaid = Refusal("verdict-missing", "Kies of het werkt.", "werkt")
    refuse(_why_not_mine(found, by), why_not_check(found, bevinding, today=today()), unsaid if werkt is None else None)
    assert werkt is not None
    found.gecontroleerd_op, found.werkt, found.bevinding = today(), werkt, bevinding.strip()
    found.save()
    announce(MaatregelChecked(found.klacht_id, found.id, werkt), by=by)


@transaction.atomic
def report_ombudsman(
    *, klacht_id: UUID, gemeld_op: date | None, uitkomst: str = "", toelichting: str = "", by: Actor
) -> None:
    """The klager went there; later what came of it."""
    klacht = held_klacht(klacht_id, by=by, closed_too=True)
    unknown = uitkomst and uitkomst not in Uitkomst.values
    refuse(
        why_not_day(gemeld_op, "gemeld_op", today=today(), since=klacht.ontvangen_op),
        Refusal("outcome-unknown", "Kies een uitkomst uit de lijst.", "uitkomst") if unknown else None,
    )
    told = {
        "gemeld_op": gemeld_op,
        "uitkomst": uitkomst,
        "uitkomst_op": today() if uitkomst else None,
        "toelichting": toelichting.strip()[:1000],
    }
    Ombudsmanzaak.objects.update_or_create(klacht=klacht, defaults=told)
    announce(OmbudsmanReported(klacht.id, uitkomst), by=by)


def _why_not_mine(maatregel: Maatregel, by: Actor) -> Refusal | None:
    return None if by.may(COORDINEREN) or str(maatregel.eigenaar_id) == by.id else NOT_YOURS
