"""One released town as a file: a tar with what is in it and a dump of PostgreSQL, as a backup has it, pressed by xz.

The people in it are invented, so the key that its sealed data was made with stands here, for everybody to read.
"""

import io
import json
import lzma
import tarfile
from contextlib import contextmanager
from pathlib import Path

import psycopg
from django.db import connection
from django.test import override_settings
from psycopg.conninfo import make_conninfo

from launch.backup import migrations_of
from launch.copies import ABOUT, DATABASE
from launch.dump import dump, rows_of
from loket.kernel import secrets

FOLDER = Path(__file__).parent / "released"
KEY = "for-released-towns-only-whose-people-are-all-invented"
MOST_BYTES = 900_000


def released():
    """The oldest first: they are called after their day."""
    return sorted(FOLDER.glob("*.tar.xz"))


@contextmanager
def with_their_key():
    """Sealed data is read and written with the key of the released towns."""
    with override_settings(PERSONAL_DATA_KEY=KEY):
        secrets._key.cache_clear()
        try:
            yield
        finally:
            secrets._key.cache_clear()


def address_of(name):
    told = connection.settings_dict
    parts = {"host": told["HOST"], "port": told["PORT"], "user": told["USER"], "password": told["PASSWORD"]}
    return make_conninfo(dbname=name, **{key: value for key, value in parts.items() if value})


def write(name, place, room):
    """The database of this name, as it is now."""
    clear = room / DATABASE
    with psycopg.connect(address_of(name)) as link:
        link.isolation_level, link.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
        [snapshot] = link.execute("SELECT pg_export_snapshot()").fetchone()
        dump(address_of(name), clear, snapshot=str(snapshot), pressed=False)
        about = {"migrations": migrations_of(link), "rows": dict(rows_of(link))}
    with lzma.open(place, "wb", preset=9 | lzma.PRESET_EXTREME) as out, tarfile.open(fileobj=out, mode="w|") as tar:
        add(tar, ABOUT, json.dumps(about, indent=1).encode())
        add(tar, DATABASE, clear.read_bytes())


def add(tar, name, content):
    told = tarfile.TarInfo(name)
    told.size = len(content)
    tar.addfile(told, io.BytesIO(content))


def read(place, room):
    """Its dump in the room; answers what it tells of itself."""
    with lzma.open(place) as content, tarfile.open(fileobj=content, mode="r|") as tar:
        for member in tar:
            (room / Path(member.name).name).write_bytes(tar.extractfile(member).read())
    return json.loads((room / ABOUT).read_text())
