"""Who has no telephone of their own says at which one they sit today."""

import pytest

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.telefonie.commands import keep_toestel, leave_toestellen
from loket.telefonie.models import Toestel

pytestmark = pytest.mark.django_db
SEAT = "/werk/telefoon/toestel/"


def me(person):
    return Medewerker.objects.get(email=person.email)


@pytest.fixture
def fatima(town, client):
    for extension, place in (("201", "Balie 1"), ("202", "Balie 2")):
        keep_toestel(extension=extension, place=place, team="kcc", by=SYSTEM)
    client.force_login(me(FATIMA))
    return client


def test_somebody_chooses_a_place_and_another_and_goes_away_again(fatima):
    assert "Kies waar je vandaag zit." in fatima.get(SEAT).content.decode()
    for extension in ("201", "202"):
        page = fatima.post(SEAT, {"toestel": extension}, follow=True).content.decode()
        assert f"Gesprekken op toestel {extension} komen nu bij jou binnen." in page
        assert Toestel.objects.get(medewerker=me(FATIMA)).extension == extension
    page = fatima.post(SEAT, {"toestel": ""}, follow=True).content.decode()
    assert "Je zit niet meer aan een toestel." in page
    assert not Toestel.objects.exclude(medewerker=None).exists()


def test_who_sits_there_is_shown_and_can_be_taken_over(fatima, town):
    Toestel.objects.filter(extension="201").update(medewerker=me(LENA))
    assert "Lena Lichtveld" in fatima.get(SEAT).content.decode()
    fatima.post(SEAT, {"toestel": "201"})
    assert Toestel.objects.get(extension="201").medewerker == me(FATIMA)


@pytest.mark.parametrize("extension", ["999", "305", "x' OR 1=1"])
def test_a_telephone_that_is_not_at_a_place_is_refused_with_a_sentence(fatima, extension):
    keep_toestel(extension="305", medewerker_id=me(LENA).id, by=SYSTEM)
    answer = fatima.post(SEAT, {"toestel": extension})
    assert answer.status_code == 422
    assert "Dit toestel is er niet, of het is van iemand." in answer.content.decode()
    assert Toestel.objects.get(extension="305").medewerker == me(LENA)


def test_your_own_telephone_stays_your_own(fatima):
    keep_toestel(extension="306", medewerker_id=me(FATIMA).id, by=SYSTEM)
    leave_toestellen(by=actor(FATIMA))
    assert Toestel.objects.get(extension="306").medewerker == me(FATIMA)


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_costs_the_same_with_more_places(fatima, count, django_assert_num_queries):
    for number in range(count):
        keep_toestel(extension=f"21{number}", place=f"Hal {number}", by=SYSTEM)
    fatima.get(SEAT)
    with django_assert_num_queries(5):
        fatima.get(SEAT)


def test_only_who_takes_calls(town, client):
    assert client.get(SEAT).status_code == 302
    client.force_login(me(LENA))
    assert client.get(SEAT).status_code == 403
    assert client.post(SEAT, {"toestel": ""}).status_code == 403
