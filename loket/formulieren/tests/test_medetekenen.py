"""Somebody else must sign too: by a mailed link, proven, and only then it is complete."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.catalogi.models import Roltype, Zaaktype
from loket.documenten.models import Document
from loket.examples.cast import FATIMA, KEES
from loket.formulieren.commands import hand_over, mind_signatures
from loket.formulieren.commands import papier as paper
from loket.formulieren.models import Aanvraag, Ondertekening
from loket.formulieren.queries.aanvraag import aanvraag_with_form, ingevuld_of
from loket.formulieren.rules.content import read
from loket.formulieren.rules.medetekenen import same_code, signers_of
from loket.formulieren.rules.publicatie import Zaakkenmerken, why_not_publish
from loket.formulieren.rules.reis import reis
from loket.formulieren.tests.conftest import hond, vraag
from loket.formulieren.tests.walk import HONDEN, OVER_U, begin, send
from loket.zaken.models import Rol, Zaak

pytestmark = pytest.mark.django_db
DEMO = "/mijn/inloggen/demo/"
SECOND = "bert@bergen.example"


def samen(**more):
    """Two people ask for a place for their dog."""
    form = hond(medetekenen={"vraag": "ander", "wie": "Uw huisgenoot", "dagen": 10}, **more)
    form["stappen"][2]["vragen"].append(vraag("ander", "email", "E-mailadres van uw huisgenoot", verplicht=False))
    return form


def sent(client, slug="honden", second=SECOND):
    """Sent by the first; the address of it."""
    here = begin(client, slug)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", {**OVER_U, "ander": second})
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    return here


def link(to=SECOND):
    """Of the last mail to who must sign."""
    text = Bericht.objects.filter(to=to, text__contains="/ondertekenen/").latest("written_at").text
    return next(line for line in text.splitlines() if "/formulier/" in line).partition("/formulier")[1:]


def opened(to=SECOND):
    return "".join(link(to))


def admitted():
    """A browser in which the second typed the code."""
    other = Client()
    answer = other.post(opened(), {"doe": "code", "code": Ondertekening.objects.latest("asked_at").code})
    assert answer.status_code == 302
    return other


@pytest.fixture
def here(client, publish):
    publish(samen())
    return sent(client)


@pytest.fixture
def demo(settings):
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"


def test_it_waits_and_the_first_reads_for_whom_and_which_code(client, here):
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.state, aanvraag.submitted_at) == ("tekenen", None)
    assert hand_over(aanvraag_id=aanvraag.id) is None
    page = client.get(f"{here}klaar/", follow=True).content.decode()
    assert "Er moet nog iemand tekenen" in page
    assert SECOND in page
    assert Ondertekening.objects.get().code in page


def test_the_mail_says_nothing_of_a_person(here):
    mail = Bericht.objects.get(to=SECOND)
    for secret in ("Zandstra", "anna@bergen", Ondertekening.objects.get().code, Aanvraag.objects.get().kenmerk):
        assert secret not in mail.text + mail.subject


def test_who_has_only_the_link_reads_nothing_and_gets_nowhere_by_guessing(here):
    finder = Client()
    assert "Zandstra" not in finder.get(opened()).content.decode()
    assert finder.post(opened(), {"doe": "teken", "naam": "Dief", "akkoord": "on"}).status_code == 200
    for _ in range(5):
        assert finder.post(opened(), {"doe": "code", "code": "222222"}).status_code == 422
    right = Ondertekening.objects.get().code
    assert finder.post(opened(), {"doe": "code", "code": right}).status_code == 429
    assert Ondertekening.objects.get().state == "gevraagd"


def test_with_the_code_one_reads_and_signs_and_it_is_complete(here):
    second = admitted()
    assert "Zandstra" in second.get(opened()).content.decode()
    answer = second.post(opened(), {"doe": "teken", "naam": "Bert Bedacht"})
    assert (answer.status_code, "Zet een vinkje als u tekent." in answer.content.decode()) == (422, True)
    second.post(opened(), {"doe": "teken", "naam": "Bert Bedacht", "akkoord": "on"})
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.state, Ondertekening.objects.get().state) == ("ingediend", "getekend")
    after = second.get(opened()).content.decode()
    assert "U hebt getekend" in after
    assert "Zandstra" not in after


def test_the_term_runs_from_the_last_signature_and_both_days_lie_in_the_dossier(here):
    Aanvraag.objects.update(aangeboden_at=timezone.now() - timedelta(days=6))
    admitted().post(opened(), {"doe": "teken", "naam": "Bert Bedacht", "akkoord": "on"})
    zaak = Zaak.objects.get(id=hand_over(aanvraag_id=Aanvraag.objects.get().id))
    assert zaak.startdatum == timezone.localdate()
    assert Document.objects.count() == 1
    told = "\n".join(paper._hands(ingevuld_of(aanvraag_with_form(Aanvraag.objects.get().id), timezone.localdate())))
    assert "Uw huisgenoot, Bert Bedacht" in told
    assert "met de link uit de mail en een code" in told


def test_who_does_not_sign_says_why_and_the_first_goes_on_with_it(client, here):
    admitted().post(opened(), {"doe": "weiger", "reden": "Het zijn 2 honden, geen 3."})
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.state, Ondertekening.objects.get().state) == ("concept", "geweigerd")
    mail = Bericht.objects.filter(to="anna@bergen.example").latest("written_at")
    assert "2 honden" not in mail.text
    assert "Het zijn 2 honden, geen 3." in client.get(f"{here}controle/").content.decode()
    send(client, here, "honden", {**HONDEN, "aantal": "2"})
    assert client.post(f"{here}controle/")["Location"] == f"{here}klaar/"
    admitted().post(opened(), {"doe": "teken", "naam": "Bert Bedacht", "akkoord": "on"})
    assert Aanvraag.objects.get().state == "ingediend"


def test_nothing_changes_while_it_waits(client, here):
    assert send(client, here, "honden", {**HONDEN, "aantal": "9"})["Location"] == f"{here}klaar/"
    assert Aanvraag.objects.get().answers["aantal"] == "3"


def test_the_first_takes_it_back_and_the_second_hears_it(client, here):
    old = opened()
    client.post(f"{here}handtekeningen/", {"doe": "terug"})
    assert Aanvraag.objects.get().state == "concept"
    assert "hoeft niet meer" in Bericht.objects.filter(to=SECOND).latest("written_at").text
    assert "U hoeft niet meer te tekenen" in Client().get(old).content.decode()


def test_a_new_mail_ends_the_link_before(client, here):
    old = opened()
    client.post(f"{here}handtekeningen/", {"doe": "opnieuw"})
    assert Client().get(old).status_code == 404
    assert Client().get(opened()).status_code == 200


def test_half_way_a_reminder_once_and_too_late_is_told_to_both(here):
    assert mind_signatures() == 0
    Ondertekening.objects.update(asked_at=timezone.now() - timedelta(days=11))
    assert (mind_signatures(), mind_signatures()) == (1, 0)
    assert "nog niet getekend" in Bericht.objects.filter(to=SECOND).latest("written_at").text
    Ondertekening.objects.update(until=timezone.now() - timedelta(minutes=1))
    assert mind_signatures() == 1
    assert Aanvraag.objects.get().state == "concept"
    last = [Bericht.objects.filter(to=to).latest("written_at") for to in (SECOND, "anna@bergen.example")]
    assert ["niet meer tekenen" in last[0].text, "niet op tijd" in last[1].text] == [True, True]


def test_who_logs_in_signs_with_their_own_name_and_not_for_the_first(client, publish, demo):
    publish(samen(inloggen="moet", niveau="laag"))
    client.post(DEMO, {"wie": "ans"})
    sent(client)
    second = Client()
    assert "Log in" in second.get(opened()).content.decode()
    for wie in ("ans", "ans-voor-bep"):  # the first, and who speaks for another
        other = Client()
        other.post(DEMO, {"wie": wie})
        assert other.post(opened(), {"doe": "teken", "akkoord": "on"}).status_code == 422
    second.post(DEMO, {"wie": "bep"})
    second.post(opened(), {"doe": "teken", "akkoord": "on"})
    row = Ondertekening.objects.get()
    assert (row.state, row.naam, row.hoe) == ("getekend", "Bep Bedacht", "ingelogd, niveau laag")


def test_who_signed_with_them_is_in_the_zaak_where_the_zaaktype_has_a_place(client, publish, demo):
    publish(samen(inloggen="moet", niveau="laag"))
    zaaktype = Zaaktype.objects.get(identificatie="KLACHT")
    Roltype.objects.create(zaaktype=zaaktype, omschrijving="Medeaanvrager", omschrijving_generiek="mede_initiator")
    client.post(DEMO, {"wie": "ans"})
    sent(client)
    second = Client()
    second.post(DEMO, {"wie": "bep"})
    second.post(opened(), {"doe": "teken", "akkoord": "on"})
    hand_over(aanvraag_id=Aanvraag.objects.get().id)
    rol = Rol.objects.get(omschrijving_generiek="mede_initiator")
    assert (rol.betrokkene_identificatie["geslachtsnaam"], rol.roltoelichting) == ("Bedacht", "Tekende mee")


def test_nobody_to_sign_is_sent_at_once(client, publish):
    publish(samen())
    sent(client, second="")
    assert Aanvraag.objects.get().state == "ingediend"


def test_the_first_cannot_sign_for_the_second_by_their_own_address(client, publish):
    publish(samen())
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", {**OVER_U, "ander": OVER_U["email"].upper()})
    answer = client.post(f"{here}controle/")
    assert answer.status_code == 422
    assert "een ander e-mailadres" in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3])
def test_staff_sees_who_must_still_sign(publish, log_in, rows, django_assert_num_queries):
    publish(samen())
    for _ in range(rows):
        sent(Client())
    agent = log_in(FATIMA)
    agent.get("/werk/formulieren/handtekeningen/")
    with django_assert_num_queries(4):  # session, person, functies, the list
        page = agent.get("/werk/formulieren/handtekeningen/").content.decode()
    assert page.count(SECOND) == rows
    assert log_in(KEES).get("/werk/formulieren/handtekeningen/").status_code == 403


def test_everybody_in_a_group_with_an_address_signs_once():
    told = [{"naam": "A", "mail": "a@x.example"}, {"naam": "B", "mail": ""}, {"naam": "C", "mail": "A@x.example "}]
    form = hond(medetekenen={"vraag": "wie", "wie": "Wie meedoet"})
    members = [vraag("naam"), vraag("mail", "email", "E-mail", verplicht=False)]
    form["stappen"][2]["vragen"].append(vraag("wie", "groep", "Wie doen mee", vragen=members))
    inhoud = read(form)
    found = reis(inhoud, {**HONDEN, **OVER_U, "wie": told}, {}, timezone.localdate())
    assert signers_of(inhoud, found) == ["a@x.example"]


@pytest.mark.parametrize(
    ("mede", "code"),
    [
        ({"vraag": "achternaam", "wie": "Partner"}, "signer-without-address"),
        ({"vraag": "ander", "wie": " "}, "signer-without-name"),
        ({"vraag": "email", "wie": "Partner"}, "signer-is-first"),
    ],
)
def test_an_editor_is_told_what_is_missing(mede, code):
    form = samen() | {"medetekenen": mede}
    assert code in {each.code for each in why_not_publish(read(form), Zaakkenmerken())}


def test_a_code_is_the_same_however_it_is_written():
    assert same_code("k7q-2xn ", "K7Q2XN")
    assert not same_code("k7q2x", "K7Q2XN")


def test_who_sends_it_and_takes_it_back_again_and_again_has_us_mail_nobody(client, publish):
    """Each time the other hears of it anew, at whatever address was typed."""
    publish(samen())
    here, told = begin(client, "honden"), []
    send(client, here, "honden", HONDEN)
    for number in range(8):
        send(client, here, "over_u", {**OVER_U, "ander": f"vreemd{number}@elders.example"})
        client.post(f"{here}controle/")
        told.append(client.post(f"{here}handtekeningen/", {"doe": "terug"}).status_code)
    assert told[:3] == [302] * 3
    assert set(told[3:]) == {429}
    assert Bericht.objects.filter(to__endswith="@elders.example").count() <= 2 * 3 + 1
