"""A town says itself when its messages wait for the morning; a town without quiet hours tells at once."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from loket.kernel.actor import SYSTEM
from loket.meldingen.queries.office import goes_out_at
from loket.organisatie.commands import set_up_gemeente

pytestmark = pytest.mark.django_db
AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("quiet_from", "quiet_until", "goes"),
    [
        (time(21), time(8), "2026-03-04 08:00:00"),
        (time(23), time(7), "2026-03-03 22:30:15"),
        (time(0), time(0), "2026-03-03 22:30:15"),
    ],
)
def test_a_step_at_half_past_ten_in_the_evening_is_told(town, quiet_from, quiet_until, goes):
    set_up_gemeente(quiet_from=quiet_from, quiet_until=quiet_until, by=SYSTEM)
    assert goes_out_at(at("2026-03-03 22:30:00")) == at(goes)


def test_a_town_that_chose_nothing_wakes_nobody(town):
    assert goes_out_at(at("2026-03-03 22:30:00")) == at("2026-03-04 08:00:00")
