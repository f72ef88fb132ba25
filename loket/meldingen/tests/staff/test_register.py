"""Somebody calls: staff registers the melding, or lets the caller follow one that is there."""

from uuid import uuid4

import pytest
from django.urls import reverse

from loket.examples.cast import FATIMA, LENA
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Channel, Melder, Melding
from loket.meldingen.tests.staff.conftest import MIDDLE
from loket.organisatie.commands import set_up_gemeente
from loket.organisatie.models import Channel as ChannelOfTown

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEW = reverse("meldingen:register")
TOLD = {
    "channel": "telefoon",
    "words": "de lantaarnpaal doet het niet",
    "lat": str(MIDDLE.lat),
    "lon": str(MIDDLE.lon),
    "contact": "Anna@Inwoner.example",
}


def test_a_call_becomes_a_melding(as_person, town):
    browser = as_person(FATIMA)
    assert browser.get(NEW).status_code == 200
    shown = browser.post(NEW, TOLD, follow=True).content.decode()
    melding = Melding.objects.get()
    assert f"Zeg dit: het nummer is {melding.number}. Team Verlichting gaat ermee aan de slag." in shown
    assert (melding.category_id, melding.channel) == ("lamp-uit", Channel.TELEPHONE)
    assert Melder.objects.get().email == "Anna@inwoner.example"


def test_a_channel_that_is_switched_off_cannot_be_chosen_and_stays_readable(as_person, town):
    """S-22."""
    browser = as_person(FATIMA)
    browser.post(NEW, {**TOLD, "channel": "whatsapp"})
    [melding] = Melding.objects.all()
    set_up_gemeente(channels_off=["whatsapp"], by=SYSTEM)

    assert "WhatsApp" not in browser.get(NEW).content.decode()
    assert browser.post(NEW, {**TOLD, "channel": "whatsapp"}).context["form"].errors["channel"] == [
        "Kies hoe de melding binnenkwam."
    ]
    assert ", whatsapp</dd>" in browser.get(reverse("meldingen:detail", args=[melding.id])).content.decode()
    with pytest.raises(Refused, match="channel-off"):
        commands.receive_melding(send_key=uuid4(), category="lamp-uit", point=MIDDLE, channel=Channel.WHATSAPP)
    assert Melding.objects.count() == 1


def test_a_melding_comes_in_by_channels_of_the_town():
    assert set(Channel.values) - {"open311", "import"} <= set(ChannelOfTown.values)


def test_pressed_twice_is_one_melding(as_person, town):
    browser = as_person(FATIMA)
    key = str(browser.get(NEW).context["form"].initial["send_key"])
    for _ in range(2):
        browser.post(NEW, {**TOLD, "send_key": key, "shown": [str(row.id) for row in Melding.objects.all()]})
    assert Melding.objects.count() == 1


def test_what_is_missing_is_told_at_once(as_person, town):
    answer = as_person(LENA).post(NEW, {"channel": "", "words": "", "contact": "geen adres"})
    text = answer.content.decode()
    assert answer.status_code == 422
    for reason in (
        "Kies hoe de melding binnenkwam.",
        "Vertel wat er aan de hand is, of kies een soort.",
        "Vul een e-mailadres of een 06-nummer in.",
    ):
        assert reason in text
    assert "<title>Fout: " in text
    assert set(answer.context["form"].errors) == {"channel", "words", "address", "contact"}


def test_the_same_nearby_is_offered_first_and_can_be_followed(as_person, report):
    known, browser = report(), as_person(FATIMA)
    answer = browser.post(NEW, TOLD)
    assert answer.status_code == 422
    assert f"Volg {known.number}, 0 meter verderop" in answer.content.decode()
    assert Melding.objects.count() == 1
    browser.post(NEW, {**TOLD, "follow": str(known.id)})
    assert (Melding.objects.count(), known.melders.count()) == (1, 2)


def test_another_one_nearby_can_still_be_registered(as_person, report):
    known, browser = report(), as_person(FATIMA)
    browser.post(NEW, {**TOLD, "shown": str(known.id)})
    assert Melding.objects.count() == 2


def test_a_bsn_is_not_kept(as_person, town):
    shown = as_person(FATIMA).post(NEW, {**TOLD, "more": "mijn BSN is 111222333"}, follow=True).content.decode()
    assert "In de tekst stond een BSN. Dat hebben wij niet bewaard." in shown
    assert "111222333" not in Melding.objects.get().description


def test_a_place_outside_the_town_is_refused(as_person, town):
    answer = as_person(FATIMA).post(NEW, {**TOLD, "lat": "52.37", "lon": "4.9"})
    assert answer.status_code == 422
    assert "Deze plek ligt niet in onze gemeente" in answer.content.decode()


def test_what_was_completed_meanwhile_cannot_be_followed_and_nothing_typed_is_lost(as_person, report):
    known, browser = report(), as_person(FATIMA)
    commands.complete_melding(melding_id=known.id, outcome="solved", by=browser.actor)
    answer = browser.post(NEW, {**TOLD, "follow": str(known.id)})
    assert answer.status_code == 422
    assert "Deze melding is al afgehandeld." in answer.content.decode()
    assert TOLD["words"] in answer.content.decode()


@pytest.mark.parametrize("followed", ["", "x", "00000000-0000-4000-8000-000000000000"])
def test_what_is_not_there_cannot_be_followed(as_person, town, followed):
    assert as_person(FATIMA).post(NEW, {**TOLD, "follow": followed}).status_code == 404


def test_going_back_and_telling_something_else_makes_another_melding(as_person, report):
    browser = as_person(FATIMA)
    key = str(browser.get(NEW).context["form"].initial["send_key"])
    browser.post(NEW, {**TOLD, "send_key": key})
    shown = [str(row.id) for row in Melding.objects.all()]
    browser.post(NEW, {**TOLD, "words": "zwerfvuil in het plantsoen", "send_key": key, "shown": shown})
    assert sorted(Melding.objects.values_list("category_id", flat=True)) == ["lamp-uit", "zwerfvuil"]
