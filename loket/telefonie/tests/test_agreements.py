"""Each month is counted how many calls were answered as agreed; two bad months are a task of who leads (S-79)."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, LENA, SANNE
from loket.kernel.actor import SYSTEM
from loket.kernel.text import AMSTERDAM
from loket.organisatie.models import Medewerker, Team
from loket.outside.centrale import CallEvent, Heard
from loket.rooster.events import VerbeteractieOpened
from loket.rooster.models import Naleving, Verbeteractie
from loket.telefonie.commands import hear_call, keep_toestel, note_agreements_kept
from loket.telefonie.queries.kept import AFDELING, MEDEWERKER, TEAM, Kept, kept_agreements
from loket.telefonie.reactions import tell_the_manager

pytestmark = pytest.mark.django_db


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


@pytest.fixture
def phones(town):
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    keep_toestel(extension="305", medewerker_id=id_of(LENA), by=SYSTEM)


def month(back):
    """The first day of a finished month: 1 is the last one."""
    first = timezone.localdate().replace(day=1)
    for _ in range(back):
        first = (first - timedelta(days=1)).replace(day=1)
    return first


def called(day, *, after=10, passed=None, queue="kcc"):
    """A call that was answered after so many seconds (None: given up); `passed`: Lena took it or not."""
    at = datetime(day.year, day.month, day.day, 12, tzinfo=AMSTERDAM)
    rang = CallEvent("hal", uuid4().hex, Heard.RINGING, at, "0612345678", queue=queue)
    facts = [rang]
    if after is not None:
        facts.append(replace(rang, kind=Heard.ANSWERED, at=at + timedelta(seconds=after), extension="201"))
    if passed is not None:
        on = replace(rang, kind=Heard.TRANSFERRED, at=at + timedelta(seconds=90), extension="201", to_extension="305")
        facts.append(on)
        if passed:
            facts.append(replace(rang, kind=Heard.ANSWERED, at=at + timedelta(seconds=95), extension="305"))
    hear_call([*facts, replace(rang, kind=Heard.HUNG_UP, at=at + timedelta(seconds=200))])


def test_what_is_counted_as_agreed(phones):
    """By hand: of the KCC three answered (one after 31 s) and one given up; Lena took one of two."""
    day = month(1)
    called(day, after=30, passed=True)
    called(day, after=31, passed=False)
    called(day)
    called(day, after=None)
    called(day, after=None, queue="elders")
    called(day - timedelta(days=1))  # the month before
    last = (day + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    assert kept_agreements(day, last, TEAM) == {"kcc": Kept(4, 2), "verlichting": Kept(2, 1), "elders": Kept(1, 0)}
    assert kept_agreements(day, last, MEDEWERKER) == {str(id_of(FATIMA)): Kept(3, 2), str(id_of(LENA)): Kept(2, 1)}
    publiek = str(Team.objects.get(code="kcc").afdeling_id)
    assert kept_agreements(day, last, AFDELING)[publiek] == Kept(3, 2)


def test_the_finished_months_are_told_and_told_again_they_are_the_same(phones):
    for back in (0, 1, 2):
        called(month(back))
    assert note_agreements_kept() == 6  # team, afdeling and medewerker of two months
    note_agreements_kept()
    rows = Naleving.objects.filter(team="kcc").order_by("-month").values_list("month", "calls", "as_agreed")
    assert list(rows) == [(month(1), 1, 1), (month(2), 1, 1)]


def test_what_came_late_in_a_file_is_counted_too(phones):
    called(month(1))
    note_agreements_kept()
    called(month(1), after=None)
    note_agreements_kept()
    assert Naleving.objects.filter(team="kcc").values_list("calls", "as_agreed").get() == (2, 1)


def test_two_bad_months_are_one_task_for_who_leads(phones):
    Team.objects.filter(code="kcc").update(leader=id_of(SANNE))
    for back in (1, 2):
        called(month(back), after=None)
    for _ in range(2):
        note_agreements_kept()
    task = Verbeteractie.objects.get(team="kcc")
    assert (task.owner_id, task.month) == (id_of(SANNE), month(1))


def test_who_leads_gets_one_mail_about_it_with_the_day_and_the_way_there(town, settings):
    settings.PUBLIC_URL = "https://loket.example"
    task = Verbeteractie.objects.create(
        team_id="kcc", owner_id=id_of(SANNE), month=date(2026, 10, 1), due_on=date(2034, 12, 4)
    )
    event = VerbeteractieOpened(task.id, task.owner_id, task.due_on)
    for _ in range(2):
        tell_the_manager(event)
    told = Bericht.objects.get()
    assert told.to == SANNE.email
    link = f"https://loket.example/werk/rooster/verbeteracties/{task.id}/"
    for words in ("Beste Sanne", "Klantcontactcentrum", "80%", "4 december 2034", link):
        assert words in told.text


def test_a_task_of_nobody_or_of_who_left_is_mailed_to_nobody(town):
    task = Verbeteractie.objects.create(team_id="kcc", month=date(2026, 10, 1), due_on=date(2034, 12, 4))
    tell_the_manager(VerbeteractieOpened(task.id, None, task.due_on))
    Medewerker.objects.filter(email=SANNE.email).update(is_active=False, left_at=timezone.now())
    tell_the_manager(VerbeteractieOpened(task.id, id_of(SANNE), task.due_on))
    assert not Bericht.objects.exists()
