"""When the last backup was made. Where they are kept is told by LOKET_BACKUPS."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from loket.beheer.checks.finding import Finding, Level

NEW_ENOUGH = timedelta(hours=26)  # each night, and a night that took two hours longer


def a_backup_is_new() -> Iterator[Finding]:
    named = os.environ.get("LOKET_BACKUPS", "")
    if not named:
        yield Finding(Level.OFF, "backups", "LOKET_BACKUPS names no folder, so nothing is known of them.")
        return
    made = [path.stat().st_mtime for path in Path(named).glob("loket-*") if path.is_file()]
    if not made:
        says = f"There is none in {named}. Make one: python3 start.py backup --into {named}"
        yield Finding(Level.WRONG, "backups", says)
        return
    ago = datetime.now(UTC) - datetime.fromtimestamp(max(made), UTC)
    hours = ago.total_seconds() / 3600
    if ago > NEW_ENOUGH:
        says = f"The newest is {hours:.0f} hours old. Look at: systemctl status loket-backup.timer"
        yield Finding(Level.WRONG, "backups", says)
    else:
        yield Finding(Level.OK, "backups", f"{len(made)}, the newest {hours:.0f} hours old.")
