"""The sources of the look hang together: every part is in the bundle, every icon exists, nothing is inline."""

import re
from pathlib import Path

import pytest

from loket.huisstijl import bundle
from loket.navigation import RAIL

LOOK = Path(__file__).parent.parent
HOUSE = LOOK.parent
TEMPLATES = sorted(HOUSE.rglob("templates/**/*.html"))
ICONS = set((LOOK / "icons.txt").read_text().split())


def test_every_style_sheet_is_in_the_table_of_contents():
    listed = {name for name, _ in bundle.imports_of((LOOK / "css" / "app.css").read_text())}
    assert {path.name for path in (LOOK / "css").glob("*.css")} - {"app.css"} == {
        name for name in listed if name.endswith(".css") and not name.startswith("npm:")
    }


def test_no_style_sheet_names_a_colour_of_the_town():
    """Colours come from the theme; what is here is for maps, whose paper is always light."""
    found = {
        path.name
        for path in (LOOK / "css").glob("*.css")
        if path.name not in {"tokens.css", "map.css", "print.css", "bar.css"}
        and re.search(r"#[0-9a-f]{3,8}\b", path.read_text())
    }
    assert found == set()


def test_the_list_of_icons_is_in_order():
    names = (LOOK / "icons.txt").read_text().split()
    assert names == sorted(set(names))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_template_has_only_icons_that_exist(path):
    assert set(re.findall(r"""{% icon ["']([\w-]+)["']""", path.read_text())) <= ICONS


def test_the_rail_has_only_icons_that_exist():
    assert {icon for _, _, icon, _ in RAIL} <= ICONS


PAGES = [path for path in TEMPLATES if path.name != "mail.html"]  # a mail has no style sheet to go to


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_template_holds_no_style_and_no_script_of_its_own(path):
    text = path.read_text()
    assert re.findall(r"""\sstyle=|\son[a-z]+=["']|hx-on|<style|<script(?![^>]*\ssrc=)|javascript:""", text) == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_a_template_has_only_parts_that_exist(path):
    """A class that no style sheet knows is a slip of the pen, or a part that still has to be made."""
    sheets = [sheet.read_text() for sheet in HOUSE.rglob("*.css")]
    known = {name for sheet in sheets for name in re.findall(r"\.(lk-[\w-]+)", sheet)}
    words = {name for names in re.findall(r'class="([^"]*)"', path.read_text()) for name in names.split()}
    assert {word for word in words if re.fullmatch(r"lk-[\w-]*\w", word)} <= known
