"""Say which colleague knows an organisation, who stands in, and for how long (S-7)."""

from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.organisatie.models import Medewerker
from loket.partijen.events import AccountmanagerSet
from loket.partijen.models import Partij, SoortPartij
from loket.partijen.queries.accountmanager import accountmanagement_of
from loket.partijen.rules.accountmanager import Accountmanagement, why_not_manager
from loket.partijen.rules.rights import why_not_keep_up

NO_ORGANISATION = Refusal("no-organisation", "Alleen een organisatie heeft een accountmanager.")


@transaction.atomic
def set_accountmanager(*, partij_id: UUID, told: Accountmanagement, by: Actor) -> Partij:
    """In the place of what stood there; without anybody in it there is none any more.

    Raises Refused without the right, for a person, and for colleagues who left.
    """
    partij = Partij.objects.select_for_update().get(id=partij_id)
    named = [who for who in (told.accountmanager_id, told.vervanger_id) if who]
    working = set(Medewerker.objects.active().filter(id__in=named).values_list("id", flat=True))
    fits = partij.soort_partij == SoortPartij.ORGANISATIE
    refuse(why_not_keep_up(by), None if fits else NO_ORGANISATION, *why_not_manager(told, working=working))
    if told == accountmanagement_of(partij):
        return partij
    partij.accountmanager_id, partij.vervanger_id = told.accountmanager_id, told.vervanger_id
    partij.accountmanager_vanaf, partij.accountmanager_tot_en_met = told.vanaf, told.tot_en_met
    partij.gewijzigd_op = timezone.now()
    partij.save()
    who = (told.accountmanager_id, told.vervanger_id, told.vanaf, told.tot_en_met)
    announce(AccountmanagerSet(partij.id, *who), by=by)
    return partij
