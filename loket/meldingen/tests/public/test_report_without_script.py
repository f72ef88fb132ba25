"""Without script, a typed address is looked up when the form is sent."""

from uuid import uuid4

import pytest

from loket.meldingen.models import Melding
from loket.meldingen.tests.public.conftest import AMSTERDAM, FORM

pytestmark = pytest.mark.django_db


def send(client, **told):
    return client.post(FORM, {"send_key": uuid4(), "group": "verlichting", **told})


@pytest.mark.parametrize("typed", ["Molenweg 3 Bergen", "molenweg 3", "1861 AB 3"])
def test_one_address_that_fits_is_taken(street, client, typed):
    assert send(client, address=typed).status_code == 302
    melding = Melding.objects.get()
    assert (melding.address, melding.lat, melding.lon) == ("Molenweg 3, Bergen", 52.672, 4.703)


def test_several_that_fit_are_a_choice_and_the_choice_counts(street, client):
    answer = send(client, address="Dorpsstraat 12", more="Het is donker.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies welk adres u bedoelt" in page
    assert "Dorpsstraat 12, Bergen" in page
    assert "Dorpsstraat 12, Schoorl" in page
    assert "Het is donker." in page

    told = {"address": "Dorpsstraat 12", "spot_for": "Dorpsstraat 12", "spot": "52.702600,4.691000"}
    assert send(client, **told).status_code == 302
    assert Melding.objects.get().address == "Dorpsstraat 12, Schoorl"


def test_a_choice_does_not_count_for_an_address_typed_later(street, client):
    send(client, address="Molenweg 3", spot_for="Dorpsstraat 12", spot="52.702600,4.691000")
    assert Melding.objects.get().address == "Molenweg 3, Bergen"


def test_what_only_looks_like_it_is_asked_about(street, client):
    answer = send(client, address="Molenstraat 3")
    assert answer.status_code == 422
    assert Melding.objects.count() == 0


def test_an_unknown_address_says_what_to_type(street, client):
    page = send(client, address="Xyzzystraat 99").content.decode()
    assert "Wij kennen dit adres niet. Typ een straat met een nummer" in page


def test_another_address_typed_after_the_point_counts(street, client):
    send(client, address="Molenweg 3", found_for="Dorpsstraat 12, Bergen", lat="52.6701", lon="4.7005")
    assert Melding.objects.get().address == "Molenweg 3, Bergen"


def test_words_beside_a_point_of_the_map_go_to_the_team_and_not_on_the_public_map(street, client):
    send(client, address="achter het schuurtje van Jan", lat="52.6701", lon="4.7005")
    melding = Melding.objects.get()
    assert melding.address == "Dorpsstraat 12, Bergen"
    assert melding.description == "Plek: achter het schuurtje van Jan"


def test_the_lamp_is_the_place(street, client):
    send(client, address="Dorpsstraat 12 Bergen", lamp="0417")
    melding = Melding.objects.get()
    assert (melding.lamp, melding.lat, melding.lon) == ("0417", 52.67011, 4.70052)


@pytest.mark.parametrize("lamp", ["9999", "0417' --", ""])
def test_an_unknown_lamp_is_left_out(street, client, lamp):
    send(client, address="Dorpsstraat 12 Bergen", lamp=lamp)
    assert Melding.objects.get().lamp == ""


def test_a_lamp_far_from_the_place_is_left_out(street, client):
    send(client, address="Molenweg 3", lamp="0417")
    assert Melding.objects.get().lamp == ""


def test_the_form_has_a_real_address_and_every_field_a_label(street, client):
    page = client.get(FORM).content.decode()
    assert 'method="post" action="/melding-openbare-ruimte/" enctype="multipart/form-data"' in page
    for name in ("words", "address", "photo", "more", "contact", "kind"):
        assert f'for="id_{name}"' in page


def test_a_point_out_of_town_is_no_crash(street, client):
    assert send(client, **AMSTERDAM).status_code == 422
