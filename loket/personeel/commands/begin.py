"""A good start: the list of a new colleague; and what a functie asks."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.personeel.events import CompetentieKept, CompetentieRemoved, InwerkenBegun, InwerkpuntRemoved
from loket.personeel.models import Competentie, Inwerkpunt, Inwerkstap
from loket.personeel.queries.wie import leads
from loket.personeel.rules.wie import why_not_arrange, why_not_text
from loket.termijnen.calendar import add_working_days, next_working_day


@transaction.atomic
def keep_inwerkpunt(*, naam: str, dag: int, by: Actor) -> Inwerkpunt:
    refuse(why_not_arrange(by))
    refuse(
        why_not_text(naam, "naam", "Schrijf op wat iemand doet.", most=200),
        None if 1 <= dag <= 200 else Refusal("out-of-range", "Kies dag 1 tot 200.", "dag"),
    )
    return Inwerkpunt.objects.update_or_create(naam=naam.strip(), defaults={"dag": dag})[0]


@transaction.atomic
def begin_inwerken(*, medewerker_id: UUID, first_day: date, by: Actor = SYSTEM) -> int:
    """Gives somebody the list, with days; what is there stays. How many steps were added."""
    first = next_working_day(first_day)
    steps = [
        Inwerkstap(medewerker_id=medewerker_id, punt=each, uiterlijk=add_working_days(first, each.dag - 1))
        for each in Inwerkpunt.objects.order_by("dag")
    ]
    there = Inwerkstap.objects.filter(medewerker_id=medewerker_id).count()
    Inwerkstap.objects.bulk_create(steps, ignore_conflicts=True)
    added = Inwerkstap.objects.filter(medewerker_id=medewerker_id).count() - there
    if added:
        announce(InwerkenBegun(medewerker_id, added), by=by)
    return added


@transaction.atomic
def start_inwerken(*, medewerker_id: UUID, first_day: date | None, by: Actor) -> int:
    """Who leads begins it by hand: for who was there already, or comes back. Raises Refused."""
    if not leads(medewerker_id, by):
        refuse(why_not_arrange(by))
    refuse(
        None if first_day else Refusal("day-missing", "Kies een dag.", "first_day"),
        None if Inwerkpunt.objects.exists() else Refusal("no-points", "Er staat nog niets in het inwerkprogramma."),
    )
    assert first_day
    return begin_inwerken(medewerker_id=medewerker_id, first_day=first_day, by=by)


@transaction.atomic
def remove_inwerkpunt(*, punt_id: UUID, by: Actor) -> None:
    """Steps that were done are a fact: then it stays. Open steps go along. Raises Inwerkpunt.DoesNotExist, Refused."""
    refuse(why_not_arrange(by))
    punt = Inwerkpunt.objects.select_for_update().get(id=punt_id)
    steps = Inwerkstap.objects.filter(punt=punt)
    if steps.filter(klaar_op__isnull=False).exists():
        refuse(Refusal("in-use", "Collega's deden dit al. Het blijft staan."))
    steps.delete()
    punt.delete()
    announce(InwerkpuntRemoved(punt_id), by=by)


@transaction.atomic
def remove_competentie(*, competentie_id: UUID, by: Actor) -> None:
    """Raises Competentie.DoesNotExist, Refused."""
    refuse(why_not_arrange(by))
    Competentie.objects.get(id=competentie_id).delete()
    announce(CompetentieRemoved(competentie_id), by=by)


@transaction.atomic
def tick_inwerkstap(*, stap_id: UUID, by: Actor) -> None:
    """By who is new, or who leads. Raises Inwerkstap.DoesNotExist, Refused."""
    each = Inwerkstap.objects.select_for_update().get(id=stap_id)
    mine = str(each.medewerker_id) == by.id or leads(each.medewerker_id, by)
    refuse(None if mine else Refusal("not-yours", "Deze lijst is van een ander."))
    each.klaar_op = each.klaar_op or timezone.localdate()
    each.save()


@transaction.atomic
def keep_competentie(*, functie_id: UUID, naam: str, gedrag: str, by: Actor) -> Competentie:
    refuse(why_not_arrange(by))
    refuse(
        why_not_text(naam, "naam", "Geef het een naam.", most=80),
        why_not_text(gedrag, "gedrag", "Schrijf op waaraan je het ziet.", most=300),
    )
    made, _ = Competentie.objects.update_or_create(
        functie_id=functie_id, naam=naam.strip(), defaults={"gedrag": gedrag.strip()}
    )
    announce(CompetentieKept(made.id), by=by)
    return made
