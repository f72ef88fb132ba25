"""Files on the disk that no row names: what a process leaves that is killed between the two."""

import os
import secrets
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from loket.outside.opslag import store


class Disk:
    """The store as a town has it: files below a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def leave(self, room, *, days=0):
        """Where a file lies that was kept so many days ago, and of which no row was written."""
        key = f"{room}/{timezone.now() - timedelta(days=days):%Y/%m/%d}/{secrets.token_hex(16)}"
        with store().draft() as draft:
            draft.write(b"half")
            store().keep(draft, key)
        return self.place_of(key)

    def place_of(self, key):
        return self.folder / "documenten" / key

    def age(self, *, hours):
        """All that lies there now was written so long ago."""
        at = (timezone.now() - timedelta(hours=hours)).timestamp()
        for each in self.folder.rglob("*"):
            if each.is_file():
                os.utime(each, (at, at))
