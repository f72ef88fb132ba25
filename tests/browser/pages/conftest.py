"""One walk for each file here."""

import pytest

from tests import doors
from tests.browser.pages.walk import walk


@pytest.fixture
def walk_over(request):
    """Walks over these pages as this person; with `--pages-of` only over those of these rooms. Answers the titles."""
    rooms = set(filter(None, request.config.getoption("--pages-of").split(",")))

    def walk_over(routes, *, person=None, more=(), whole=()):
        wanted = [route for route in routes if not rooms or room_of(route) in rooms]
        if not wanted:
            pytest.skip("no page of these rooms")
        tab, town = (request.getfixturevalue(name) for name in ("open_tab", "open_town"))
        more, whole = ((), ()) if rooms else (more, whole)
        return walk(tab(person=person), town, wanted, more=more, whole=whole)

    return walk_over


def room_of(route):
    return dict(doors.routes())[route].callback.__module__.split(".")[1]
