"""Mail out of files: one mail (eml), many after each other (mbox), or a folder of mails (maildir or just files)."""

from collections.abc import Iterator
from pathlib import Path

SEPARATOR = b"From "
PARTS_OF_MAILDIR = ("new", "cur")


def mails_in(path: Path) -> Iterator[bytes]:
    """Each mail as it stands there. Raises OSError when a file cannot be read."""
    if path.is_dir():
        for each in _files(path):
            yield from mails_in(each)
        return
    with path.open("rb") as file:
        begins = file.read(len(SEPARATOR))
    yield from _of_mbox(path) if begins == SEPARATOR else [path.read_bytes()]


def _files(folder: Path) -> list[Path]:
    """Of a maildir what is in `new` and `cur`, never what is still being written (`tmp`)."""
    inside = [folder / name for name in PARTS_OF_MAILDIR if (folder / name).is_dir()]
    places = inside or [folder]
    return sorted(each for place in places for each in place.iterdir() if each.is_file() and each.name[0] != ".")


def _of_mbox(path: Path) -> Iterator[bytes]:
    """A line "From " after an empty line begins the next; in a text it was written ">From " (RFC 4155)."""
    mail: list[bytes] = []
    empty = True
    with path.open("rb") as file:
        for line in file:
            if empty and line.startswith(SEPARATOR):
                if mail:
                    yield _joined(mail)
                mail = []
            else:
                mail.append(line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(SEPARATOR) else line)
            empty = not line.strip()
    if mail:
        yield _joined(mail)


def _joined(lines: list[bytes]) -> bytes:
    """Without the empty line that stands before the next."""
    if len(lines) > 1 and not lines[-1].strip():
        lines = lines[:-1]
    return b"".join(lines)
