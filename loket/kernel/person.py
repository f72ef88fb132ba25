"""Of one person: how they are found, and what a capability holds of them. Each tells its own part in `persoon.py`."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum, auto
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from loket.kernel.actor import Actor
from loket.kernel.secrets import blind_index

ERASED = "Gewist (AVG)"  # where a text must stand


@dataclass(frozen=True, slots=True)
class Person:
    """`numbers` are of registers, `files` the dossiers that are theirs, `known_as` the ids under which we keep them.
    An address that others use too is not in it: it would find what is of others. `untold` are dossiers in which they
    stand and that are too secret to be told: nothing of them is shown, and they keep what hangs on them as others do;
    `untold_open` are those of them that run. Nothing of it is shown by `repr`.
    """

    known_as: frozenset[UUID] = field(default=frozenset(), repr=False)
    numbers: frozenset[str] = field(default=frozenset(), repr=False)
    mails: frozenset[str] = field(default=frozenset(), repr=False)
    phones: frozenset[str] = field(default=frozenset(), repr=False)
    names: frozenset[str] = field(default=frozenset(), repr=False)
    files: frozenset[UUID] = field(default=frozenset(), repr=False)
    untold: frozenset[UUID] = field(default=frozenset(), repr=False)
    untold_open: frozenset[UUID] = field(default=frozenset(), repr=False)

    @property
    def addresses(self) -> frozenset[str]:
        return self.mails | self.phones


@dataclass(frozen=True, slots=True)
class Stays:
    """Why a row may not go now, in plain Dutch. `runs`: we still work on it, and must be able to reach them."""

    why: str
    runs: bool = False


# Of all that hangs on something else, be that told or too secret.
BY_LAW = Stays("Van de wet moeten wij dit nog bewaren (AVG artikel 17 lid 3).")


class Goes(Enum):
    """When it may go: by itself, once nothing runs, or once nothing else that names this person is left."""

    ALONE = auto()
    NOTHING_RUNS = auto()
    LAST = auto()


def may_go(_row: Any, _now: datetime) -> Stays | None:
    return None


@dataclass(frozen=True, slots=True)
class Held:
    """What one table holds of a person. `source`, `ground` and `kept` tell where it comes from, why we may have it,
    and for how long. `of` finds the rows, `stays` tells of a row why it may not go, `forget` makes rows say nothing of
    a person any more, within the transaction of who erases, and who announces it. `names`: what stays needs to know
    whose it is. `untold`: columns that are of others.
    """

    model: type[models.Model]
    title: str
    source: str
    ground: str
    kept: str
    of: Callable[[Person], "models.QuerySet[Any]"]
    stays: Callable[[Any, datetime], Stays | None] = may_go
    forget: Callable[[list[Any], Actor], None] | None = None
    goes: Goes = Goes.ALONE
    names: bool = True
    untold: frozenset[str] = frozenset()


@cache
def all_held() -> tuple[Held, ...]:
    """From the roof down, as the rooms tell it: what hangs on something goes before it."""
    found: list[Held] = []
    for config in apps.get_app_configs():
        if config.name.startswith("loket.") and find_spec(f"{config.name}.persoon"):
            found += import_module(f"{config.name}.persoon").HELD
    return tuple(found)


def indexes(texts: Iterable[str], before: str = "") -> list[bytes]:
    return [blind_index(before + each) for each in sorted(texts)]


def sealed_like(rows: "models.QuerySet[Any]", column: str, texts: frozenset[str]) -> list[Any]:
    """The keys of rows of which a sealed column says one of these: no index finds them, so each is opened."""
    if not texts:
        return []
    found = rows.values_list("pk", column).iterator(chunk_size=2000)
    return [pk for pk, told in found if told and told.strip().lower() in texts]


def always(why: str) -> Callable[[Any, datetime], Stays | None]:
    return lambda _row, _now: Stays(why)
