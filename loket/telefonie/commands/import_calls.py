"""Taking over a file of calls. The same file again gives the same calls, once (S-30)."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from django.conf import settings
from django.db import DatabaseError, transaction

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.outside.centrale.cdr import CdrFault, WrongColumns, read_cdr
from loket.telefonie.commands.hear import hear_call
from loket.telefonie.events import GesprekkenImported
from loket.telefonie.models import Gesprek
from loket.telefonie.rules.toestel import why_not_manage

log = logging.getLogger(__name__)
PART = 500


@dataclass(frozen=True, slots=True)
class Imported:
    new: int
    known: int
    faults: Sequence[CdrFault]


def import_calls(*, content: bytes, centrale: str = "", by: Actor) -> Imported:
    """Each call in a transaction of its own: what was done stays done, and the rest can be done again.

    Refused when the file lacks a column that we need. A broken line is told by number and reason; the others go in.
    """
    refuse(why_not_manage(by))
    name = centrale or settings.CENTRALE_NAME
    try:
        read = read_cdr(_text(content), centrale=name, columns=settings.CDR_COLUMNS)
    except WrongColumns as wrong:
        raise Refused(Refusal("columns-missing", str(wrong), "file")) from None
    known, faults = _known(name, read.calls), list(read.faults)
    for id, events in read.calls.items():
        try:
            hear_call(events)
        except DatabaseError as error:
            log.warning("a call of a file could not be kept: %s", type(error).__name__)
            faults.append(CdrFault(0, "Een gesprek kon niet worden bewaard. Voer het bestand opnieuw in."))
            known.add(id)
    done = Imported(len(read.calls) - len(known), len(known), faults)
    with transaction.atomic():
        announce(GesprekkenImported(uuid4(), name, done.new, done.known, len(faults)), by=by)
    return done


def _text(content: bytes) -> str:
    """Also of a program that still writes as Windows did. A null character means nothing."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    return text.replace("\0", "")


def _known(centrale: str, ids: Iterable[str]) -> set[str]:
    wanted, found = list(ids), set[str]()
    for first in range(0, len(wanted), PART):
        rows = Gesprek.objects.filter(centrale=centrale, call_id__in=wanted[first : first + PART])
        found |= set(rows.values_list("call_id", flat=True))
    return found
