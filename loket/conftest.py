"""The town for tests: gemeente Bergen without its long list of addresses."""

import pytest

from loket.examples.town import set_up_town


@pytest.fixture
def town(db):
    """Teams, people, kinds of meldingen, routes and wijken."""
    set_up_town(addresses=False)
