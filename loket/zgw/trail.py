"""Write down what changed, in the transaction of the command, and let the subscribers know."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import timezone
from django.utils.module_loading import import_string

from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.sql import Row, row, rows
from loket.zgw.caller import Caller, base_of
from loket.zgw.models import Wijziging
from loket.zgw.shape import Shape, json_of

CREATE, UPDATE, PARTIAL_UPDATE, DESTROY = "create", "update", "partial_update", "destroy"
EACH = "unnest(%(ids)s::uuid[], %(lines)s::uuid[], %(labels)s::text[]) AS x(id, line, label)"
RESULTS = {CREATE: 201, UPDATE: 200, PARTIAL_UPDATE: 200, DESTROY: 204}


@dataclass(frozen=True, slots=True)
class Main:
    """What a change belongs to: the main resource, its id, where its changes are told, and by which fields."""

    shape: Shape
    id: UUID
    kanaal: str
    kenmerken: Mapping[str, str]  # name in the message -> SQL on the row {t}; an address begins with BASE


@dataclass(frozen=True, slots=True)
class Change:
    """A message to subscribers, without content (nrc-002)."""

    kanaal: str
    hoofd_object: str
    resource: str
    resource_url: str
    actie: str
    kenmerken: Mapping[str, str]
    aanmaakdatum: datetime


def snapshot(shape: Shape, id: UUID, *, by: Actor) -> str:
    """How it reads now: take it before a change, and give it to `record`."""
    found = row(
        f"SELECT {json_of(shape)}::text FROM {shape.table.replace('{t}', 't0')} WHERE t0.id = %(id)s::uuid",
        {"id": id, "base": base_of(by)},
    )
    return found[0] if found else "null"


def record(
    shape: Shape, id: UUID, main: Main, action: str, *, by: Actor, old: str | None = None, label: str = ""
) -> None:
    """One line in the trail, and a message to who wants to know. Before the row is gone, when the action is destroy.

    With the main resource itself its whole trail goes (zrc-023, brc-009, drc-008).
    """
    values = _values(shape, id, main, action, by, old, label)
    sql = _forget_sql(shape, main) if action == DESTROY and shape is main.shape else _record_sql(shape, main, action)
    found = row(sql, values)
    assert found, f"{shape.name} {id} is not there"
    _publish(shape, main, action, found, values["at"])


def record_all(shape: Shape, labels: Mapping[UUID, str], main: Main, *, by: Actor) -> None:
    """Of new rows below one main resource: a line for each, all in one statement, and a message for each."""
    if not labels:
        return
    values = _values(shape, main.id, main, CREATE, by, None, "")
    values |= {
        "ids": [*labels],
        "lines": [new_id() for _ in labels],
        "labels": [each[:200] for each in labels.values()],
    }
    found = rows(_record_sql(shape, main, CREATE, each=True), values)
    assert len(found) == len(labels), f"not every {shape.name} is there"
    for line in found:
        _publish(shape, main, CREATE, line, values["at"])


def _publish(shape: Shape, main: Main, action: str, line: Row, at: datetime) -> None:
    hoofd_object, resource_url, kenmerken = line
    publish = _publisher(settings.ZGW_PUBLISH)
    told = json.loads(kenmerken)  # Django leaves jsonb as text
    publish(Change(main.kanaal, hoofd_object, shape.name, resource_url, action, told, at))


def _values(shape: Shape, id: UUID, main: Main, action: str, by: Actor, old: str | None, label: str) -> dict[str, Any]:
    caller = by if isinstance(by, Caller) else None
    return {
        "line": new_id(),
        "id": id,
        "main": main.id,
        "base": base_of(by),
        "bron": main.shape.api.bron,
        "application": by.id if caller else "loket",
        "application_name": by.name if caller else "Loket",
        "user": caller.user_id if caller else by.id,
        "user_name": caller.user_name if caller else by.name,
        "action": action,
        "result": RESULTS[action],
        "resource": shape.name,
        "label": label[:200],
        "reason": caller.reason if caller else "",
        "request_id": caller.request_id if caller else "",
        "old": old,
        "at": timezone.now(),
    }


def _row_sql(shape: Shape, main: Main, *, with_json: bool, each: bool = False) -> str:
    """One row: the addresses, the kenmerken of the main resource, and how the resource reads. Or `each` of the ids."""
    pairs = ", ".join(f"'{name}', {sql.replace('{t}', 'm')}" for name, sql in main.kenmerken.items())
    json = f", {json_of(shape)}::jsonb AS json" if with_json else ""
    return (
        f"SELECT {main.shape.url().replace('{t}', 'm')} AS main_url, {shape.url().replace('{t}', 't0')} AS url,"
        f" jsonb_build_object({pairs}) AS kenmerken{json}"
        f"{', x.line, x.label' if each else ''}"
        f" FROM {f'{EACH}, ' if each else ''}{shape.table.replace('{t}', 't0')}, {main.shape.table.replace('{t}', 'm')}"
        f" WHERE t0.id = {'x.id' if each else '%(id)s::uuid'} AND m.id = %(main)s::uuid"
    )


def _record_sql(shape: Shape, main: Main, action: str, *, each: bool = False) -> str:
    old, new = {CREATE: ("NULL", "json"), DESTROY: ("json", "NULL")}.get(action, ("%(old)s::jsonb", "json"))
    line, label = ("line", "label") if each else ("%(line)s::uuid", "%(label)s::text")
    return (
        f"WITH it AS ({_row_sql(shape, main, with_json=True, each=each)}),"
        f" line AS (INSERT INTO {Wijziging._meta.db_table} (id, hoofd_id, bron, applicatie_id, applicatie_weergave,"
        " gebruikers_id, gebruikers_weergave, actie, resultaat, hoofd_object, resource, resource_url,"
        " resource_weergave, toelichting, request_id, oud, nieuw, aanmaakdatum)"
        f" SELECT {line}, %(main)s::uuid, %(bron)s::text, %(application)s::text, %(application_name)s::text,"
        " %(user)s::text, %(user_name)s::text, %(action)s::text, %(result)s::int, main_url, %(resource)s::text, url,"
        f" {label}, %(reason)s::text, %(request_id)s::text, {old}, {new}, %(at)s::timestamptz FROM it)"
        " SELECT main_url, url, kenmerken FROM it"
    )


def _forget_sql(shape: Shape, main: Main) -> str:
    return (
        f"WITH it AS ({_row_sql(shape, main, with_json=False)}),"
        f" gone AS (DELETE FROM {Wijziging._meta.db_table} WHERE hoofd_id = %(main)s::uuid)"
        " SELECT main_url, url, kenmerken FROM it"
    )


@cache
def _publisher(path: str) -> Callable[[Change], None]:
    found: Callable[[Change], None] = import_string(path)
    return found
