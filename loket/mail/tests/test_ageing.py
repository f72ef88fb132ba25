"""Who leads a team sees how long mail waits, and what is late."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA
from loket.mail.models import Mailbericht
from loket.mail.queries.ageing import how_long_mail_waits
from loket.mail.rules.age import earliest_day
from loket.organisatie.models import Medewerker

pytestmark = pytest.mark.django_db
PAGE = "/werk/mail/wachttijd/"


@pytest.mark.parametrize(
    ("today", "most", "first"),
    [
        (date(2026, 3, 4), 0, date(2026, 3, 4)),  # a Wednesday
        (date(2026, 3, 4), 2, date(2026, 3, 2)),
        (date(2026, 3, 2), 1, date(2026, 2, 27)),  # Monday: Friday is one day ago, and so is the weekend
        (date(2026, 3, 1), 0, date(2026, 2, 27)),  # on Sunday what came since Friday did not wait a working day
        (date(2026, 4, 7), 1, date(2026, 4, 2)),  # Tuesday after Easter: Thursday, for Good Friday is one
    ],
)
def test_working_days_back(today, most, first):
    assert earliest_day(today, most) == first


def moment(day, hour=10):
    return timezone.make_aware(datetime(2026, 3, day, hour))


def test_each_team_with_what_waits_how_long(arrives, fatima, django_assert_num_queries):
    days = (4, 4, 3, 2, 1)  # Wednesday twice, Tuesday, Monday, Sunday
    for number, day in enumerate(days):
        arrives(id=f"{number}@x.example", at=moment(day, 9 + number))
    lamp = arrives(id="lamp@x.example", at=timezone.make_aware(datetime(2026, 2, 20, 12)))
    Mailbericht.objects.filter(id=lamp.id).update(team_id="verlichting")
    with django_assert_num_queries(1):
        lights, contact = how_long_mail_waits(fatima, now=moment(4, 16))
    assert (contact.ages, contact.open) == ((2, 1, 1, 1, 0), 5)  # Sunday: Monday, Tuesday and Wednesday are three
    assert (lights.ages, lights.open, lights.late) == ((0, 0, 0, 0, 1), 1, 1)


def test_a_colleague_sees_the_own_team(client, arrives):
    arrives()
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    assert [row.open for row in client.get(PAGE).context["rows"]] == [1]
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert client.get(PAGE).context["rows"] == []
    client.logout()
    assert client.get(PAGE).status_code == 302
