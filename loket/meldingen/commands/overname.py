"""Taking over a file of another system: keep and try it, then take it for real, and forget it after a month."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.core.files.base import File
from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.jobs import enqueue
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.meldingen.events import OvernameStarted
from loket.meldingen.models import LeftLine, Overname, OvernameState
from loket.meldingen.rules.arrange import why_not_arrange
from loket.meldingen.rules.foreign_melding import why_not_source
from loket.meldingen.rules.overname import why_not_take_over

JOB = "loket.meldingen.jobs.take_over"
KEEP_FOR = timedelta(days=30)


@transaction.atomic
def start_overname(*, file: "File[Any]", source: str, by: Actor, trial: bool = True, at_once: bool = False) -> Overname:
    """Keep the file and try it, in a job. `at_once`: whoever asks runs it, no job does."""
    refuse(why_not_arrange(by), why_not_source(source))
    overname = Overname(
        source=source,
        file_name=(file.name or "")[-200:],
        trial=trial,
        by_kind=by.kind,
        by_id=by.id,
        by_name=by.name,
        asked_at=timezone.now(),
    )
    overname.file.save(str(overname.id), file, save=False)
    overname.save(force_insert=True)
    announce(OvernameStarted(overname.id, source, trial), by=by)
    if not at_once:
        enqueue(JOB, overname_id=str(overname.id))
    return overname


@transaction.atomic
def take_over_for_real(*, overname_id: UUID, by: Actor) -> Overname:
    """After the trial: the same file, and now the meldingen come in."""
    overname = Overname.objects.select_for_update().get(id=overname_id)
    refuse(why_not_arrange(by), why_not_take_over(overname))
    from_the_start(overname, trial=False)
    overname.by_kind, overname.by_id, overname.by_name = by.kind, by.id, by.name
    overname.save()
    announce(OvernameStarted(overname.id, overname.source, False), by=by)
    enqueue(JOB, overname_id=str(overname.id))
    return overname


def sweep_overnames() -> int:
    """Files and refused lines hold what people wrote: gone after a month. The counts stay."""
    old = Overname.objects.filter(asked_at__lt=timezone.now() - KEEP_FOR)
    with transaction.atomic():
        swept = LeftLine.objects.filter(overname__in=old).delete()[0]
        for overname in old.exclude(file="").select_for_update():
            forget_file(overname)
            overname.save(update_fields=["file"])
            swept += 1
    return swept


def from_the_start(overname: Overname, *, trial: bool) -> None:
    LeftLine.objects.filter(overname=overname).delete()
    overname.trial, overname.state, overname.done_at, overname.fault = trial, OvernameState.WAITING, None, ""
    overname.lines_read = overname.taken = overname.known = overname.refused = 0


def forget_file(overname: Overname) -> None:
    """The file itself goes after the commit: a roll-back would miss it."""
    name, storage = overname.file.name, overname.file.storage
    if name:
        transaction.on_commit(lambda: storage.delete(name))
    overname.file.name = ""
