"""Announcements: a command tells what happened, and each reaction to it is delivered at least once, in effect once."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeAlias

import msgspec
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.module_loading import import_string
from procrastinate.contrib.django import app

from loket.kernel.actor import Actor
from loket.kernel.models import Announcement, Delivery
from loket.kernel.queue import defer
from loket.kernel.sql import insert

Reaction: TypeAlias = Callable[[Any], None]
Wiring: TypeAlias = dict[type, list[Reaction]]
DELIVER = "loket.kernel.jobs.deliver"  # by name: the job stands above this page and calls react()


class UnknownReaction(Exception):
    """The wiring no longer has this reaction: it was renamed or removed while a delivery waited."""


def announce(event: Any, *, by: Actor, reason: str = "") -> Announcement:
    """Write the fact in the audit trail, and defer one job for each reaction, in the transaction of the command.

    The first field of an event is the id of what it is about. A command that rolls back announces nothing.
    """
    assert transaction.get_connection().in_atomic_block, "announce() belongs in the transaction of a command"
    announcement = announcement_of(event, by=by, at=timezone.now(), reason=reason)
    [announcement.id] = insert(announcement, instead={"id": "DEFAULT"}, returning="id") or [None]
    _defer_reactions(announcement, wiring().get(type(event), []))
    return announcement


def announcement_of(event: Any, *, by: Actor, at: datetime, reason: str = "") -> Announcement:
    """The row of the audit trail for this fact, not yet written."""
    facts = msgspec.to_builtins(event)
    return Announcement(
        kind=kind_of(type(event)),
        subject=subject_of(app_label_of(type(event)), next(iter(facts.values()), "")),
        facts=facts,
        reason=reason,
        by_kind=by.kind,
        by_id=by.id,
        by_name=by.name,
        at=at,
    )


def facts_as_text(event: Any) -> str:
    """Its facts as the trail keeps them, for who writes very many lines of it at once."""
    return msgspec.json.encode(event).decode()


def react(delivery: Delivery) -> None:
    """Run the reaction with the event as it was announced."""
    announcement = delivery.announcement
    known = _reactions(settings.WIRING)
    if (announcement.kind, delivery.reaction) not in known:
        raise UnknownReaction(f"{announcement.kind} -> {delivery.reaction}")
    event_type, reaction = known[announcement.kind, delivery.reaction]
    reaction(msgspec.convert(announcement.facts, type=event_type))


def subject_of(app_label: str, id: object) -> str:
    return f"{app_label}:{id}"


def kind_of(event_type: type) -> str:
    return f"{app_label_of(event_type)}.{event_type.__name__}"


def app_label_of(event_type: type) -> str:
    return event_type.__module__.split(".")[-2]


def name_of(reaction: Reaction) -> str:
    return f"{reaction.__module__}.{reaction.__qualname__}"


def wiring() -> Wiring:
    found: Wiring = import_string(settings.WIRING)
    return found


@cache
def _reactions(wiring_path: str) -> Mapping[tuple[str, str], tuple[type, Reaction]]:
    return {
        (kind_of(event_type), name_of(reaction)): (event_type, reaction)
        for event_type, reactions in wiring().items()
        for reaction in reactions
    }


def _defer_reactions(announcement: Announcement, reactions: list[Reaction]) -> None:
    if not reactions:
        return
    deliveries = Delivery.objects.bulk_create(
        Delivery(announcement=announcement, reaction=name_of(reaction)) for reaction in reactions
    )
    task = app.configure_task(DELIVER, queue="reactions")
    defer(task, *({"delivery_id": delivery.id} for delivery in deliveries))
