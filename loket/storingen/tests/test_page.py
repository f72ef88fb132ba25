"""The list of what did not work, as a colleague fills it in."""

import pytest
from django.urls import reverse

from loket.examples.cast import SANNE
from loket.organisatie.models import Medewerker
from loket.storingen.models import Storing

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
URL = reverse("storingen:work")
TOLD = {"dienst": "site", "since": "3-11-2026", "since_at": "10:00", "until": "3-11-2026", "until_at": "14.05"}


@pytest.fixture
def keeper(client, town):
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    return client


def test_what_was_down_stands_in_the_list(keeper):
    answer = keeper.post(URL, {**TOLD, "note": "Server stond uit"}, follow=True).content.decode()
    assert "3 november 2026 van 10.00 uur tot 14.05 uur" in answer
    assert "Server stond uit" in answer


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"since": ""}, "Vul een dag in."),
        ({"until_at": ""}, "allebei"),
        ({"until": "2-11-2026"}, "Het einde ligt voor het begin."),
        ({"since_at": "10 uur"}, "Een tijd ziet er zo uit"),
    ],
)
def test_what_is_wrong_is_told_and_stays(keeper, wrong, told):
    answer = keeper.post(URL, {**TOLD, **wrong})
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Storing.objects.exists()


def test_it_is_ended_by_one_button(keeper):
    keeper.post(URL, {**TOLD, "until": "", "until_at": ""})
    one = Storing.objects.get()
    assert "Werkt weer" in keeper.get(URL).content.decode()
    keeper.post(reverse("storingen:end", args=[one.id]))
    one.refresh_from_db()
    assert one.until
