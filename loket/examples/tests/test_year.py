"""The year that is filled in bulk looks as if the commands had written it."""

from datetime import timedelta
from random import Random
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import LENA
from loket.examples.town import actor, set_up_town
from loket.examples.year import load_meldingen
from loket.examples.year.meldingen.town import Town
from loket.gebied.rules import Point
from loket.kernel.models import Announcement, Counter, Delivery
from loket.kernel.text import local
from loket.meldingen import commands
from loket.meldingen.models import Melder, Melding, State, Step

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def year(db):
    set_up_town()
    load_meldingen(400, until=timezone.now(), seed=7)


def filled_fields(row):
    """Which fields have a value: that is what two rows of one kind must share."""
    return {field.attname for field in row._meta.concrete_fields if getattr(row, field.attname) not in (None, "", [])}


def test_rows_have_what_commands_write(year):
    solved = Melding.objects.filter(category="lamp-uit", outcome="solved", times_reopened=0)
    bulk = solved.exclude(description="").exclude(melders__judged_at__isnull=False).first()
    received = commands.receive_melding(
        send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035), description="Uit", address=bulk.address
    )
    by_hand = commands.complete_melding(melding_id=received.melding.id, outcome="solved", text="Klaar", by=actor(LENA))
    assert filled_fields(bulk) == filled_fields(by_hand)
    assert filled_fields(Step.objects.get(melding=bulk)) == filled_fields(Step.objects.get(melding=by_hand))
    assert trail_of(bulk) == trail_of(by_hand)


def test_work_that_has_begun_looks_as_if_a_colleague_began_it(year):
    bulk = Melding.objects.filter(state=State.IN_PROGRESS).exclude(description="").exclude(wijk=None).first()
    received = commands.receive_melding(
        send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035), description="Uit", address=bulk.address
    )
    by_hand = commands.start_melding(melding_id=received.melding.id, by=actor(LENA))
    assert filled_fields(bulk) == filled_fields(by_hand)
    assert trail_of(bulk) == trail_of(by_hand)


def trail_of(melding):
    rows = Announcement.objects.filter(subject=f"meldingen:{melding.id}").order_by("id")
    return [(row.kind, sorted(row.facts), row.by_kind) for row in rows]


def test_the_year_has_all_that_a_year_has(year):
    ended = set(Melding.objects.exclude(outcome="").values_list("outcome", flat=True))
    assert {"solved", "no_action", "forwarded", "duplicate"} <= ended
    assert set(Melder.objects.exclude(judged_at=None).values_list("satisfied", flat=True)) == {True, False}
    assert Melding.objects.filter(times_reopened=1, state=State.COMPLETED).exists()
    for melding in Melding.objects.exclude(duplicate_of=None).select_related("duplicate_of"):
        assert melding.category_id == melding.duplicate_of.category_id
        assert melding.duplicate_of.duplicate_of_id is None


def test_everything_that_is_announced_is_about_a_row_that_is_there(year):
    steps = set(Step.objects.values_list("id", flat=True))
    for announcement in Announcement.objects.filter(kind="meldingen.MeldingCompleted"):
        assert announcement.facts["step_id"] in steps


def test_nobody_is_mailed_about_an_invented_year(year):
    told = Delivery.objects.exclude(reaction__regex=r"\.(personeel|toegang)\.")  # who is hired gets a list and a link
    assert not told.exists()


def test_numbers_go_on_where_the_year_ends(year):
    this_year = f"M-{timezone.localdate().year}"
    last = Melding.objects.filter(number__startswith=this_year).count()
    assert Counter.objects.get(name=this_year).last == last
    new = commands.receive_melding(send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035)).melding
    assert new.number == f"{this_year}-{last + 1:04}"


def test_the_year_ends_now_and_the_same_seed_is_the_same_year(year):
    now = timezone.now()
    assert not Melding.objects.filter(received_at__gt=now).exists()
    assert Melding.objects.filter(received_at__lt=now - timedelta(days=300)).exists()
    assert Melding.objects.exclude(state=State.COMPLETED).exists()
    first = list(Melding.objects.order_by("number").values_list("id", "category", "address")[:50])
    Melding.objects.exclude(duplicate_of=None).update(duplicate_of=None, outcome="solved")
    Melder.objects.all().delete()
    Step.objects.all().delete()
    Melding.objects.all().delete()
    Counter.objects.all().delete()
    load_meldingen(400, until=now, seed=7)
    assert list(Melding.objects.order_by("number").values_list("id", "category", "address")[:50]) == first


def test_fewer_report_in_the_weekend(year):
    told = [local(at).weekday() for at in Melding.objects.values_list("received_at", flat=True)]
    weekend = sum(day > 4 for day in told)
    assert 0 < weekend / 2 < (len(told) - weekend) / 5


def test_lamps_are_reported_when_it_is_dark_and_green_when_it_grows(year):
    town = Town(Random(1))

    def share(group, month):
        weights = town.weights(month)
        found = [each for kind, each in zip(town.kinds, weights, strict=True) if kind.group_id == group]
        return sum(found) / sum(weights)

    assert share("verlichting", 12) > 1.3 * share("verlichting", 6) > 0
    assert share("groen", 6) > 1.3 * share("groen", 12) > 0
    assert share("afval", 6) > 0


def test_all_of_them_came_in_the_year_that_ended_yesterday(year):
    days = {local(at).date() for at in Melding.objects.values_list("received_at", flat=True)}
    yesterday = timezone.localdate() - timedelta(days=1)
    assert yesterday - timedelta(days=364) <= min(days) <= max(days) <= yesterday
