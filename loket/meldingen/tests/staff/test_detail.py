"""A handler opens a melding: what, where, who told it, what happened; and nobody of another team does."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from loket.examples.cast import FATIMA, LENA, OMAR
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.meldingen import commands
from loket.meldingen.models import Melding
from loket.meldingen.tests.staff.conftest import HTMX, MIDDLE

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
# Session, person, town; the melding, melders, to tell, photos, duplicates, history, teams, kinds, nearby, last step;
# and that somebody looked: begin, whose the address is, the chain, its line, end.
QUERIES = 18


@pytest.fixture
def photo(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path

    def photo(size=(800, 600)):
        file = BytesIO()
        Image.new("RGB", size, "green").save(file, "JPEG")
        return commands.keep_photo(upload=SimpleUploadedFile("foto.jpg", file.getvalue(), "image/jpeg")).id

    return photo


def address(melding):
    return reverse("meldingen:detail", args=[melding.id])


def test_the_page_is_whole_and_the_pane_is_a_piece_of_it(as_person, report):
    melding = report(email="anna@inwoner.example", description="De lamp\nis <b>stuk</b>", lamp="0417")
    browser = as_person(LENA)
    whole = browser.get(address(melding)).content.decode()
    piece = browser.get(address(melding), headers=HTMX).content.decode()
    assert whole.startswith("<!doctype html>")
    assert piece.startswith('<section class="lk-pane mw-pane" id="melding"')
    for text in (whole, piece):
        assert "De lamp<br>is &lt;b&gt;stuk&lt;/b&gt;" in text
        assert "Paal 0417" in text
        assert "anna@inwoner.example" in text
        assert "1 melder krijgt bericht." in text
        assert "Nog niemand is begonnen." in text
        assert "Melding binnengekomen, naar Team Verlichting" in text


def test_title_and_address_name_no_person(as_person, report):
    melding = report(email="anna@inwoner.example")
    text = as_person(LENA).get(address(melding)).content.decode()
    title = text[text.index("<title>") : text.index("</title>")]
    assert title == f"<title>{melding.number} - meldingen - Werkplek Gemeente Bergen"


@pytest.mark.parametrize("melders", [1, 3])
def test_one_melder_or_three_ask_the_same(as_person, report, melders, django_assert_num_queries):
    melding = report(email="m0@inwoner.example")
    for count in range(1, melders):
        commands.follow_melding(melding_id=melding.id, email=f"m{count}@inwoner.example")
    browser = as_person(LENA)
    browser.get(address(melding))
    with django_assert_num_queries(QUERIES):
        assert len(browser.get(address(melding)).context["detail"].melders) == melders


def test_another_team_is_told_whose_it_is(as_person, report):
    answer = as_person(OMAR).get(address(report()))
    assert answer.status_code == 403
    assert "Deze melding is van Team Verlichting." in answer.content.decode()
    assert as_person(FATIMA).get(address(report())).status_code == 200


def test_a_melding_that_is_not_there_is_not_found(as_person, report):
    strange = report()
    Melding.objects.filter(id=strange.id)
    url = reverse("meldingen:detail", args=["00000000-0000-4000-8000-000000000000"])
    assert as_person(LENA).get(url).status_code == 404


def test_the_same_nearby_is_offered_with_distance_and_photo(as_person, report, photo):
    melding = report()
    other = report(point=Point(MIDDLE.lat + 0.0002, MIDDLE.lon), photos=[photo()])  # 22.3 metres to the north
    report(point=Point(MIDDLE.lat + 0.002, MIDDLE.lon))  # 223 metres
    report("straat-donker")
    answer = as_person(LENA).get(address(melding))
    [alike] = answer.context["detail"].alike
    assert (alike.nearby.number, alike.nearby.metres) == (other.number, 22)
    text = answer.content.decode()
    assert "22 meter verderop" in text
    assert reverse("meldingen:photo_small", args=[alike.photo]) in text


def test_a_photo_is_for_the_own_team(as_person, report, photo, client):
    melding = report(photos=[photo((800, 600))])
    [id] = melding.photos.values_list("id", flat=True)
    for name, size in (("meldingen:photo", (800, 600)), ("meldingen:photo_small", (320, 240))):
        url = reverse(name, args=[id])
        answer = as_person(LENA).get(url)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/jpeg")
        assert (answer["X-Content-Type-Options"], answer["Cache-Control"]) == ("nosniff", "no-store")
        assert Image.open(BytesIO(answer.content)).size == size
        assert as_person(OMAR).get(url).status_code == 403
        assert client.get(url).status_code == 302


def test_a_photo_without_melding_is_not_shown(as_person, photo, town):
    assert as_person(FATIMA).get(reverse("meldingen:photo", args=[photo()])).status_code == 404


def test_the_work_of_a_merged_melding_goes_on_elsewhere(as_person, report):
    first, second = report(email="anna@inwoner.example"), report(email="bram@inwoner.example")
    commands.merge_melding(melding_id=second.id, into_id=first.id, by=actor(LENA))
    browser = as_person(LENA)
    assert f"Samengevoegd met {first.number}" in browser.get(address(second)).content.decode()
    kept = browser.get(address(first)).content.decode()
    assert "Melders (2)" in kept
    assert f'href="{address(second)}">{second.number}</a>' in kept


def test_what_a_melder_did_not_like_stands_on_top(as_person, report):
    melding = report(email="anna@inwoner.example")
    commands.complete_melding(melding_id=melding.id, outcome="solved", text="Klaar.", by=actor(LENA))
    token = melding.melders.get().token
    commands.judge_solution(token=token, satisfied=False, text="Hij knippert nog.")
    text = as_person(LENA).get(address(melding)).content.decode()
    assert "De melder vindt het nog niet goed. Kijk opnieuw." in text
    assert "De melder zegt: Hij knippert nog." in text


def test_late_says_so(as_person, report):
    melding = report()
    Melding.objects.filter(id=melding.id).update(due_on=melding.due_on - timedelta(days=365))
    assert "dagen te laat" in as_person(LENA).get(address(melding)).content.decode()


def test_a_colleague_sees_who_reads_english(as_person, report):
    melding = report(email="joe@inwoner.example", taal="en")
    assert "leest Engels, vandaag" in as_person(LENA).get(address(melding)).content.decode()
