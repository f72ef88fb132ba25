"""The real thing: the demo town as `start.py` runs it, a mail server that takes its mail, and people with a browser."""

import os
import signal
import socket
import subprocess
import sys
from email import message_from_bytes, policy
from pathlib import Path
from threading import Condition

import pytest
from aiosmtpd.controller import Controller

from launch.places import ROOT
from launch.postgres import Server
from launch.test import throwaway_folder
from tests.conftest import PATIENCE

NOWHERE = "http://127.0.0.1:9/{z}/{x}/{y}.png"  # no map comes from outside


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.slow)


class Postbus:
    """A mail server on this machine; `wait_for` gives the plain text of a mail with this subject."""

    def __init__(self):
        self.mails, self.came = [], Condition()

    async def handle_DATA(self, server, session, envelope):  # its name in aiosmtpd
        with self.came:
            self.mails.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=policy.default)))
            self.came.notify_all()
        return "250 OK"

    def wait_for(self, subject, *, to, seconds=20):
        def found():
            return [mail for receivers, mail in self.mails if receivers == [to] and mail["Subject"] == subject]

        with self.came:
            assert self.came.wait_for(found, seconds), f"no {subject!r} but {[m['Subject'] for _, m in self.mails]}"
            [mail] = found()
        return mail.get_body(("plain",)).get_content()


class Demo:
    """`start.py demo` in a process of its own; what it says, where it is, and how it stops. `asked` are the addresses
    that browsers asked it, as a server in front would write them down.
    """

    def __init__(self, data, **surroundings):
        ours = ("LOKET_", "DATABASE_URL", "DJANGO_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        port, self.data, self.asked = free_port(), data, []
        self.url = f"http://127.0.0.1:{port}"
        self.database = Server(data / "postgres").url
        self.process = subprocess.Popen(
            [sys.executable, "start.py", "demo", "--small", "--port", str(port), "--data", str(data), "--no-browser"],
            cwd=ROOT,
            env=kept | surroundings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
            preexec_fn=hear_ctrl_c,
        )

    def wait(self):
        said = []
        for line in self.process.stdout:
            said.append(line)
            if line == f"Loket is klaar: {self.url}\n":
                return
        raise AssertionError("".join(said))

    def stop_with_ctrl_c(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        try:
            self.process.communicate(timeout=30)
        finally:
            self.process.terminate()  # does nothing to what has ended
        return self.process.returncode

    def processes(self):
        """Every process that has our data folder in its command, its surroundings or as the folder it works in."""
        folder = str(self.data).encode()
        return [int(path.name) for path in Path("/proc").glob("[0-9]*") if folder in facts_of(path)]


def hear_ctrl_c():
    """Also when the tests themselves were started in the background, where a shell says to ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def facts_of(process):
    try:
        where = os.readlink(process / "cwd").encode()
        return where + (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    except OSError:  # it just ended, or is of somebody else
        return b""


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


@pytest.fixture(scope="module")
def postbus():
    postbus = Postbus()
    controller = Controller(postbus, hostname="127.0.0.1", port=free_port())
    controller.start()
    postbus.port = controller.port
    yield postbus
    controller.stop()


@pytest.fixture(scope="module")
def demo(browser, postbus):
    """The town, open as long as one file runs; it mails to the postbus, and counts its figures anew each time."""
    mail = {"LOKET_SMTP_HOST": "127.0.0.1", "LOKET_SMTP_PORT": str(postbus.port)}
    with throwaway_folder() as data:
        demo = Demo(data, **mail, LOKET_FIGURES_KEPT="0", LOKET_MAP_TILES=NOWHERE)
        try:
            demo.wait()
            yield demo
        finally:
            demo.stop_with_ctrl_c()


@pytest.fixture
def open_tab(browser, demo):
    """Opens a tab of another person: `open_tab(size=(375, 812), geolocation=...)`."""
    contexts = []

    def opened(size=(1280, 800), **options):
        viewport = dict(zip(("width", "height"), size, strict=True))
        context = browser.new_context(base_url=demo.url, viewport=viewport, locale="nl-NL", **options)
        context.set_default_timeout(PATIENCE)
        context.on("request", lambda request: demo.asked.append(request.url))
        contexts.append(context)
        tab = context.new_page()
        tab.take = lambda name: None  # pictures.py takes them
        return tab

    yield opened
    for context in contexts:
        context.close()
