"""Who may not come in: no page of staff opens for a visitor, and none for staff without the right."""

from uuid import uuid4

import pytest
from django.urls import reverse

from loket.examples.cast import LENA
from loket.meldingen.urls import staff
from loket.organisatie.models import FunctieVervulling

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ARRANGING = {
    "overnemen",
    "overname",
    "overname_for_real",
    "overname_refused",
    "piket",
    "piket_remove",
    "kinds",
    "kind",
    "kind_try",
    "routes",
    "route_remove",
}
EXAMPLES = {
    "melding_id": uuid4(),
    "photo_id": uuid4(),
    "steps": "1",
    "slug": "beginnen",
    "code": "lamp-uit",
    "shift_id": 1,
    "route_id": 1,
    "overname_id": uuid4(),
}
GUARDED = [path for path in staff if path.name != "piket_link"]
BY_POST = {"overname_for_real", "bulk", "undo", "preview", "piket_remove", "kind_try", "route_remove"}


def ask(client, path):
    names = path.pattern.converters
    url = reverse(f"meldingen:{path.name}", kwargs={name: EXAMPLES[name] for name in names})
    return client.post(url) if path.name in BY_POST else client.get(url)


@pytest.mark.parametrize("path", GUARDED, ids=lambda path: path.name)
def test_a_visitor_is_sent_to_the_log_in(client, town, path):
    answer = ask(client, path)
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("toegang:login"))


@pytest.mark.parametrize("path", GUARDED, ids=lambda path: path.name)
def test_staff_without_the_right_is_refused(as_person, town, path):
    FunctieVervulling.objects.all().delete()
    assert ask(as_person(LENA), path).status_code == 403


@pytest.mark.parametrize("path", [path for path in GUARDED if path.name in ARRANGING], ids=lambda path: path.name)
def test_a_handler_does_not_arrange(as_person, town, path):
    assert ask(as_person(LENA), path).status_code == 403


def test_every_page_keeps_its_answer_out_of_caches(as_person, report):
    melding, browser = report(), as_person(LENA)
    for url in (reverse("meldingen:work"), reverse("meldingen:detail", args=[melding.id])):
        assert browser.get(url)["Cache-Control"] == "no-store"
