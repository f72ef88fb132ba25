"""Where things are: the checkout, the data folder, the claim on it, and the keys that are kept in it."""

import fcntl
import hashlib
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from launch.trouble import Trouble
from loket.huisstijl.theme import look_of

ROOT = Path(__file__).resolve().parent.parent
OF_LOKET = {"files", "mail", "sms", "tegels", "keys"}
KEYS = ("LOKET_SECRET_KEY", "LOKET_PERSONAL_DATA_KEY")


def default_data_folder() -> Path:
    """.data in the checkout; elsewhere for root in a closed checkout, as PostgreSQL then runs as somebody else."""
    if named := os.environ.get("LOKET_DATA"):
        return Path(named)
    if os.geteuid() != 0 or open_to_everyone(ROOT):
        return ROOT / ".data"
    return Path("/var/lib") / f"loket-{short_name(ROOT)}"


def look(what: str) -> Path:
    """Where the look of the theme at hand is made (`static`), or served from (`staticfiles`)."""
    return ROOT / "build" / look_of(os.environ.get("LOKET_THEME", "").strip(), what)


def is_named() -> bool:
    """Did somebody say where the data is?"""
    return bool(os.environ.get("LOKET_DATA"))


def open_to_everyone(path: Path) -> bool:
    """May any user of this machine come here? Asked for root only: PostgreSQL refuses to run as root."""
    folders = [path, *path.parents]
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in folders if folder.is_dir())


def short_name(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:10]


def make_data_folder(data: Path) -> Path:
    """The folder, made when needed; closed to others, unless root must let PostgreSQL's user pass."""
    data = data.expanduser().resolve()
    data.mkdir(parents=True, exist_ok=True)
    if not is_ours(data):
        raise Trouble(f"{data} holds other things, and would be closed to others. Choose a new or empty folder.")
    data.chmod(0o711 if os.geteuid() == 0 else 0o700)
    if os.geteuid() == 0 and not open_to_everyone(data):
        raise Trouble(
            f"PostgreSQL does not run as root, and another user cannot reach {data}. "
            "Choose an open place (--data /var/lib/loket), or start as an ordinary user."
        )
    return data


def is_ours(data: Path) -> bool:
    """Empty, claimed before, or with nothing but what Loket itself keeps: not somebody's home, nor /tmp."""
    return (data / "claim").exists() or {path.name for path in data.iterdir()} <= OF_LOKET


@contextmanager
def claim(data: Path) -> Iterator[bool]:
    """Is this data folder ours alone? The claim ends with the process, however it ends."""
    with (data / "claim").open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield True


def is_claimed(data: Path) -> bool:
    """Does something run on this folder now?"""
    if not (data / "claim").exists():
        return False
    with claim(data) as ours:
        return not ours


def claimed_by(data: Path) -> str:
    return (data / "claim").read_text() or "unknown"


def keys_in(data: Path) -> dict[str, str]:
    """The secret keys of this data folder: made once, and kept, as sealed data is lost without them."""
    kept = data / "keys"
    if not kept.exists():
        fresh = data / "keys.new"
        fresh.unlink(missing_ok=True)
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.writelines(f"{name}={secrets.token_urlsafe(48)}\n" for name in KEYS)
        fresh.rename(kept)
    return dict(line.split("=", 1) for line in kept.read_text().splitlines())


@contextmanager
def visit(data: Path) -> Iterator[None]:
    """Tells that we use the database of this folder, so that who started it may wait for us."""
    with (data / "visitors").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        yield


def await_other_visitors(data: Path) -> None:
    with (data / "visitors").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
