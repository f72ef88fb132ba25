"""What the guides name is there: commands, settings, files, and the pages and buttons between asterisks."""

import re
from functools import cache
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import get_commands, load_command_class

from launch.drill.faults import FAULTS
from start import COMMANDS
from tests.doors import machine_routes, routes

ROOT = Path(settings.BASE_DIR)
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
STARTS = re.compile(r"start\.py ([a-z]+)(?: ([a-z][a-z_]*))?")
MANAGES = re.compile(r"(?:start\.py manage|loket-manage)(?: --data \S+)? ([a-z]\w*)([^`|#\n]*(?:\\\n[^`|#\n]*)*)")
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
OF_START = {"--data"}
SETTING = re.compile(r"\bLOKET_[A-Z0-9_]*[A-Z0-9]\b")
OF_EACH_WAY = re.compile("(?<=LOKET_SAML_)(DIGID|EHERKENNING|EIDAS)(?=_)")  # the code puts these names together
FILE = re.compile(r"`((?:loket|tests|launch|deploy|docs)/[\w./-]*[\w/])`")
EXERCISES = ("loket/hondenbelasting", "loket/toiletten", "tests/test_hondenbelasting", "tests/test_toiletten")
INVENTED = ("hondenbelasting/", "toiletten/", "werk/toiletten/", "vrije-dagen/")
ADDRESS = re.compile(r"`(?:GET |POST |PUT |PATCH |DELETE )?/([a-z.][^`\s…{<?#]*)")
NO_ADDRESS = ("var/", "etc/", "opt/", "tmp", "dev/", "proc/", *INVENTED)
ON_A_PAGE = re.compile(r"(?<![\w*`])\*([^*`]{2,60}?)\*(?![\w*])")
WRITTEN = {".py", ".html", ".js", ".csv", ".toml", ".sh", ".service", ""}

pytestmark = pytest.mark.slow


def each_in_guides(pattern):
    return [(guide, found) for guide in GUIDES for found in pattern.findall(guide.read_text())]


@cache
def written_in(*tops):
    paths = (path for top in tops for path in sorted((ROOT / top).rglob("*")))
    kept = (path for path in paths if path.is_file() and path.suffix in WRITTEN and path != Path(__file__))
    return " ".join("\n".join(path.read_text(errors="ignore") for path in kept).split())


def test_each_command_of_start_is_there():
    gone = [f"{guide.name}: start.py {each}" for guide, each in each_in_guides(STARTS) if not starts(*each)]
    assert not gone, "These do not exist (any more). Mend the guide"


def starts(command, name):
    if command == "bench" and name:
        return f"bench_{name}" in get_commands()
    return command in COMMANDS and (command != "drill" or not name or name in FAULTS)


def test_each_command_of_manage_is_there_with_its_options():
    gone = []
    for guide, (name, rest) in each_in_guides(MANAGES):
        unknown = set(OPTION.findall(rest)) - OF_START - options_of(name) if name in get_commands() else {name}
        gone += [f"{guide.name}: manage {name} {each}" for each in sorted(unknown)]
    assert not gone, "These do not exist (any more). Mend the guide"


@cache
def options_of(name):
    app = get_commands()[name]
    command = load_command_class(app, name) if isinstance(app, str) else app
    return set(command.create_parser("manage", name)._option_string_actions)


def test_each_setting_is_read_somewhere():
    code = written_in("loket", "launch", "tests", "deploy", ".ci")
    named = {(guide.name, name) for guide, name in each_in_guides(SETTING) if not OF_EACH_WAY.search(name)}
    assert not [each for each in sorted(named) if each[1] not in code], "Nothing reads these settings. Mend the guide"


def test_each_file_is_there():
    named = {(guide.name, name) for guide, name in each_in_guides(FILE) if not name.startswith(EXERCISES)}
    assert not [each for each in sorted(named) if not (ROOT / each[1]).exists()], "These files are gone. Mend the guide"


def test_each_address_is_there():
    """Of a longer one its beginning: what stands in it differs from town to town."""
    patterns = [(route, re.compile(re.sub("<[^>]+>", "[^/]+", route))) for route in known_routes()]
    named = {(guide.name, each) for guide, each in each_in_guides(ADDRESS) if not each.startswith(NO_ADDRESS)}
    gone = [each for each in sorted(named) if not any(leads(each[1], *pattern) for pattern in patterns)]
    assert not gone, "Nobody opens at these addresses. Mend the guide"


def known_routes():
    return {route.replace("^", "").replace("\\Z", "") for found in (routes(), machine_routes()) for route, _ in found}


def leads(address, route, pattern):
    return route.startswith(address) or any(pattern.fullmatch(address + end) for end in ("", "/"))


def test_each_page_and_button_is_called_so():
    """*Beheer, Sjablonen* is two of them. Decisions tell how it was then, and may keep their words."""
    pages, gone = written_in("loket").lower(), []
    for guide in (each for each in GUIDES if each.parent.name != "decisions"):
        text = re.sub(r"```.*?```", "", guide.read_text(), flags=re.DOTALL).replace("**", "")
        named = {
            part.strip(" .?…")
            for each in ON_A_PAGE.findall(" ".join(text.split()))
            for part in re.split(r"[,:] ", each)
        }
        gone += [f"{guide.name}: {part}" for part in sorted(named) if part.lower() not in pages]
    assert not gone, "No page says these words. Mend the guide"
