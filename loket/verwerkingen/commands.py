"""Write down that somebody looked; let somebody look with a reason; forget what is old."""

import secrets
from collections.abc import Iterable, Sequence
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
from loket.verwerkingen.models import Keten, Logregel, Noodtoegang, Verwerking
from loket.verwerkingen.rules import SEALED, activity_address, seal_of, why_not_reason

KEPT_OF_PERSONS = timedelta(days=3 * 365 + 1)
KEPT_OF_COLLEAGUES = timedelta(days=366)
HOLD = """
    INSERT INTO verwerkingen_keten (id, number, seal) VALUES (1, 0, '')
    ON CONFLICT (id) DO UPDATE SET id = 1 RETURNING number, seal
"""
WRITE = f"""
    WITH line AS (
        INSERT INTO verwerkingen_logregel ({", ".join(SEALED)}, seal)
        VALUES ({", ".join(f"%({name})s" for name in SEALED)}, %(seal)s) RETURNING number
    )
    UPDATE verwerkingen_keten SET number = line.number, seal = %(seal)s FROM line RETURNING verwerkingen_keten.number
"""  # noqa: S608 - names of our own columns


@transaction.atomic
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
    operation, now = secrets.token_hex(8), timezone.now()
    _write_persons(persons, operation, now, name=action, object=object, activity=activity, purpose=purpose)
    number, seal = _hold_chain()
    line = _line(by, now, operation, place=place, action=action, purpose=purpose, reason=reason)
    line |= {"number": number + 1, "object": object[:100], "label": label[:200]}
    row(WRITE, {**line, "seal": seal_of(seal, line)})
    return operation


@transaction.atomic
def log_views(
    *,
    objects: Sequence[tuple[str, str]],
    action: str,
    activity: str,
    purpose: str,
    persons: Iterable[str] = (),
    place: str = "",
    by: Actor,
) -> str:
    """As `log_view`, of several objects that are shown together: each (object, label) has a line of its own, and they
    have one operation. The persons stand in the first. Four statements.
    """
    operation, now = secrets.token_hex(8), timezone.now()
    _write_persons(persons, operation, now, name=action, object=objects[0][0], activity=activity, purpose=purpose)
    number, seal = _hold_chain()
    told = _line(by, now, operation, place=place, action=action, purpose=purpose, reason="")
    lines = []
    for place_in, (object, label) in enumerate(objects, start=1):
        line = told | {"number": number + place_in, "object": object[:100], "label": label[:200]}
        seal = seal_of(seal, line)
        lines.append(Logregel(**line, seal=seal))
    Logregel.objects.bulk_create(lines)
    Keten.objects.update(number=number + len(lines), seal=seal)
    return operation


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


def _line(
    by: Actor, now: datetime, operation: str, *, place: str, action: str, purpose: str, reason: str
) -> dict[str, Any]:
    return {
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
            person_index=blind_index(person),
        )
        for person in dict.fromkeys(persons)
    )
