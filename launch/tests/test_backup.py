"""A backup is tried, put back, encrypted, and refused when it is not what it was."""

import errno
import io
import json
import tarfile
from datetime import UTC, datetime, timedelta

import psycopg
import pyrage
import pytest

from launch import backup, restore, verify
from launch.copies import ABOUT, DATABASE, DIGESTS
from launch.database import Database
from launch.dump import dump, put_back
from launch.postgres import Server
from launch.test import throwaway_folder
from launch.trouble import Trouble

pytestmark = pytest.mark.slow
TOWN = """
    CREATE TABLE django_migrations (id serial, app text, name text);
    INSERT INTO django_migrations (app, name) VALUES ('kernel', '0001_initial');
    CREATE TABLE melding (id serial PRIMARY KEY, what text, photo bytea);
    INSERT INTO melding (what) VALUES ('Lantaarn uit'), ('Tegel "los"');
"""


@pytest.fixture(scope="module")
def folder():
    with throwaway_folder() as data:
        yield data


@pytest.fixture(scope="module")
def server(folder):
    server = Server(folder / "postgres", verify.QUICK)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def town(server, folder, monkeypatch, request):
    """A database with two meldingen, and a folder with one photo."""
    name = request.node.name[:40].replace("[", "_").replace("]", "")
    url = make(server, f"a_{name}")
    with psycopg.connect(url, autocommit=True) as link:
        link.execute(TOWN)
    data = folder / name
    (data / "files" / "2026").mkdir(parents=True)
    (data / "files" / "2026" / "photo.jpg").write_bytes(b"\xff\xd8 a photo")
    monkeypatch.setenv("DATABASE_URL", url)
    monkeypatch.setenv("LOKET_DATA", str(data))
    return Database(url, data, demo=False)


def make(server, name):
    url = server.url.replace("/loket?", f"/{name}?")
    with psycopg.connect(server.url, autocommit=True) as link:
        link.execute(f'CREATE DATABASE "{name}" TEMPLATE template0')
    return url


def test_a_backup_is_good_and_comes_back_whole(town, server, folder, monkeypatch, capsys):
    place = folder / "one.tar"
    assert backup.backup([str(place)]) == 0
    assert "2 tables with 3 rows, 1 files" in capsys.readouterr().out
    assert place.stat().st_mode & 0o077 == 0
    assert verify.verify([str(place)]) == 0
    assert capsys.readouterr().out.startswith("Good: 2 tables, 3 rows and 1 files")
    other = make(server, "other")
    monkeypatch.setenv("DATABASE_URL", other)
    monkeypatch.setenv("LOKET_DATA", str(folder / "new"))
    (folder / "new").mkdir()
    assert restore.restore([str(place)]) == 0
    with psycopg.connect(other) as link:
        assert link.execute("SELECT what FROM melding ORDER BY id").fetchall() == [("Lantaarn uit",), ('Tegel "los"',)]
        link.execute("INSERT INTO melding (what) VALUES ('Na het terugzetten')")  # numbers go on
    assert (folder / "new" / "files" / "2026" / "photo.jpg").read_bytes() == b"\xff\xd8 a photo"


def test_a_town_is_never_written_over(town, folder):
    place = folder / "two.tar"
    backup.backup([str(place)])
    with pytest.raises(Trouble, match="There is a town already"):
        restore.restore([str(place)])
    with pytest.raises(Trouble, match="is there already"):
        backup.backup([str(place)])


def test_an_encrypted_backup_opens_with_its_key_only(town, folder):
    key, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    place, mine, theirs = folder / "three.tar.age", folder / "key", folder / "other-key"
    mine.write_text(f"# of the town\n{key}\n")
    theirs.write_text(f"{other}\n")
    backup.backup([str(place), "--recipient", str(key.to_public())])
    assert b"Lantaarn" not in place.read_bytes()
    assert verify.verify([str(place), "--identity", str(mine)]) == 0
    with pytest.raises(Trouble, match="does not open"):
        verify.verify([str(place), "--identity", str(theirs)])
    with pytest.raises(Trouble, match="--identity"):
        verify.verify([str(place)])
    with pytest.raises(Trouble, match="age1"):
        backup.backup([str(folder / "no.tar"), "--recipient", "nonsense"])
    assert not list(folder.glob("no.tar*"))


def test_a_full_disk_is_told_as_a_full_disk(town, folder, monkeypatch):
    def full(clear, out, keys):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(pyrage, "encrypt_io", full)
    (town.data / "files" / "large").write_bytes(bytes(300_000))  # more than a pipe holds
    recipient = str(pyrage.x25519.Identity.generate().to_public())
    with pytest.raises(OSError, match="No space left"):
        backup.backup([str(folder / "eight.tar.age"), "--recipient", recipient])
    assert not list(folder.glob("eight*"))


def test_what_was_changed_is_no_backup(town, folder):
    place, worse = folder / "four.tar", folder / "worse.tar"
    backup.backup([str(place)])
    with tarfile.open(place) as old, tarfile.open(worse, "w") as new:
        for member in old:
            content = old.extractfile(member).read()
            if member.name.endswith("photo.jpg"):
                content = content[:-1] + b"!"
            new.addfile(member, io.BytesIO(content))
    with pytest.raises(Trouble, match=r"photo\.jpg"):
        verify.verify([str(worse)])
    half = folder / "half.tar"
    half.write_bytes(place.read_bytes()[:2000])
    with pytest.raises(Trouble, match="no whole backup"):
        verify.verify([str(half)])


def test_rows_that_are_missing_are_told(town, folder):
    place, less = folder / "five.tar", folder / "less.tar"
    backup.backup([str(place)])
    with tarfile.open(place) as old, tarfile.open(less, "w") as new:
        for member in old:
            content = old.extractfile(member).read()
            if member.name == ABOUT:
                told = json.loads(content)
                told["rows"]["melding"] = 7
                content = json.dumps(told).encode()
                member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    with pytest.raises(Trouble, match="melding has 2 rows, and had 7"):
        verify.verify([str(less)])


def test_a_path_that_leads_out_of_the_room_is_not_followed(folder):
    place = folder / "six.tar"
    with tarfile.open(place, "w") as tar:
        for name, content in ((ABOUT, b"{}"), (DATABASE, b""), ("../out", b"!"), (DIGESTS, b"{}")):
            told = tarfile.TarInfo(name)
            told.size = len(content)
            tar.addfile(told, io.BytesIO(content))
    with pytest.raises(Trouble, match="no whole backup"):
        verify.verify([str(place)])
    assert not (folder / "out").exists()


def test_a_backup_that_fails_leaves_no_file(town, folder, monkeypatch):
    monkeypatch.setattr(backup, "files_of", lambda data: [town.data / "files"])  # a folder is no file
    with pytest.raises(OSError, match="directory"):
        backup.backup([str(folder / "seven.tar")])
    assert not list(folder.glob("seven.tar*"))


def test_each_night_one_and_the_old_ones_go(town, folder):
    into = folder / "nights"
    into.mkdir()
    today = datetime.now(UTC).date()
    for back in (3, 14, 15):
        (into / f"loket-{today - timedelta(days=back)}.tar").touch()
    (into / "loket-of-somebody.tar").touch()
    backup.backup(["--into", str(into), "--keep", "14"])
    left = {f"loket-{today - timedelta(days=back)}.tar" for back in (0, 3, 14)}
    assert {path.name for path in into.iterdir()} == left | {"loket-of-somebody.tar"}


def test_why_it_cannot_be_put_back_is_told_and_not_the_statement_behind_it(town, folder):
    file = folder / "twice.dump"
    with psycopg.connect(town.url) as link:
        link.isolation_level, link.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
        (snapshot,) = link.execute("SELECT pg_export_snapshot()").fetchone()
        dump(town.url, file, snapshot=snapshot)
    with pytest.raises(Trouble, match=r"^pg_restore failed: .*error:.* already exists$"):
        put_back(town.url, file)
