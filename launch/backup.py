"""`start.py backup FILE`: a copy of everything that the town has, while people work on.

The keys are not in it: who has both can read all of it, and who lost the keys can read nothing of what is sealed.
"""

import argparse
import re
import tempfile
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg

from launch.copies import DATABASE, FILES, packing
from launch.database import Database, database
from launch.dump import dump, rows_of
from launch.trouble import Trouble, say

NAMED = re.compile(r"loket-(\d{4}-\d{2}-\d{2})\.(tar|tar\.age)")


def backup(arguments: list[str]) -> int:
    options = read_options(arguments)
    place = options.file or place_in(options.into, sealed=bool(options.recipient))
    if place.exists():
        raise Trouble(f"{place} is there already. Choose another name.")
    with database(options.data) as found:
        about = write(found, place, options.recipient)
    rows, files = sum(about["rows"].values()), about["files"]
    say(f"{place}: {len(about['rows'])} tables with {rows} rows, {files} files, {place.stat().st_size >> 20} MB.")
    if found.demo:
        say(f"The keys are not in it. Keep them elsewhere: {found.data / 'keys'}")
    for old in too_old(options.into, options.keep):
        old.unlink()
        say(f"{old.name} is older than {options.keep} days, and gone.")
    return 0


def read_options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="start.py backup", description="Copies the database and the files.")
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("file", type=Path, nargs="?", help="the new file")
    where.add_argument("--into", type=Path, help="a folder: the file is called after the day")
    parser.add_argument("--keep", type=int, default=0, help="with --into: throw away what is older than so many days")
    parser.add_argument("--recipient", action="append", default=[], help="encrypt for this public key of age")
    parser.add_argument("--data", type=Path, help="the data folder of a demo")
    return parser.parse_args(arguments)


def place_in(folder: Path, *, sealed: bool) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder / f"loket-{datetime.now(UTC).date()}.tar{'.age' if sealed else ''}"


def write(found: Database, place: Path, recipients: list[str]) -> dict[str, Any]:
    """All as it was at one moment; files that come later go along too, and hurt nobody."""
    with psycopg.connect(found.url) as link, tempfile.TemporaryDirectory(dir=place.parent) as room:
        link.isolation_level, link.read_only = psycopg.IsolationLevel.REPEATABLE_READ, True
        row = link.execute("SELECT pg_export_snapshot()").fetchone()
        assert row
        clear = Path(room) / DATABASE
        dump(found.url, clear, snapshot=str(row[0]))
        files = files_of(found.data)
        about = {
            "program": "Loket",
            "taken_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "postgresql": link.info.server_version // 10_000,
            "migrations": migrations_of(link),
            "rows": rows_of(link),
            "files": len(files),
        }
        with packing(place, recipients) as pack:
            pack.tell(about)
            pack.add(clear, DATABASE)
            for path in files:
                pack.add(path, str(path.relative_to(found.data)))
    return about


def files_of(data: Path) -> list[Path]:
    """What people gave us. What can be made again, such as maps and logs, stays out."""
    return sorted(path for path in (data / FILES).rglob("*") if path.is_file())


def migrations_of(link: "psycopg.Connection[tuple[object, ...]]") -> list[str]:
    """Which version of the tables it has."""
    if link.execute("SELECT to_regclass('django_migrations')").fetchone() == (None,):
        raise Trouble("There is no town in this database.")
    return [f"{app}.{name}" for app, name in link.execute("SELECT app, name FROM django_migrations ORDER BY 1, 2")]


def too_old(folder: Path | None, keep: int) -> list[Path]:
    """Only what is called as we call it, and only when asked."""
    if folder is None or keep < 1:
        return []
    last = datetime.now(UTC).date() - timedelta(days=keep)
    named = [(path, NAMED.fullmatch(path.name)) for path in folder.iterdir()]
    return [path for path, match in named if match and date.fromisoformat(match[1]) < last]
