"""A form on the site: its product can be asked for online; off the site, not any more. Versions do not change."""

import pytest

from loket.examples.cast import FATIMA, KEES
from loket.formulieren.commands import (
    hand_over,
    keep_versie,
    make_formulier,
    note_failure,
    publish_versie,
    withdraw_form,
)
from loket.formulieren.models import Aanvraag, FormulierVersie
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import HONDEN, OVER_U, begin, filled, send
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.producten.models import ProductFormulier

pytestmark = pytest.mark.django_db


def offered():
    return list(ProductFormulier.objects.values_list("product", "formulier", "url", "label"))


def test_a_published_form_makes_its_product_digital(publish):
    publish(hond(), product="hond-aanmelden")
    assert offered() == [("hond-aanmelden", "honden", "/formulier/honden/", "Honden aanmelden")]
    withdraw_form(slug="honden", by=SYSTEM)
    assert offered() == []


def test_a_form_that_misses_something_is_not_published_and_tells_all_of_it(kinds):
    form = hond(kanalen=[])
    form["stappen"][0]["vragen"][0]["doel"] = ""
    make_formulier(slug="honden", name="Honden", product="hond", by=SYSTEM)
    versie = keep_versie(formulier="honden", inhoud=form, by=SYSTEM)
    with pytest.raises(Refused) as refused:
        publish_versie(versie_id=versie.id, by=SYSTEM)
    assert {each.code for each in refused.value.refusals} == {"form-only-digital", "question-without-purpose"}
    assert offered() == []


def test_a_new_version_takes_the_place_of_the_old_and_who_was_busy_goes_on(client, publish):
    publish(hond())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    newer = hond()
    newer["stappen"][2]["vragen"].pop()
    newer["inloggen"] = "mag"
    newer["stappen"][2]["vragen"][0]["label"] = "Hoe heet u?"
    newer["stappen"][2]["vragen"].append({**hond()["stappen"][2]["vragen"][1], "verplicht": True})
    versie = keep_versie(formulier="honden", inhoud=newer, by=SYSTEM)
    assert versie.number == 2
    publish_versie(versie_id=versie.id, by=SYSTEM)
    assert "Uw achternaam" in client.get(f"{here}stap/over_u/").content.decode()
    send(client, here, "over_u", OVER_U)
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    again = begin(client)
    send(client, again, "honden", HONDEN)
    assert "Hoe heet u?" in client.get(f"{again}stap/over_u/").content.decode()


def test_a_draft_is_changed_and_what_was_published_is_not(publish):
    first = publish(hond())
    second = keep_versie(formulier="honden", inhoud=hond(minuten=9), by=SYSTEM)
    third = keep_versie(formulier="honden", inhoud=hond(minuten=8), by=SYSTEM)
    assert (first.number, second.id == third.id, third.number) == (1, True, 2)
    assert "minuten" not in FormulierVersie.objects.get(number=1).inhoud
    with pytest.raises(Refused):
        publish_versie(versie_id=first.id, by=SYSTEM)


def test_off_the_site_who_was_busy_may_still_send(client, publish):
    publish(hond())
    here = filled(client)
    withdraw_form(slug="honden", by=SYSTEM)
    assert client.get("/formulier/honden/").status_code == 404
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"


@pytest.mark.parametrize("slug", ["verder", "honden"])
def test_an_address_that_is_taken(publish, slug):
    publish(hond())
    with pytest.raises(Refused):
        make_formulier(slug=slug, name="Nog een", by=SYSTEM)


def failed(client):
    here = filled(client)
    client.post(f"{here}controle/")
    aanvraag = Aanvraag.objects.latest("id")
    note_failure(aanvraag_id=aanvraag.id, error=OSError("geheim"))
    return aanvraag


@pytest.mark.parametrize("rows", [1, 3])
def test_what_is_no_zaak_yet_stands_on_a_list(client, publish, log_in, rows, django_assert_num_queries):
    publish(hond())
    aanvragen = [failed(client) for _ in range(rows)]
    agent = log_in(FATIMA)
    agent.get("/werk/formulieren/overdracht/")
    with django_assert_num_queries(4):  # session, person, functies, the list
        page = agent.get("/werk/formulieren/overdracht/").content.decode()
    assert [each.kenmerk in page for each in aanvragen] == [True] * rows
    assert "OSError" in page
    assert "geheim" not in page
    assert "Zandstra" not in page


def test_staff_tries_again_and_then_it_is_no_longer_there(client, publish, log_in):
    publish(hond())
    aanvraag = failed(client)
    agent = log_in(FATIMA)
    again = f"/werk/formulieren/overdracht/{aanvraag.id}/opnieuw/"
    assert agent.post(again)["Location"] == "/werk/formulieren/overdracht/"
    hand_over(aanvraag_id=aanvraag.id)
    assert "Alles is een zaak geworden" in agent.get("/werk/formulieren/overdracht/").content.decode()
    assert agent.post(again).status_code == 409
    assert log_in(KEES).get("/werk/formulieren/overdracht/").status_code == 403


def test_staff_fills_it_in_for_who_calls(publish, log_in):
    publish(hond())
    agent = log_in(FATIMA)
    assert "voor een ander" in agent.get("/formulier/honden/").content.decode()
    here = agent.post("/formulier/honden/", {"kanaal": "telefoon"})["Location"].partition("stap/")[0]
    send(agent, here, "honden", HONDEN)
    send(agent, here, "over_u", OVER_U)
    agent.post(f"{here}controle/")
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.kanaal, aanvraag.medewerker.email) == ("telefoon", FATIMA.email)
