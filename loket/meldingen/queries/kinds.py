"""The kinds of melding that are in use, with their index of words: kept in the process, and always right."""

from dataclasses import dataclass
from datetime import date

from django.db import connection

from loket.kernel.language import words_here
from loket.meldingen.models import Category
from loket.meldingen.queries.arrangement import Tile, active_categories, tiles
from loket.meldingen.rules.suggest import CategoryIndex

# One small statement tells if any kind or group changed, in whichever process.
VERSION = """
    SELECT (SELECT md5(string_agg(c::text, '' ORDER BY c.code)) FROM meldingen_category c),
           (SELECT md5(string_agg(g::text, '' ORDER BY g.code)) FROM meldingen_categorygroup g)"""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind as a visitor sees it: in Dutch, or as it is called `here`, in the language of who reads now."""

    code: str
    name: str
    name_en: str
    help_text: str
    group: str
    group_name: str
    group_name_en: str
    icon: str
    urgent: bool
    asks_lamp: bool
    forward_to: str
    terms: tuple[str, ...] = ()

    @property
    def name_here(self) -> str:
        return words_here(self.name, self.name_en)

    @property
    def group_name_here(self) -> str:
        return words_here(self.group_name, self.group_name_en)


@dataclass(frozen=True)
class Kinds:
    """All kinds in use on a day, in the order of the tiles."""

    tiles: list[Tile]
    by_code: dict[str, Kind]
    groups: dict[str, str]
    usual: dict[str, str]
    index: CategoryIndex


_kept: tuple[tuple[object, ...], Kinds] | None = None


def kinds(*, on: date) -> Kinds:
    """One statement when nothing changed since the last time."""
    global _kept
    with connection.cursor() as cursor:
        cursor.execute(VERSION)
        version = (on, *cursor.fetchone())
    if _kept is None or _kept[0] != version:
        _kept = (version, _read(on))
    return _kept[1]


def _read(on: date) -> Kinds:
    rows = active_categories(on=on)
    by_code = {row.code: _kind(row) for row in rows}
    shown = [tile for tile in tiles() if tile.usual in by_code]
    return Kinds(
        tiles=shown,
        by_code=by_code,
        groups={row.code: row.group_id for row in rows},
        usual={tile.code: tile.usual for tile in shown},
        index=CategoryIndex.of(rows),
    )


def _kind(row: Category) -> Kind:
    return Kind(
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        help_text=row.help_text,
        group=row.group_id,
        group_name=row.group.name,
        group_name_en=row.group.name_en,
        icon=row.group.icon,
        urgent=row.urgent,
        asks_lamp=row.asks_lamp,
        forward_to=row.forward_to,
        terms=tuple(row.terms),
    )
