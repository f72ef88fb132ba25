"""What a killed earlier run left behind: found by the note it kept, checked by name, and stopped."""

import os
import signal
from pathlib import Path

from launch.processes import Child, alive, wait_until
from launch.trouble import say


def remember(data: Path, children: list[Child]) -> None:
    lines = [f"{child.process.pid} {' '.join(child.command)}\n" for child in children if child.process]
    (data / "processes").write_text("".join(lines))


def stop(data: Path) -> None:
    """Ends what the note names and still runs with the same command line; call it with the claim in hand."""
    note = data / "processes"
    for line in note.read_text().splitlines() if note.exists() else []:
        pid, _, command = line.partition(" ")
        if alive(int(pid), having=command):
            say(f"Stopping what an earlier run left behind (process {pid}).")
            end(int(pid), command)
    note.unlink(missing_ok=True)


def end(pid: int, command: str) -> None:
    os.kill(pid, signal.SIGTERM)
    if not wait_until(lambda: not alive(pid, having=command), 15):
        os.killpg(pid, signal.SIGKILL)
