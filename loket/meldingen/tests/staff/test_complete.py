"""The text of a completed melding is seen beforehand, exactly as the melder gets it."""

import pytest
from django.urls import reverse

from loket.berichten.models import Bericht
from loket.examples.cast import LENA, OMAR
from loket.kernel.models import Announcement
from loket.meldingen import reactions
from loket.meldingen.events import MeldingCompleted
from loket.meldingen.models import Step
from loket.meldingen.queries.preview import OWN_LINK
from loket.meldingen.tests.staff.conftest import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def preview(browser, melding, told, **more):
    return browser.post(reverse("meldingen:preview", args=[melding.id]), told, **more)


@pytest.mark.parametrize(
    ("outcome", "planned_on"), [("solved", ""), ("not_found", ""), ("no_action", ""), ("planned_along", "01-12-2027")]
)
@pytest.mark.parametrize("contact", [{"email": "anna@inwoner.example"}, {"phone": "+31612345678"}])
def test_the_preview_is_the_message(as_person, report, outcome, planned_on, contact, settings):
    melding, browser = report(**contact), as_person(LENA)
    told = {"outcome": outcome, "text": "Wij hebben <alles> gedaan.", "planned_on": planned_on}
    [shown] = preview(browser, melding, told, headers=HTMX).context["preview"].messages

    browser.post(reverse("meldingen:step", args=[melding.id, "afhandelen"]), told)
    facts = Announcement.objects.get(kind="meldingen.MeldingCompleted").facts
    reactions.tell_it_is_completed(MeldingCompleted(melding.id, Step.objects.get().id, facts["outcome"], facts["text"]))
    bericht = Bericht.objects.get()
    link = f"{settings.PUBLIC_URL}/melding/{melding.melders.get().token}/"
    assert (shown.subject, shown.text.replace(OWN_LINK, link)) == (bericht.subject, bericht.text)


def test_the_text_of_the_kind_is_there_to_begin_with(as_person, report):
    melding = report(email="anna@inwoner.example")
    answer = as_person(LENA).get(reverse("meldingen:step", args=[melding.id, "afhandelen"]))
    assert answer.context["form"].initial["text"] == melding.category.done_words
    assert melding.category.done_words in answer.context["preview"].messages[0].text


def test_without_script_the_preview_is_a_whole_page_that_keeps_the_text(as_person, report):
    melding = report(email="anna@inwoner.example")
    answer = preview(as_person(LENA), melding, {"outcome": "solved", "text": "Mijn tekst"})
    text = answer.content.decode()
    assert text.startswith("<!doctype html>")
    assert text.count("Mijn tekst") == 2


def test_nobody_to_tell_is_said(as_person, report):
    answer = preview(as_person(LENA), report(), {"outcome": "solved", "text": "x"}, headers=HTMX)
    assert "Niemand krijgt bericht" in answer.content.decode()


def test_a_stranger_sees_no_preview(as_person, report, client):
    melding = report(email="anna@inwoner.example")
    assert preview(as_person(OMAR), melding, {"outcome": "solved", "text": "x"}).status_code == 403
    assert preview(client, melding, {}).status_code == 302
