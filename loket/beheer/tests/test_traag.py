"""An administrator sees what the database is busy with, and nothing of a person."""

import threading
import time
from contextlib import contextmanager

import psycopg
import pytest
from django.db import connection

from loket.beheer import traag
from loket.examples.cast import LENA, SANNE
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db


def test_values_are_never_shown():
    asked = "SELECT *  FROM partijen WHERE naam = 'Anna d''Oude' AND bsn = 999990019 AND id IN (1, 2)\n LIMIT 5"
    assert traag.masked(asked) == "SELECT * FROM partijen WHERE naam = … AND bsn = … AND id IN (1, 2) LIMIT 5"


def test_large_tables_have_a_size(town):
    found = traag.large_tables()
    assert found[0].megabytes >= found[-1].megabytes > 0


def test_where_postgresql_does_not_count_the_page_says_how(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    page = client.get("/beheer/database/").content.decode()
    assert traag.costing_most() is None
    assert "pg_stat_statements" in page


@contextmanager
def somebody_asks(statement):
    """In a connection of their own, while the block runs."""
    other = psycopg.connect(**connection.get_connection_params() | {"cursor_factory": None}, autocommit=True)
    asking = threading.Thread(target=other.execute, args=[statement])
    asking.start()
    try:
        yield
    finally:
        asking.join(60)
        other.close()


@pytest.mark.slow
def test_what_runs_for_more_than_a_second_is_seen_without_its_values(town, client):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    with somebody_asks("SELECT pg_sleep(2), 'Anna d''Oude', 999990019"):
        assert not [each for each in traag.running_long() if "pg_sleep" in each.text]
        time.sleep(1.2)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")  # this test is one transaction: it would see the same
        [found] = [each for each in traag.running_long() if "pg_sleep" in each.text]
        page = client.get("/beheer/database/").content.decode()
    assert found.text == "SELECT pg_sleep(2), …, …"
    assert found.seconds > 1
    assert found.waits_for == "Timeout"
    assert "SELECT pg_sleep(2), …, …" in page
    assert "Oude" not in page


@pytest.fixture
def counted(db):
    """As if the extension were loaded: what we read of it, by the names of PostgreSQL 15."""
    with connection.cursor() as cursor:
        cursor.execute("""
            CREATE VIEW pg_stat_statements (dbid, calls, mean_exec_time, total_exec_time, query) AS
            SELECT d.oid, v.calls, v.mean, v.calls * v.mean, v.query
            FROM pg_database d JOIN (VALUES
                (current_database(), 12000, 2.5::float, 'SELECT * FROM zaken_zaak WHERE id = $1'),
                (current_database(), 20, 4000, 'SELECT * FROM partijen_partij WHERE naam = ''Anna'' LIMIT 1'),
                (current_database(), 9, 90000, 'VACUUM zaken_zaak'),
                ('postgres', 500, 90000, 'SELECT of_another_town')) v (name, calls, mean, query)
            ON d.datname = v.name
        """)


def test_where_postgresql_counts_the_most_costly_come_first_and_only_of_this_database(counted, town, client):
    found = traag.costing_most()
    assert [(each.seconds, each.calls, each.each_ms) for each in found] == [(80.0, 20, 4000), (30.0, 12000, 2.5)]
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    page = client.get("/beheer/database/").content.decode()
    assert page.index("FROM partijen_partij WHERE naam = … LIMIT") < page.index("FROM zaken_zaak WHERE id = $1")
    for words in ("12.000", "4.000,0", "80,0", "30,0"):
        assert words in page
    for words in ("Anna", "VACUUM", "of_another_town"):
        assert words not in page


def test_others_do_not_see_it(town, client):
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get("/beheer/database/").status_code == 403
