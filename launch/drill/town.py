"""A whole Loket of its own for drills: database, web, worker and mailboxes, looked after as a demo or systemd does."""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from launch.bench import free_port
from launch.demo import LookAfter, answers, await_first_page
from launch.drill.peers.mail_in import MailIn
from launch.drill.peers.mail_out import MailOut
from launch.drill.peers.register import Register
from launch.drill.proxy import Proxy
from launch.places import ROOT
from launch.postgres import Server
from launch.processes import Child
from launch.programs import LOG_OF_WEB, PYTHON, WORKER, web_command
from launch.surroundings import around_demo

POSTBUS = """UPDATE mail_postbus SET server = '127.0.0.1', poort = %s, beveiliging = 'geen', gebruiker = 'drill',
    gelezen_tot = 0, uidvalidity = 0"""


@dataclass
class Town:
    """`children` is what runs; `ports` are the doors of the web, the newest version first."""

    data: Path
    server: Server
    children: list[Child]
    code: Path = ROOT
    mail_out: MailOut = field(default_factory=lambda: MailOut(free_port()))
    mail_in: MailIn = field(default_factory=lambda: MailIn(free_port()))
    register: Register = field(default_factory=lambda: Register(free_port()))
    ports: list[int] = field(default_factory=lambda: [free_port()])
    spare_port: int = field(default_factory=free_port)
    more: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.proxy = Proxy(self.data / "line", self.server.socket_folder)
        self._care = LookAfter(self.server, self.children, self.data)

    @property
    def surroundings(self) -> dict[str, str]:
        return self.surroundings_of(self.code) | self.more

    def surroundings_of(self, code: Path) -> dict[str, str]:
        told = {
            "LOKET_TRUSTED_PROXIES": "1",  # so that each visitor can have an address
            "LOKET_SMTP_HOST": "127.0.0.1",
            "LOKET_SMTP_PORT": str(self.mail_out.port),
            "LOKET_BRP_URL": f"http://127.0.0.1:{self.register.port}",
            "PYTHONPATH": str(code),
        }
        return around_demo(self.data, self.proxy.url, self.ports[0]) | told

    def begin(self) -> None:
        """The systems of others, and the line to the database. Loket itself begins with `start`."""
        for peer in (self.mail_out, self.mail_in, self.register):
            peer.up()
        self.proxy.start()

    def end(self) -> None:
        for peer in (self.mail_out, self.mail_in, self.register):
            peer.down()
        self.proxy.stop()

    def start(self) -> None:
        self.children += [self.web(self.ports[0]), self.worker(), self.listener()]
        for child in self.children:
            child.start()
        await_first_page(self.children, self.ports[0])

    def stop(self) -> None:
        while self.children:
            self.children.pop(0).stop()

    def web(self, port: int, code: Path | None = None) -> Child:
        command = [*web_command(self.surroundings), "--port", str(port), "--workers-kill-timeout", "3"]
        here = code or self.code
        if here != ROOT:  # an older version, with a log of its own
            command.remove("--log-config")
            command.remove(str(LOG_OF_WEB))
        if not here.joinpath("launch/web.py").exists():
            command[command.index("launch.web")] = "granian"
        return self._child(f"web server at {port}", command, code)

    def worker(self, code: Path | None = None) -> Child:
        if (code or self.code).joinpath("launch/worker.py").exists():
            return self._child("job worker", WORKER, code)
        return self._child("job worker", [*PYTHON, "django", "procrastinate", "worker"], code)  # an older version

    def listener(self, code: Path | None = None) -> Child:
        return self._child("mailboxes", [*PYTHON, "django", "postbussen"], code)

    def named(self, begin: str) -> Child:
        return next(child for child in self.children if child.name.startswith(begin))

    def run(self, *command: str, code: Path | None = None) -> int:
        """A command of Loket, beside what runs: `serve migrate`."""
        told = self.surroundings_of(code or self.code) | self.more
        running = subprocess.Popen([*PYTHON, *command], env=told, cwd=code or self.code, stdout=sys.stderr)
        while running.poll() is None:
            self.pass_time(0.2)
        return running.returncode

    def leave_database(self, seconds: float) -> None:
        """A database that is gone starts again after so long only."""
        self._care.retry_at = time.monotonic() + seconds

    def answers(self, port: int) -> bool:
        return answers(port)

    def pass_time(self, seconds: float) -> None:
        """What has ended starts again meanwhile."""
        self.wait_for(lambda: False, seconds)

    def wait_for(self, done: Callable[[], bool], seconds: float) -> float | None:
        """How long it took; None when it did not come so far."""
        began = time.monotonic()
        while not done():
            if time.monotonic() - began > seconds:
                return None
            time.sleep(0.2)
            self._care.once()
        return time.monotonic() - began

    def ask(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """Past the line that can be slow. Raises psycopg.OperationalError when the database is away."""
        with psycopg.connect(self.server.url, connect_timeout=5, autocommit=True) as link:
            asked = link.execute(sql, values or None)
            return asked.fetchall() if asked.description else []

    def connect_mailbox(self) -> None:
        self.ask(POSTBUS, self.mail_in.port)

    def _child(self, name: str, command: Sequence[str], code: Path | None) -> Child:
        told = self.surroundings_of(code or self.code) | self.more
        return Child(name, command, told, self.data / f"{name.split()[0]}.log", folder=code or self.code)
