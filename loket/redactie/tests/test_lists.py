"""Lists of editors, and what visitors and the webmaster do."""

from datetime import date
from io import BytesIO

import pytest
from django.core.management import call_command
from PIL import Image

from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.redactie import commands
from loket.redactie.models import Draft, Finding, Page, Picture, Signal, Statement
from loket.redactie.queries.statement import statement
from loket.redactie.queries.statute import statute_of
from loket.redactie.tests.conftest import (
    AGENT,
    ANOTHER_OWNER,
    CHIEF,
    OWNER,
    STRANGER,
    WEB,
    WRITER,
    by,
    in_days,
    person,
    put,
)
from loket.redactie.tests.test_review import propose, refused

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ASK = "/klopt-dit-niet/pagina/boom-kappen/"


@pytest.mark.parametrize(
    ("path", "queries"),
    [
        ("", 9),
        ("paginas/", 4),
        ("over-tijd/", 5),
        ("signalen/", 4),
        ("links/", 4),
        ("standaardteksten/", 4),
        ("statuut/", 4),
    ],
)
def test_a_list_takes_as_many_questions_for_three_as_for_one(login, page, path, queries, django_assert_num_queries):
    client = login(CHIEF)
    client.get(f"/werk/redactie/{path}")
    for number in (1, 3):
        for extra in range(number):
            put(f"over-{number}-{extra}", review_in=-1, text="[x](/niets/)")
            commands.signal_page(kind="pagina", slug=f"over-{number}-{extra}", text="Fout bedrag", by=by(AGENT))
        with django_assert_num_queries(queries):
            assert client.get(f"/werk/redactie/{path}").status_code == 200


def test_pages_are_found_by_word_and_state(login, page):
    put("twee", title="Hond", review_in=-3)
    client = login(CHIEF)
    assert "Hond" not in client.get("/werk/redactie/paginas/?q=boom").content.decode()
    assert "Boom kappen" not in client.get("/werk/redactie/paginas/?stand=overdue").content.decode()
    assert client.get("/werk/redactie/paginas/?stand=niets&vanaf=-1&soort=%27").status_code == 200
    told = client.get("/werk/redactie/over-tijd/").content.decode()
    assert "50%" in told
    assert "Hond" in told


def test_a_text_that_waits_stands_on_the_start_page(login, page):
    propose(page)
    assert "Wacht op jou (1)" in login(CHIEF).get("/werk/redactie/").content.decode()
    assert "Wacht op jou" not in login(WRITER).get("/werk/redactie/").content.decode()


def test_a_visitor_says_that_it_is_not_right_without_a_name(client, page):
    assert "Wij kijken het na" in client.get(ASK).content.decode()
    answer = client.post(ASK, {"text": "Het bedrag is oud.", "email": ""})
    assert "Bedankt" in answer.content.decode()
    assert Signal.objects.get().text == "Het bedrag is oud."


def test_a_fault_is_told_beside_the_field(client, page):
    answer = client.post(ASK, {"text": "", "email": "anna@"})
    assert answer.status_code == 422
    answer = client.post(ASK, {"text": "Fout bedrag", "email": "anna@"})
    assert answer.status_code == 422
    assert "Dit mailadres klopt niet." in answer.content.decode()
    assert "Fout bedrag" in answer.content.decode()


def test_a_visitor_may_do_so_five_times_an_hour(client, page):
    for _ in range(5):
        assert client.post(ASK, {"text": "Fout bedrag"}).status_code == 200
    assert client.post(ASK, {"text": "Fout bedrag"}).status_code == 429


def test_nobody_doubts_a_page_that_is_not_there(client, page):
    assert client.get("/klopt-dit-niet/pagina/weg/").status_code == 404
    assert client.get("/klopt-dit-niet/niets/weg/").status_code == 404


def test_the_owner_answers(login, page):
    signal = commands.signal_page(kind="pagina", slug="boom-kappen", text="<b>Fout</b>", by=by(AGENT))
    client = login(OWNER)
    at = f"/werk/redactie/signalen/{signal.id}/"
    assert "&lt;b&gt;Fout" in client.get(at).content.decode()
    assert client.post(at, {"answer": ""}).status_code == 422
    assert client.post(at, {"answer": "Dank je."}).status_code == 302
    assert login(STRANGER).get(at).status_code == 404


def test_the_webmaster_sets_the_statute(login, page):
    client = login(WEB)
    told = {"review_months": "6", "take_down_days": "", "remind_days": "30, 7", "signal_days": "3", "legal_check": "on"}
    assert client.post("/werk/redactie/statuut/pagina/", told | {"remind_days": "x"}).status_code == 422
    assert client.post("/werk/redactie/statuut/pagina/", told).status_code == 302
    now = statute_of("pagina")
    assert (now.four_eyes, now.legal_check, now.review_months, now.take_down_days) == (False, True, 6, None)
    assert login(CHIEF).get("/werk/redactie/statuut/pagina/").status_code == 403
    assert login(WEB).get("/werk/redactie/statuut/niets/").status_code == 404


def test_pages_of_who_left_get_another_owner(login, page):
    organisatie.end_employment(medewerker_id=person(OWNER).id, by=SYSTEM)
    client = login(WEB)
    assert "Boom kappen" in client.get("/werk/redactie/overdragen/").content.decode()
    to = {"pages": [str(page.id)], "owner": str(person(ANOTHER_OWNER).id)}
    assert client.post("/werk/redactie/overdragen/", to).status_code == 302
    assert Page.objects.get().owner == person(ANOTHER_OWNER)


# -- Pictures ----------------------------------------------------------------------------------------------------


def photo(name="foto.jpg", size=(3000, 2000)):
    file = BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    Image.new("RGB", size, "green").save(file, "JPEG", exif=exif)
    file.seek(0)
    file.name = name
    return file


def test_a_picture_becomes_small_without_what_the_camera_added(login, editors):
    client = login(WRITER)
    assert client.post("/werk/redactie/fotos/", {"picture": photo(), "alt": ""}).status_code == 422
    client.post("/werk/redactie/fotos/", {"picture": photo(), "alt": "Een groen vlak"})
    picture = Picture.objects.get()
    assert (picture.width, picture.height, picture.alt) == (1600, 1067, "Een groen vlak")
    answer = client.get(f"/beeld/{picture.name}")
    assert answer["Content-Type"] == "image/jpeg"
    assert b"Camera" not in answer.content


def test_what_is_no_picture(login, editors):
    file = BytesIO(b"<svg onload=alert(1)>")
    file.name = "x.jpg"
    answer = login(WRITER).post("/werk/redactie/fotos/", {"picture": file, "alt": "Iets"})
    assert answer.status_code == 422
    assert "Wij kunnen deze foto niet openen." in answer.content.decode()
    assert login(WRITER).get("/beeld/niets.jpg").status_code == 404
    assert login(STRANGER).post("/werk/redactie/fotos/", {"picture": photo(), "alt": "x"}).status_code == 409


# -- Standard texts ----------------------------------------------------------------------------------------------


def received(version="1", **content):
    return commands.receive_standard_text(
        kind="pagina", slug="boom-kappen", source="Koepel", ref="boom", version=version, content=content
    )


def test_a_page_follows_a_standard_text_until_it_changes_there(login, page):
    received(summary="Standaard.")
    client = login(WRITER)
    assert "Boom kappen" in client.get("/werk/redactie/standaardteksten/").content.decode()
    at = f"/werk/redactie/paginas/{page.id}/standaardtekst/"
    assert "Standaard." in client.get(at).content.decode()
    assert client.post(at, {"act": "over"}).url.endswith("/bewerken/")
    assert "Standaard." in client.get(f"/werk/redactie/paginas/{page.id}/bewerken/").content.decode()
    assert "Boom kappen" not in client.get("/werk/redactie/standaardteksten/").content.decode()
    received("2", summary="Nieuwe standaard.")
    assert "is veranderd" in client.get(f"/werk/redactie/paginas/{page.id}/").content.decode()


def test_who_takes_a_standard_text_over_keeps_the_rest_of_the_draft(login, page):
    """Also what does not fit yet, and what is said nothing about."""
    received(summary="Standaard.", find={"terms": ["eik"]})
    mine = {"title": ["Mijn titel"], "summary": ["Mijn antwoord"], "find-terms": ["boom"], "review": ["x"]}
    commands.save_draft(page_id=page.id, typed=mine, base_number=1, by=by(WRITER))
    login(WRITER).post(f"/werk/redactie/paginas/{page.id}/standaardtekst/", {"act": "over"})
    typed = Draft.objects.get().typed
    assert (typed["title"], typed["summary"], typed["find-terms"]) == (["Mijn titel"], ["Standaard."], ["eik"])
    assert typed["review"] == ["x"]


def test_a_page_may_deviate_with_a_reason(login, page):
    received(summary="Standaard.")
    client = login(WRITER)
    client.post(f"/werk/redactie/paginas/{page.id}/standaardtekst/", {"act": "afwijken", "because": "Wij zijn klein."})
    assert "Wijkt af: Wij zijn klein." in client.get(f"/werk/redactie/paginas/{page.id}/").content.decode()


def test_a_broken_line_of_a_file_is_told_and_the_rest_goes_in(page):
    good = '{"soort": "pagina", "slug": "boom-kappen", "ref": "1", "versie": "7", "inhoud": {"summary": "Standaard."}}'
    half = good.replace("Standaard.", "\\ud83d")
    lines = ["{", "", good, good.replace("boom-kappen", "weg"), "[1]", good.replace('"7"', "7"), half]
    report = commands.take_in_standard_texts(source="Koepel", lines=lines)
    assert report.kept == 1
    assert [number for number, _ in report.refused] == [1, 4, 5, 6, 7]
    assert report.refused[1][1] == "Er is geen pagina “weg” van de soort “pagina”."


def test_letters_that_are_no_utf_8_spoil_one_line_of_a_file(page, tmp_path, capsys):
    good = '{"soort": "pagina", "slug": "boom-kappen", "ref": "1", "versie": "7", "inhoud": {"summary": "Café."}}\n'
    path = tmp_path / "standaard.jsonl"
    path.write_bytes(good.encode("latin-1") + good.encode())
    call_command("standaardteksten_invoeren", "Koepel", str(path))
    told = capsys.readouterr()
    assert (told.out, told.err) == ('{"ingenomen": 1, "geweigerd": 1}\n', "regel 1: Dit is geen goede regel.\n")


def test_a_standard_text_that_does_not_fit(page):
    assert refused(received, title="x" * 90) == "content-does-not-fit"


# -- Accessibility statement -------------------------------------------------------------------------------------


def test_the_statement_is_data(login, page):
    client = login(WEB)
    assert statement() is None
    at = "/werk/redactie/toegankelijkheid/"
    assert client.post(f"{at}verklaring/", {"status": "B"}).status_code == 422
    assert client.post(f"{at}verklaring/", {"status": "C"}).status_code == 302
    point = {"criterion": "1.4.3", "what": "Te weinig contrast", "effect": "Slecht leesbaar", "plan": "Andere kleur"}
    assert client.post(f"{at}punt/", point | {"criterion": "143", "mended_before": "1-3-2027"}).status_code == 422
    assert client.post(f"{at}punt/", point | {"mended_before": "1-3-2027"}).status_code == 302
    assert statement().to_mend == [Finding.objects.get()]
    told = client.get("/toegankelijkheid/").content.decode()
    assert "Onze status is <strong>C: eerste maatregelen genomen</strong>" in told
    assert "Dat is uiterlijk klaar op 1 maart 2027." in told
    assert Statement.objects.get().status == "C"
    assert Finding.objects.get().mended_before == date(2027, 3, 1)
    mended = point | {"mended_before": "1-3-2027", "mended_on": f"{in_days(0):%d-%m-%Y}"}
    client.post(f"{at}punt/{Finding.objects.get().id}/", mended)
    assert statement().to_mend == []
    assert "Te weinig contrast" in client.get(at).content.decode()
    assert login(CHIEF).get(at).status_code == 403


# -- Overdue -----------------------------------------------------------------------------------------------------


def test_each_afdeling_sees_its_own_pages_that_are_overdue(login, page):
    put("van-inwoners", title="Van Inwoners", review_in=-3)
    put("van-publiek", title="Van Publiek", owner=WEB, review_in=-3)
    client = login(CHIEF)
    every = client.get("/werk/redactie/over-tijd/")
    assert {row.title for row in every.context["rows"]} == {"Van Inwoners", "Van Publiek"}
    code = next(row.code for row in every.context["scores"] if row.afdeling == "Publiek")
    answer = client.get(f"/werk/redactie/over-tijd/?afdeling={code}")
    assert [row.title for row in answer.context["rows"]] == ["Van Publiek"]
    assert "van Publiek (1)" in answer.content.decode()
    for strange in ("geen", "'; --", "\u0000"):
        assert client.get("/werk/redactie/over-tijd/", {"afdeling": strange}).status_code in (200, 400)
