"""Every page of everybody."""

import re

from tests.browser.conftest import ROOT
from tests.browser.pages import staff
from tests.browser.pages.walk import NOT_FOUND, routes
from tests.doors import For

WITH_WORDS = "/melding-openbare-ruimte/?soort=grofvuil&wat=matras"
IN_ENGLISH = ("/en/melding-openbare-ruimte/?wat=light", "/en/volg/")
WHOLE_IN_ENGLISH = ("/en/meldingen/", "/en/meldingen/cijfers/")


def test_every_public_page(walk_over):
    more = [WITH_WORDS, *IN_ENGLISH, *NOT_FOUND]
    titles = walk_over(routes(For.EVERYBODY, For.HOLDER), more=more, whole=WHOLE_IN_ENGLISH)
    assert sorted(titles) == sorted(set(titles)), "two pages have one title"


def test_no_page_is_forgotten():
    """Four hundred, when this was written; a walk over nothing finds no fault."""
    assert len(list(routes(For.EVERYBODY, For.HOLDER))) >= 80
    assert all(len(staff.of(part)) >= 50 for part in ("beheer", "telling", "counter", "rest"))


def test_nothing_in_the_css_changes_between_the_smallest_screen_and_a_tablet():
    """So that pages need not be looked at in between: test_between.py does for some. The sheets of packages too."""
    bundle = ROOT / "build" / "static" / "app.css"
    sheets = [sheet.read_text() for sheet in [*(ROOT / "loket").rglob("*.css"), bundle] if sheet.exists()]
    asked = [condition for sheet in sheets for condition in re.findall(r"@(?:media|container)([^{]*width[^{]*)", sheet)]
    assert len(asked) > 10
    for condition in asked:
        widths = re.findall(r"width: ?([\d.]+)rem", condition)
        assert len(widths) == condition.count("width"), f"not in rem: {condition}"
        assert all(float(width) >= 47.99 for width in widths), condition
