"""Which part of Loket a process is. They are made from one, so the command line of all says the same; a job worker
gives itself a name (`launch/worker.py`).
"""

from pathlib import Path


def part_of(pid: int) -> str:
    """web or worker; empty for another, and for one that is gone."""
    if _told(pid, "comm").strip() == "job worker":
        return "worker"
    return "web" if "loket.wsgi" in command_of(pid) else ""


def command_of(pid: int) -> str:
    return _told(pid, "cmdline").replace("\0", " ")


def _told(pid: int, what: str) -> str:
    try:
        return Path(f"/proc/{pid}/{what}").read_bytes().decode(errors="replace")
    except OSError:
        return ""
