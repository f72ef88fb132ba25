"""A store in memory, for tests. `is_down` makes it fail as the real one can."""

import io
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from loket.outside.opslag.draft import Draft
from loket.outside.opslag.faults import NotThere, StoreDown
from loket.outside.opslag.port import Kept


@dataclass
class FakeStore:
    is_down: bool = False
    kept: dict[str, tuple[bytes, datetime]] = field(default_factory=dict)

    def draft(self) -> Draft:
        return Draft(Path(tempfile.gettempdir()))

    def keep(self, draft: Draft, key: str) -> None:
        self._answer_or_fail()
        self.kept[key] = draft.again().read(), datetime.now(UTC)

    def open(self, key: str, *, start: int = 0, size: int | None = None) -> io.BytesIO:
        self._answer_or_fail()
        if key not in self.kept:
            raise NotThere(key)
        content = self.kept[key][0][start:]
        return io.BytesIO(content if size is None else content[:size])

    def remove(self, key: str) -> None:
        self._answer_or_fail()
        self.kept.pop(key, None)

    def kept_in(self, folder: str) -> Iterator[Kept]:
        self._answer_or_fail()
        yield from (Kept(key, at) for key, (_, at) in list(self.kept.items()) if key.startswith(f"{folder}/"))

    def folders_in(self, folder: str) -> Iterator[str]:
        self._answer_or_fail()
        begin = f"{folder}/" if folder else ""
        below = (key.removeprefix(begin).split("/") for key in list(self.kept) if key.startswith(begin))
        yield from {names[0] for names in below if len(names) > 1}

    def sweep_drafts(self, before: datetime) -> int:
        return 0

    def _answer_or_fail(self) -> None:
        if self.is_down:
            raise StoreDown
