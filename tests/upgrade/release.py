"""Writes a town of this version to tests/upgrade/released/: python3 start.py test tests/upgrade/release.py

Once for each version that goes out, and never again: the file is what towns may still have. No test of every run: its
name says so.
"""

from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test import override_settings

from launch.tests.conftest import data  # noqa: F401 - a folder that PostgreSQL's user can reach
from tests.lived_in import furnish
from tests.tables import copy, drop, made_by_migrations, using
from tests.upgrade.released_town import FOLDER, MOST_BYTES, with_their_key, write

pytestmark = pytest.mark.slow


def test_write_a_town_of_this_version(django_db_setup, django_db_blocker, data, tmp_path):  # noqa: F811
    place = FOLDER / f"{datetime.now(UTC).date()}.tar.xz"
    assert not place.exists(), f"{place} was released; it never changes"
    with django_db_blocker.unblock():
        name = f"{connection.settings_dict['NAME']}_release"
        copy(made_by_migrations(), name)
        try:
            with using(name), with_their_key(), override_settings(MEDIA_ROOT=tmp_path):
                furnish()
            write(name, place, data)
        finally:
            drop(name)
    assert place.stat().st_size < MOST_BYTES
