"""pg_dump and pg_restore, of PostgreSQL itself; and how many rows each table has."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict
from psycopg.pq import Conninfo

from launch import account
from launch.trouble import Trouble

TABLES = """SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY 1"""


def dump(url: str, file: Path, *, snapshot: str, pressed: bool = True) -> None:
    """All of the database as it was at that snapshot, without who owns it; in clear for who presses it better."""
    how = [] if pressed else ["--compress=0"]
    options = ["--format=custom", *how, "--no-owner", "--no-privileges", f"--snapshot={snapshot}", f"--file={file}"]
    _run("pg_dump", url, options)


def put_back(url: str, file: Path) -> None:
    """Into an empty database, in one transaction: all of it, or nothing."""
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run("pg_restore", url, [*options, f"--dbname={conninfo_to_dict(url)['dbname']}", str(file)])


def rows_of(link: "psycopg.Connection[tuple[object, ...]]") -> Mapping[str, int]:
    """How many rows each table has, as this connection sees them."""
    tables = [str(name) for (name,) in link.execute(TABLES)]
    return {name: _count(link, name) for name in tables}


def server_version(url: str) -> int:
    """The first number of its version, such as 15."""
    try:
        with psycopg.connect(url, connect_timeout=10) as link:
            return link.info.server_version // 10_000
    except psycopg.OperationalError as error:
        raise Trouble(f"The database cannot be used: {error}") from None


def _count(link: "psycopg.Connection[tuple[object, ...]]", table: str) -> int:
    row = link.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table))).fetchone()
    assert row
    return int(str(row[0]))


def _run(program: str, url: str, arguments: list[str]) -> None:
    """Where the database is stands in its environment: arguments of a program are read by everybody on a machine."""
    tool = _tool(program, server_version(url))
    own = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    done = subprocess.run(
        [tool, *arguments], capture_output=True, text=True, env={**own, **_environment_of(url), "LC_ALL": "C"}
    )
    if done.returncode:
        raise Trouble(f"{program} failed: {_reason(done.stderr)}")


def _reason(told: str) -> str:
    """Its first error; the statement that gave it may come behind."""
    lines = told.strip().splitlines() or ["it ended without a word"]
    return next((line for line in lines if "error:" in line), lines[-1])


def _environment_of(url: str) -> dict[str, str]:
    parts = Conninfo.parse(url.encode())
    return {part.envvar.decode(): part.val.decode() for part in parts if part.envvar and part.val}


def _tool(program: str, version: int) -> str:
    """Of the same version as the server where there is one, else a newer one."""
    found = {str(path): _version_of(str(path)) for path in _candidates(program)}
    same = [path for path, own in found.items() if own == version]
    newer = [path for path, own in found.items() if own > version]
    if not same and not newer:
        raise Trouble(f"There is no {program} for PostgreSQL {version}. Install the client programs of that version.")
    return (same or newer)[0]


def _candidates(program: str) -> list[Path]:
    installed = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"))
    on_path = shutil.which(program)
    return [*([Path(on_path)] if on_path else []), *installed, account.package() / "pginstall" / "bin" / program]


def _version_of(tool: str) -> int:
    told = subprocess.run([tool, "--version"], capture_output=True, text=True).stdout
    found = re.search(r"\s(\d+)", told)
    return int(found[1]) if found else 0
