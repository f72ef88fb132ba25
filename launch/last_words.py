"""What PostgreSQL's last words mean, and the way out."""

from pathlib import Path

from launch.trouble import Trouble

MEANINGS = {
    "No space left on device": "The disk is full ({home}). Make room, and start again; what was saved is safe.",
    "Disk quota exceeded": "The disk quota is used up ({home}). Make room, and start again; what was saved is safe.",
    "Permission denied": "PostgreSQL may not read or write {home}. Mend its rights, or choose another with --data DIR.",
    "database files are incompatible": "The data in {home} is of another PostgreSQL version. Start the Loket that made "
    "it, dump with pg_dump, and load that into a new folder (--data DIR).",
    "could not create shared memory": "The machine has no shared memory left for PostgreSQL. Stop other servers first.",
}
DAMAGED = "PostgreSQL cannot start on {home}: {words}. Move that folder away or put back a backup; its log: {log}"


def trouble(words: str, home: Path) -> Trouble:
    for sign, way_out in MEANINGS.items():
        if sign in words:
            return Trouble(way_out.format(home=home))
    errors = [line for line in words.splitlines() if any(mark in line for mark in ("PANIC:", "FATAL:", "error:"))]
    last = (errors or words.splitlines() or ["it said nothing"])[-1].split(":  ")[-1].strip().rstrip(".")
    return Trouble(DAMAGED.format(home=home, words=last, log=home / "postgres.log"))
