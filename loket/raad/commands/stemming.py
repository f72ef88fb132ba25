"""Votes are written down, and taken away when they were wrong."""

from collections.abc import Sequence
from uuid import UUID

from django.db import transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.raad.events import StemmingRecorded, StemmingRemoved
from loket.raad.models import Agendapunt, FractieStem, Stemming
from loket.raad.rules.stemming import Stem, resultaat, why_not_record
from loket.raad.rules.vergadering import why_not_edit


@transaction.atomic
def record_stemming(
    *, agendapunt_id: UUID, onderwerp: str, stemmen: Sequence[Stem], again: bool = False, by: Actor
) -> Stemming:
    """Raises Refused when too few voted for it to count (Gemeentewet 29)."""
    agendapunt = Agendapunt.objects.select_for_update().get(id=agendapunt_id)
    refuse(why_not_edit(by), *why_not_record(stemmen, again=again))
    stemming = Stemming.objects.create(agendapunt=agendapunt, onderwerp=onderwerp, again=again)
    FractieStem.objects.bulk_create(
        FractieStem(stemming=stemming, fractie=each.fractie, voor=each.voor, tegen=each.tegen, afwezig=each.afwezig)
        for each in stemmen
    )
    result = resultaat(stemmen, again=again)
    announce(StemmingRecorded(agendapunt.vergadering_id, stemming.id, result), by=by)
    return stemming


@transaction.atomic
def remove_stemming(*, stemming_id: UUID, by: Actor) -> None:
    stemming = Stemming.objects.select_for_update(of=("self",)).select_related("agendapunt").get(id=stemming_id)
    refuse(why_not_edit(by))
    announce(StemmingRemoved(stemming.agendapunt.vergadering_id, stemming.id), by=by)
    stemming.delete()
