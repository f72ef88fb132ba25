"""Towns for tests in a browser: each kind is set up once, kept, and copied by the database for who asks for it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from loket.examples.town import set_up_town
from tests.tables import copy, drop, using


def with_addresses() -> None:
    """Gemeente Bergen with all its addresses."""
    set_up_town(addresses=True)


def without_addresses() -> None:
    """Gemeente Bergen, for who needs no address."""
    set_up_town(addresses=False)


def nobody_yet() -> None:
    """The tables, and nothing in them."""


@dataclass
class Towns:
    """They stand beside the database of the other tests, which stays empty."""

    empty: str
    told: dict[str, Any] = field(default_factory=dict)

    @contextmanager
    def stand(self, settle: Callable[[], Any]) -> Iterator[Any]:
        """A fresh town as `settle` makes it, for all threads; answers what that told when it was made."""
        kept, town = self._name(settle.__name__), self._name("town")
        if kept not in self.told:
            copy(self.empty, kept)
            with using(kept):
                self.told[kept] = settle()
        copy(kept, town)
        with using(town):
            yield self.told[kept]

    def clear_away(self) -> None:
        for name in [self._name("town"), *self.told]:
            drop(name)

    def _name(self, kind: str) -> str:
        return f"{self.empty}_{kind}"
