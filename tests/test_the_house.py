"""The house stands: imports go down, capabilities are entered by the front door, rooms have their place."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings

HOUSE = Path(__file__).parent.parent / "loket"

# From the roof to the ground. Rooms on one floor do not call each other.
FLOORS = [
    {"urls", "wiring", "timetable", "navigation", "wsgi", "settings", "examples", "conftest"},
    {"avg"},
    {"website", "werkplek", "beheer", "gesprek", "mijn", "cijfers", "uitleg", "uitvoer"},
    {"mail"},
    {"telefonie", "post", "balie", "programma"},
    {"beloften"},
    {"meldingen", "formulieren", "klachten", "personeel"},
    {"archief", "correspondentie"},
    {"besluiten", "klantcontacten"},
    {"zaken"},
    {"afspraken", "basisregistraties"},
    {"producten", "regelgeving", "raad"},
    {"redactie", "locaties", "waardering", "wijkagenda"},
    {"zoeken", "bezoek", "partijen"},
    {"berichten", "documenten"},
    {"gebied", "toegang", "catalogi", "rooster", "inloggen"},
    {"notificaties"},
    {"autorisaties"},
    {"organisatie", "verwerkingen", "storingen"},
    {"termijnen"},
    {"outside"},
    {"huisstijl"},
    {"zgw"},
    {"kernel"},
    {"environment"},
]
PURE = {"termijnen"}
NOT_DRAWN = {"examples", "settings"}
FRONT_DOOR = {"commands", "queries", "events", "models", "rules", "permissions"}
OPEN_HOUSES = {"examples", "kernel", "zgw", "huisstijl", "termijnen", "outside", "environment"}  # enter by any room
# Inside a capability, from the top down.
ROOMS = [
    {"urls"},
    {"pages", "api"},
    {"forms", "schemas", "reactions", "jobs", "persoon"},
    {"commands"},
    {"queries"},
    {"rules", "events"},
    {"models"},
]

floor_of = {name: number for number, names in enumerate(FLOORS) for name in names}
room_of = {name: number for number, names in enumerate(ROOMS) for name in names}


@cache
def sources() -> list[Path]:
    return [path for path in HOUSE.rglob("*.py") if not {"tests", "migrations"} & set(path.parts)]


@cache
def imports_of(path: Path) -> list[tuple[str, ...]]:
    """The loket modules that a file imports, as paths of names without `loket`."""
    return list(imported(path))


def imported(path: Path) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "loket":
            parts = tuple((node.module or "").split(".")[1:])
            yield from ((*parts, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (tuple(a.name.split(".")[1:]) for a in node.names if a.name.startswith("loket."))


def capability_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def test_every_capability_has_a_floor():
    found = {capability_of(path) for path in sources()} - {"__init__"}
    missing = sorted(found - set(floor_of))
    assert not missing, f"Give these a floor in FLOORS, above what they call and below who calls them: {missing}"


def test_the_house_is_told_of_every_capability():
    faults = [fault for room in rooms() for fault in not_told_of(room)]
    assert not faults, "\n".join(faults)


def rooms() -> list[Path]:
    return sorted(each.parent for each in HOUSE.glob("*/__init__.py"))


def not_told_of(room: Path) -> Iterator[str]:
    """What the house does not know of this room, with what to do: pages would say it in words of Django."""
    name, parts = room.name, {each.name.removesuffix(".py") for each in room.iterdir()}
    if parts & {"models", "templates", "migrations"} and f"loket.{name}" not in settings.INSTALLED_APPS:
        yield f'Put "loket.{name}" in INSTALLED_APPS of loket/settings/house.py: nobody finds its templates.'
    if "urls" in parts and f'"loket.{name}.urls"' not in (HOUSE / "urls.py").read_text():
        yield f'Put path("", include("loket.{name}.urls")) in loket/urls.py: its addresses are not there.'
    if name not in NOT_DRAWN and not re.search(rf"\b{name}\b", drawing()):
        yield f"Draw {name} in the map of README.md, on the floor that it has in tests/test_the_house.py."


def drawing() -> str:
    """The map of the house."""
    [found] = [each for each in (HOUSE.parent / "README.md").read_text().split("```") if "wiring.py" in each]
    return found


def test_what_the_house_was_not_told_of_is_said(tmp_path):
    (tmp_path / "toverij" / "templates").mkdir(parents=True)
    (tmp_path / "toverij" / "urls.py").touch()
    told = list(not_told_of(tmp_path / "toverij"))
    assert [re.findall(r"[\w/]+\.(?:py|md)", each)[0] for each in told] == [
        "loket/settings/house.py",
        "loket/urls.py",
        "README.md",
    ]


@pytest.mark.slow
def test_calls_go_down_and_through_the_front_door():
    faults = [fault for path in sources() for fault in calls_elsewhere(path)]
    assert not faults, "\n".join(faults)


def calls_elsewhere(path: Path) -> Iterator[str]:
    """What this file calls and may not, with what to do instead."""
    me = capability_of(path)
    for target in imports_of(path):
        if not target or target[0] == me or not {me, target[0]} <= set(floor_of):
            continue  # who has no floor yet is told by the test above
        other, room = target[0], target[1] if len(target) > 1 else ""
        roof = floor_of[me] == 0
        if floor_of[other] < floor_of[me] or (floor_of[other] == floor_of[me] and not roof):
            yield (
                f"{path} calls {other}, which does not stand below it. Call down; to be heard above, announce an event "
                f"and let loket/wiring.py connect the reaction."
            )
        allowed = FRONT_DOOR | ({"reactions", "jobs", "urls", "pages", "api"} if roof else set())
        if other not in OPEN_HOUSES and room and room not in allowed:
            yield (
                f"{path} enters {other} by {room}. Use its commands, queries or events (models only for a foreign key)."
            )


def test_inside_a_capability_imports_run_from_urls_down_to_models():
    faults = [fault for path in sources() for fault in calls_up_inside(path)]
    assert not faults, "\n".join(faults)


def calls_up_inside(path: Path) -> Iterator[str]:
    me, *rest = path.relative_to(HOUSE).parts
    room = rest[0].removesuffix(".py") if rest else ""
    if me in OPEN_HOUSES or room not in room_of:
        return
    for target in imports_of(path):
        inside = target[:1] == (me,) and len(target) > 1 and target[1] in room_of and target[1] != room
        if inside and room_of[target[1]] <= room_of[room]:
            yield f"{path} imports {target[1]}, which stands above it"


def test_pure_rooms_know_no_framework():
    for path in sources():
        if capability_of(path) in PURE:
            assert "django" not in path.read_text(), f"{path.name} is pure: no database, no framework"


def test_only_the_wire_knows_msgspec():
    for path in sources():
        room = path.relative_to(HOUSE).parts
        if "msgspec" in path.read_text() and room[0] not in ("kernel", "zgw"):
            assert {"schemas.py", "api.py", "schemas", "api", "content.py", "content"} & set(room), (
                f"{path} uses msgspec: only the wire does, and the content of pages, which is kept as JSON"
            )


def test_no_drawer_for_odds_and_ends():
    forbidden = {"utils", "helpers", "common", "base", "manager", "managers", "service", "services", "misc"}
    found = [path for path in HOUSE.rglob("*.py") if path.stem in forbidden or path.parent.name in forbidden]
    assert not found, f"Find the noun that it is about, and put it there: {found}"


def test_nothing_reacts_in_secret():
    """No signals, and no logic in save(): a change and its consequences stand in a command and in the wiring."""
    for path in sources():
        text = path.read_text()
        assert "django.db.models.signals" not in text, f"{path} uses signals"
        assert "def save(self" not in text, f"{path} has logic in save()"
