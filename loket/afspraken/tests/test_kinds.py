"""A visit at home, and one by video: no door that must be open, and the way there and back."""

import pytest

from loket.afspraken import queries
from loket.afspraken.models import Afspraak
from loket.afspraken.tests.conftest import MONDAY, NOW, actor, at, booked, kind
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.locaties.commands import add_afwijking


@pytest.fixture
def care(desk):
    """Takes 45 minutes at home, with half an hour of travel; or by video."""
    kind("hulp", minutes=45, travel_minutes=30, kinds=("huisbezoek", "video"))
    return desk


def free(how):
    found = queries.vrije_tijden(["hulp"], locatie="gemeentehuis", from_day=MONDAY, to_day=MONDAY, kind=how, now=NOW)
    return [each.start for each in found]


def test_at_home_the_way_lies_within_the_shift(care):
    """From nine to twelve with half an hour around 45 minutes: from 9.30, back at 12.00 at the latest."""
    assert (free("huisbezoek")[0], free("huisbezoek")[-1]) == (at(8, 9, 30), at(8, 10, 45))


def test_the_way_is_not_of_somebody_else(care):
    """Both are on the way from nine till after ten: nobody is at the desk then."""
    for number in range(2):
        booked("hulp", start=at(8, 9, 30), kind="huisbezoek", address="Duinweg 1", email=f"a{number}@voorbeeld.example")
    row = Afspraak.objects.first()
    assert (row.busy_from, row.busy_until) == (at(8, 9), at(8, 10, 45))
    with pytest.raises(Refused) as refused:
        booked("uittreksel", start=at(8, 10, 30), email="b@voorbeeld.example")
    assert refused.value.refusal.code == "time-taken"
    booked("uittreksel", start=at(8, 10, 45), email="b@voorbeeld.example")


def test_at_home_needs_an_address_that_only_staff_see(care):
    with pytest.raises(Refused) as refused:
        booked("hulp", start=at(8, 9, 30), kind="huisbezoek", by=actor(care[0]))
    assert refused.value.refusal.field == "address"


def test_by_video_the_door_may_be_closed(care):
    assert free("video")[0] == at(8, 9)
    add_afwijking(locatie="gemeentehuis", first_day=MONDAY, last_day=MONDAY, spans=[], reason="Storing", by=SYSTEM)
    assert free("video")[0] == at(8, 9)
    made = booked("hulp", start=at(8, 9), kind="video")
    assert (made.kind, made.busy_until) == ("video", at(8, 9, 45))
