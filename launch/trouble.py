"""A trouble that a person can mend: one clear line with the way out, never a traceback."""

import errno
import sys

FULL = (errno.ENOSPC, errno.EDQUOT)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
OF_THE_MACHINE = FULL + FORBIDDEN


class Trouble(Exception):
    """The message says what is wrong and what to do."""


def say(line: str) -> None:
    """Prints at once; a closed terminal is no reason to stop."""
    try:
        print(line, flush=True)
    except OSError:
        sys.stdout = None


def in_plain_words(error: OSError) -> Trouble:
    """What the operating system refused, as a line with the way out."""
    if error.errno in FULL:
        place = f" ({error.filename})" if error.filename else ""
        return Trouble(f"The disk is full{place}. Make room, and start again; nothing that was saved is lost.")
    place = error.filename or "the data folder"
    if error.errno in FORBIDDEN:
        return Trouble(f"No permission to write {place}. Choose another folder with --data DIR, or mend its rights.")
    return Trouble(f"{error.strerror}: {place}. Mend that, and start again.")
