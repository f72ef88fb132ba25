"""Making the town: what goes wrong with it is told in one clear line, and what takes long is told while it lasts."""

import signal
import sys
import time
from types import SimpleNamespace

import pytest

from launch import bench, demo, drill, prepare
from launch.bench import free_port
from launch.meanwhile import Meanwhile
from launch.processes import alive
from launch.trouble import Trouble

pytestmark = pytest.mark.slow


@pytest.fixture
def full_disk(monkeypatch):
    """Who prepares on it only sees that the database is gone."""

    def prepare_on_it(*_told, **_named):
        raise Trouble("somebody only saw that it was gone")

    monkeypatch.setattr("launch.postgres.shutil.disk_usage", lambda place: SimpleNamespace(free=16_000_000))
    for name in ("prepare", "in_a_second_python"):
        monkeypatch.setattr(prepare, name, prepare_on_it)
    for who in (bench, demo, drill):
        monkeypatch.setattr(who, "make_assets", lambda: None)


@pytest.fixture
def signals():
    """A town that ends no longer hears that it has to."""
    kept = {kind: signal.getsignal(kind) for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    yield
    for kind, handler in kept.items():
        signal.signal(kind, handler)


def begin_demo(data):
    demo.demo(["--small", "--no-browser", "--port", str(free_port()), "--data", str(data)])


def begin_bench(data):
    bench.bench(["meldingen"])


def begin_drill(data):
    drill.drill(["web", "--data", str(data)])


@pytest.mark.usefixtures("full_disk", "signals")
@pytest.mark.parametrize("begin", [begin_demo, begin_bench, begin_drill])
def test_who_has_a_town_made_on_a_full_disk_is_told_that(begin, data):
    with pytest.raises(Trouble, match=r"^The disk is full"):
        begin(data)


@pytest.fixture
def made_by(monkeypatch):
    """Such a program in the place of the one that makes the town."""

    def make(program):
        monkeypatch.setattr(prepare, "PREPARING", [sys.executable, "-c", program])
        return lambda: prepare.in_a_second_python({}, size="small")

    return make


SAYS = "import sys; print('tried again', file=sys.stderr); {}"


def test_what_it_says_beside_its_one_clear_line_is_not_shown(made_by, capfd):
    making = made_by(SAYS.format("print('Loket: The disk is full.'); sys.exit(3)"))
    with pytest.raises(Trouble, match=r"^The disk is full\.$"):
        making()
    assert capfd.readouterr().err == ""


def test_what_it_says_when_it_fails_is_shown(made_by, capfd):
    with pytest.raises(Trouble, match="lines above say why"):
        made_by(SAYS.format("sys.exit(1)"))()
    assert capfd.readouterr().err == "tried again\n"


def test_what_it_says_when_all_goes_well_is_shown_too(made_by, capfd):
    assert made_by(SAYS.format("print('the log-ins')"))() == "the log-ins"
    assert capfd.readouterr().err == "tried again\n"


def test_bytes_that_are_no_words_keep_nobody_waiting(made_by, capfd):
    odd = "import sys; sys.stderr.buffer.write(b'caf\\xe9\\n'); sys.stdout.buffer.write(b'the log-ins \\xff\\n')"
    assert made_by(odd)() == "the log-ins \ufffd"
    assert capfd.readouterr().err == "caf\ufffd\n"


def test_who_is_stopped_in_the_midst_of_a_line_leaves_a_whole_one(made_by, capfd):
    with pytest.raises(Trouble, match="lines above say why"):
        made_by("import sys; sys.stderr.write('tried ag'); sys.exit(1)")()
    assert capfd.readouterr().err == "tried ag\n"


def test_who_lost_patience_sees_what_it_said_and_leaves_no_program_behind(made_by, capfd):
    """Ctrl-C while the town is made."""
    program = (
        "import os, signal, sys, time; print(os.getpid(), file=sys.stderr, flush=True);"
        "os.kill(os.getppid(), signal.SIGINT); time.sleep(60)"
    )
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with pytest.raises(KeyboardInterrupt):
            made_by(program)()
    finally:
        signal.signal(signal.SIGINT, before)
    assert not alive(int(capfd.readouterr().err), having="time.sleep")


def test_who_waits_long_sees_what_it_says_as_it_comes(capfd):
    seen = []

    def lines():
        yield "once\n"
        yield "twice\n"
        time.sleep(0.5)
        seen.append(capfd.readouterr().err)
        yield "three times\n"
        seen.append(capfd.readouterr().err)

    Meanwhile(lines(), patience=0.1).end(told=True)
    assert seen == ["once\ntwice\n", "three times\n"]
