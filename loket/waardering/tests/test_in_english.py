"""Who reads English tells what they think of us in English, from the link of the mail on."""

import re
from uuid import uuid4

import pytest

from loket.berichten.commands import choose_taal
from loket.berichten.models import Bericht
from loket.examples.tests.test_forms_in_english import dutch_on
from loket.waardering import commands

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
JOE = "joe@inwoner.example"


def shown(answer, status=200):
    assert (answer.status_code, dutch_on(answer, ours=set())) == (status, [])
    return answer.content.decode()


@pytest.mark.parametrize("channel", ["balie", "zaak", "melding"])
def test_the_link_of_the_mail_opens_in_english(client, town, channel):
    choose_taal(address=JOE, taal="en")
    made = commands.invite(channel=channel, about=str(uuid4()), to=JOE)
    link = re.search(r"http\S+?(/en/\S+)", Bericht.objects.get(to=JOE).text)[1]
    assert link == f"/en/mening/{made.sleutel}/"
    html = shown(client.get(link))
    assert '<html lang="en"' in html
    assert "Very good" in html
    assert "Answer at least one question." in shown(client.post(link, {}), 422)
    assert "Choose from the list." in shown(client.post(link, {"cijfer": "11"}), 422)
    thanks = shown(client.post(link, {"cijfer": "8"}, follow=True))
    assert "Thank you for your opinion" in thanks
    assert '<a href="/en/klacht/">Make a complaint</a>. ' in thanks  # that page is not Dutch any more
