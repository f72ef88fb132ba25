"""A test that commits leaves the database as the migrations made it."""

import pytest
from django.db import connection

from loket.kernel.actor import SYSTEM
from loket.notificaties.models import Kanaal
from loket.organisatie.commands import add_afdeling
from tests.rows import put_back, rows_of_now


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_what_came_goes_and_what_went_or_changed_comes_back():
    before = rows_of_now()
    if before is None:
        pytest.skip("this user of PostgreSQL may not: here each test that commits gets a copy of the database")
    add_afdeling(name="Publiek", by=SYSTEM)
    Kanaal.objects.filter(naam="zaken").delete()
    Kanaal.objects.filter(naam="besluiten").update(documentatie_link="https://elders.example")
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('zaken_nummer')")
    changed = rows_of_now()
    assert changed.numbers != before.numbers
    assert changed.tables["notificaties_kanaal"] != before.tables["notificaties_kanaal"]
    put_back(before)
    after = rows_of_now()
    assert after.numbers == before.numbers
    assert lines_by_table(after) == lines_by_table(before)


def lines_by_table(rows):
    return {table: sorted(written.splitlines()) for table, written in rows.tables.items() if written}
