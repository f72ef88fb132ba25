"""The programs of Loket, as they are started: the web server, the job worker, or both of one process."""

import sys
from collections.abc import Mapping

from launch.places import ROOT

PYTHON = [sys.executable, "-P", "-m"]
LOG_OF_WEB = ROOT / "launch" / "granian.json"  # lines of JSON, as ours
WEB = [  # how many processes and threads: `web_arguments`
    "loket.wsgi:application",
    *("--interface", "wsgi"),
    *("--http", "1"),
    "--no-ws",
    "--respawn-failed-workers",
    *("--workers-kill-timeout", "10"),
    *("--log-level", "warning"),
    *("--log-config", str(LOG_OF_WEB)),
]
WORKER = [*PYTHON, "launch.worker"]


def web_command(settings: Mapping[str, str]) -> list[str]:
    return [*PYTHON, "launch.web", *web_arguments(settings)]


def command_of_all(settings: Mapping[str, str]) -> list[str]:
    """Web server and job worker, made from one process."""
    return [*PYTHON, "launch.together", *web_arguments(settings)]


def web_arguments(settings: Mapping[str, str]) -> list[str]:
    workers, threads = settings.get("LOKET_WEB_WORKERS") or "2", settings.get("LOKET_WEB_THREADS") or "4"
    return [*WEB, "--workers", workers, "--blocking-threads", threads]
