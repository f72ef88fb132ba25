"""Between somebody and who leads: expectations, talks and coaching notes. Only who leads writes them."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.personeel import events
from loket.personeel.models import Coachnotitie, Gesprek, Verwachting
from loket.personeel.queries.wie import leads
from loket.personeel.rules.wie import why_not_lead, why_not_text


@transaction.atomic
def write_verwachting(*, medewerker_id: UUID, tekst: str, by: Actor) -> Verwachting:
    """It counts when the medewerker agrees."""
    refuse(why_not_lead(leads(medewerker_id, by)))
    refuse(why_not_text(tekst, "tekst", "Schrijf op wat jullie afspreken."))
    made = Verwachting.objects.create(
        medewerker_id=medewerker_id, van_id=UUID(by.id), tekst=tekst.strip(), op=timezone.localdate()
    )
    announce(events.VerwachtingWritten(made.id, medewerker_id), by=by)
    return made


@transaction.atomic
def agree_verwachting(*, verwachting_id: UUID, by: Actor) -> None:
    """Only by whom it is about. Raises Verwachting.DoesNotExist, Refused."""
    each = Verwachting.objects.select_for_update().get(id=verwachting_id)
    refuse(None if str(each.medewerker_id) == by.id else Refusal("not-yours", "Deze afspraak is van een ander."))
    if each.akkoord_op is None:
        each.akkoord_op = timezone.localdate()
        each.save()
        announce(events.VerwachtingAgreed(each.id), by=by)


@transaction.atomic
def plan_gesprek(*, medewerker_id: UUID, soort: str, gepland_op: date | None, by: Actor) -> Gesprek:
    refuse(why_not_lead(leads(medewerker_id, by)))
    refuse(
        None if soort in Gesprek.Soort.values else Refusal("kind-unknown", "Kies wat voor gesprek.", "soort"),
        None if gepland_op else Refusal("day-missing", "Kies een dag.", "gepland_op"),
    )
    assert gepland_op
    made = Gesprek.objects.create(medewerker_id=medewerker_id, met_id=UUID(by.id), soort=soort, gepland_op=gepland_op)
    announce(events.GesprekPlanned(made.id, medewerker_id, soort), by=by)
    return made


@transaction.atomic
def hold_gesprek(*, gesprek_id: UUID, gehouden_op: date | None, by: Actor) -> None:
    """That it took place. Raises Gesprek.DoesNotExist, Refused."""
    each = Gesprek.objects.select_for_update().get(id=gesprek_id)
    refuse(why_not_lead(leads(each.medewerker_id, by)))
    wrong = gehouden_op is None or gehouden_op > timezone.localdate()
    refuse(
        Refusal("already-held", "Dit gesprek is al gehouden.") if each.gehouden_op else None,
        Refusal("day-missing", "Vul in wanneer het was.", "gehouden_op") if wrong else None,
    )
    assert gehouden_op
    each.gehouden_op = gehouden_op
    each.save()
    announce(events.GesprekHeld(each.id, gehouden_op), by=by)


@transaction.atomic
def write_coachnotitie(*, medewerker_id: UUID, stijl: str, tekst: str, by: Actor) -> Coachnotitie:
    """Encrypted; read by these two only (S-113)."""
    refuse(why_not_lead(leads(medewerker_id, by)))
    known = stijl in Coachnotitie.Stijl.values
    refuse(
        None if known else Refusal("style-unknown", "Kies hoe je leidt.", "stijl"),
        why_not_text(tekst, "tekst", "Schrijf je notitie."),
    )
    made = Coachnotitie.objects.create(
        medewerker_id=medewerker_id, van_id=UUID(by.id), stijl=stijl, tekst=tekst.strip(), op=timezone.localdate()
    )
    announce(events.CoachnotitieWritten(made.id, medewerker_id), by=by)
    return made
