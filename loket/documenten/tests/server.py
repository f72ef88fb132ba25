"""The web server as it runs for a town, with the database of this test and files of its own."""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings

from loket.kernel.tests.beside import database_url


class Server:
    def __init__(self, process, port, folder):
        self.process, self.port, self.folder = process, port, folder

    @property
    def worker(self):
        """The process that answers: the child of the one that was started."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(children[-1])

    def megabytes(self, name):
        """VmRSS: what the worker has in memory now. VmHWM: the most that it ever had."""
        lines = Path(f"/proc/{self.worker}/status").read_text().splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))

    def open(self):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)

    def send(self, method, path, program, body=None, length=None, kind="application/json"):
        """The status and the body of the answer. `body` may be a generator of so many bytes."""
        asked = self.open()
        headers = {**program._headers({}), "Content-Type": kind}
        if length is not None:
            headers["Content-Length"] = str(length)
        asked.request(method, path, body, headers)
        return asked.getresponse()

    def kill(self):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()


@contextmanager
def running(folder):
    """One worker, on a free port of this machine."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "loket.settings",
        "DATABASE_URL": database_url(),
        "LOKET_DATA": str(folder),
        "LOKET_STORE_IN_MEMORY": "no",
        "LOKET_TESTING": "yes",
    }
    command = [sys.executable, "-m", "granian", "loket.wsgi:application", "--interface", "wsgi", "--http", "1"]
    command += ["--host", "127.0.0.1", "--port", str(port), "--workers", "1", "--blocking-threads", "2", "--no-ws"]
    log = folder / "server.log"
    with log.open("wb") as told:
        process = subprocess.Popen(
            command, cwd=settings.BASE_DIR, env=environment, stdout=told, stderr=told, start_new_session=True
        )
    server = Server(process, port, folder / "files" / "documenten")
    try:
        _wait_for(server, log)
        yield server
    finally:
        if process.poll() is None:
            server.kill()
        shutil.rmtree(folder / "files", ignore_errors=True)


def _wait_for(server, log):
    for _ in range(600):
        try:
            asked = server.open()
            asked.request("GET", "/documenten/api/v1/openapi.json")
            if asked.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"the server does not answer: {log.read_text()[-2000:]}")
