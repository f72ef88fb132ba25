"""`start.py demo`: the demo town, from nothing to a page in the browser; and it keeps running until you stop it."""

import argparse
import errno
import json
import os
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

from launch import leftovers, places, prepare, running
from launch.postgres import Server
from launch.processes import WHEN_TOLD, Child
from launch.programs import command_of_all
from launch.surroundings import around_demo
from launch.trouble import Trouble, in_plain_words, say


def demo(arguments: list[str]) -> int:
    options = read_options(arguments)
    data = places.make_data_folder(options.data or places.default_data_folder())
    with places.claim(data) as ours:
        if not ours:
            raise Trouble(
                f"Loket already runs on {data} (process {places.claimed_by(data)}). "
                "Stop that one with Ctrl-C, or start another with --data DIR --port N."
            )
        leftovers.stop(data)
        ensure_port_is_free(options.port)
        make_assets()
        server = Server(data / "postgres")
        with stopping_everything(server) as children:
            surroundings = around_demo(data, server.url, options.port)
            children.append(loket(data, surroundings, options.port))
            children[0].read_ahead()
            leftovers.remember(data, children)
            server.start()
            with server.telling_why():
                logins = prepare.prepare(data, surroundings, size=size_of(options))
                start(children, data)
                await_first_page(children, options.port)
            running.remember(data, options.port)
            welcome(logins, data, options)
            look_after(server, children, data)
    return 0


def read_options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="start.py demo", description="Starts the demo town and opens it.")
    parser.add_argument("--port", type=int, default=8000, help="of the web page (default 8000)")
    parser.add_argument("--data", type=Path, help="folder for the database, files and logs (default .data)")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--small", action="store_true", help="some of everything instead of a year: starts sooner")
    size.add_argument("--empty", action="store_true", help="the town and its people, without any activity")
    options = parser.parse_args(arguments)
    if not 1 <= options.port <= 65535:
        parser.error("--port must be a number from 1 to 65535")
    return options


def size_of(options: argparse.Namespace) -> prepare.Size:
    return "empty" if options.empty else "small" if options.small else "year"


def ensure_port_is_free(port: int) -> None:
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind(("127.0.0.1", port))
        except OSError as error:
            another = port + 1 if 1024 <= port < 65535 else 8001
            why = "is in use by another program" if error.errno == errno.EADDRINUSE else "may not be used"
            raise Trouble(f"Port {port} {why}. Choose another: python3 start.py demo --port {another}") from None


def make_assets() -> None:
    """The look of the pages; without it a page is plain but whole, so a failure stops nothing."""
    done = subprocess.run([sys.executable, "-P", "-m", "launch.assets"], cwd=places.ROOT, stdout=sys.stdout)
    if done.returncode:
        say("The look (CSS and script) could not be made: pages are plain. Start again to retry.")


@contextmanager
def stopping_everything(server: Server) -> Iterator[list[Child]]:
    """Whatever happens inside: Loket first, then the database; nothing stays behind."""
    children: list[Child] = []
    try:
        yield children
    finally:
        for kind in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(kind, signal.SIG_IGN)  # a second Ctrl-C must not leave things half stopped
        say("Loket stops ...")
        for child in children:
            child.stop()
        server.stop()


def loket(data: Path, surroundings: dict[str, str], port: int) -> Child:
    """Web server and job worker; they read their program while the database starts."""
    command = [*command_of_all(os.environ), "--port", str(port), "--workers-kill-timeout", "3", WHEN_TOLD]
    return Child("Loket", command, surroundings, data / "loket.log", reads_ahead=True)


def start(children: list[Child], data: Path) -> None:
    for child in children:
        child.start()
        leftovers.remember(data, children)


def await_first_page(children: list[Child], port: int) -> None:
    until = time.monotonic() + 180
    while not answers(port):
        for child in children:
            if child.ended():
                raise Trouble(f"The {child.name} does not start: {last_line(child.log)} (all of it: {child.log})")
        if time.monotonic() > until:
            raise Trouble(f"The page {what_it_says(port)} (more: {children[0].log})")
        time.sleep(0.05)


def answers(port: int) -> bool:
    try:
        with urlopen(f"http://127.0.0.1:{port}/gezond/klaar", timeout=5) as page:
            return bool(page.status == 200)
    except (URLError, OSError):
        return False


def what_it_says(port: int) -> str:
    """Why it is not ready, in its own words; when files changed meanwhile it may wait for tables of a new version."""
    try:
        with urlopen(f"http://127.0.0.1:{port}/gezond/klaar", timeout=5):
            return "only answers now. Start again."
    except HTTPError as no:
        return f"is not ready after three minutes: {no.read(300).decode(errors='replace')}. Start again."
    except (URLError, OSError):
        return "does not answer within three minutes."


def last_line(log: Path) -> str:
    """For a person: of a line of JSON what it says."""
    lines = [line for line in log.read_text(errors="replace").splitlines() if line.strip()]
    last = lines[-1].strip() if lines else "it said nothing."
    with suppress(ValueError, TypeError, KeyError):
        last = str(json.loads(last)["message"])
    return last[:300]


def welcome(logins: str, data: Path, options: argparse.Namespace) -> None:
    address, browser = f"http://127.0.0.1:{options.port}", not options.no_browser
    if logins:
        say(f"\n{logins}\n")
    if options.empty:
        say("Products and kinds of zaken are there, nothing happened yet. The first steps of an administrator:")
        say(f"{address}/docs/handleiding/beheerder/")
    say("A program that uses our APIs gets its key by: python3 start.py manage applicatie NAME --alle-rechten")
    say(f"Data, mail and logs are in {data}. Ctrl-C stops Loket.")
    say(f"Loket is klaar: {address}")
    if browser and (sys.platform == "darwin" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        webbrowser.open(address)


def look_after(server: Server, children: list[Child], data: Path) -> None:
    """Until we are told to stop."""
    care = LookAfter(server, children, data)
    while True:
        time.sleep(0.5)
        care.once()


@dataclass
class LookAfter:
    """A lost server or process starts again, on the same data."""

    server: Server
    children: list[Child]
    data: Path
    retry_at: float = 0.0

    def once(self) -> None:
        started = [child.look_after() for child in self.children]
        if any(started):
            leftovers.remember(self.data, self.children)
        if self.server.alive() or time.monotonic() < self.retry_at:
            return
        say("The database was lost; it starts again on the same data.")
        try:
            self.server.start()
            say("The database is back.")
        except (Trouble, OSError) as error:
            trouble = in_plain_words(error) if isinstance(error, OSError) else error
            say(f"Loket: {trouble} Trying again in 15 seconds.")
            self.retry_at = time.monotonic() + 15
