"""Open now, or from when."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from loket.website.rules.opening import Opening, hours_in_words, opening_at

HOURS = {
    "0": [["09:00", "12:30"], ["13:30", "17:00"]],
    "1": [["09:00", "17:00"]],
    "2": [["09:00", "17:00"]],
    "3": [["09:00", "20:00"]],
    "4": [["09:00", "17:00"]],
}


@pytest.mark.parametrize(
    ("at", "opening"),
    [
        ("2026-11-26 10:00", Opening(True, "tot 20.00 uur")),  # Thursday
        ("2026-11-26 20:00", Opening(False, "morgen open om 9.00 uur")),
        ("2026-11-26 08:59", Opening(False, "vandaag open om 9.00 uur")),
        ("2026-11-27 17:00", Opening(False, "maandag open om 9.00 uur")),
        ("2026-11-30 12:45", Opening(False, "vandaag open om 13.30 uur")),
        ("2026-12-24 21:00", Opening(False, "maandag open om 9.00 uur")),  # Christmas on Friday and Saturday
        ("2027-05-17 11:00", Opening(False, "morgen open om 9.00 uur")),  # Whit Monday
    ],
)
def test_open_or_closed(at, opening):
    assert opening_at(datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Amsterdam")), HOURS) == opening


def test_a_town_without_hours_promises_nothing():
    at = datetime(2026, 11, 26, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert opening_at(at, {}) == Opening(False, "")


def test_the_week_in_words():
    assert hours_in_words(HOURS)[0] == ("maandag", "9.00 tot 12.30 uur en 13.30 tot 17.00 uur")
    assert hours_in_words(HOURS)[6] == ("zondag", "dicht")
