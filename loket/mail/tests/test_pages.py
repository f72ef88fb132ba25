"""A mail is answered and closed without leaving the screen (S-52); others do not get at it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.examples.cast import FATIMA, LENA
from loket.examples.producten_in import product_in, products
from loket.examples.sjablonen import write_templates
from loket.kernel.actor import SYSTEM
from loket.mail.models import Mailbericht, Toestand
from loket.mail.queries.worklist import PER_PAGE
from loket.mail.tests.written import mail, parts
from loket.organisatie.models import Medewerker
from loket.outside.opslag import store
from loket.producten.commands import Stamp, keep_product, put_onderwerp
from loket.zaken.tests.conftest import zaak, zaaktype, zaaktypen_of_module

__all__ = ["zaak", "zaaktype", "zaaktypen_of_module"]
pytestmark = pytest.mark.django_db
WORK = "/werk/mail/"


@pytest.fixture
def agent(town, client):
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


def text_of(answer):
    return " ".join(answer.content.decode().split())


def at(it, step=""):
    return f"{WORK}{it.id}/{step}"


# -- The list ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_takes_the_same_questions_however_long_it_is(agent, arrives, count, django_assert_num_queries):
    for number in range(count):
        arrives(id=f"{number}@bewoner.example")
    agent.get(WORK)
    with django_assert_num_queries(6):  # session, who it is and what they may, the mails, how many, the trays
        answer = agent.get(WORK)
    assert len(answer.context["rows"]) == count


def test_what_is_late_stands_on_top_and_says_so(agent, arrives):
    arrives(id="nieuw@x.example", subject="Nieuw")
    arrives(id="oud@x.example", subject="Oud", at=timezone.now() - timedelta(days=30))
    answer = agent.get(WORK)
    assert [(row.onderwerp, row.late) for row in answer.context["rows"]] == [("Oud", True), ("Nieuw", False)]
    assert "1 over tijd." in text_of(answer)
    assert "2 open." in text_of(answer)


def test_the_list_goes_on_after_a_page_and_leaves_none_out(agent, arrives):
    for number in range(PER_PAGE + 2):
        arrives(
            id=f"{number}@b.example", sender=f"{number}@b.example", at=timezone.now() - timedelta(minutes=number % 3)
        )
    first = agent.get(WORK)
    second = agent.get(WORK, {"na": first.context["next_place"]})
    seen = [row.id for answer in (first, second) for row in answer.context["rows"]]
    assert len(seen) == len(set(seen)) == PER_PAGE + 2
    assert second.context["next_place"] == ""


def test_each_tray_is_one_click_away_and_names_what_lies_in_it(agent, arrives):
    arrives(heads=["List-Id: x"])
    arrives(raw=b"\x00 geen mail")
    assert "Automatisch bericht (1)" in text_of(agent.get(WORK))
    assert [row.toestand for row in agent.get(WORK, {"lade": "onleesbaar"}).context["rows"]] == ["onleesbaar"]
    assert agent.get(WORK, {"lade": "bestaat-niet", "toon": "x", "na": "niets"}).status_code == 200


def test_another_team_sees_only_its_own(client, arrives):
    arrives()
    Mailbericht.objects.filter().update(team_id="kcc")
    theirs = arrives(id="lamp@x.example", subject="Lamp")
    Mailbericht.objects.filter(id=theirs.id).update(team_id="verlichting")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    assert [row.onderwerp for row in client.get(WORK, {"toon": "alles"}).context["rows"]] == ["Lamp"]
    other = Mailbericht.objects.exclude(id=theirs.id).get()
    for door in ("", "origineel/", "opmaak/", "bijlage/0/"):
        assert client.get(at(other, door)).status_code == 404
    assert client.post(at(other, "spam/")).status_code == 404


def test_a_visitor_logs_in_first(client, arrives):
    assert client.get(at(arrives())).status_code == 302


# -- One mail ---------------------------------------------------------------------------------------------------------


def test_it_is_answered_on_one_screen_and_taken_back(agent, arrives):
    it = arrives()
    page = text_of(agent.get(at(it)))
    assert "Wanneer halen jullie het oud papier op?" in page
    assert "Beste Joke de Wit," in page
    answer = agent.post(at(it, "beantwoorden/"), {"tekst": "Op maandag."}, follow=True)
    assert "Beantwoord. De mail gaat over 10 seconden weg." in text_of(answer)
    assert Bericht.objects.filter(about__contains=":antwoord:").get().text.startswith("Op maandag.")
    answer = agent.post(at(it, "terug/"), follow=True)
    assert "Teruggezet." in text_of(answer)
    assert Mailbericht.objects.get().toestand == "open"


def test_what_was_typed_stays_when_it_is_refused(agent, arrives):
    it = arrives()
    answer = agent.post(at(it, "doorsturen/"), {"organisatie": "Waterschap De Kust", "adres": "geen adres"})
    assert answer.status_code == 422
    assert "Dit e-mailadres klopt niet." in text_of(answer)
    assert 'value="Waterschap De Kust"' in text_of(answer)
    answer = agent.post(at(it, "beantwoorden/"), {"tekst": "x" * 20_001})
    assert answer.status_code == 422
    assert "x" * 20_001 in answer.content.decode()


def test_texts_that_fit_stand_beside_it_and_one_click_puts_them_in_the_answer(agent, arrives):
    told = dict(products())["paspoort"]
    put_onderwerp(code="paspoort-en-rijbewijs", label="Paspoort en rijbewijs", icon="id", by=SYSTEM)
    keep_product("paspoort", product_in("paspoort", told), Stamp(timezone.now(), timezone.localdate()))
    it = arrives("Hoe vraag ik een paspoort aan?", subject="Paspoort")
    answer = agent.get(at(it))
    refs = [f"{each.kind}:{each.ref}" for each in answer.context["suggested"].answers]
    assert "product:paspoort" in refs
    chosen = agent.get(at(it), {"voorbeeld": "product:paspoort"}).context["tekst"]
    assert chosen.startswith("Beste Joke de Wit,\n\n")
    assert chosen.endswith("Met vriendelijke groet,\n\nFatima el Amrani\nGemeente Bergen")
    assert len(chosen) > 150
    assert "**" not in chosen
    assert agent.get(at(it), {"voorbeeld": "product:../../x"}).status_code == 200


def test_a_template_of_the_house_stands_beside_it_and_what_we_do_not_know_must_be_filled_in(agent, arrives):
    write_templates(by=SYSTEM)
    it = arrives(subject="RE: Oud papier")
    offered = dict(agent.get(at(it)).context["sjablonen"])
    assert offered["antwoord:nl"] == "Antwoord op uw vraag"
    assert offered["antwoord:en"] == "Antwoord op uw vraag (Engels)"
    assert "besluit:nl" not in offered  # never by plain mail
    chosen = agent.get(at(it), {"sjabloon": "antwoord:nl"}).context["tekst"]
    assert chosen.startswith("Beste Joke de Wit,\n\nU stelde ons een vraag over Oud papier.")
    assert "Fatima el Amrani\nKlantcontactcentrum" in chosen
    answer = agent.post(at(it, "beantwoorden/"), {"tekst": chosen})
    assert answer.status_code == 422
    assert "Vul nog in: [wat is het antwoord? begin met de kern]." in text_of(answer)
    assert agent.get(at(it), {"sjabloon": "besluit:nl"}).context["tekst"].startswith("Beste Joke de Wit,\n\n\n")


@pytest.mark.parametrize("toestand", Toestand.values)
@pytest.mark.parametrize("admitted", [True, False])
def test_a_mail_opens_in_every_state_with_a_klantcontact_and_without(agent, arrives, toestand, admitted):
    """What lies in a tray never became a klantcontact; of an old mail it was thrown away."""
    it = arrives() if admitted else arrives(heads=["List-Id: x"])
    assert bool(it.klantcontact_id) is admitted
    Mailbericht.objects.update(toestand=toestand)
    assert agent.get(at(it)).status_code == 200


def test_a_mail_whose_klantcontact_another_program_took_away_gets_a_new_one(agent, arrives):
    it = arrives()
    it.klantcontact.delete()
    agent.post(at(it, "beantwoorden/"), {"tekst": "Op maandag."})
    mail = Mailbericht.objects.select_related("klantcontact").get()
    assert (mail.toestand, mail.klantcontact.reactie) == ("beantwoord", "Op maandag.")


@pytest.mark.parametrize(("step", "state"), [("aangekomen", State.SENT), ("toch-versturen", State.WAITING)])
def test_who_handles_a_mail_says_what_became_of_an_answer_that_is_unsure(agent, arrives, step, state):
    it = arrives()
    agent.post(at(it, "beantwoorden/"), {"tekst": "Op maandag."})
    answers = Bericht.objects.filter(about__contains=":antwoord:")
    assert answers.get().once
    assert agent.post(at(it, f"{step}/")).status_code == 422  # nothing is unsure yet
    answers.update(state=State.UNSURE, last_error="cut-off", handed_at=timezone.now(), not_before=None)
    assert "Wij weten niet of ons bericht aankwam." in text_of(agent.get(at(it)))
    assert agent.post(at(it, f"{step}/"))["Location"] == at(it)
    assert answers.get().state == state
    assert "Wij weten niet of ons bericht aankwam." not in text_of(agent.get(at(it)))


def test_what_is_no_longer_in_the_store_is_not_put_on_the_list(agent, arrives):
    it = arrives(heads=["List-Id: x"])
    store().remove(it.bestand)
    answer = agent.post(at(it, "werk/"))
    assert answer.status_code == 422
    assert "De mail zelf is er niet meer." in text_of(answer)
    assert Mailbericht.objects.get().toestand == "automatisch"


def test_the_next_mail_is_one_key_away_and_after_the_last_comes_the_first(agent, arrives):
    first, second, third = (
        arrives(id=f"{number}@x.example", at=timezone.now() - timedelta(days=9 - number)) for number in range(3)
    )
    assert [agent.get(at(each)).context["following"] for each in (first, second, third)] == [
        second.id,
        third.id,
        first.id,
    ]
    agent.post(at(second, "beantwoorden/"), {"tekst": "Op maandag."})
    assert agent.get(at(second)).context["following"] == third.id
    assert agent.get(at(first)).context["following"] == third.id
    assert f'href="{at(third)}" data-key="Alt+2"' in agent.get(at(first)).content.decode()


def test_a_spoofed_number_asks_to_check_first(agent, arrives, zaak):
    zaak.identificatie = "ZAAK-2026-0000000012"
    zaak.save()
    it = arrives(subject="Over ZAAK-2026-0000000012")
    page = text_of(agent.get(at(it)))
    assert "De afzender hoort niet bij die zaak. Controleer eerst wie dit is." in page
    assert Mailbericht.objects.get().zaak is None


def test_every_step_has_an_address_and_another_has_none(agent, arrives):
    it = arrives()
    assert agent.post(at(it, "weggooien/")).status_code == 404
    assert agent.get(at(it, "spam/")).status_code == 405
    assert agent.post(at(it, "samenvoegen/"), {"met": "niets"}).status_code == 422


def test_when_it_goes_to_a_team_that_one_does_not_see_one_is_back_at_the_list(client, arrives):
    it = arrives()
    Mailbericht.objects.update(team_id="verlichting")
    client.force_login(Medewerker.objects.get(email=LENA.email))
    answer = client.post(at(it, "toewijzen/"), {"team": "groen"})
    assert answer["Location"] == WORK


# -- Files ------------------------------------------------------------------------------------------------------------

RUNS = "<script>x</script>"
HTML = ("Content-Type: text/html", f'<p>Kijk <img src="cid:f1"></p><img src="http://spion.example/1.gif">{RUNS}')
SHOWN = ("Content-Type: image/png\nContent-ID: <f1>\nContent-Disposition: inline; filename=f.png", "beeld")
NAMED = 'filename="=?utf-8?q?caf=C3=A9.html?="'
FILE = (f"Content-Type: text/html\nContent-Disposition: attachment; {NAMED}", RUNS)


def test_the_look_of_a_mail_shows_what_came_along_and_fetches_nothing(agent, arrives):
    it = arrives(raw=parts(HTML, SHOWN, kind="multipart/related"))
    answer = agent.get(at(it, "opmaak/"))
    told = answer.content.decode()
    assert 'src="data:image/png;base64,YmVlbGQ="' in told
    assert "spion" not in told
    assert "Bekijk met opmaak" in agent.get(at(it)).content.decode()
    assert "Bekijk met opmaak" not in agent.get(at(arrives(id="kaal@bewoner.example"))).content.decode()
    assert "<script" not in told
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def test_an_attachment_is_saved_and_never_shown(agent, arrives):
    it = arrives(raw=parts(("Content-Type: text/plain", "Zie"), FILE))
    answer = agent.get(at(it, "bijlage/0/"))
    assert answer.content == b"<script>x</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == "attachment; filename*=utf-8''caf%C3%A9.html"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert agent.get(at(it, "bijlage/7/")).status_code == 404


def test_the_original_is_what_came(agent, arrives):
    assert agent.get(at(arrives(), "origineel/")).content == mail()


def test_what_has_a_virus_or_was_not_scanned_stays_shut(agent, arrives):
    it = arrives(raw=parts(HTML, FILE))
    for state in ("besmet", "wacht"):
        Mailbericht.objects.update(toestand=state)
        for door in ("origineel/", "opmaak/", "bijlage/0/"):
            assert agent.get(at(it, door)).status_code == 404
        assert "bijlage/0/" not in agent.get(at(it)).content.decode()


def test_while_the_store_is_down_the_page_is_there_and_the_files_are_not(agent, arrives):
    it = arrives(raw=parts(HTML, FILE))
    store().is_down = True
    try:
        assert agent.get(at(it)).status_code == 200
        for door in ("origineel/", "opmaak/", "bijlage/0/"):
            answer = agent.get(at(it, door))
            assert (answer.status_code, answer["Retry-After"]) == (503, "10")
    finally:
        store().is_down = False
