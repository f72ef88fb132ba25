"""A melding comes in, on any channel."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.actor import VISITOR, Actor
from loket.kernel.numbers import next_number
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.kernel.text import local
from loket.meldingen.commands.forward import forward_at_once
from loket.meldingen.events import MeldingReceived
from loket.meldingen.models import Category, Channel, Melder, Melding, Photo, Priority
from loket.meldingen.queries.arrangement import active_category, team_for
from loket.meldingen.rules.free_text import without_bsn
from loket.meldingen.rules.receive import why_not_receive
from loket.meldingen.rules.routing import due_on, priority_for
from loket.organisatie.queries import why_not_channel


@dataclass(frozen=True, slots=True)
class Received:
    """`bsn_removed`: a number that looks like a BSN stood in the text and was not kept. `not_told`: we wrote very often
    to the melder lately, so of this one they get no message.
    """

    melding: Melding
    melder: Melder
    bsn_removed: bool = False
    not_told: bool = False


def receive_melding(
    *,
    send_key: UUID,
    category: str,
    point: Point,
    description: str = "",
    address: str = "",
    lamp: str = "",
    danger: bool = False,
    email: str = "",
    phone: str = "",
    photos: Sequence[UUID] = (),
    channel: Channel = Channel.WEBSITE,
    taal: str = "",
    by: Actor = VISITOR,
) -> Received:
    """Register a melding and send it to its team. The same `send_key` twice is one melding.
    `taal`: in which the melder is written to; not given, the one that this address used last.

    Refused when the category is unknown or not in use, the place is outside the municipality, a text is too long, or
    the town switched this channel off (S-22).
    A BSN in the text is taken out before anything is kept (Wabb 10; S-44).
    """
    if earlier := _received_before(send_key):
        return earlier
    try:
        with transaction.atomic():
            clean, bsn_removed = without_bsn(description)
            now = timezone.now()
            kind = active_category(category, on=local(now).date())
            wijk = gebied.wijk_at(point)
            refuse(
                why_not_channel(channel),
                *why_not_receive(category=kind, in_town=wijk is not None, texts=(clean, address, lamp)),
            )
            assert kind

            melding = _new_melding(send_key, kind, point, danger, wijk.code if wijk else None, now)
            melding.description, melding.address = clean, address or _address_at(point)
            melding.lamp, melding.channel = lamp, channel
            melding.save(force_insert=True)
            melder = _new_melder(melding, email, phone, taal, now)
            Photo.objects.filter(id__in=photos, melding=None).update(melding=melding)

            announce(MeldingReceived(melding.id, kind.code, melding.team.code, melding.priority), by=by)
            forward_at_once(melding)
            return Received(melding, melder, bsn_removed)
    except IntegrityError:
        if earlier := _received_before(send_key):  # pressed twice: the other request was first
            return earlier
        raise


def _new_melding(
    send_key: UUID, category: Category, point: Point, danger: bool, wijk: str | None, now: datetime
) -> Melding:
    priority, today = priority_for(category.urgent, danger), local(now).date()
    return Melding(
        number=f"M-{today.year}-{next_number('M', today.year):04}",
        send_key=send_key,
        category=category,
        lat=point.lat,
        lon=point.lon,
        wijk_id=wijk,
        priority=priority,
        team=team_for(category, wijk),
        received_at=now,
        due_on=due_on(today, category.norm_days, urgent=priority == Priority.HIGH),
    )


def _new_melder(melding: Melding, email: str, phone: str, taal: str, now: datetime) -> Melder:
    token = secrets.token_urlsafe(24)
    return Melder.objects.create(melding=melding, token=token, email=email, phone=phone, taal=taal, told_at=now)


def _address_at(point: Point) -> str:
    nearest = gebied.nearest_address(point)
    return nearest.label if nearest else ""


def _received_before(send_key: UUID) -> Received | None:
    melding = Melding.objects.select_related("category", "team").filter(send_key=send_key).first()
    if melding is None:
        return None
    return Received(melding, Melder.objects.filter(melding=melding).earliest("id"))
