"""A year of the whole town in small, for tests that look at its rows; and what two rows of one kind must share.

It ends on one day, whenever the tests run: what is rare in a year occurs in this one, and no test sees a midnight.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from unittest.mock import patch

from django.db import transaction
from django.utils import timezone

from loket.examples.balie import set_up_hall
from loket.examples.locaties import set_up_locaties
from loket.examples.telefonie import set_up_phones
from loket.examples.town import set_up_town, set_up_zaaktypen
from loket.examples.year import Size, live_a_year
from loket.examples.zaken import load_zaken
from loket.kernel.models import Announcement, Delivery
from loket.kernel.text import AMSTERDAM
from loket.mail.models import Postbus

NOW = datetime(2026, 10, 14, 11, 0, tzinfo=AMSTERDAM)
SMALL = Size(calls=400, mails=120, visits=150, letters=(12, 8, 12), zaken=0, residents=40, days=40)


@contextmanager
def lived(size: Size = SMALL) -> Iterator[None]:
    """In a transaction that is rolled back. The clock begins at NOW, and goes on for the tests that look at it."""
    with on_that_day(), transaction.atomic():
        set_up_town(addresses=False)
        set_up_zaaktypen(only=["OMGEVINGSVERGUNNING"])
        load_zaken(until=NOW, seed=7)
        set_up_locaties()
        set_up_hall()
        set_up_phones()
        Postbus.objects.create(naam="Algemeen", adres="info@bergen.example", team_id="kcc")
        Delivery.objects.all().delete()
        live_a_year(size, until=NOW)
        yield
        transaction.set_rollback(True)


@contextmanager
def on_that_day() -> Iterator[None]:
    began = time.monotonic()
    with patch.object(timezone, "now", lambda: NOW + timedelta(seconds=time.monotonic() - began)):
        yield


def filled(row, *, but=()):
    """Which fields have a value."""
    names = {field.attname for field in row._meta.concrete_fields if getattr(row, field.attname) not in (None, "", [])}
    return names - set(but)


def trail(*subjects):
    """What the audit trail tells, in its order; what happened to the reactions is not told."""
    rows = Announcement.objects.filter(subject__in=subjects).order_by("at", "id")
    return [(row.kind, row.by_kind, sorted(row.facts)) for row in rows]
