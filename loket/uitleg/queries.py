"""The guides that lie in docs/, and the tour of the demo."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.utils.module_loading import import_string

from loket.uitleg.rules.markdown import Text, text_of
from loket.uitleg.rules.tour import Stop

FOLDER = Path(settings.BASE_DIR) / "docs"
ROLES = "handleiding/"  # in Dutch, for the people of the town; the rest is in English, for who builds and runs Loket
DECISIONS = "decisions/"


@dataclass(frozen=True, slots=True)
class Guide:
    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The guides by for whom they are, each by its title."""

    roles: list[Guide]
    builders: list[Guide]
    decisions: list[Guide]


def shelf() -> Shelf:
    found = [Guide(name, guide_of(name).title or name) for name in names()]
    in_english = [each for each in found if not each.name.startswith(ROLES)]
    return Shelf(
        roles=[each for each in found if each.name.startswith(ROLES)],
        builders=[each for each in in_english if not each.name.startswith(DECISIONS)],
        decisions=[each for each in in_english if each.name.startswith(DECISIONS)],
    )


@lru_cache(maxsize=1)
def names() -> tuple[str, ...]:
    """Of all guides, without `.md`. They do not change while a process runs."""
    return tuple(sorted(path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.rglob("*.md")))


@lru_cache(maxsize=256)
def guide_of(name: str) -> Text:
    """One of `names()`: whoever asks sees to that, so that no other file is ever read."""
    return text_of((FOLDER / f"{name}.md").read_text(encoding="utf-8"), name=name, known=names())


def picture_of(name: str) -> Path | None:
    """A screenshot by the name of its file."""
    return next((path for path in (FOLDER / "screenshots").glob("*.png") if path.name == name), None)


def stops() -> list[Stop]:
    """The tour of the demo; none where this is no demo."""
    return list(import_string(settings.UITLEG_TOUR)()) if settings.DEMO and settings.UITLEG_TOUR else []
