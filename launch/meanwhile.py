"""What a program of ours says while it works, shown as it comes, but not at once.

A program that meets a trouble of the machine says much in the seconds in which it tries again, and ends with the one
line that a person needs. Then that line is all that is shown.
"""

import contextlib
import sys
import threading
from collections.abc import Iterable

PATIENCE = 30.0  # seconds after the first word; the longest that Loket tries to reach its database


class Meanwhile:
    def __init__(self, stream: Iterable[str], patience: float = PATIENCE) -> None:
        self._held: list[str] = []
        self._shows = False
        self._lock = threading.Lock()
        self._soon = threading.Timer(patience, self.show)
        self._reader = threading.Thread(target=self._read, args=[stream])
        self._reader.start()

    def _read(self, stream: Iterable[str]) -> None:
        for line in stream:
            with self._lock:
                if not self._shows and not self._held:
                    self._soon.start()
                self._held.append(line.removesuffix("\n") + "\n")  # also of who was killed in the midst of a line
            if self._shows:
                self.show()

    def show(self) -> None:
        with self._lock:
            self._shows = True
            with contextlib.suppress(OSError):  # the terminal is closed: that stops nobody
                print(*self._held, sep="", end="", file=sys.stderr, flush=True)
            self._held.clear()

    def end(self, *, told: bool) -> None:
        """When the program has ended. `told`: in one clear line, which is enough."""
        self._reader.join()
        self._soon.cancel()
        if self._soon.is_alive():
            self._soon.join()
        if not told:
            self.show()
