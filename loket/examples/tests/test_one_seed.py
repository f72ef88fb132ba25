"""The year of the demo is invented by a seed: the same one gives the same rows, in each table that it fills."""

import re
from datetime import timedelta

import pytest
from django.db import transaction

from loket.balie.models import Moment, Volgnummer
from loket.berichten.models import Bericht
from loket.examples.tests.small_year import NOW, lived
from loket.examples.year import Size, live_a_year
from loket.kernel.models import Announcement
from loket.klantcontacten.models import Betrokkene, Internetaak, Klantcontact, Poging
from loket.mail.models import Mailbericht, Mailstap
from loket.partijen.models import DigitaalAdres
from loket.post.models import Poststap, Poststuk
from loket.telefonie.models import Doorverbinding, Gesprek
from loket.zaken.models import Status, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ZAAK = re.compile(r"ZAAK-\d{4}-\d{10}")
NOTHING = Size(calls=0, mails=0, visits=0, letters=(0, 0, 0), zaken=0, residents=0, days=1)
# Without numbers of a sequence, of a zaak too: these go on after what was taken back.
WRITTEN = (
    *(Gesprek, Doorverbinding, Klantcontact, Betrokkene, DigitaalAdres, Internetaak, Poging, Announcement),
    *(Mailbericht, Mailstap, Bericht, Volgnummer, Moment, Poststuk, Poststap, Zaak, Status),
)


@pytest.fixture(scope="module")
def town(django_db_setup, django_db_blocker):
    """In which nobody asked anything yet."""
    with django_db_blocker.unblock(), lived(NOTHING):
        yield


def test_one_seed_writes_the_same_in_every_table_and_another_seed_does_not(town, db):
    once, again, other = (written(seed=seed) for seed in (7, 7, 8))
    assert all(once.values()), [name for name, rows in once.items() if not rows]
    assert [name for name in once if once[name] != again[name]] == []
    assert [name for name in once if once[name] == other[name]] == []


def written(*, seed):
    """By table, what a few days of a year that is forgotten again put there."""
    small = Size(calls=60, mails=30, visits=20, letters=(4, 4, 8), zaken=0, residents=12, days=5)
    with transaction.atomic():
        before = {table: set(table.objects.values_list("pk", flat=True)) for table in WRITTEN}
        live_a_year(small, until=NOW - timedelta(days=90), seed=seed)
        found = {table.__name__: rows_of(table, before[table]) for table in WRITTEN}
        transaction.set_rollback(True)
    return found


def rows_of(table, known):
    given = {field.attname for field in table._meta.concrete_fields if given_out(field)}
    names = [field.attname for field in table._meta.concrete_fields if field.attname not in given]
    rows = [row for row in table.objects.order_by("pk").values("pk", *names) if row["pk"] not in known]
    return sorted(ZAAK.sub("ZAAK", repr({name: row[name] for name in names})) for row in rows)


def given_out(field):
    """By a sequence: the number of the row itself, or of another one that it names."""
    target = getattr(field, "target_field", field)
    return target.get_internal_type() in ("AutoField", "BigAutoField")
