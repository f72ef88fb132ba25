"""Without logging in: the state of a zaak, by its number and the postcode of who asked for it (U17)."""

import pytest
from django.urls import reverse
from django.utils import translation

from loket.zaken.models import Zaak

pytestmark = pytest.mark.django_db


def follow(client, nummer, postcode="1861 ZZ"):
    return client.post(reverse("mijn:follow"), {"nummer": nummer, "postcode": postcode})


@pytest.mark.parametrize("postcode", ["1861 ZZ", "1861zz", " 1861 zz "])
def test_two_fields_show_the_state_and_no_more(client, zaak, postcode):
    answer = follow(client, f" {zaak.identificatie.lower()} ", postcode)
    html = answer.content.decode()
    assert answer.status_code == 200
    assert "Wij hebben uw aanvraag." in html
    assert not [told for told in ("Eik in de voortuin", "Kapvergunning", "Bedacht", "Verzonnenlaan") if told in html]


def test_a_number_that_is_not_there_answers_as_a_wrong_postcode_does(client, zaak):
    wrong, none = follow(client, zaak.identificatie, "9999 XX"), follow(client, "ZAAK-2099-1")
    assert (wrong.status_code, none.status_code) == (422, 422)
    told = "horen niet bij elkaar"
    assert told in wrong.content.decode()
    assert told in none.content.decode()


def test_what_is_confidential_is_not_told(client, zaak):
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding="vertrouwelijk")
    assert follow(client, zaak.identificatie).status_code == 422


@pytest.mark.parametrize(("nummer", "postcode"), [("", "1861 ZZ"), ("ZAAK-1", ""), ("ZAAK-1", "Bergen")])
def test_what_is_missing_or_wrong_stands_beside_its_field(client, town, nummer, postcode):
    assert follow(client, nummer, postcode).status_code == 422


def test_who_guesses_is_stopped(client, zaak):
    answers = [follow(client, zaak.identificatie, "9999 XX").status_code for _ in range(11)]
    assert answers == [422] * 10 + [429]


def test_in_english_no_dutch_is_left(client, zaak):
    with translation.override("en"):
        there = reverse("mijn:follow")
    html = client.post(there, {"nummer": zaak.identificatie, "postcode": "1861 ZZ"}).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    assert "We have received your case." in main
    assert "You will hear from us by" in main
    assert not [word for word in ("Wij ", "uw ", "Zaak", "uiterlijk") if word in main]
    wrong = client.post(there, {"nummer": "", "postcode": "x"}).content.decode()
    assert "Enter the case number." in wrong
    assert "Enter it like this: 1861 AA" in wrong
