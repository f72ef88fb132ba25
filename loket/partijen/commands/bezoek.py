"""Visit a company: plan it, report it with what was agreed, give it up; and do what was agreed (S-94)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.organisatie.models import Medewerker
from loket.partijen.events import AfspraakFinished, BezoekGivenUp, BezoekPlanned, BezoekReported
from loket.partijen.models import Bedrijfsbezoek, Bezoekafspraak, Partij
from loket.partijen.rules import bezoek as rules
from loket.partijen.rules.bezoek import Afspraak
from loket.partijen.rules.rights import why_not_keep_up


@transaction.atomic
def plan_bezoek(*, partij_id: UUID, medewerker_id: UUID, gepland_op: datetime, doel: str, by: Actor) -> Bedrijfsbezoek:
    """Who goes when, and why; a visit that was made already can be written down too.

    Raises Refused without the right, for who is no organisation, and for a colleague who left.
    """
    partij = Partij.objects.select_for_update().get(id=partij_id)
    works_here = Medewerker.objects.active().filter(id=medewerker_id).exists()
    refuse(why_not_keep_up(by), *rules.why_not_plan(partij.soort_partij, doel, works_here=works_here))
    made = Bedrijfsbezoek.objects.create(
        organisatie=partij, medewerker_id=medewerker_id, gepland_op=gepland_op, doel=doel.strip()
    )
    announce(BezoekPlanned(partij.id, made.id, medewerker_id, gepland_op), by=by)
    return made


@transaction.atomic
def report_bezoek(*, bezoek_id: UUID, verslag: str, afspraken: Sequence[Afspraak] = (), by: Actor) -> Bedrijfsbezoek:
    """What was said there, and what we will do, each with an owner and a day.

    Raises Refused without the right, before the visit, twice, and with everything that is missing.
    """
    bezoek = Bedrijfsbezoek.objects.select_for_update().get(id=bezoek_id)
    now, owners = timezone.now(), {each.eigenaar_id for each in afspraken}
    working = set(Medewerker.objects.active().filter(id__in=owners).values_list("id", flat=True))
    refuse(why_not_keep_up(by), *rules.why_not_report(bezoek, verslag, afspraken, now=now, working=working))
    bezoek.verslag, bezoek.gehouden_op = verslag.strip(), bezoek.gepland_op
    bezoek.save(update_fields=["verslag", "gehouden_op"])
    Bezoekafspraak.objects.bulk_create(
        Bezoekafspraak(bezoek=bezoek, wat=each.wat.strip(), uiterlijk=each.uiterlijk, eigenaar_id=each.eigenaar_id)
        for each in afspraken
    )
    announce(BezoekReported(bezoek.organisatie_id, bezoek.id, len(afspraken)), by=by)
    return bezoek


@transaction.atomic
def give_up_bezoek(*, bezoek_id: UUID, by: Actor) -> Bedrijfsbezoek:
    """It does not take place. Raises Refused when it was held or given up before."""
    bezoek = Bedrijfsbezoek.objects.select_for_update().get(id=bezoek_id)
    refuse(why_not_keep_up(by), rules.why_not_give_up(bezoek))
    bezoek.afgezegd_op = timezone.now()
    bezoek.save(update_fields=["afgezegd_op"])
    announce(BezoekGivenUp(bezoek.organisatie_id, bezoek.id), by=by)
    return bezoek


@transaction.atomic
def finish_afspraak(*, afspraak_id: UUID, by: Actor) -> Bezoekafspraak:
    """Done: by its owner, or by who keeps up partijen. Twice is once."""
    found = Bezoekafspraak.objects.select_for_update(of=("self",)).select_related("bezoek").get(id=afspraak_id)
    refuse(None if by.id == str(found.eigenaar_id) else why_not_keep_up(by))
    if found.gedaan_op is None:
        found.gedaan_op = timezone.now()
        found.save(update_fields=["gedaan_op"])
        announce(AfspraakFinished(found.bezoek.organisatie_id, found.id), by=by)
    return found
