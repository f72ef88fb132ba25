"""What lies in the outbox: for whom, and which messages are due."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from loket.kernel.secrets import decrypt
from loket.kernel.sql import rows
from loket.notificaties.rules.delivery import FIRST_WAIT, LONGEST_WAIT

WITH_WORK = """
    SELECT s.id FROM notificaties_abonnement s
    WHERE (s.rests_until IS NULL OR s.rests_until <= %(now)s::timestamptz OR s.rests_until > %(now)s::timestamptz
            + 1.2 * least(%(first)s::interval * 2 ^ least(s.failures - 1, 20), %(longest)s::interval))
        AND s.id <> ALL(%(but)s::uuid[])
        AND EXISTS (
            SELECT FROM notificaties_aflevering a
            WHERE a.abonnement_id = s.id AND a.done_at IS NULL AND a.failed_at IS NULL
                AND a.due_at <= %(now)s::timestamptz)
    ORDER BY s.id
"""
ROUND = """
    SELECT s.callback_url, s.auth, a.id, n.kanaal, n.hoofd_object, n.resource, n.resource_url, n.actie,
        n.aanmaakdatum, n.kenmerken
    FROM notificaties_abonnement s, LATERAL (
        SELECT * FROM notificaties_aflevering
        WHERE abonnement_id = s.id AND done_at IS NULL AND failed_at IS NULL AND due_at <= %(now)s::timestamptz
        ORDER BY due_at, id LIMIT CASE WHEN s.failures > 0 THEN 1 ELSE %(most)s::int END
    ) a JOIN notificaties_notificatie n ON n.id = a.notificatie_id
    WHERE s.id = %(id)s::uuid
    ORDER BY a.due_at, a.id
"""


@dataclass(frozen=True, slots=True)
class Parcel:
    """One message to deliver, as it goes on the wire."""

    aflevering_id: int
    message: bytes


@dataclass(frozen=True, slots=True)
class Round:
    """What goes to one subscription in one turn."""

    abonnement_id: UUID
    callback_url: str
    auth: str
    parcels: list[Parcel]


def abonnementen_with_work(now: datetime, *, but: Collection[UUID] = ()) -> list[UUID]:
    """Subscriptions that are awake and have something due.

    Nobody rests longer than `next_try` says: who would, rests by a clock that was set back since.
    """
    values = {"now": now, "but": list(but), "first": FIRST_WAIT, "longest": LONGEST_WAIT}
    return [found[0] for found in rows(WITH_WORK, values)]


def round_for(abonnement_id: UUID, now: datetime, *, most: int) -> Round | None:
    """The messages of one turn, the longest waiting first; a single one to try a door that was closed before."""
    found = rows(ROUND, {"id": abonnement_id, "now": now, "most": most})
    if not found:
        return None
    callback_url, auth = found[0][:2]
    parcels = [Parcel(each[2], _message(*each[3:])) for each in found]
    return Round(abonnement_id, callback_url, decrypt(bytes(auth)), parcels)


def _message(
    kanaal: str,
    hoofd_object: str,
    resource: str,
    resource_url: str,
    actie: str,
    aanmaakdatum: datetime,
    kenmerken: str,
) -> bytes:
    told = {
        "kanaal": kanaal,
        "hoofdObject": hoofd_object,
        "resource": resource,
        "resourceUrl": resource_url,
        "actie": actie,
        "aanmaakdatum": f"{aanmaakdatum.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}Z",
        "kenmerken": json.loads(kenmerken),
    }
    return json.dumps(told).encode()
