"""Help while filling in: kinds and addresses that fit, and what is known of a place."""

import json

import pytest

from loket.examples import cast
from loket.examples.town import actor
from loket.meldingen.commands import change_category
from loket.meldingen.tests.public.conftest import AMSTERDAM, FORM, HERE, receive

pytestmark = pytest.mark.django_db


def kinds(client, words, **asked):
    return client.get(f"{FORM}soorten/", {"q": words, **asked}).json()["suggestions"]


def test_words_suggest_a_kind_that_fills_in_the_form(town, client):
    assert kinds(client, "scheve stoeptegel")[0] == {
        "label": "Gat of losse tegel",
        "detail": "Weg of stoep",
        "value": "scheve stoeptegel",
        "fill": {"group": "weg", "kind": "stoep"},
    }


def test_from_the_home_page_a_suggestion_leads_to_the_form(town, client):
    first = kinds(client, "scheve stoeptegel", naar="formulier")[0]
    assert first["url"] == "/melding-openbare-ruimte/?soort=stoep&wat=scheve+stoeptegel"


@pytest.mark.parametrize("words", ["", "x", "%" * 3000, "<script>", "🦆"])
def test_odd_words_suggest_nothing_and_do_no_harm(town, client, words):
    assert isinstance(kinds(client, words), list)


def test_a_kind_that_changes_is_found_at_once(town, client):
    assert kinds(client, "kwakende eend") == [] or kinds(client, "kwakende eend")[0]["label"] != "Eend op straat"
    change_category(code="wespen", values={"name": "Eend op straat", "terms": ["kwakende eend"]}, by=actor(cast.HENK))
    assert kinds(client, "kwakende eend")[0]["label"] == "Eend op straat"


def test_a_suggestion_is_one_statement(town, client, django_assert_num_queries):
    kinds(client, "lamp")
    with django_assert_num_queries(1):
        kinds(client, "lantaarn kapot")


def test_an_address_brings_its_point(street, client):
    found = client.get(f"{FORM}adressen/", {"q": "molenweg 3"}).json()["suggestions"]
    assert found[0] == {
        "label": "Molenweg 3, Bergen",
        "detail": "Wijk Bergen",
        "fill": {"found_for": "Molenweg 3, Bergen", "lat": 52.672, "lon": 4.703},
    }


def assist(client, **told):
    return client.post(f"{FORM}meelezen/", {"group": "verlichting", **HERE, **told})


def test_a_place_shows_its_lamps_and_tells_its_address(street, client):
    answer = assist(client)
    page = answer.content.decode()
    assert "Welke lantaarn is het?" in page
    assert page.index("Paal 0417") < page.index("Paal 0416")
    assert json.loads(answer["HX-Trigger"])["place"] == {"label": "Dorpsstraat 12, Bergen"}
    assert "Dorpsstraat" not in answer.request["PATH_INFO"] + answer.request["QUERY_STRING"]


def test_no_lamps_for_litter(street, client):
    assert "Welke lantaarn" not in assist(client, group="afval").content.decode()


def test_what_is_shown_here_does_not_stop_the_form_later(street, client):
    number = receive().melding.number
    page = assist(client).content.decode()
    assert f'name="shown" value="dichtbij-{number}"' in page
    assert f'Volg melding <span class="lk-nowrap">{number}</span>' in page


def test_danger_and_personal_words_show_while_typing(street, client):
    page = assist(client, more="Losse stroomdraden bij buurman Jansen").content.decode()
    assert "Is er nu gevaar? Bel eerst." in page
    assert "U schrijft over een persoon." in page


def test_outside_the_town_is_said_at_once(street, client):
    assert "Deze plek ligt niet in onze gemeente." in assist(client, **AMSTERDAM).content.decode()


def test_ground_of_another_is_told(street, client):
    page = assist(client, lat="52.618876", lon="4.679032").content.decode()
    assert "Deze plek is van Provincie Noord-Holland. Wij sturen uw melding door." in page


def test_nothing_filled_in_yet_shows_nothing(street, client):
    answer = client.post(f"{FORM}meelezen/", {})
    assert answer.status_code == 200
    assert "lk-notice" not in answer.content.decode()
