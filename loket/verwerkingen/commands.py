"""Write down that somebody looked; let somebody look with a reason; forget what is old."""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.secrets import blind_index
from loket.kernel.sql import row
from loket.kernel.text import end_of_local_day, local
from loket.verwerkingen.events import NoodtoegangTaken
from loket.verwerkingen.models import Logregel, Noodtoegang, Verwerking
from loket.verwerkingen.rules import SEALED, activity_address, seal_of, why_not_reason

NOBODY = ""
KEPT_OF_PERSONS = timedelta(days=3 * 365 + 1)
KEPT_OF_COLLEAGUES = timedelta(days=366)
HOLD = """
    INSERT INTO verwerkingen_keten (id, number, seal) VALUES (1, 0, '')
    ON CONFLICT (id) DO UPDATE SET id = 1 RETURNING number, seal
"""
WRITE = f"""
    WITH line AS (
        INSERT INTO verwerkingen_logregel ({", ".join(SEALED)}, seal) VALUES {{lines}} RETURNING number, seal
    )
    UPDATE verwerkingen_keten k SET number = line.number, seal = line.seal FROM line
    WHERE line.number = %(last)s::bigint RETURNING k.number
"""  # noqa: S608 - names of our own columns


def log_view(
    *,
    object: str,
    label: str,
    action: str,
    activity: str,
    purpose: str,
    persons: Iterable[str] = (),
    reason: str = "",
    place: str = "",
    by: Actor,
) -> str:
    """Somebody looks at this object (`zaken:<id>`, called `label`), in which these persons stand: call it before the
    data are shown. `activity` is a word of the register, `purpose` the same for people. Three statements at most.
    """
    return log_views(
        objects=[(object, label)],
        action=action,
        activity=activity,
        purpose=purpose,
        persons=persons,
        reason=reason,
        place=place,
        by=by,
    )


@transaction.atomic
def log_views(
    *,
    objects: Sequence[tuple[str, str]],
    action: str,
    activity: str,
    purpose: str,
    persons: Iterable[str] = (),
    reason: str = "",
    place: str = "",
    by: Actor,
) -> str:
    """As `log_view`, of several objects that are shown together: each (object, label) has a line of its own, and they
    have one operation. The persons stand in the first. Three statements at most, whatever their number.
    """
    operation, now = secrets.token_hex(8), timezone.now()
    _write_persons(persons, operation, now, name=action, object=objects[0][0], activity=activity, purpose=purpose)
    number, seal = _hold_chain()
    told = {
        "at": now,
        "by_kind": str(by.kind),
        "by_id": by.id[:100],
        "by_name": by.name[:200],
        "place": place[:60],
        "action": action[:100],
        "purpose": purpose[:200],
        "reason": reason[:500],
        "operation_id": operation,
    }
    lines = []
    for place_in, (object, label) in enumerate(objects, start=1):
        line = {**told, "number": number + place_in, "object": object[:100], "label": label[:200]}
        seal = seal_of(seal, line)
        lines.append({**line, "seal": seal})
    _write(lines)
    return operation


def log_read(*, object: str, name: str, activity: str, purpose: str, persons: Iterable[str]) -> None:
    """An application read this: a line for each person, or one of nobody when none is known. One insert, and no link in
    the chain, for a chain is one lock and an application reads hundreds of times a second. `name` tells which it was.
    """
    told = list(persons) or [NOBODY]
    _write_persons(
        told, secrets.token_hex(8), timezone.now(), name=name, object=object, activity=activity, purpose=purpose
    )


@transaction.atomic
def take_noodtoegang(
    *, object: str, label: str, activity: str, purpose: str, reason: str, place: str = "", by: Actor
) -> Noodtoegang:
    """Look at what is closed, with a reason that is kept: until the end of this day. Refused without a good reason."""
    refuse(why_not_reason(reason))
    now = timezone.now()
    made = Noodtoegang.objects.create(
        object=object,
        by_id=by.id,
        by_name=by.name,
        reason=reason.strip(),
        taken_at=now,
        until=end_of_local_day(local(now).date()),
    )
    log_view(
        object=object,
        label=label,
        action="toegang met reden",
        activity=activity,
        purpose=purpose,
        reason=reason.strip(),
        place=place,
        by=by,
    )
    announce(NoodtoegangTaken(made.id, object), by=by)
    return made


def forget_old_lines() -> int:
    """What was kept long enough: three years of the persons, one of the colleagues."""
    now = timezone.now()
    persons, _ = Verwerking.objects.filter(start_time__lt=now - KEPT_OF_PERSONS).delete()
    colleagues, _ = Logregel.objects.filter(at__lt=now - KEPT_OF_COLLEAGUES).delete()
    Noodtoegang.objects.filter(until__lt=now - KEPT_OF_COLLEAGUES).delete()
    return persons + colleagues


def _write(lines: Sequence[Mapping[str, Any]]) -> None:
    names = (*SEALED, "seal")
    values = {f"{name}_{place}": line[name] for place, line in enumerate(lines) for name in names}
    told = ", ".join(f"({', '.join(f'%({name}_{place})s' for name in names)})" for place in range(len(lines)))
    row(WRITE.format(lines=told), {**values, "last": lines[-1]["number"]})


def _hold_chain() -> tuple[int, bytes]:
    """The end of the chain: who asks after us waits until our line is there."""
    found = row(HOLD, {})
    assert found
    return int(found[0]), bytes(found[1])


def _write_persons(
    persons: Iterable[str], operation: str, now: datetime, *, name: str, object: str, activity: str, purpose: str
) -> None:
    trace, address = secrets.token_hex(16), activity_address(settings.PUBLIC_URL, activity)
    Verwerking.objects.bulk_create(
        Verwerking(
            trace_id=trace,
            operation_id=operation,
            name=name[:100],
            start_time=now,
            end_time=now,
            resource=object,
            activity=address,
            purpose=purpose[:200],
            person=person,
            person_index=blind_index(person) if person else b"",
        )
        for person in dict.fromkeys(persons)
    )
