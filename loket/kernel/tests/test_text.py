"""The wording of moments, with values worked out by hand (S-150). January is UTC+1, July is UTC+2."""

from datetime import UTC, date, datetime

import pytest

from loket.kernel import text


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("at", "now", "words"),
    [
        (utc(2026, 3, 3, 7, 47), utc(2026, 3, 3, 14, 0), "vanmorgen om 08.47 uur"),
        (utc(2026, 3, 3, 7, 47), utc(2026, 3, 5, 9, 0), "op 3 maart om 08.47 uur"),
        (utc(2025, 12, 31, 22, 59), utc(2026, 1, 2, 9, 0), "op 31 december 2025 om 23.59 uur"),
        # The Dutch day begins at 23.00 UTC in winter and at 22.00 UTC in summer.
        (utc(2026, 1, 14, 23, 0), utc(2026, 1, 15, 8, 0), "vannacht om 00.00 uur"),
        (utc(2026, 1, 14, 22, 59), utc(2026, 1, 15, 8, 0), "op 14 januari om 23.59 uur"),
        (utc(2026, 7, 14, 22, 0), utc(2026, 7, 15, 8, 0), "vannacht om 00.00 uur"),
        (utc(2026, 7, 14, 21, 59), utc(2026, 7, 15, 8, 0), "op 14 juli om 23.59 uur"),
        (utc(2025, 12, 31, 23, 30), utc(2026, 1, 1, 10, 0), "vannacht om 00.30 uur"),
        # Parts of the day.
        (utc(2026, 3, 3, 4, 59), utc(2026, 3, 3, 20, 0), "vannacht om 05.59 uur"),
        (utc(2026, 3, 3, 5, 0), utc(2026, 3, 3, 20, 0), "vanmorgen om 06.00 uur"),
        (utc(2026, 3, 3, 10, 59), utc(2026, 3, 3, 20, 0), "vanmorgen om 11.59 uur"),
        (utc(2026, 3, 3, 11, 0), utc(2026, 3, 3, 20, 0), "vanmiddag om 12.00 uur"),
        (utc(2026, 3, 3, 17, 0), utc(2026, 3, 3, 20, 0), "vanavond om 18.00 uur"),
        # The clocks go forward on 29 March 2026 and back on 25 October 2026, both at 01.00 UTC.
        (utc(2026, 3, 29, 0, 59), utc(2026, 3, 29, 12, 0), "vannacht om 01.59 uur"),
        (utc(2026, 3, 29, 1, 0), utc(2026, 3, 29, 12, 0), "vannacht om 03.00 uur"),
        (utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 12, 0), "vannacht om 02.30 uur"),
        (utc(2026, 10, 25, 1, 30), utc(2026, 10, 25, 12, 0), "vannacht om 02.30 uur"),
    ],
)
def test_when_somebody_told_us(at, now, words):
    assert text.when_reported(at, now) == words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 2), "gisteren"),
        (date(2026, 3, 3), "vandaag"),
        (date(2026, 3, 4), "morgen"),
        (date(2026, 3, 5), "donderdag 5 maart"),
        (date(2027, 1, 1), "vrijdag 1 januari 2027"),
    ],
)
def test_a_day_as_people_say_it(day, words):
    assert text.day_words(day, date(2026, 3, 3)) == words


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (date(2026, 2, 26), "5 dagen te laat"),
        (date(2026, 3, 2), "1 dag te laat"),
        (date(2026, 3, 3), "vandaag"),
        (date(2026, 3, 4), "1 dag"),
        (date(2026, 3, 8), "5 dagen"),
    ],
)
def test_time_left(until, words):
    assert text.time_left(until, date(2026, 3, 3)) == words


def test_a_day_in_march_has_23_hours():
    day = date(2026, 3, 29)
    length = text.end_of_local_day(day).astimezone(UTC) - text.start_of_local_day(day).astimezone(UTC)
    assert length.total_seconds() == 23 * 3600


def test_a_month_is_cut_short_as_it_is_written_and_march_is_mrt():
    long_and_short = dict(zip(text.MONTHS, text.SHORT_MONTHS, strict=True))
    assert long_and_short.pop("maart") == "mrt"
    assert all(short == month[:3] for month, short in long_and_short.items())
