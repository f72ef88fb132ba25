"""The data of each released version comes along: put back, brought to this version, all rows there, all pages open."""

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.test import Client, override_settings

from launch.dump import put_back
from loket.examples.cast import SANNE
from loket.klachten.models import Klacht
from loket.organisatie.models import Medewerker
from loket.zaken.models import Zaak
from tests.tables import copy, drop, using
from tests.upgrade.released_town import MOST_BYTES, address_of, read, released, with_their_key

pytestmark = pytest.mark.slow
OF_DJANGO = {"django_migrations", "django_content_type", "auth_permission"}  # a version has its own
# Tables whose rows a later version moves or throws away on purpose, with the day since when. None yet.
MOVED = {}
PAGES = (
    "/",
    "/onderwerpen/a-z/",
    "/melding-openbare-ruimte/",
    "/regelgeving/",
    "/raad/",
    "/werk/",
    "/werk/zaken/",
    "/werk/meldingen/",
    "/werk/klachten/",
    "/werk/post/",
    "/werk/mail/",
    "/werk/afspraken/",
    "/werk/archief/",
    "/werk/archief/bewaren/",
    "/beheer/",
)


def counts():
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        found = {}
        for table in tables:
            cursor.execute(f'SELECT count(*) FROM "{table}"')
            [found[table]] = cursor.fetchone()
    return found


@pytest.fixture(scope="module", params=released(), ids=lambda place: place.name.removesuffix(".tar.xz"))
def town(request, django_db_setup, django_db_blocker, tmp_path_factory):
    """A released town as it was, in a database of its own that this version takes up; what the file told of it."""
    from launch.test import throwaway_folder

    with django_db_blocker.unblock(), throwaway_folder() as room, with_their_key():
        about = read(request.param, room)
        name = f"{connection.settings_dict['NAME']}_released"
        copy("template0", name)
        try:
            put_back(address_of(name), room / "database.dump")
            with using(name), override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("files")):
                before = counts()
                call_command("migrate", verbosity=0, interactive=False)
                yield about, before
        finally:
            drop(name)


def test_there_is_a_released_town_and_it_is_small():
    assert released()
    assert all(place.stat().st_size < MOST_BYTES for place in released())


def test_it_came_back_as_it_was(town):
    about, before = town
    assert {table: before.get(table) for table in about["rows"]} == about["rows"]
    assert sum(about["rows"].values()) > 3000


def test_each_migration_that_it_had_is_still_there(town):
    """One that went out is never renamed or thrown away, unless another says that it replaces it."""
    about, _ = town
    loader = MigrationLoader(connection)
    replaced = {key for each in loader.disk_migrations.values() for key in each.replaces}
    known = {f"{app}.{name}" for app, name in {*loader.disk_migrations, *replaced}}
    assert set(about["migrations"]) <= known
    assert not [key for key in loader.graph.leaf_nodes() if key not in loader.applied_migrations]


def test_no_row_is_lost(town):
    about, _ = town
    after = counts()
    kept = {table: rows for table, rows in about["rows"].items() if table not in OF_DJANGO and table not in MOVED}
    assert {table: after.get(table) for table in kept} == kept


def answers_to_colleagues(page):
    """A zaak is open to its team alone: at least one of all that work here reads it."""
    for medewerker in Medewerker.objects.active():
        client = Client()
        client.force_login(medewerker)
        yield client.get(page, follow=True).status_code


def test_its_pages_open_and_what_was_sealed_is_read(town):
    client = Client()
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    answers = {page: client.get(page, follow=True).status_code for page in PAGES}
    assert answers == dict.fromkeys(PAGES, 200)
    assert 200 in set(answers_to_colleagues(f"/werk/zaken/{Zaak.objects.latest('id').id}/"))
    assert Klacht.objects.exclude(tekst=None).latest("ontvangen_op").tekst
