"""Which demo of this checkout was started last: so `manage` finds its database without being told where."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from launch import places

NOTE = places.ROOT / "build" / "demo.json"
USUAL_PORT = 8000


@dataclass(frozen=True)
class Demo:
    data: str
    port: int


def remember(data: Path, port: int) -> None:
    """A checkout that may not be written to is no reason to stop."""
    with suppress(OSError):
        NOTE.parent.mkdir(exist_ok=True)
        NOTE.write_text(json.dumps(asdict(Demo(str(data), port))))


def remembered() -> Demo | None:
    try:
        return Demo(**json.loads(NOTE.read_text()))
    except (OSError, ValueError, TypeError):  # never started, or half written
        return None


def data_folder() -> Path:
    """Of the demo that was started last, while it runs; else the usual one."""
    usual, last = places.default_data_folder(), remembered()
    if last is None or places.is_named() or not places.is_claimed(Path(last.data)):
        return usual
    return Path(last.data)


def port_of(data: Path) -> int:
    last = remembered()
    return last.port if last and Path(last.data) == data else USUAL_PORT
