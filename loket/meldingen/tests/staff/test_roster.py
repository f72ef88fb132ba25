"""The roster of piket: who when, gaps in red, add and remove."""

from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.activity import give_piket
from loket.examples.cast import HENK, PAUL
from loket.kernel.text import AMSTERDAM
from loket.meldingen import commands
from loket.meldingen.models import PiketShift
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ROSTER = reverse("meldingen:piket")


def told(**changes):
    paul = Medewerker.objects.get(email=PAUL.email)
    return {
        "medewerker": str(paul.id),
        "phone": "06 12345678",
        "line": "1",
        "starts_on": "4-12-2034",
        "starts_clock": "17.00",
        "ends_on": "11-12-2034",
        "ends_clock": "9",
        **changes,
    }


def test_a_gap_is_told_in_words_and_can_be_filled(as_person, town):
    browser = as_person(HENK)
    text = browser.get(ROSTER).content.decode()
    assert "Er zijn 2 gaten in het rooster." in text
    assert text.count("Niemand") == 2
    for line in (1, 2):
        give_piket(PAUL, line=line, days=40)
    assert "De komende 4 weken heeft altijd iemand piket." in browser.get(ROSTER).content.decode()


def test_a_shift_is_added_by_dutch_clocks(as_person, town):
    answer = as_person(HENK).post(ROSTER, told())
    assert (answer.status_code, answer["Location"]) == (302, ROSTER)
    shift = PiketShift.objects.get()
    assert (shift.phone, shift.line) == ("+31612345678", 1)
    assert shift.starts_at == datetime(2034, 12, 4, 17, tzinfo=AMSTERDAM)
    assert shift.ends_at == datetime(2034, 12, 11, 9, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"phone": "072 1234567"}, "phone", "Vul een 06-nummer in."),
        ({"medewerker": ""}, "medewerker", "Kies een collega."),
        ({"ends_on": "1-12-2034"}, "ends_on", "Het einde ligt voor het begin."),
        ({"starts_clock": "25.00"}, "starts_clock", "Een tijd ziet er zo uit: 17.00"),
        ({"line": "3"}, "line", "Kies lijn 1 of lijn 2."),
    ],
)
def test_what_is_wrong_stands_beside_the_field(as_person, town, changes, field, reason):
    answer = as_person(HENK).post(ROSTER, told(**changes))
    assert answer.status_code == 422
    assert reason in answer.context["form"].errors[field][0]


def test_two_at_once_on_a_line_are_refused(as_person, town):
    browser = as_person(HENK)
    browser.post(ROSTER, told())
    answer = browser.post(ROSTER, told(starts_on="5-12-2034"))
    assert "In deze tijd heeft al iemand piket op deze lijn." in answer.content.decode()
    assert PiketShift.objects.count() == 1


def test_a_shift_is_removed_and_the_history_tells_it(as_person, town):
    browser = as_person(HENK)
    browser.post(ROSTER, told())
    shown = browser.post(reverse("meldingen:piket_remove", args=[PiketShift.objects.get().id]), follow=True)
    assert PiketShift.objects.count() == 0
    assert "Weggehaald: Piket lijn 1 van 4 december 2034 17.00 uur" in shown.content.decode()
    assert browser.post(reverse("meldingen:piket_remove", args=[999])).status_code == 404


def test_who_was_called_stays_on_record(as_person, report):
    give_piket(PAUL)
    commands.call_piket(melding_id=report("mast-beschadigd").id)
    shift = PiketShift.objects.get()
    shown = as_person(HENK).post(reverse("meldingen:piket_remove", args=[shift.id]), follow=True).content.decode()
    assert "al gebeld. Dat blijft staan." in shown
    assert PiketShift.objects.count() == 1


def test_the_form_begins_where_the_gap_begins(as_person, town):
    give_piket(PAUL, days=3)
    end = PiketShift.objects.get().ends_at
    form = as_person(HENK).get(ROSTER, {"lijn": "1", "van": end.isoformat()}).context["form"]
    assert form.initial["line"] == 1
    assert form.initial["starts_on"] == end.astimezone(AMSTERDAM).date()
    assert form.initial["ends_on"] - form.initial["starts_on"] == timedelta(days=7)
    assert timezone.now() < end
