"""The sources of the look hang together: every part is in the bundle, every icon exists, nothing is inline."""

import re
from pathlib import Path

from loket.huisstijl import bundle
from loket.navigation.staff import RAIL

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


def test_a_template_has_only_icons_that_exist():
    asked = {path: set(re.findall(r"""{% icon ["']([\w-]+)["']""", path.read_text())) for path in TEMPLATES}
    assert {path: icons - ICONS for path, icons in asked.items() if icons - ICONS} == {}


def test_the_rail_has_only_icons_that_exist():
    assert {icon for _, _, icon, _ in RAIL} <= ICONS


INLINE = re.compile(r"""\sstyle=|\son[a-z]+=["']|hx-on|<style|<script(?![^>]*\ssrc=)|javascript:""")


def test_a_template_holds_no_style_and_no_script_of_its_own():
    alone = {"mail.html", "package.html"}  # a mail, and a page in a zip: there is no style sheet to go to
    pages = [path for path in TEMPLATES if path.name not in alone]
    found = {path: INLINE.findall(path.read_text()) for path in pages}
    assert {path: inline for path, inline in found.items() if inline} == {}


def test_a_template_has_only_parts_that_exist():
    """A class that no style sheet knows is a slip of the pen, or a part that still has to be made."""
    known = {name for sheet in HOUSE.rglob("*.css") for name in re.findall(r"\.(lk-[\w-]+)", sheet.read_text())}
    unknown = {path: parts_in(path) - known for path in TEMPLATES}
    assert {path: parts for path, parts in unknown.items() if parts} == {}


def parts_in(path):
    words = {name for names in re.findall(r'class="([^"]*)"', path.read_text()) for name in names.split()}
    return {word for word in words if re.fullmatch(r"lk-[\w-]*\w", word)}


def test_a_title_says_once_that_something_is_wrong():
    """The layout says it before the title; who looks at more than `form` and `faults` says so in `title_start`."""
    title = re.compile(r"{% block title %}(?:(?!{% endblock).)*Fout: ", re.DOTALL)
    assert [path.name for path in TEMPLATES if title.search(path.read_text())] == []
