"""Several towns on one machine: each with its own settings, and none in the way of another."""

import os
import signal
import subprocess
import sys

import pytest

from launch import towns
from launch.places import ROOT
from launch.processes import Child, alive, wait_until
from launch.towns import loket_of, read_settings, serve_towns, towns_in
from launch.trouble import Trouble
from loket.huisstijl.theme import look_of

BERGEN = "DATABASE_URL='postgresql://loket@/bergen'\nLOKET_LISTEN=127.0.0.1:8001\nLOKET_DATA='/srv/bergen'\n"
HEILOO = BERGEN.replace("bergen", "heiloo").replace("8001", "8002")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "bergen.env").write_text(BERGEN)
    (tmp_path / "heiloo.env").write_text(HEILOO)
    return tmp_path


def test_each_town_gets_a_loket_with_its_settings_alone(folder, monkeypatch):
    monkeypatch.setenv("LOKET_SMTP_HOST", "of-another-town")
    monkeypatch.setenv("PGPASSWORD", "of-another-town")
    bergen, heiloo = towns_in(folder)
    loket = loket_of(heiloo)
    assert loket.name == "Loket of heiloo"
    assert loket.command[-1] == "8002"
    assert loket.environment["DATABASE_URL"] == "postgresql://loket@/heiloo"
    assert not {"LOKET_SMTP_HOST", "PGPASSWORD"} & loket.environment.keys()
    assert bergen.settings["LOKET_DATA"] == "/srv/bergen"


@pytest.mark.parametrize("name", ["DATABASE_URL", "LOKET_LISTEN", "LOKET_DATA"])
def test_two_towns_never_share_a_database_an_address_or_a_folder(folder, name):
    [line] = [line for line in BERGEN.splitlines() if line.startswith(name)]
    others = [each for each in HEILOO.splitlines() if not each.startswith(name)]
    (folder / "heiloo.env").write_text("\n".join([*others, line]))
    with pytest.raises(Trouble, match=f"the same {name}"):
        towns_in(folder)
    (folder / "heiloo.env").write_text("\n".join(others))
    with pytest.raises(Trouble, match=f"says no {name}"):
        towns_in(folder)


def test_a_folder_without_towns_and_a_line_that_is_no_setting(tmp_path):
    with pytest.raises(Trouble, match="no file of a town"):
        towns_in(tmp_path)
    file = tmp_path / "bergen.env"
    file.write_text("# ours\n\nLOKET_HOSTS='a b'\nnot a setting\n")
    with pytest.raises(Trouble, match="line 4"):
        read_settings(file)
    file.write_text("# ours\n\nLOKET_HOSTS='a b'\nLOKET_SMS_KEY=\n")
    assert read_settings(file) == {"LOKET_HOSTS": "a b", "LOKET_SMS_KEY": ""}


def test_a_file_that_we_may_not_read_is_named(folder, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may read everything
    with pytest.raises(Trouble, match=r"bergen\.env cannot be read"):
        towns_in(folder)


def test_towns_with_a_theme_of_their_own_share_no_look():
    assert look_of("") == look_of("bergen") == "static"
    theirs = [look_of(chosen) for chosen in ("bergen", "polder", "/etc/loket/zee.json", "/srv/loket/zee.json")]
    assert len(set(theirs)) == 4
    assert look_of("polder", "staticfiles") == "staticfiles-of-polder"


LIVES = "import time; print('here', flush=True); time.sleep(600)"


@pytest.fixture
def three(tmp_path, monkeypatch, signals):
    """Bergen, Castricum and Heiloo, with processes that only live. The tables of Castricum cannot be made at first."""
    for number, name in enumerate(("bergen", "castricum", "heiloo"), start=1):
        lines = BERGEN.replace("bergen", name).replace("8001", f"800{number}").replace("/srv", str(tmp_path))
        (tmp_path / f"{name}.env").write_text(lines)
    refused = f"'castricum' in os.environ['DATABASE_URL'] and not os.path.exists({str(tmp_path / 'mended')!r})"
    monkeypatch.setattr(towns, "MIGRATE", [sys.executable, "-c", f"import os, sys; sys.exit({refused})"])
    monkeypatch.setattr(towns, "AGAIN", 0.3)
    monkeypatch.setattr(towns, "command_of_all", lambda settings: [sys.executable, "-c", LIVES])
    return tmp_path


@pytest.fixture
def signals():
    kinds = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {kind: signal.getsignal(kind) for kind in kinds}
    yield
    for kind, handler in before.items():
        signal.signal(kind, handler)


@pytest.mark.slow
def test_a_town_that_cannot_start_keeps_no_other_waiting(three, monkeypatch, capsys):
    started = []
    monkeypatch.setattr(Child, "start", lambda self: started.append(self.name))
    monkeypatch.setattr(Child, "look_after", lambda self: False)

    def until():
        if len(started) == 2:
            (three / "mended").touch()
        return len(started) == 3

    assert serve_towns(three, until=until) == 0
    assert [name.rsplit(" ")[-1] for name in started] == ["bergen", "heiloo", "castricum"]
    told = capsys.readouterr().out.splitlines()
    assert "castricum does not start; the lines above say why. Once more in 0 seconds." in told
    assert told[-2:] == ["castricum is served on 127.0.0.1:8002.", "Loket stops ..."]


@pytest.mark.slow
def test_what_is_killed_of_one_town_comes_back_and_the_others_stay(three, monkeypatch):
    (three / "mended").touch()
    served = []
    monkeypatch.setattr(towns, "loket_of", lambda town: served.append(loket_of(town)) or served[-1])
    killed = []

    def until():
        running = [child.process for child in served if child.process]
        if len(running) < 3:
            return False
        if not killed:
            killed.extend(process.pid for process in running)
            os.kill(killed[0], signal.SIGKILL)
        return running[0].pid != killed[0]

    serve_towns(three, until=until)
    now = [child.process.pid for child in served]
    assert now[0] != killed[0]
    assert now[1:] == killed[1:]
    assert not any(alive(pid, having="time.sleep") for pid in now)  # and none stays behind


@pytest.mark.slow
def test_when_we_are_killed_no_town_stays_behind(three):
    (three / "mended").touch()
    program = (
        "import sys; from pathlib import Path; from launch import towns; lives = [sys.executable, '-c', sys.argv[2]];"
        "towns.command_of_all = lambda settings: lives; towns.MIGRATE = [sys.executable, '-c', ''];"
        "towns.serve_towns(Path(sys.argv[1]))"
    )
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    ours = subprocess.Popen([sys.executable, "-c", program, str(three), LIVES], env=here, stdout=subprocess.DEVNULL)
    logs = [three / name / "loket.log" for name in ("bergen", "castricum", "heiloo")]
    try:
        assert wait_until(lambda: all(log.exists() and log.read_text() for log in logs), 60)
        theirs = children_of(ours.pid)
        assert len(theirs) >= 3
    finally:
        ours.kill()
        ours.wait()
    assert wait_until(lambda: not any(alive(pid, having="time.sleep") for pid in theirs), 10)


def children_of(parent):
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True).stdout
    return [int(pid) for pid in listed.split()]
