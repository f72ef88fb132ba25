"""Somebody reads where the own zaak is, sends what we asked, and asks a question."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.besluiten.queries.own import OwnBesluit
from loket.examples.cast import FATIMA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import finish_internetaak
from loket.klantcontacten.models import Internetaak
from loket.zaken import commands
from loket.zaken.queries.own_papers import own_papers

pytestmark = pytest.mark.django_db


def pdf(name="foto.pdf", content=b"%PDF-1.4 een foto"):
    return SimpleUploadedFile(name, content, "application/pdf")


def ask(zaak, gevraagd="Foto van de boom", days=14):
    until = timezone.localdate() + timedelta(days=days)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd=gevraagd, uiterlijk=until, by=SYSTEM)


def page_of(client, zaak):
    return client.get(f"/mijn/zaken/{zaak.id}/")


def text_of(answer):
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_the_state_comes_first_then_the_day_then_what_to_do(log_in, zaak):
    ask(zaak)
    text = text_of(page_of(log_in(), zaak))
    state, day, todo = "Wij hebben uw aanvraag. Wij hebben nog iets van u nodig.", "loopt onze termijn niet", "Foto van"
    assert text.index(state) < text.index(day) < text.index(todo)


def test_once_a_besluit_was_sent_nobody_waits_for_it(log_in, zaak, monkeypatch):
    today = timezone.localdate()
    besluit = OwnBesluit(zaak.id, zaak.id, "B-1", "Kapvergunning", today, today, today, None, "", None, None)
    monkeypatch.setattr("loket.mijn.pages.zaak.decisions_on", lambda zaken, today: [besluit])
    text = text_of(page_of(log_in(), zaak))
    assert "Wij hebben een besluit genomen. U leest het hieronder." in text
    assert "Genomen: vandaag. Verstuurd: vandaag." in text
    assert "U hoort uiterlijk" not in text
    gone = replace(besluit, vervalreden="ingetrokken_overheid")
    monkeypatch.setattr("loket.mijn.pages.zaak.decisions_on", lambda zaken, today: [gone])
    assert "U hoort uiterlijk" in text_of(page_of(log_in(), zaak))


def test_who_wants_to_stop_finds_the_words_ready_and_after_the_besluit_no_more(log_in, zaak, monkeypatch):
    client, there = log_in(), f"/mijn/zaken/{zaak.id}/"
    assert 'href="?wil=stoppen#vragen"' in client.get(there).content.decode()
    assert "Ik wil mijn aanvraag stoppen." not in client.get(there).content.decode()
    assert "Ik wil mijn aanvraag stoppen.</textarea>" in client.get(f"{there}?wil=stoppen").content.decode()
    today = timezone.localdate()
    besluit = OwnBesluit(zaak.id, zaak.id, "B-1", "Kapvergunning", today, today, today, None, "", None, None)
    monkeypatch.setattr("loket.mijn.pages.zaak.decisions_on", lambda zaken, today: [besluit])
    assert "wil mijn aanvraag stoppen" not in client.get(f"{there}?wil=stoppen").content.decode()


def test_what_was_asked_is_sent_and_the_page_says_so(log_in, zaak):
    ask(zaak)
    client = log_in()
    answer = client.post(f"/mijn/zaken/{zaak.id}/stukken/", {"bestand_0": pdf()}, follow=True)
    assert "Wij hebben alles" in text_of(answer)
    assert "Dit moet u nog doen" not in text_of(answer)
    assert [each.title for each in own_papers(zaak.id)] == ["Foto van de boom"]


def test_with_script_only_the_fault_is_swapped_so_that_the_file_stays_chosen(log_in, zaak):
    ask(zaak)
    bad = {"bestand_0": pdf("virus.exe")}
    answer = log_in().post(f"/mijn/zaken/{zaak.id}/stukken/", bad, headers={"HX-Request": "true"})
    assert answer.status_code == 422
    assert "Stuur een pdf" in answer.content.decode()
    assert "<html" not in answer.content.decode()


def test_without_script_the_page_comes_back_with_the_fault_beside_its_field(log_in, zaak):
    ask(zaak)
    answer = log_in().post(f"/mijn/zaken/{zaak.id}/stukken/", {})
    assert answer.status_code == 422
    assert answer.content.decode().count("Kies een bestand.") == 2  # on top and beside the field
    assert "<title>Fout: " in answer.content.decode()


def test_with_script_a_success_takes_the_whole_page(log_in, zaak):
    ask(zaak)
    answer = log_in().post(f"/mijn/zaken/{zaak.id}/stukken/", {"bestand_0": pdf()}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (204, f"/mijn/zaken/{zaak.id}/")


def test_a_question_goes_to_the_team_and_its_answer_comes_back(log_in, zaak):
    client, key = log_in(), uuid4()
    sent = {"vraag": "Mag het met mijn telefoon?", "send_key": key}
    for _ in range(2):  # twice is once
        client.post(f"/mijn/zaken/{zaak.id}/vraag/", sent)
    taak = Internetaak.objects.get()
    assert "Mag het met mijn telefoon?" in text_of(page_of(client, zaak))
    finish_internetaak(taak_id=taak.id, antwoord="Ja, dat mag.", by=actor(FATIMA))
    assert "Ja, dat mag." in text_of(page_of(client, zaak))
    assert "Ja, dat mag." in text_of(client.get("/mijn/berichten/"))


def test_an_empty_question_is_told_beside_its_field(log_in, zaak):
    answer = log_in().post(f"/mijn/zaken/{zaak.id}/vraag/", {"vraag": " ", "send_key": uuid4()})
    assert answer.status_code == 422
    assert "Schrijf op wat u wilt vragen." in text_of(answer)


def test_a_document_is_opened_and_another_one_is_not_there(log_in, zaak):
    ask(zaak)
    client = log_in()
    client.post(f"/mijn/zaken/{zaak.id}/stukken/", {"bestand_0": pdf()})
    [paper] = own_papers(zaak.id)
    answer = client.get(f"/mijn/zaken/{zaak.id}/document/{paper.id}/")
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 een foto"
    assert answer["Cache-Control"] == "no-store"
    assert client.get(f"/mijn/zaken/{zaak.id}/document/{uuid4()}/").status_code == 404


def test_the_steps_say_how_far_it_is(log_in, kap, zaak):
    commands.set_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=SYSTEM)
    text = text_of(page_of(log_in(), zaak))
    assert "Stap 2 van 4" in text
    assert "Ontvangen (klaar)" in text
    assert "Gecontroleerd (klaar)" not in text
