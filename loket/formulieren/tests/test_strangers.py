"""Somebody else's reference, link, session or log-in opens nothing: every address is walked."""

from dataclasses import replace

import pytest
from django.test import Client
from django.urls import reverse

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, KEES
from loket.formulieren.models import Aanvraag
from loket.formulieren.tests.conftest import hond, vraag
from loket.formulieren.tests.walk import HONDEN, begin, filled, send
from loket.formulieren.urls import urlpatterns
from loket.inloggen.queries import WHO
from loket.inloggen.rules.ingelogde import Grond
from loket.inloggen.rules.sealed import seal, unseal

pytestmark = pytest.mark.django_db
DEMO = "/mijn/inloggen/demo/"


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"


STAFF = ("werk/", "voorbeeld/")
FOR_ALL = {"begin", "verder", "oefenbank", "betaling_veranderd"}  # of nobody: there is nothing of a person behind it
BY_LINK = {"by_link", "ondertekenen", "later", "later_terug"}  # tested below, in test_medetekenen and test_later


def addresses(aanvraag, slug="honden"):
    """Each address of one aanvraag."""
    for pattern in urlpatterns:
        if "aanvraag_id" in pattern.pattern.converters and str(pattern.pattern).startswith("formulier/"):
            told = {"slug": slug, "aanvraag_id": aanvraag.id}
            more = {"code": "over_u"} if "code" in pattern.pattern.converters else {}
            yield reverse(f"formulieren:{pattern.name}", kwargs={**told, **more})


def test_every_address_is_walked_by_somebody():
    """A new one is of an aanvraag, of staff, or stands on a list here with the reason."""
    left = set()
    for each in urlpatterns:
        address = str(each.pattern)
        of_one = "aanvraag_id" in each.pattern.converters and address.startswith("formulier/")
        if not of_one and not address.startswith(STAFF):
            left.add(each.name)
    assert left == FOR_ALL | BY_LINK


def test_no_door_of_staff_opens_for_a_visitor_or_a_resident(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    filled(client)
    values = {"aanvraag_id": Aanvraag.objects.get().id, "slug": "honden", "code": "kosten", "number": 1}
    values |= {"stap": "over_u", "vraag": "achternaam", "groep": "achternaam", "verzoek_id": values["aanvraag_id"]}
    values["normbedrag_id"] = values["poging_id"] = values["aanvraag_id"]
    for each in urlpatterns:
        if str(each.pattern).startswith(STAFF):
            named = {name: values[name] for name in each.pattern.converters}
            address = reverse(f"formulieren:{each.name}", kwargs=named)
            for who in (client, Client()):
                assert who.get(address).status_code in (302, 405), address
                assert who.post(address, {"kenmerk": "F-2222-2222"}).status_code in (302, 405), address


def nothing_there(client, aanvraag):
    for address in addresses(aanvraag):
        for answer in (client.get(address), client.post(address, {"doe": "later", "email": "x@bergen.example"})):
            assert answer.status_code in (404, 405), address
            assert "Zandstra" not in answer.content.decode()


def test_a_draft_and_what_was_sent_are_not_there_for_another_browser(client, publish):
    publish(hond())
    here = filled(client)
    aanvraag = Aanvraag.objects.get()
    nothing_there(Client(), aanvraag)
    client.post(f"{here}controle/")
    nothing_there(Client(), aanvraag)
    assert Aanvraag.objects.get().state == "ingediend"


def test_who_has_a_form_of_their_own_cannot_open_another(client, publish):
    publish(hond())
    filled(client)
    theirs = Aanvraag.objects.get()
    other = Client()
    begin(other)
    nothing_there(other, theirs)


def test_an_aanvraag_is_not_there_under_another_form(client, publish):
    publish(hond())
    publish(hond(), slug="katten")
    here = filled(client)
    assert client.get(here.replace("honden", "katten") + "controle/").status_code == 404


def test_who_is_logged_in_opens_only_their_own(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = filled(client)
    bep = Client()
    bep.post(DEMO, {"wie": "bep"})
    nothing_there(bep, Aanvraag.objects.get())
    again = Client()  # the same person in another browser, after the session was lost
    again.post(DEMO, {"wie": "ans"})
    assert f"{here}controle/" in again.get("/formulier/honden/").content.decode()
    assert "Zandstra" in again.get(f"{here}controle/").content.decode()


def test_a_say_for_money_opens_no_form_that_it_does_not_cover(client, publish, demo):
    """Also not one of the other person's own, begun before."""
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "bep"})
    here = filled(client)
    helper = Client()
    helper.post(DEMO, {"wie": "ans-voor-bep"})
    assert "Zandstra" in helper.get(f"{here}controle/").content.decode()
    session = helper.session
    who = unseal(session[WHO])
    session[WHO] = seal(replace(who, namens=replace(who.namens, grond=Grond.BEWIND)))
    session.save()
    nothing_there(helper, Aanvraag.objects.get())
    page = helper.get("/formulier/honden/").content.decode()
    assert "valt daar niet onder" in page
    assert "Ga verder met wat u invulde" not in page
    assert helper.post("/formulier/honden/").status_code == 200
    assert Aanvraag.objects.count() == 1


def test_after_log_out_the_browser_opens_it_no_more(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = filled(client)
    client.post("/mijn/uitloggen/")
    assert client.get(f"{here}controle/").status_code in (302, 404)
    assert "Zandstra" not in client.get(f"{here}controle/", follow=True).content.decode()


def test_who_was_idle_for_too_long_loses_nothing_that_was_typed(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    session = client.session
    session["inwoner_seen"] = "2026-01-01T00:00:00+00:00"
    session.save()
    answer = send(client, here, "honden", HONDEN)
    assert answer["Location"].startswith("/mijn/inloggen/")
    assert Aanvraag.objects.get().answers["aantal"] == "3"
    client.post(DEMO, {"wie": "ans"})
    assert client.get(f"{here}controle/")["Location"] == f"{here}stap/over_u/"


def test_after_log_out_nobody_writes_in_it_either(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = begin(client)
    client.post("/mijn/uitloggen/")
    send(client, here, "honden", HONDEN)
    assert Aanvraag.objects.get().answers == {}


def test_what_staff_took_over_stays_shut_in_the_browser_of_who_logged_out(client, publish, demo, log_in):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = filled(client)
    client.post("/mijn/uitloggen/")
    agent = log_in(FATIMA)
    agent.post("/werk/formulieren/namens/", {"kenmerk": Aanvraag.objects.get().kenmerk, "kanaal": "balie"})
    assert "Zandstra" in agent.get(f"{here}controle/").content.decode()
    assert "Zandstra" not in client.get(f"{here}controle/", follow=True).content.decode()


def test_a_kenmerk_opens_nothing_for_a_visitor(client, publish):
    publish(hond())
    filled(client)
    kenmerk = Aanvraag.objects.get().kenmerk
    stranger = Client()
    assert stranger.get(f"/formulier/verder/{kenmerk}/").status_code == 404
    assert stranger.post(f"/formulier/verder/{kenmerk}/").status_code == 404
    assert stranger.post("/werk/formulieren/namens/", {"kenmerk": kenmerk})["Location"].startswith("/inloggen")


def link_of(bericht):
    return next(line for line in bericht.text.splitlines() if "/formulier/verder/" in line).partition("/formulier")


def test_the_mailed_link_opens_it_elsewhere_and_only_that_one(client, publish, settings):
    publish(hond())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    answer = client.post(f"{here}bewaren/", {"email": "anna@bergen.example"})
    assert answer.status_code == 200
    _, at, rest = link_of(Bericht.objects.get())
    link = at + rest
    assert "3" not in Bericht.objects.get().subject
    phone = Client()
    assert "Ga verder" in phone.get(link).content.decode()
    assert phone.get(f"{here}stap/over_u/").status_code == 404  # looking is not enough
    assert phone.post(link)["Location"] == f"{here}stap/over_u/"
    assert phone.get(f"{here}stap/over_u/").status_code == 200
    assert Client().post(link[:-3] + "xx/").status_code == 404


def test_a_new_link_ends_the_one_before_and_sending_ends_both(client, publish):
    publish(hond())
    here = filled(client)
    for _ in range(2):
        client.post(f"{here}bewaren/", {"email": "anna@bergen.example"})
    links = ["".join(link_of(each)[1:]) for each in Bericht.objects.order_by("written_at")]
    assert [Client().get(link).status_code for link in links] == [404, 200]
    client.post(f"{here}controle/")
    assert Client().get(links[1]).status_code == 404


def test_the_link_of_who_logged_in_asks_for_that_log_in(client, publish, demo):
    publish(hond(inloggen="mag"))
    client.post(DEMO, {"wie": "ans"})
    here = filled(client)
    client.post(f"{here}bewaren/", {"email": "anna@bergen.example"})
    link = "".join(link_of(Bericht.objects.get())[1:])
    finder = Client()
    finder.post(DEMO, {"wie": "bep"})
    finder.post(link)
    assert finder.get(f"{here}controle/").status_code == 404


def test_a_bsn_stands_in_no_address_and_is_masked(client, publish):
    form = hond(zaaktype="VERHUIZING")
    form["stappen"][2]["vragen"].append(vraag("bsn", "bsn", "Uw BSN", wie="bsn"))
    form["stappen"][0]["vragen"].append(vraag("dag", "datum", "Wanneer?", eigenschap="Datum verhuizing"))
    publish(form)
    here = begin(client)
    send(client, here, "honden", {**HONDEN, "dag": "3-12-2026"})
    answer = send(client, here, "over_u", {"achternaam": "Zandstra", "email": "", "bsn": "111222333"})
    assert "111222333" not in answer["Location"]
    page = client.get(f"{here}controle/").content.decode()
    assert "*****2333" in page
    assert "111222333" not in page


def test_staff_goes_on_by_kenmerk_when_they_may(client, publish, log_in):
    publish(hond())
    begin_here = begin(client)
    send(client, begin_here, "honden", HONDEN)
    kenmerk = Aanvraag.objects.get().kenmerk
    agent = log_in(FATIMA)
    answer = agent.post("/werk/formulieren/namens/", {"kenmerk": kenmerk.lower(), "kanaal": "balie"})
    assert answer["Location"] == f"{begin_here}stap/over_u/"
    assert agent.get(answer["Location"]).status_code == 200
    assert Aanvraag.objects.get().kanaal == "balie"
    assert agent.post("/werk/formulieren/namens/", {"kenmerk": "F-2222-2222", "kanaal": "balie"}).status_code == 422
    other = log_in(KEES)
    assert other.post("/werk/formulieren/namens/", {"kenmerk": kenmerk}).status_code == 403
    assert other.get(f"{begin_here}stap/over_u/").status_code == 404
