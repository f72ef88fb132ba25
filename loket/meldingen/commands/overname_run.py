"""Taking over a file of another system, piece by piece: a worker that is lost, is followed by one that goes on."""

import hashlib
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import IO, TypeAlias, cast
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.meldingen.commands.overname import forget_file, from_the_start
from loket.meldingen.commands.take_over import Ready, known_before, read_line, reasons_of, take_over_melding
from loket.meldingen.events import OvernameDone
from loket.meldingen.foreign import ForeignFile, WrongFile, open_foreign
from loket.meldingen.models import LeftLine, Overname, OvernameState
from loket.meldingen.queries.foreign import Finder
from loket.meldingen.rules.foreign_line import Columns, ForeignLine
from loket.meldingen.rules.free_text import without_bsn
from loket.meldingen.rules.overname import MOST_LINES, TOO_MANY_LINES

BATCH = 100
Read: TypeAlias = tuple[ForeignLine, Ready | Refused]


def run_overname(*, overname_id: UUID) -> Overname:
    """Each piece is one transaction with how far we are, so that the next worker goes on exactly there."""
    with transaction.atomic():
        overname = Overname.objects.select_for_update().get(id=overname_id)
        if overname.is_done:
            return overname
        if overname.trial:
            from_the_start(overname, trial=True)
        overname.state = OvernameState.RUNNING
        overname.save()
    try:
        foreign = open_foreign(_opened(overname))
        overname.columns, overname.unused = list(foreign.columns.head), list(foreign.columns.unused)
        return _finish(overname) if _take(overname, foreign) else overname
    except WrongFile as wrong:
        overname.fault = wrong.reason
        return _finish(overname)


def _take(overname: Overname, foreign: ForeignFile) -> bool:
    """False when another worker is at it: then this one leaves it."""
    now = timezone.now()
    finder, seen = Finder(today=local(now).date()), set[int]()
    for batch in _batches(islice(foreign.lines, overname.lines_read, MOST_LINES)):
        read = [_read(line, foreign, overname.source, finder, now) for line in batch]
        if not _keep(overname, foreign.columns, read, finder, seen):
            return False
    if overname.lines_read >= MOST_LINES and next(foreign.lines, None):
        overname.fault = TOO_MANY_LINES
    return True


def _batches(lines: Iterator[ForeignLine]) -> Iterator[list[ForeignLine]]:
    """What came before a fault of the file is taken; then the fault goes on its way."""
    batch: list[ForeignLine] = []
    try:
        for line in lines:
            batch.append(line)
            if len(batch) == BATCH:
                yield batch
                batch = []
    except WrongFile:
        yield batch
        raise
    yield batch


def _read(line: ForeignLine, foreign: ForeignFile, source: str, finder: Finder, now: datetime) -> Read:
    try:
        return line, read_line(line, columns=foreign.columns, source=source, finder=finder, now=now)
    except Refused as refused:
        return line, refused


@transaction.atomic
def _keep(overname: Overname, columns: Columns, read: list[Read], finder: Finder, seen: set[int]) -> bool:
    """Write these lines and how far we are, together. The places were looked up before: nobody waits for that."""
    at = Overname.objects.select_for_update().values_list("state", "trial", "lines_read").get(id=overname.id)
    if at != (OvernameState.RUNNING, overname.trial, overname.lines_read):
        return False
    known = known_before(ready for _, ready in read if isinstance(ready, Ready))
    left = []
    for line, ready in read:
        try:
            _take_one(overname, ready, known, seen, finder)
        except Refused as refused:
            left.append(_left(overname, columns, line, refused))
    LeftLine.objects.bulk_create(left)
    overname.refused += len(left)
    overname.lines_read += len(read)
    overname.save()
    return True


def _take_one(overname: Overname, ready: Ready | Refused, known: set[str], seen: set[int], finder: Finder) -> None:
    if isinstance(ready, Refused):
        raise ready
    foreign_id = ready.told.foreign_id
    if foreign_id in known or _short(foreign_id) in seen:
        overname.known += 1
        return
    if overname.trial:
        seen.add(_short(foreign_id))
    else:
        by = Actor(ActorKind(overname.by_kind), overname.by_id, overname.by_name)
        take_over_melding(ready, finder=finder, by=by)
        known.add(foreign_id)
    overname.taken += 1


def _left(overname: Overname, columns: Columns, line: ForeignLine, refused: Refused) -> LeftLine:
    """PostgreSQL keeps no null characters: a sign that can be seen takes their place."""
    cells = [cell.replace("\0", "␀") for cell in columns.cells_to_keep(line)]
    raw, reason = without_bsn(line.raw)[0].replace("\0", "␀"), without_bsn(reasons_of(refused.refusals))[0]
    return LeftLine(overname=overname, number=line.number, cells=cells, raw=raw, reason=reason[:2000])


@transaction.atomic
def _finish(overname: Overname) -> Overname:
    overname.state, overname.done_at = OvernameState.DONE, timezone.now()
    if not overname.trial:
        forget_file(overname)
    overname.save()
    counts = (overname.taken, overname.known, overname.refused)
    by = Actor(ActorKind(overname.by_kind), overname.by_id, overname.by_name)
    announce(OvernameDone(overname.id, overname.trial, *counts), by=by)
    return overname


def _opened(overname: Overname) -> IO[bytes]:
    try:
        file = overname.file.open("rb").file
    except (FileNotFoundError, ValueError):
        raise WrongFile("Het bestand is er niet meer. Kies het opnieuw.") from None
    return cast(IO[bytes], file)


def _short(foreign_id: str) -> int:
    """A trial remembers what it saw in 8 bytes each."""
    return int.from_bytes(hashlib.blake2b(foreign_id.encode(), digest_size=8).digest())
