"""What a killed earlier run left behind: found by the note it kept, checked by name, and stopped."""

import contextlib
import os
import signal
from pathlib import Path

from launch.processes import Child, alive, group_of, wait_until
from launch.trouble import say


def remember(data: Path, children: list[Child]) -> None:
    lines = [f"{child.process.pid} {' '.join(child.command)}\n" for child in children if child.process]
    (data / "processes").write_text("".join(lines))


def stop(data: Path) -> None:
    """Ends what the note names and still runs with the same command line; call it with the claim in hand."""
    note = data / "processes"
    for line in note.read_text().splitlines() if note.exists() else []:
        leader, _, command = line.partition(" ")
        left = [pid for pid in group_of(int(leader)) if alive(pid, having=command)]
        if left:
            say(f"Stopping what an earlier run left behind (process {', '.join(map(str, left))}).")
            end(left, command)
    note.unlink(missing_ok=True)


def end(left: list[int], command: str) -> None:
    for kind, patience in ((signal.SIGTERM, 10), (signal.SIGKILL, 5)):
        for pid in left:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, kind)
        if wait_until(lambda: not any(alive(pid, having=command) for pid in left), patience):
            return
