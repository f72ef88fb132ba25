"""Open now, or from when."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from loket.locaties.rules.opening import DayHours, Opening, Special, hours_in_words, opening_at, specials_in_words

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
        ("2027-05-17 11:00", Opening(False, "morgen open om 9.00 uur", "Tweede Pinksterdag")),
    ],
)
def test_open_or_closed(at, opening):
    assert opening_at(datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Amsterdam")), HOURS) == opening


def test_a_town_without_hours_promises_nothing():
    at = datetime(2026, 11, 26, 10, tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert opening_at(at, {}) == Opening(False, "")


def test_the_week_in_words():
    assert hours_in_words(HOURS)[0] == DayHours("maandag", "9.00 tot 12.30 uur en 13.30 tot 17.00 uur")
    assert hours_in_words(HOURS)[6] == DayHours("zondag", "dicht")


EVE = Special(date(2026, 12, 24), date(2026, 12, 24), [["09:00", "15:00"]], "Kerstavond", everywhere=True)
REPAIRS = Special(date(2026, 12, 21), date(2027, 1, 3), [], "Verbouwing")
KINGS_DAY = Special(date(2027, 4, 27), date(2027, 4, 27), [["10:00", "12:00"]], "Open op Koningsdag")


@pytest.mark.parametrize(
    ("at", "specials", "opening"),
    [
        ("2026-12-24 14:00", [EVE], Opening(True, "tot 15.00 uur", "Kerstavond")),
        ("2026-12-24 15:00", [EVE], Opening(False, "maandag open om 9.00 uur", "Kerstavond")),
        ("2026-12-24 14:00", [EVE, REPAIRS], Opening(False, "op 4 januari 2027 open om 9.00 uur", "Verbouwing")),
        ("2027-04-27 11:00", [KINGS_DAY], Opening(True, "tot 12.00 uur", "Open op Koningsdag")),
        ("2027-04-27 11:00", [], Opening(False, "morgen open om 9.00 uur", "Koningsdag")),
    ],
    ids=["shorter", "after it", "a place of its own goes first", "open on a holiday", "a holiday"],
)
def test_other_hours_go_before_the_usual_ones(at, specials, opening):
    moment = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Amsterdam"))
    assert opening_at(moment, HOURS, specials) == opening


def test_what_is_over_is_not_told():
    today = date(2026, 12, 25)
    assert specials_in_words([EVE, REPAIRS], today) == [
        DayHours("maandag 21 december tot en met 3 januari 2027", "dicht", "Verbouwing")
    ]
