"""Which team gets what where: changed on one page, with "waar gaat dit heen?" and a history."""

import pytest
from django.urls import reverse

from loket.examples.cast import HENK
from loket.meldingen.models import Route

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ROUTES = reverse("meldingen:routes")


def goes_to(browser, kind, wijk):
    return browser.get(ROUTES, {"soort": kind, "in": wijk}).context["goes_to"]


def test_where_does_this_go(as_person, town):
    browser = as_person(HENK)
    assert goes_to(browser, "stoep", "schoorl") == "Wijkteam Schoorl"
    assert goes_to(browser, "lamp-uit", "schoorl") == "Team Verlichting"
    assert goes_to(browser, "stoep", "") == "Klantcontactcentrum"  # the safety net (S-47)
    assert goes_to(browser, "bestaat-niet", "schoorl") == ""


def test_the_table_shows_the_team_of_each_wijk(as_person, town):
    answer = as_person(HENK).get(ROUTES)
    row = next(row for row in answer.context["rows"] if row.label == "Alles van Weg of stoep")
    teams = dict(zip(answer.context["wijken"], [cell.team for cell in row.cells], strict=True))
    assert (teams["Bergen"], teams["Schoorl"]) == ("Wijkteam Bergen", "Wijkteam Schoorl")


def test_a_route_is_set_and_removed_and_the_history_tells_both(as_person, town):
    browser = as_person(HENK)
    answer = browser.post(ROUTES, {"what": "soort:lamp-uit", "wijk": "schoorl", "team": "wijkteam-schoorl"})
    assert (answer.status_code, answer["Location"]) == (302, ROUTES)
    assert goes_to(browser, "lamp-uit", "schoorl") == "Wijkteam Schoorl"
    assert goes_to(browser, "lamp-uit", "bergen") == "Team Verlichting"
    route = Route.objects.get(category="lamp-uit", wijk="schoorl")
    shown = browser.post(reverse("meldingen:route_remove", args=[route.id]), follow=True).content.decode()
    assert goes_to(browser, "lamp-uit", "schoorl") == "Team Verlichting"
    assert "Lamp brandt niet, Schoorl: Wijkteam Schoorl" in shown
    assert "Weggehaald: Lamp brandt niet, Schoorl: Wijkteam Schoorl" in shown
    assert browser.post(reverse("meldingen:route_remove", args=[route.id])).status_code == 404


def test_the_same_question_keeps_one_answer(as_person, town):
    before = Route.objects.count()
    as_person(HENK).post(ROUTES, {"what": "groep:groen", "wijk": "", "team": "wijkteam-bergen"})
    assert Route.objects.count() == before
    assert Route.objects.get(group="groen", wijk=None).team_id == "wijkteam-bergen"


def test_a_cell_fills_in_the_form(as_person, town):
    form = as_person(HENK).get(ROUTES, {"what": "groep:groen", "wijk": "schoorl"}).context["form"]
    assert (form["what"].value(), form["wijk"].value()) == ("groep:groen", "schoorl")


def test_without_a_team_it_is_refused(as_person, town):
    answer = as_person(HENK).post(ROUTES, {"what": "groep:groen"})
    assert answer.status_code == 422
    assert "Kies een team." in answer.content.decode()
