"""Somebody fills in a form, without script: one step a page, and nothing typed is lost."""

import re

import pytest

from loket.formulieren.models import Aanvraag, Moment
from loket.formulieren.tests.conftest import boom, hond, vraag
from loket.formulieren.tests.walk import BOOM, HONDEN, OVER_U, begin, file, filled, send

pytestmark = pytest.mark.django_db


def text(answer):
    return answer.content.decode()


def answers():
    return Aanvraag.objects.get().answers


def test_the_first_page_tells_what_it_is_and_how_else_it_can_be_done(client, publish):
    publish(hond(intro="Meld uw hond aan.", nodig=["Het chipnummer"]))
    page = text(client.get("/formulier/honden/"))
    assert "Meld uw hond aan." in page
    assert "Het chipnummer" in page
    assert "Aan de balie: Op het gemeentehuis" in page
    assert Aanvraag.objects.count() == 0  # looking begins nothing


def test_a_form_that_is_not_published_is_not_there(client, kinds):
    assert client.get("/formulier/honden/").status_code == 404


def test_step_by_step_to_the_summary(client, publish):
    publish(hond())
    here = filled(client)
    page = text(client.get(f"{here}controle/"))
    assert "Hoeveel honden hebt u?" in page
    assert "Zandstra" in page
    assert f"{here}stap/honden/" in page


def test_a_condition_brings_a_step(client, publish):
    publish(hond())
    here = begin(client)
    assert send(client, here, "honden", {**HONDEN, "kennel": "ja"})["Location"] == f"{here}stap/bedrijf/"


def test_nothing_filled_in_is_told_beside_the_field(client, publish):
    publish(hond())
    here = begin(client)
    answer = send(client, here, "honden", {"aantal": "veel"})
    page = text(answer)
    assert answer.status_code == 422
    assert "<title>Fout: " in page
    assert 'href="#id_aantal"' in page
    assert 'aria-describedby="id_aantal_fout"' in page
    assert 'value="veel"' in page
    assert "Kies een antwoord: Fokt u honden?" in page


def test_what_was_typed_wrong_is_still_there_later(client, publish):
    publish(hond())
    here = begin(client)
    send(client, here, "honden", {"aantal": "veel"})
    assert 'value="veel"' in text(client.get(f"{here}stap/honden/"))


def test_back_keeps_what_was_typed(client, publish):
    publish(hond())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    assert send(client, here, "over_u", {"achternaam": "Zand"}, doe="terug")["Location"] == f"{here}stap/honden/"
    assert 'value="Zand"' in text(client.get(f"{here}stap/over_u/"))
    assert 'value="3"' in text(client.get(f"{here}stap/honden/"))


def test_nobody_skips_a_step(client, publish):
    publish(hond())
    here = begin(client)
    assert client.get(f"{here}stap/over_u/")["Location"] == f"{here}stap/honden/"
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/honden/"
    assert client.get(f"{here}stap/bestaat_niet/").status_code == 404


def test_an_answer_that_brings_a_question_shows_the_step_again_without_a_fault(client, publish):
    form = hond()
    form["stappen"][0]["vragen"].append(
        vraag("ras", label="Welk ras?", als={"tests": [{"vraag": "kennel", "waarde": "ja"}]})
    )
    publish(form)
    here = begin(client)
    answer = send(client, here, "honden", {**HONDEN, "kennel": "ja"})
    assert (answer.status_code, answer["Location"]) == (302, f"{here}stap/honden/")
    page = text(client.get(f"{here}stap/honden/"))
    assert "Welk ras?" in page
    assert "id_ras_fout" not in page


def test_a_file_survives_a_fault_elsewhere_on_the_page(client, publish):
    publish(boom(), slug="kappen")
    here = begin(client, "kappen")
    answer = send(client, here, "boom", {**BOOM, "soort": ""}, foto=file("eik.pdf"))
    assert answer.status_code == 422
    assert "eik.pdf" in text(answer)
    answer = send(client, here, "boom", BOOM)  # the file is not sent again
    assert answer["Location"] == f"{here}stap/over_u/"
    assert answers()["foto"][0].endswith(" eik.pdf")


def test_a_file_that_we_cannot_open_is_told_and_the_rest_is_kept(client, publish):
    publish(boom(), slug="kappen")
    here = begin(client, "kappen")
    answer = send(client, here, "boom", BOOM, foto=file("virus.exe"))
    assert answer.status_code == 422
    assert "kunnen wij niet openen" in text(answer)
    assert 'value="Eik"' in text(answer)


def test_a_file_can_be_dropped(client, publish):
    publish(boom(), slug="kappen")
    here = begin(client, "kappen")
    send(client, here, "boom", BOOM, foto=file(), doe="bestand:foto")
    kept = Aanvraag.objects.get().bijlagen.get()
    send(client, here, "boom", BOOM, doe=f"weg:foto:{kept.id}")
    assert answers()["foto"] == []
    assert "Kies een bestand" in text(send(client, here, "boom", BOOM))


def test_who_sends_a_list_of_files_by_hand_names_none(client, publish):
    publish(boom(), slug="kappen")
    here = begin(client, "kappen")
    send(client, here, "boom", {**BOOM, "foto": "0193a000-0000-7000-8000-000000000000 geheim.pdf"})
    assert answers()["foto"] == []


def test_a_group_grows_and_shrinks(client, publish):
    form = hond()
    form["stappen"][0]["vragen"] = [vraag("hond", "groep", "Uw honden", max="3", vragen=[vraag("naam"), vraag("ras")])]
    form["stappen"].pop(1)
    form["berekeningen"] = []
    publish(form)
    here = begin(client)
    one = {"hond-aantal": "1", "hond-0-naam": "Bo", "hond-0-ras": "Teckel"}
    assert send(client, here, "honden", one, doe="meer:hond")["Location"] == f"{here}stap/honden/#hond"
    assert "hond-1-naam" in text(client.get(f"{here}stap/honden/"))
    answer = send(client, here, "honden", {**one, "hond-aantal": "2", "hond-1-naam": "", "hond-1-ras": "Mops"})
    assert answer.status_code == 422
    assert 'href="#id_hond-1-naam"' in text(answer)
    two = {**one, "hond-aantal": "2", "hond-1-naam": "Max", "hond-1-ras": "Mops"}
    send(client, here, "honden", two, doe="minder:hond:0")
    assert answers()["hond"] == [{"naam": "Max", "ras": "Mops"}]


def test_what_happens_at_a_step_is_counted_without_an_answer(client, publish):
    publish(hond())
    here = begin(client)
    client.get(f"{here}stap/honden/")
    send(client, here, "honden", {"aantal": "veel"})
    send(client, here, "honden", HONDEN)
    told = list(Moment.objects.order_by("id").values_list("soort", "stap", "vraag"))
    assert told == [
        ("begonnen", "", ""),
        ("getoond", "honden", ""),
        ("fout", "honden", "aantal"),
        ("fout", "honden", "kennel"),
        ("klaar", "honden", ""),
    ]


def test_answers_are_sealed_in_the_database(client, publish, django_assert_num_queries):
    from django.db import connection

    publish(hond())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", OVER_U)
    with connection.cursor() as cursor:
        cursor.execute("SELECT answers_text FROM formulieren_aanvraag")
        assert b"Zandstra" not in bytes(cursor.fetchone()[0])
    assert answers()["achternaam"] == "Zandstra"


@pytest.mark.parametrize(("more", "shown"), [({"euro": True}, "Kosten € 37,50"), ({}, "Kosten 37,5")])
def test_a_sum_of_money_is_shown_as_money(client, publish, more, shown):
    sums = [{"code": "kosten", "label": "Kosten", "formule": "aantal * 12,50", "tonen": True, **more}]
    publish(hond(berekeningen=sums))
    page = client.get(f"{filled(client)}controle/").content.decode()
    assert shown in " ".join(re.sub("<[^>]*>", " ", page).split())


def test_of_two_that_were_begun_each_says_which_it_is(client, publish):
    publish(hond())
    begin(client)
    assert Aanvraag.objects.get().kenmerk not in client.get("/formulier/honden/").content.decode()
    begin(client)
    page = client.get("/formulier/honden/").content.decode()
    assert all(f"({each.kenmerk})" in re.sub("<[^>]*>", "", page) for each in Aanvraag.objects.all())
