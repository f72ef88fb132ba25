"""The tables of a new database are those that the models and the migrations mean."""

import re

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

from launch.tables import make_tables
from tests.tables import copy, drop, using

COLUMNS = """
    SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
"""
KEYS = """
    SELECT c.conrelid::regclass::text, a.attname, c.confrelid::regclass::text
    FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
    WHERE c.contype = 'f' AND cardinality(c.conkey) = 1
"""
ALL = {
    "columns": COLUMNS,
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint",
    "indexes": "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'",
    "triggers": "SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal",
    "functions": "SELECT proname, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace",
    "sequences": "SELECT sequencename, data_type::text, start_value, last_value FROM pg_sequences",
    "migrations": "SELECT app, name FROM django_migrations",
    "permissions": "SELECT codename FROM auth_permission",
}
NAMES_OF_POSTGRESQL = {"bool": "boolean", "varchar": "character varying", "time": "time without time zone"}


@pytest.mark.django_db
@pytest.mark.slow
def test_each_field_has_its_column_and_each_key_points_at_its_table():
    columns = {(table, column): (kind, filled) for table, column, kind, filled in asked(COLUMNS)}
    keys, wrong = asked(KEYS), []
    for model in our_models():
        table = model._meta.db_table
        for field in model._meta.local_concrete_fields:
            kind, filled = columns.get((table, field.column), ("nothing", None))
            if kind != kind_of(field) or filled != (not field.null and not field.generated):
                wrong.append(f"{table}.{field.column} is {kind}, filled: {filled}")
            points_at = field.remote_field.model._meta.db_table if field.remote_field else ""
            if points_at and field.db_constraint and (table, field.column, points_at) not in keys:
                wrong.append(f"{table}.{field.column} does not point at {points_at}")
    assert wrong == []


@pytest.mark.long
@pytest.mark.slow
def test_they_are_those_of_migrate(django_db_setup, django_db_blocker):
    name = f"{connection.settings_dict['NAME']}_tables"

    def made_by(make):
        copy("template0", name)
        with using(name):
            make()
            return {what: asked(question) for what, question in ALL.items()}

    with django_db_blocker.unblock():
        try:
            assert made_by(make_tables) == made_by(lambda: call_command("migrate", verbosity=0))
        finally:
            drop(name)


def our_models():
    ours = [config for config in apps.get_app_configs() if config.name.startswith("loket.")]
    return [model for config in ours for model in config.get_models(include_auto_created=True) if model._meta.managed]


def kind_of(field):
    kind, bound, length = field.db_parameters(connection)["type"].partition("(")
    as_asked = NAMES_OF_POSTGRESQL.get(kind, kind) + bound + length.replace(" ", "")
    return re.sub(r"\[\d+\]", "[]", as_asked)  # PostgreSQL keeps no length of an array


def asked(question):
    with connection.cursor() as cursor:
        cursor.execute(question)
        return sorted(cursor.fetchall(), key=repr)
