"""`start.py bench NAME`: a whole Loket of its own with the demo town, measured by the Django command `bench_NAME`.

That command finds the address of the pages and the processes to weigh in its environment; it prints one JSON line.
"""

import contextlib
import os
import secrets
import socket
import subprocess
import sys

from launch import prepare
from launch.demo import await_first_page, loket, make_assets, start, stopping_everything
from launch.postgres import Server
from launch.processes import Child, group_of
from launch.programs import WORKER
from launch.surroundings import around_demo
from launch.test import throwaway_folder
from launch.trouble import Trouble


def bench(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        raise Trouble("Say what to measure: python3 start.py bench meldingen")
    with contextlib.redirect_stdout(sys.stderr), throwaway_folder() as data:  # the one line on stdout is the result
        make_assets()
        server = Server(data / "postgres")  # with fsync on, as in real life
        with stopping_everything(server) as children:
            server.start()
            port = free_port()
            surroundings = around_demo(data, server.url, port)
            surroundings["LOKET_TRUSTED_PROXIES"] = "1"  # so that each visitor of the bench can have an address
            surroundings["LOKET_CENTRALE_WEBHOOK_SECRET"] = secrets.token_urlsafe(32)  # the bench is an exchange too
            surroundings |= mail_server_of(arguments[0])
            children.append(loket(data, surroundings, port))
            for number in range(2, job_workers() + 1):
                children.append(Child(f"worker {number}", WORKER, surroundings, data / f"worker-{number}.log"))
            with server.telling_why():
                prepare.prepare(data, surroundings, size="year" if arguments[0] == "town" else "small")
                start(children, data)
                await_first_page(children, port)
            processes = [pid for child in children if child.process for pid in group_of(child.process.pid)]
            told = {
                "LOKET_BENCH_ADDRESS": f"http://127.0.0.1:{port}",
                "LOKET_BENCH_PROCESSES": ",".join(map(str, processes)),
            }
            command = [sys.executable, "-P", "-m", "django", f"bench_{arguments[0]}", *arguments[1:]]
            return subprocess.run(command, env=surroundings | told, stdout=sys.__stdout__).returncode


def mail_server_of(name: str) -> dict[str, str]:
    """Where a bench of mail listens for what goes out; for the others mail stays in a folder."""
    return {"LOKET_SMTP_HOST": "127.0.0.1", "LOKET_SMTP_PORT": str(free_port())} if name == "mail" else {}


def job_workers() -> int:
    """LOKET_BENCH_WORKERS says how many; LOKET_WEB_WORKERS how many web processes, as everywhere."""
    return int(os.environ.get("LOKET_BENCH_WORKERS") or 1)


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return int(door.getsockname()[1])
