"""A resident reports something: a tile, the place of the phone, and send."""

import re
from uuid import uuid4

import pytest

from loket.berichten.tests.often import asked_often
from loket.examples.cast import HENK
from loket.examples.town import actor
from loket.meldingen.commands import complete_melding
from loket.meldingen.models import Melder, Melding, Priority
from loket.meldingen.pages.public import report
from loket.meldingen.tests.public.conftest import AMSTERDAM, FORM, HERE

pytestmark = pytest.mark.django_db


def send(client, **told):
    return client.post(FORM, {"send_key": uuid4(), "group": "verlichting", **HERE, **told})


def test_the_form_asks_no_bsn_no_name_and_no_login(town, client):
    page = client.get(FORM).content.decode()
    assert "Wat is er aan de hand?" in page
    assert "bsn" not in page.lower()
    assert 'type="password"' not in page
    assert 'name="naam"' not in page


def test_a_tile_and_a_place_are_enough(town, client):
    answer = send(client)
    melding = Melding.objects.get()
    assert (melding.category_id, melding.team_id, melding.wijk_id) == ("lamp-uit", "verlichting", "bergen")
    assert answer.status_code == 302
    assert answer["Location"] == f"/melding/{Melder.objects.get().token}/bedankt/"


def test_the_thanks_page_tells_number_and_last_day_and_nothing_of_the_melder(town, client):
    page = client.get(send(client, contact="anna@inwoner.example", more="Het is er erg donker.")["Location"])
    text = page.content.decode()
    assert Melding.objects.get().number in text
    assert re.search(r"Wij willen het (uiterlijk )?[\w ]+ klaar hebben\.", text)
    assert "anna@inwoner.example" not in text
    assert page["Cache-Control"].startswith("max-age=0, no-cache, no-store")


@pytest.mark.parametrize("kind", ["zwerfvuil", "dode-dieren", "jongeren", "boom-gevaar", "lamp-uit"])
def test_what_we_promise_and_tell_is_true_of_every_kind(town, client, kind):
    """A lamp is mended; litter, noise and a dead bird are not."""
    thanks = send(client, group="", kind=kind, shown=["gevaar"])["Location"]
    near = send(client, group="", kind=kind, shown=["gevaar"]).content.decode()
    page = client.get(thanks).content.decode()
    melding = Melding.objects.get()
    complete_melding(melding_id=melding.id, outcome="solved", by=actor(HENK))
    ended = client.get(thanks.removesuffix("bedankt/")).content.decode()
    assert melding.number in near
    assert "Het is opgelost." in ended
    near = re.search(r"al gemeld.*?</p>", near[near.index('id="plek"') :], re.DOTALL)[0]
    assert " klaar hebben." in near
    assert [said for said in (near, text_in(page), text_in(ended)) if re.search(r"\b(maken|gemaakt)\b", said)] == []


def text_in(page):
    """Of the part that is about this melding, not the form."""
    main = page[page.index("<h1") : page.index("</main>")]
    return re.sub("<[^>]+>", " ", main[: main.find("<form") if "<form" in main else None])


def test_a_melding_is_never_lost_because_others_typed_this_address_very_often(town, client):
    """Only the message is left out, and who reports reads so."""
    asked_often("anna@inwoner.example")
    page = client.get(send(client, contact="Anna+x@inwoner.example")["Location"]).content.decode()
    melder = Melder.objects.get()
    number = Melding.objects.get().number
    assert number in page
    assert "Daarom sturen wij daar nu niets heen." in page
    assert (melder.email, melder.phone) == ("", "")
    send(client, contact="bo@inwoner.example", shown=[f"dichtbij-{number}"])
    assert Melder.objects.latest("id").email == "bo@inwoner.example"


def test_who_presses_twice_or_comes_back_is_not_told_that_they_gave_no_address(town, client):
    asked_often("anna@inwoner.example")
    key, contact = uuid4(), {"contact": "anna@inwoner.example"}
    first, again = (send(client, send_key=key, **contact)["Location"] for _ in range(2))
    assert Melding.objects.count() == 1
    for page in (again, first.partition("?")[0]):
        told = client.get(page).content.decode()
        about = [said.strip() for said in re.split(r"(?<=[.?])\s", text_in(told)) if "adres" in said]
        assert about == ["Bewaar dan de link, of vul daar uw adres in."]
        assert "U krijgt van ons geen bericht." in told


def test_who_follows_by_an_address_that_was_asked_very_often_hears_why_not(town, client):
    send(client)
    number, key = Melding.objects.get().number, uuid4()
    asked_often("anna@inwoner.example")
    told = {"contact": "anna@inwoner.example", "send_key": key}
    answer = client.post(f"/meldingen/{number}/", told)
    assert answer.status_code == 422
    assert "Wij stuurden al veel naar dit adres of nummer." in answer.content.decode()
    assert 'value="anna@inwoner.example"' in answer.content.decode()
    left = client.post(f"/melding/{Melder.objects.get().token}/adres/", {"contact": "anna@inwoner.example"})
    assert left.status_code == 422
    assert "Wij stuurden al veel naar dit adres of nummer." in left.content.decode()


def test_words_decide_when_they_are_sure_and_fit_the_tile(town, client):
    send(client, group="afval", words="zwerfvuil in het plantsoen")
    shown = [f"dichtbij-{Melding.objects.get().number}", "gevaar"]
    send(client, group="afval", words="de lantaarnpaal is omgevallen", shown=shown)
    assert list(Melding.objects.order_by("number").values_list("category_id", flat=True)) == ["zwerfvuil", "zwerfvuil"]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("lantaarnpaal doet het niet", "lamp-uit"),
        ("scheve stoeptegel", "stoep"),
        ("zwerfvuil in het plantsoen", "zwerfvuil"),
    ],
)
def test_own_words_alone_find_the_kind(town, client, words, kind):
    assert send(client, group="", words=words).status_code == 302
    melding = Melding.objects.get()
    assert (melding.category_id, melding.description) == (kind, words)


def test_unsure_words_are_asked_about_and_kept(town, client):
    answer = send(client, group="", words="lantaarn kapot", more="Al een week.")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Kies wat het meest lijkt op wat u bedoelt" in page
    assert 'name="best" value="lamp-uit"' in page
    assert 'name="best" value="overig"' in page
    assert 'value="lantaarn kapot"' in page
    assert "Al een week." in page
    assert Melding.objects.count() == 0

    send(client, group="", words="lantaarn kapot", best="lamp-uit")
    assert Melding.objects.get().category_id == "lamp-uit"


def test_an_empty_form_says_all_that_lacks_and_links_to_it(town, client):
    answer = client.post(FORM, {})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "<title>Fout: Melding doen - Gemeente Bergen</title>" in page
    assert "Er ging iets mis. Verbeter 2 punten." in page
    assert '<a href="#id_group_0">Kies wat er aan de hand is</a>' in page
    assert '<a href="#id_address">Kies een plek op de kaart of typ een adres</a>' in page
    assert 'aria-describedby="id_address_fout" aria-invalid="true"' in page


def test_a_place_outside_the_town_is_refused_with_all_that_was_typed(town, client):
    answer = send(client, **AMSTERDAM, more="Mijn verhaal", contact="anna@inwoner.example")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Deze plek ligt niet in onze gemeente. Kies een andere plek." in page
    assert "Mijn verhaal" in page
    assert "anna@inwoner.example" in page


@pytest.mark.parametrize("key", ["bsn", "BSN", "burgerservicenummer", "bsn_nummer"[:3] + "-"])
def test_a_bsn_field_is_refused(town, client, key):
    answer = send(client, **{key: "111222333"})
    assert answer.status_code == 409
    assert "Stuur geen BSN." in answer.content.decode()
    assert Melding.objects.count() == 0


def test_a_bsn_in_the_text_is_warned_about_once_and_not_kept(town, client):
    told = {"more": "Mijn BSN is 111222333, de lamp is stuk.", "send_key": str(uuid4())}
    first = send(client, **told)
    assert first.status_code == 422
    assert "U typte een nummer dat op een BSN lijkt." in first.content.decode()

    second = send(client, **told, shown=["tekst-bsn"])
    assert "111222333" not in Melding.objects.get().description
    assert (
        "U typte een nummer dat op een BSN lijkt. Wij hebben het niet bewaard."
        in client.get(second["Location"]).content.decode()
    )


def test_personal_words_are_warned_about_but_do_not_stop_twice(town, client):
    told = {"more": "De auto met kenteken XX-99-99 staat er ook."}
    first = send(client, **told)
    assert first.status_code == 422
    assert "Er staat een kenteken in uw tekst. Haal het weg." in first.content.decode()
    assert "Fout:" not in first.content.decode().split("</title>")[0]
    assert send(client, **told, shown=["tekst-kenteken"]).status_code == 302


def test_danger_shows_the_phone_number_before_anything_is_sent(town, client):
    first = send(client, more="Er hangen losse stroomdraden uit de paal.")
    page = first.content.decode()
    assert first.status_code == 422
    assert "Is er nu gevaar? Bel eerst." in page
    assert 'href="tel:14072"' in page
    assert 'href="tel:112"' in page


def test_who_says_there_is_danger_gets_urgent_help(town, client):
    answer = send(client, danger="on")
    assert Melding.objects.get().priority == Priority.HIGH
    assert "Dit heeft spoed." in client.get(answer["Location"]).content.decode()


def test_sent_twice_is_one_melding(town, client):
    key = uuid4()
    first, second = send(client, send_key=key), send(client, send_key=key)
    assert first["Location"] == second["Location"]
    assert Melding.objects.count() == Melder.objects.count() == 1


@pytest.mark.parametrize(
    ("typed", "email", "phone"),
    [
        ("anna@inwoner.example", "anna@inwoner.example", ""),
        ("06 12 34 56 78", "", "+31612345678"),
        ("", "", ""),
    ],
)
def test_one_field_takes_mail_or_mobile_or_nothing(town, client, typed, email, phone):
    send(client, contact=typed)
    melder = Melder.objects.get()
    assert (melder.email, melder.phone) == (email, phone)


def test_a_wrong_contact_is_said_beside_the_field(town, client):
    answer = send(client, contact="072 888 00 00")
    assert answer.status_code == 422
    assert '<a href="#id_contact">Naar dit nummer kunnen wij geen sms sturen.' in answer.content.decode()


def test_too_many_in_a_row_is_told_kindly_and_nothing_is_lost(town, client, monkeypatch):
    monkeypatch.setattr(report, "SENDS", 1)
    send(client)
    answer = send(client, more="Mijn tweede verhaal", shown=[f"dichtbij-{Melding.objects.get().number}"])
    page = answer.content.decode()
    assert answer.status_code == 429
    assert "U deed veel meldingen kort na elkaar. Wacht 10 minuten." in page
    assert "Mijn tweede verhaal" in page


def test_another_page_can_fill_in_what_it_knows(town, client):
    page = client.get(FORM, {"wat": "lamp <b>stuk</b>", "groep": "afval"}).content.decode()
    assert 'value="lamp &lt;b&gt;stuk&lt;/b&gt;"' in page
    assert 'value="afval" id="id_group_1" checked' in page
    assert 'value="grofvuil" selected' in client.get(FORM, {"soort": "grofvuil"}).content.decode()


@pytest.mark.parametrize(
    "odd",
    [
        {"lat": "nan", "lon": "nan"},
        {"lat": "1e400", "lon": "4"},
        {"kind": "bestaat-niet"},
        {"group": "bestaat-niet"},
        {"send_key": "geen-uuid"},
        {"words": "a\x00b"},
        {"words": "x" * 501},
        {"lat": "52.67", "lon": "'; drop table"},
        {"spot": "a,b", "lat": "", "lon": ""},
    ],
)
def test_odd_input_gets_an_answer_and_no_melding(town, client, odd):
    assert send(client, **odd).status_code == 422
    assert Melding.objects.count() == 0
