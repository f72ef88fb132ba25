"""`start.py test --changed`: the tests of what a change touches. What it cannot place asks for all of them.

A room of the house is touched when a file in it changed, or in a room that it calls itself. Further up the tests of
the whole house look, which are always among these; a page is looked at in the browser when it is of a touched room.
"""

import ast
import subprocess
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from launch.places import ROOT

MAIN = "origin/main"
HOUSE = ROOT / "loket"
# All rooms stand on these, or are known by them.
EVERYBODYS = {"kernel", "huisstijl", "environment", "examples", "settings", "navigation", "locale"}
COSTLY = {"test_hostile_words.py", "test_machines.py", "test_made_to_break.py", "test_chance.py", "test_sent_twice.py"}
ALWAYS = [  # what walks over the house, and so knows what was forgotten
    *(f"tests/{path.name}" for path in sorted(ROOT.glob("tests/test_*.py")) if path.name not in COSTLY),
    "loket/uitvoer/tests/test_decided.py",
    "loket/werkplek/tests/test_start.py",
    "loket/avg/tests/test_every_table.py",
]
SHOW = {".html", ".css", ".js", ".ts", ".svg"}


def changed_files() -> list[str]:
    """Since this branch left the main one, and what is not committed yet."""
    since = git("merge-base", "HEAD", MAIN) or ["HEAD"]
    return sorted({*git("diff", "--name-only", since[0]), *git("ls-files", "--others", "--exclude-standard")})


def git(*arguments: str) -> list[str]:
    """The lines that it answers; none when it refuses."""
    run = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    return run.stdout.split() if run.returncode == 0 else []


def what_to_run(files: Iterable[str]) -> list[str] | None:
    """What pytest is asked for; None: all there is."""
    asked, touched, seen = set(ALWAYS), set[str](), set[str]()
    for file in files:
        match Path(file).parts:
            case ["docs", *_] | [_] if file.endswith(".md"):
                asked.add("loket/uitleg")
            case [*_, test] if test.startswith("test_") and test.endswith(".py"):
                asked.add(file)
            case ["loket", room, "tests", *_] if room not in EVERYBODYS:
                asked.add(f"loket/{room}")
            case ["loket", room, _, *_] if room not in EVERYBODYS:
                touched |= {room, *callers_of(room)}
                seen |= {room} if Path(file).suffix in SHOW or "pages" in file else set()
            case _:
                return None
    asked |= {f"loket/{room}" for room in touched}
    pages = ["tests/browser/pages", f"--pages-of={','.join(sorted(seen))}"] if seen else []
    return [*sorted(path for path in asked if (ROOT / path).exists()), *pages]


def callers_of(room: str) -> set[str]:
    """The rooms with a file, a test among them, that imports something of this one."""
    return {path.relative_to(HOUSE).parts[0] for path in sources() if room in rooms_called_by(path)} & rooms()


def rooms() -> set[str]:
    return {folder.name for folder in HOUSE.iterdir() if (folder / "__init__.py").exists()} - EVERYBODYS


@cache
def sources() -> list[Path]:
    return [path for path in HOUSE.rglob("*.py") if "migrations" not in path.parts]


@cache
def rooms_called_by(path: Path) -> set[str]:
    called = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            called |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            called |= {alias.name for alias in node.names}
    return {name.split(".")[1] for name in called if name.startswith("loket.")}
