"""The settings, the database and its tables."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http.request import validate_host

from loket.beheer.checks.finding import Finding, Level
from loket.organisatie.models import Medewerker

OLDEST_POSTGRESQL = 150000


def settings_are_those_of_a_town() -> Iterator[Finding]:
    """Wrong settings stop Loket before this: here is what is allowed, and yet deserves a look."""
    if settings.DEMO:
        yield Finding(Level.LOOK, "settings", "This is a demo: everybody comes in. A town leaves LOKET_DEMO out.")
        return
    for level, says in _of_a_town():
        yield Finding(level, "settings", says)
    if not settings.LOGIN_ISSUER:
        yield Finding(Level.OFF, "log-in of residents", "No broker is set (LOKET_LOGIN_ISSUER): nobody can use Mijn.")


def _of_a_town() -> Iterator[tuple[Level, str]]:
    address = urlsplit(settings.PUBLIC_URL)
    if address.scheme != "https":
        yield Level.WRONG, "LOKET_PUBLIC_URL does not begin with https: links in our mail are not safe."
    if not validate_host(address.hostname or "", settings.ALLOWED_HOSTS):
        yield Level.WRONG, "The host of LOKET_PUBLIC_URL is not in LOKET_HOSTS: our own links are refused."
    if not settings.SECOND_FACTOR_REQUIRED:
        yield Level.LOOK, "Colleagues may log in with a password alone (LOKET_SECOND_FACTOR_REQUIRED)."
    yield Level.OK, f"For {settings.PUBLIC_URL}."


def database_answers() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version")
        version = cursor.fetchone()[0]
        cursor.execute("SHOW server_encoding")
        encoding = cursor.fetchone()[0]
        cursor.execute("SELECT pg_size_pretty(pg_database_size(current_database()))")
        size = cursor.fetchone()[0]
        cursor.execute("SHOW max_connections")
        most = int(cursor.fetchone()[0])
    if connection.pg_version < OLDEST_POSTGRESQL:  # type: ignore[attr-defined]
        yield Finding(Level.WRONG, "database", f"PostgreSQL {version} is too old: Loket needs 15 or newer.")
    if encoding != "UTF8":
        yield Finding(Level.WRONG, "database", f"Its text is {encoding}. Make it anew with --encoding=UTF8.")
    asked = settings.POOL_SIZE * 4
    if asked > most:
        says = f"Our processes may ask {asked} connections, and it gives {most}. Lower LOKET_POOL_SIZE."
        yield Finding(Level.LOOK, "database", says)
    yield Finding(Level.OK, "database", f"PostgreSQL {version}, {size}.")


def tables_are_of_this_version() -> Iterator[Finding]:
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if waiting:
        names = ", ".join(f"{migration.app_label} {migration.name}" for migration, _ in waiting[:3])
        says = f"{len(waiting)} changes wait ({names} …). Run: python3 start.py serve migrate"
        yield Finding(Level.WRONG, "tables", says)
        return
    yield Finding(Level.OK, "tables", "Of this version.")
    if not Medewerker.objects.exists():
        yield Finding(Level.WRONG, "town", "There is no town yet. Run: nieuwe_gemeente (docs/operations.md).")
