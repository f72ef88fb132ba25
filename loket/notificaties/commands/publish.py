"""Put a message in the outbox of each subscription that asked for it, in the transaction of the change."""

import json

from django.utils import timezone

from loket.kernel.ids import new_id
from loket.kernel.jobs import enqueue_unless_waiting
from loket.kernel.sql import row
from loket.notificaties.rules.kenmerken import told
from loket.zgw.trail import Change

DELIVER = "loket.notificaties.jobs.deliver"
# When nobody asked for it nothing is written: then this is one look in a small table. A subscription that was chosen
# cannot end before our commit; else our whole change would fail on it.
PUBLISH = """
    WITH wanted AS (
        SELECT s.id FROM notificaties_abonnement s
        WHERE s.id IN (
            SELECT f.abonnement_id
            FROM notificaties_filtergroep f JOIN notificaties_kanaal k ON k.id = f.kanaal_id
            WHERE k.naam = %(kanaal)s::text AND f.demands <@ %(told)s::jsonb
        )
        ORDER BY s.id FOR KEY SHARE
    ), message AS (
        INSERT INTO notificaties_notificatie
            (id, kanaal, hoofd_object, resource, resource_url, actie, kenmerken, aanmaakdatum)
        SELECT %(id)s::uuid, %(kanaal)s::text, %(hoofd_object)s::text, %(resource)s::text, %(resource_url)s::text,
            %(actie)s::text, %(kenmerken)s::jsonb, %(aanmaakdatum)s::timestamptz
        WHERE EXISTS (SELECT FROM wanted)
        RETURNING id
    )
    INSERT INTO notificaties_aflevering (notificatie_id, abonnement_id, written_at, due_at, attempts, last_error)
    SELECT message.id, wanted.id, %(now)s::timestamptz, %(now)s::timestamptz, 0, ''
    FROM message, wanted
    RETURNING id
"""


def publish(change: Change) -> None:
    """Nothing waits for a subscriber: delivery is a job, after the commit (nrc-005)."""
    values = {
        "id": new_id(),
        "kanaal": change.kanaal,
        "hoofd_object": change.hoofd_object,
        "resource": change.resource,
        "resource_url": change.resource_url,
        "actie": change.actie,
        "kenmerken": json.dumps(dict(change.kenmerken)),
        "told": json.dumps(told(change.kenmerken)),
        "aanmaakdatum": change.aanmaakdatum,
        "now": timezone.now(),
    }
    if row(PUBLISH, values):
        enqueue_unless_waiting(DELIVER)
