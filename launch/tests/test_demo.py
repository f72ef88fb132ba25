"""The demo from start to stop, as a person sees it; one start serves the quick questions."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

import httpx
import pytest

from launch.places import ROOT
from launch.processes import alive, wait_until
from launch.test import throwaway_folder

pytestmark = pytest.mark.slow
COUNT = """
import json
from loket.catalogi.models import Zaaktype
from loket.kernel.person import all_held
from loket.meldingen.models import Category
from loket.organisatie.models import FunctieVervulling
from loket.producten.models import Product
of_persons = {each.model._meta.label: each.model._default_manager.count() for each in all_held()}
administrators = FunctieVervulling.objects.filter(functie__permissions__contains=["organisatie.beheren"])
print(json.dumps({
    "of persons": {label: many for label, many in of_persons.items() if many},
    "administrators": list(administrators.values_list("medewerker__email", flat=True)),
    "zaaktypen": Zaaktype.objects.count(),
    "products": Product.objects.count(),
    "kinds of meldingen": Category.objects.count(),
}))
"""
LAUNCH = [sys.executable, "-P", "-m", "launch"]


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def surroundings(data):
    ours = ("LOKET_", "DATABASE_URL", "DJANGO_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    return kept | {"PYTHONPATH": str(ROOT), "LOKET_DATA": str(data), "LOKET_WEB_WORKERS": "1"}  # one is enough here


def hear_ctrl_c():
    """Also when the tests were started in the background, where a shell says to ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Demo:
    def __init__(self, data, port):
        self.data, self.port, self.words = data, port, []
        self.process = subprocess.Popen(
            [*LAUNCH, "demo", "--empty", "--no-browser", "--port", str(port)],
            env=surroundings(data),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=hear_ctrl_c,
        )

    def read_until(self, words):
        for line in self.process.stdout:
            self.words.append(line)
            if words in line:
                return
        raise AssertionError("".join(self.words))

    def pids(self):
        """Of Loket, the web server and the job worker that it made, and the database."""
        loket = int((self.data / "processes").read_text().split()[0])
        return [loket, *children_of(loket), int((self.data / "postgres/cluster/postmaster.pid").read_text().split()[0])]

    def all_of_it_runs(self):
        return wait_until(lambda: len(self.pids()) == 4, 60)

    def page(self):
        with urlopen(f"http://127.0.0.1:{self.port}/gezond/klaar", timeout=10) as page:
            return page.status

    def answers(self):
        try:
            return self.page() == 200
        except OSError:
            return False

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.words += self.process.stdout.readlines()
        return self.process.wait(30)


def children_of(parent):
    listed = subprocess.run(["ps", "-ax", "-o", "pid=,ppid="], capture_output=True, text=True).stdout
    pairs = [line.split() for line in listed.splitlines()]
    return sorted(int(pid) for pid, its_parent in pairs if its_parent == str(parent))


@dataclass
class FirstRun:
    """What the first start said and left."""

    data: Path
    words: list
    started: list
    exit_code: int
    beside_lives: bool  # a program of somebody else, in the same terminal


@contextmanager
def program_beside():
    """In the group and the session of who starts the demo."""
    with subprocess.Popen(["sleep", "600"]) as beside:
        try:
            yield beside
        finally:
            beside.kill()


@pytest.fixture(scope="module")
def first_run():
    with throwaway_folder() as data, program_beside() as beside:
        demo = Demo(data, free_port())
        try:
            demo.read_until("Loket is klaar")
            started = demo.pids()
            words, exit_code = list(demo.words), demo.stop()
        finally:
            demo.stop()
        yield FirstRun(data, words, started, exit_code, beside.poll() is None)


@pytest.fixture(scope="module")
def demo(first_run):
    """The second run, which finds everything ready."""
    demo = Demo(first_run.data, free_port())
    try:
        demo.read_until("Loket is klaar")
        yield demo
    finally:
        demo.stop()


def ask(data, *arguments):
    return subprocess.run([*LAUNCH, *arguments], env=surroundings(data), capture_output=True, text=True)


def test_the_first_start_tells_who_can_log_in_and_where(first_run):
    port = first_run.words[-1].rpartition(":")[2].strip()
    assert first_run.words[-1] == f"Loket is klaar: http://127.0.0.1:{port}\n"
    assert any("bergen.example" in line for line in first_run.words)


def test_ctrl_c_stops_everything_that_was_started(first_run):
    assert first_run.exit_code == 130
    assert len(first_run.started) == 4
    assert [pid for pid in first_run.started if alive(pid, having="")] == []
    assert "leaked" not in (first_run.data / "loket.log").read_text()


def test_ctrl_c_stops_nothing_else(first_run):
    assert first_run.beside_lives


def test_the_second_start_prepares_nothing_and_answers(demo):
    assert "Preparing" not in "".join(demo.words)
    assert demo.words[-1] == f"Loket is klaar: http://127.0.0.1:{demo.port}\n"
    assert demo.page() == 200


def test_an_empty_town_has_its_catalogues_and_nobody_who_asked_for_something(demo):
    """Whatever a persoon.py knows of a resident is counted: none of it is there."""
    told = ask(demo.data, "manage", "shell", "--no-imports", "-c", COUNT)
    assert (told.returncode, told.stderr) == (0, "")
    counted = json.loads(told.stdout)
    assert counted["of persons"] == {}
    assert counted["administrators"] == ["sanne@bergen.example"]
    assert counted["zaaktypen"] == 37  # the start set of docs/catalogus.md
    assert counted["products"] >= 320  # S-37
    assert counted["kinds of meldingen"] > 0


def test_in_an_empty_town_the_administrator_is_told_where_to_begin_and_gets_in(first_run, demo):
    assert any(line.rstrip().endswith("/docs/handleiding/beheerder/") for line in first_run.words)
    word = next(line for line in first_run.words if "password" in line).split("password ")[1].split()[0]
    with httpx.Client(base_url=f"http://127.0.0.1:{demo.port}", follow_redirects=True) as browser:
        assert "Beginnen" in browser.get("/docs/handleiding/beheerder/").text
        page = browser.get("/werk/")
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page.text)[1]
        typed = {"csrfmiddlewaretoken": token, "email": "sanne@bergen.example", "password": word}
        page = browser.post(page.url, data=typed, headers={"Referer": str(page.url)})
        assert page.status_code == 200
        assert "Niets is te laat" in page.text
        assert "Teams, medewerkers en mandaten" in browser.get("/beheer/").text


def test_a_second_one_on_the_same_data_is_refused(demo):
    told = ask(demo.data, "demo", "--port", str(free_port()))
    assert told.returncode == 1
    assert told.stderr == (
        f"Loket: Loket already runs on {demo.data} (process {demo.process.pid}). "
        "Stop that one with Ctrl-C, or start another with --data DIR --port N.\n"
    )


def test_a_busy_port_is_refused_before_anything_is_made(demo, data):
    told = ask(data, "demo", "--port", str(demo.port))
    assert told.returncode == 1
    assert told.stderr == (
        f"Loket: Port {demo.port} is in use by another program. "
        f"Choose another: python3 start.py demo --port {demo.port + 1}\n"
    )
    assert not (data / "postgres").exists()


@pytest.mark.long  # test_postgres.py has it without a town
@pytest.mark.parametrize("size", ["63m", "75m", "90m"])  # now this statement finds no room, now that server
@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_a_disk_that_is_full_while_the_town_is_made_is_one_line_with_the_way_out(data, size):
    disk = data / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=755", "none", disk]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    try:
        told = ask(disk / "data", "demo", "--empty", "--no-browser", "--port", str(free_port()))
    finally:
        subprocess.run(["umount", "-l", disk], check=True)
    assert (told.returncode, told.stderr) == (
        1,
        f"Loket: The disk is full ({disk}/data/postgres). Make room, and start again; what was saved is safe.\n",
    )


def test_a_django_command_uses_the_database_of_the_running_demo(demo):
    told = ask(demo.data, "manage", "showmigrations", "kernel")
    assert (told.returncode, told.stderr) == (0, "")
    assert " [X] 0001_initial" in told.stdout
    assert demo.answers()


def test_a_program_gets_its_key_from_the_running_demo_by_its_folder(demo, data):
    first, again = (
        ask(data, "manage", *words)
        for words in (
            ["--data", str(demo.data), "applicatie", "Portaal", "--alle-rechten"],
            ["applicatie", "Portaal", "--alle-rechten", "--data", str(demo.data)],
        )
    )
    told = json.loads(first.stdout)
    assert (sorted(told), told["client_id"]) == (["client_id", "secret"], "Portaal")
    assert (again.stdout, again.stderr) == (first.stdout, "")


def test_a_folder_without_a_town_says_how_to_make_one(data):
    told = ask(data, "manage", "applicatie", "Portaal", "--alle-rechten")
    assert told.returncode == 1
    assert (
        told.stderr == f"Loket: There is no town on {data} yet. Start it first: python3 start.py demo --data {data}\n"
    )


def test_a_backup_of_the_running_demo_is_good(demo, data):
    place = data / "backup.tar"
    made = ask(demo.data, "backup", str(place))
    assert (made.returncode, made.stderr) == (0, "")
    assert "Keep them elsewhere" in made.stdout
    tried = ask(data, "verify", str(place))
    assert (tried.returncode, tried.stderr) == (0, "")
    assert tried.stdout.startswith("Good: ")
    assert demo.answers()


def test_a_killed_database_comes_back_while_the_rest_keeps_running(demo):
    loket, web, _, database = demo.pids()
    os.kill(database, signal.SIGKILL)
    demo.read_until("The database is back.")
    assert wait_until(demo.answers, 60)
    assert demo.all_of_it_runs()  # a worker that lost the database ends, and starts again
    assert {loket, web} < set(demo.pids())
    assert alive(loket, having="loket.wsgi")
    assert database not in demo.pids()


def test_each_part_that_is_killed_starts_again_and_nothing_else_does(demo):
    for part in demo.pids()[1:3]:
        before = demo.pids()
        os.kill(part, signal.SIGKILL)
        assert wait_until(lambda part=part: part not in demo.pids(), 60)
        assert demo.all_of_it_runs()
        assert set(before) - set(demo.pids()) == {part}
    told = (demo.data / "loket.log").read_text()
    for name in ("web server", "job worker"):
        assert f"The {name} stopped (code -9); it starts again." in told
    assert wait_until(demo.answers, 60)


def test_when_all_of_it_is_killed_all_of_it_starts_again(demo):
    before = demo.pids()
    os.kill(before[0], signal.SIGKILL)
    demo.read_until("The Loket stopped")
    assert wait_until(lambda: not set(before[:3]) & set(demo.pids()), 60)
    assert demo.all_of_it_runs()
    assert wait_until(demo.answers, 60)
    assert not any(alive(pid, having="loket.wsgi") for pid in before[:3])


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux to tell")
def test_a_killed_launcher_leaves_nothing_behind_and_its_data_good(demo):
    """The last one that needs it running."""
    started = demo.pids()
    demo.process.kill()
    demo.process.wait()
    assert wait_until(lambda: not any(alive(pid, having="") for pid in started), 20)
    told = ask(demo.data, "manage", "check", "--database", "default")
    assert told.returncode == 0
    assert not (demo.data / "postgres/cluster/postmaster.pid").exists()


def test_two_django_commands_side_by_side_share_a_database_until_the_last_is_done(data):
    wait = "import pathlib, time\nwhile not pathlib.Path({!r}).exists(): time.sleep(0.05)\n"
    query = "from django.db import connection; connection.cursor().execute('SELECT 1'); print('asked')"
    first = [*LAUNCH, "manage", "shell", "--no-imports", "-c", wait.format(str(data / "go-first"))]
    second = [*LAUNCH, "manage", "shell", "--no-imports", "-c", wait.format(str(data / "go-second")) + query]
    with subprocess.Popen(first, env=surroundings(data)) as starter:
        assert wait_until((data / "visitors").exists, 30)
        with subprocess.Popen(second, env=surroundings(data), stdout=subprocess.PIPE, text=True) as guest:
            time.sleep(2)
            (data / "go-first").touch()
            time.sleep(1)
            assert starter.poll() is None  # it waits for its guest
            (data / "go-second").touch()
            assert guest.communicate(timeout=30)[0] == "asked\n"
        assert starter.wait(30) == 0
