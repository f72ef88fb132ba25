"""A year of the demo has the shape of a year in a town: its days, its weeks and its seasons; and it ends today."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from random import Random
from statistics import mean

import pytest

from loket.balie.models import Volgnummer
from loket.berichten.models import Bericht
from loket.examples.tests.small_year import NOW, lived
from loket.examples.year.shape import AT_HOME, DESK, OFFICE, days_until, mailed_on, moments, open_on, spread
from loket.kernel.models import Announcement
from loket.kernel.text import local
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.mail.models import Mailbericht
from loket.post.models import Poststuk
from loket.telefonie.models import Gesprek
from loket.termijnen.calendar import is_working_day
from loket.zaken.models import Status

TODAY = local(NOW).date()
YEARS = [days_until(date(2025, 12, 31)), days_until(date(2026, 8, 14))]
MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


def by(key, days, counts, *, working=False):
    """How many on the average day of each kind."""
    found = defaultdict(list)
    for day, count in zip(days, counts, strict=True):
        if not working or is_working_day(day):
            found[key(day)].append(count)
    return {name: mean(each) for name, each in found.items()}


@pytest.mark.parametrize("days", YEARS, ids=["calendar", "august"])
def test_monday_is_the_busiest_and_friday_the_quietest_day_that_we_are_open(days):
    """What did not happen in the weekend is asked on Monday."""
    week = by(date.weekday, days, spread(44_000, days, open_on), working=True)
    assert set(week) == set(range(5))
    assert max(week, key=week.get) == MONDAY
    assert min(week, key=week.get) == FRIDAY
    assert week[MONDAY] > 1.5 * week[FRIDAY]


@pytest.mark.parametrize("days", YEARS, ids=["calendar", "august"])
def test_the_bills_of_the_new_year_make_it_busy_and_holidays_make_it_quiet(days):
    months = by(lambda day: day.month, days, spread(44_000, days, open_on), working=True)
    assert {1, 2} == set(sorted(months, key=months.get)[-2:])
    assert {8, 12} == set(sorted(months, key=months.get)[:2])
    assert months[2] > 1.4 * months[8]


@pytest.mark.parametrize("days", YEARS, ids=["calendar", "august"])
def test_mail_is_written_in_the_weekend_too_but_less(days):
    week = by(date.weekday, days, spread(18_000, days, mailed_on))
    assert set(week) == set(range(7))
    assert 0 < max(week[SATURDAY], week[SUNDAY]) < 0.6 * min(week[day] for day in range(5))


@pytest.mark.parametrize(
    ("hours", "busy", "quiet"),
    [(OFFICE, {9, 10, 11}, {8, 16}), (DESK, {10, 11}, {16, 13}), (AT_HOME, {20, 21}, {8, 13})],
    ids=["telephone", "counter", "mail"],
)
def test_the_morning_is_busy_at_the_town_hall_and_the_evening_at_home(hours, busy, quiet):
    told = Counter(local(at).hour for at in moments(date(2026, 6, 1), 5_000, hours, Random(1)))
    assert min(told[hour] for hour in busy) > 1.2 * max(told[hour] for hour in quiet)
    assert told[3] == 0, "at night nobody is there"


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), lived():
        yield


@pytest.mark.slow
@pytest.mark.django_db
def test_it_begins_so_many_days_ago_ends_yesterday_and_nothing_is_still_to_come(year, db):
    open_days = [day for day in days_until(TODAY - timedelta(days=1), 40) if is_working_day(day)]
    for rows, moment in ((Gesprek, "rang_at"), (Volgnummer, "taken_at")):
        days = {local(at).date() for at in rows.objects.values_list(moment, flat=True)}
        assert (min(days), max(days)) == (open_days[0], open_days[-1]), rows
    posted = set(Poststuk.objects.values_list("ontvangen_op", flat=True))  # not on each day there is a letter
    assert open_days[0] <= min(posted) <= open_days[5]
    assert open_days[-6] <= max(posted) <= open_days[-1]
    mailed = {local(at).date() for at in Mailbericht.objects.values_list("ontvangen_op", flat=True)}
    assert max(mailed) == TODAY - timedelta(days=1)
    assert min(mailed) == TODAY - timedelta(days=40)
    for rows, moment in (
        *((Gesprek, "ended_at"), (Volgnummer, "ended_at"), (Klantcontact, "beeindigd_op"), (Bericht, "sent_at")),
        *((Internetaak, "afgehandeld_op"), (Poststuk, "afgehandeld_op"), (Mailbericht, "klaar_op")),
        *((Announcement, "at"), (Status, "datum_status_gezet")),
    ):
        assert not rows.objects.filter(**{f"{moment}__gt": NOW + timedelta(minutes=10)}).exists(), rows
