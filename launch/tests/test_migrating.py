"""A change of the tables while people work: nobody waits long behind it, and it comes through in the end."""

import time

import psycopg
import pytest
from django.db import OperationalError, connection, migrations
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState
from psycopg.errors import LockNotAvailable

from launch.migrating import await_tables, giving_way, migrate_patiently
from launch.trouble import Trouble


class InUse:
    """Finds a table in use so many times."""

    def __init__(self, times, cause=LockNotAvailable):
        self.left, self.cause, self.runs = times, cause, 0

    def __call__(self):
        self.runs += 1
        if self.runs <= self.left:
            raise OperationalError("canceling statement due to lock timeout") from self.cause()


def test_it_tries_again_until_the_table_is_free(capsys):
    run = InUse(2)
    migrate_patiently(run, pause=0)
    assert run.runs == 3
    assert capsys.readouterr().out == "A table is in use; once more in a moment.\n" * 2


def test_it_says_so_when_the_table_stays_in_use():
    run = InUse(9)
    with pytest.raises(Trouble, match="quieter moment"):
        migrate_patiently(run, tries=3, pause=0)
    assert run.runs == 3


def test_another_fault_is_not_tried_again():
    run = InUse(9, cause=psycopg.errors.DiskFull)
    with pytest.raises(OperationalError):
        migrate_patiently(run, pause=0)
    assert run.runs == 1


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_a_change_gives_way_to_who_holds_the_table():
    entry = connection.get_connection_params()
    entry = {name: entry[name] for name in ("host", "port", "user", "password", "dbname") if entry.get(name)}
    with psycopg.connect(**entry) as reader, giving_way(milliseconds=200):
        reader.execute("SELECT count(*) FROM kernel_counter")  # in a transaction that goes on
        began = time.monotonic()
        with pytest.raises(OperationalError) as caught:
            apply("ALTER TABLE kernel_counter ADD COLUMN more integer")
        assert isinstance(caught.value.__cause__, LockNotAvailable)
        assert 0.2 <= time.monotonic() - began < 2
        assert columns() & {"more"} == set()
        reader.rollback()
        apply("ALTER TABLE kernel_counter ADD COLUMN more integer")
    assert "more" in columns()
    apply("ALTER TABLE kernel_counter DROP COLUMN more")


def apply(sql):
    step = migrations.Migration("0001_of_this_test", "launch_tests")
    step.operations = [migrations.RunSQL(sql)]
    executor = MigrationExecutor(connection)
    executor.apply_migration(ProjectState(), step)
    executor.recorder.record_unapplied("launch_tests", "0001_of_this_test")


def columns():
    with connection.cursor() as cursor:
        return {each.name for each in connection.introspection.get_table_description(cursor, "kernel_counter")}


@pytest.mark.django_db
def test_a_worker_waits_for_tables_that_are_still_to_come(monkeypatch, capsys):
    to_come = [2, 1, 0]
    monkeypatch.setattr("loket.kernel.health.migrations_to_do", lambda: to_come.pop(0))
    monkeypatch.setattr(connection, "close", lambda: None)  # the transaction of this test stands on it
    await_tables(pause=0)
    assert to_come == []
    assert capsys.readouterr().out == "2 changes of the tables are to come: waiting for `start.py serve migrate`.\n"


@pytest.mark.django_db
def test_a_worker_on_whole_tables_starts_in_silence(capsys):
    await_tables(pause=60)
    assert capsys.readouterr().out == ""
