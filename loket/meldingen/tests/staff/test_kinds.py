"""A kind of melding is changed without a release: in four clicks, with a try of the words and a history."""

import pytest
from django.urls import reverse

from loket.examples.cast import HENK
from loket.kernel.models import Announcement
from loket.meldingen.models import Category
from loket.meldingen.tests.staff.conftest import HTMX

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def address(code):
    return reverse("meldingen:kind", args=[code])


def told(**changes):
    kind = Category.objects.get(code="lamp-uit")
    return {
        "name": kind.name,
        "name_en": kind.name_en,
        "group": kind.group_id,
        "norm_days": kind.norm_days,
        "terms": "\n".join(kind.terms),
        "object_words": kind.object_words,
        "object_words_en": kind.object_words_en,
        "done_words": kind.done_words,
        "done_words_en": kind.done_words_en,
        "help_text": kind.help_text,
        "asks_lamp": "on",
        **changes,
    }


def test_the_list_names_each_kind_with_its_norm(as_person, town):
    answer = as_person(HENK).get(reverse("meldingen:kinds"))
    assert len(answer.context["rows"]) == Category.objects.count()
    assert "5 werkdagen" in answer.content.decode()


def test_a_norm_is_changed_and_the_history_tells_only_that(as_person, town):
    browser = as_person(HENK)
    answer = browser.post(address("lamp-uit"), told(norm_days="3"))
    assert (answer.status_code, answer["Location"]) == (302, reverse("meldingen:kinds"))
    assert Category.objects.get(code="lamp-uit").norm_days == 3
    shown = browser.get(address("lamp-uit")).content.decode()
    assert "Veranderd: norm" in shown
    assert "Henk Overzicht" in shown


def test_a_name_is_one_line_for_it_stands_in_subjects_of_mails(as_person, town):
    as_person(HENK).post(address("lamp-uit"), told(name="Lamp\r\nBcc: x@elders.example", object_words="een\nlamp"))
    kind = Category.objects.get(code="lamp-uit")
    assert (kind.name, kind.object_words) == ("Lamp Bcc: x@elders.example", "een lamp")


def test_nothing_changed_is_no_history(as_person, town):
    as_person(HENK).post(address("lamp-uit"), told())
    assert not Announcement.objects.filter(kind="meldingen.CategoryChanged").exists()


def test_a_new_kind_gets_a_code_out_of_its_name(as_person, town):
    browser = as_person(HENK)
    browser.post(
        address("nieuw"), told(name="Deelscooter in de weg", terms="deelscooter\nDEELSCOOTER\n\nscooter op stoep")
    )
    kind = Category.objects.get(code="deelscooter-in-de-weg")
    assert kind.terms == ["deelscooter", "scooter op stoep"]
    again = browser.post(address("nieuw"), told(name="Deelscooter in de weg"))
    assert again.status_code == 422
    assert "Er is al een soort met deze naam." in again.content.decode()


@pytest.mark.parametrize(
    ("changes", "field", "reason"),
    [
        ({"name": ""}, "name", "Geef de soort een naam."),
        ({"norm_days": "-1"}, "norm_days", "Vul 0 of meer in."),
        ({"norm_days": "vijf"}, "norm_days", "Vul een heel getal in."),
        ({"group": "nergens"}, "group", "Kies een groep uit de lijst."),
        ({"terms": "x" * 61}, "terms", "Maak deze regel korter"),
        ({"active_from": "2-1-2027", "active_until": "1-1-2027"}, "active_until", "Het einde ligt voor het begin."),
        ({"object_words": ""}, "object_words", "Vul de woorden voor het bericht in."),
    ],
)
def test_what_is_wrong_stands_beside_the_field(as_person, town, changes, field, reason):
    answer = as_person(HENK).post(address("lamp-uit"), told(**changes))
    assert answer.status_code == 422
    assert reason in answer.context["form"].errors[field][0]


def test_the_words_are_tried_before_they_are_kept(as_person, town):
    url = reverse("meldingen:kind_try", args=["lamp-uit"])
    browser = as_person(HENK)
    before = browser.post(url, {**told(), "probeer": "glimgleuf"}, headers=HTMX).content.decode()
    after = browser.post(url, {**told(terms="glimgleuf"), "probeer": "glimgleuf"}, headers=HTMX).content.decode()
    assert "Wij vinden geen soort bij deze woorden." in before
    assert "Gevonden: <strong>Lamp brandt niet</strong>, dat is deze soort." in after
    assert "glimgleuf" not in Category.objects.get(code="lamp-uit").terms


def test_a_kind_that_is_not_there_is_not_found(as_person, town):
    assert as_person(HENK).get(address("bestaat-niet")).status_code == 404


def test_who_reads_english_reads_what_the_town_calls_it_in_english(as_person, town, client):
    as_person(HENK).post(address("lamp-uit"), told(name_en="Light\nis out", done_words_en=""))
    kind = Category.objects.get(code="lamp-uit")
    assert (kind.name_en, kind.done_words_en) == ("Light is out", "")
    found = client.get("/en/melding-openbare-ruimte/soorten/", {"q": "street light broken"}).json()["suggestions"]
    assert found[0]["label"] == "Light is out"


def test_a_kind_without_english_is_told_in_dutch_and_says_so(as_person, town, client):
    as_person(HENK).post(address("lamp-uit"), told(name_en=""))
    place = {"kind": "lamp-uit", "lat": "52.6701", "lon": "4.7005"}
    answer = client.post("/en/melding-openbare-ruimte/", place, follow=True)
    assert '<span lang="nl">Lamp brandt niet</span>' in answer.content.decode()
