"""A resident who reads no Dutch reports a broken street light, without script, up to "it is done"."""

import re
from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.berichten.commands import choose_taal
from loket.berichten.models import Bericht
from loket.examples import cast
from loket.examples.tests.test_forms_in_english import dutch_on, dutch_words
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.events import MelderAsked, MeldingCompleted, MeldingFollowed, MeldingPlanned
from loket.meldingen.models import Category, Melder, Melding, Outcome, Step
from loket.meldingen.pages.public import report
from loket.meldingen.reactions import (
    ask_the_melder,
    confirm_following,
    confirm_receipt,
    tell_it_is_completed,
    tell_it_is_planned,
)
from loket.meldingen.rules.free_text import personal_hints
from loket.meldingen.tests.public.conftest import AMSTERDAM, HERE, photo, receive

pytestmark = pytest.mark.django_db
FORM, JOE = "/en/melding-openbare-ruimte/", "joe@inwoner.example"


def read(answer, status=200):
    """A page in English: with a name of the town here and there, which says that it is Dutch."""
    html = answer.content.decode()
    assert (answer.status_code, dutch_on(answer, ours=())) == (status, [])
    assert '<html lang="en"' in html
    return html


def mail(to=JOE):
    """The newest one, of which nothing but names is Dutch."""
    found = Bericht.objects.filter(to=to).latest("written_at")
    text = re.sub(r"https?://\S+", "", found.text)
    assert (found.taal, dutch_words(found.subject), dutch_words(text)) == ("en", [], []), found.text
    return found


def told(**more):
    return {"send_key": uuid4(), "group": "verlichting", **HERE, **more}


def received(melding):
    return SimpleNamespace(melding_id=melding.id)


def event(kind, melding, **more):
    step = Step.objects.filter(melding=melding).latest("id")
    return kind(melding_id=melding.id, step_id=step.id, **more)


def test_a_street_light_from_start_to_done(client, street):
    assert 'href="/en/melding-openbare-ruimte/"' in client.get("/en/").content.decode()
    html = read(client.get(FORM))
    assert 'href="/melding-openbare-ruimte/" lang="nl"' in html
    assert f'action="{FORM}"' in html
    words = {"words": "street light broken", "address": "Molenweg 3", "more": "It is dark.", "contact": JOE}
    thanks = client.post(FORM, {"send_key": uuid4(), **words})
    melding, melder = Melding.objects.get(), Melder.objects.get()
    assert thanks["Location"] == f"/en/melding/{melder.token}/bedankt/"
    assert (melding.category_id, melding.address, melder.taal) == ("lamp-uit", "Molenweg 3, Bergen", "en")
    html = read(client.get(thanks["Location"]))
    assert (melding.number in html, "Street light does not work" in html) == (True, True)

    own = f"/en/melding/{melder.token}/"
    confirm_receipt(received(melding))
    assert mail().subject == f"We have your report {melding.number}"
    assert own in mail().text
    assert "We have the report." in read(client.get(own))

    lena = actor(cast.LENA)
    commands.ask_melder(melding_id=melding.id, question="Which lamp?", by=lena)
    ask_the_melder(event(MelderAsked, melding, question="Which lamp?"))
    assert "Which lamp?" in mail().text
    answered = client.post(f"{own}antwoord/", {"text": "The one at the corner."}, follow=True)
    assert "Answer: The one at the corner." in read(answered)

    day = timezone.localdate() + timedelta(days=3)
    commands.plan_melding(melding_id=melding.id, planned_on=day, by=lena)
    tell_it_is_planned(event(MeldingPlanned, melding, planned_on=day))
    assert f"{day.day} {day:%B}" in mail().text
    read(client.get(own))

    done = Category.objects.get(code="lamp-uit").done_words
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.SOLVED, text=done, by=lena)
    tell_it_is_completed(event(MeldingCompleted, melding, outcome=Outcome.SOLVED, text=done))
    assert "You reported this to us" in mail().text
    assert ("a broken street light." in mail().text, "The street light works again." in mail().text) == (True, True)
    html = read(client.get(own))
    assert ("The problem is fixed." in html, "The street light works again." in html) == (True, True)
    assert "Thank you for telling us." in read(client.post(f"{own}oordeel/", {"satisfied": "ja"}, follow=True))


def test_who_reports_in_dutch_later_is_written_to_in_dutch_whatever_their_address_chose(client, street):
    choose_taal(address=JOE, taal="en")
    client.post("/melding-openbare-ruimte/", told(contact=JOE))
    confirm_receipt(received(Melding.objects.get()))
    assert Bericht.objects.get(to=JOE).taal == "nl"


def test_what_a_colleague_wrote_in_own_words_says_that_it_may_be_dutch(client, street):
    client.post(FORM, told(contact=JOE))
    melding, text = Melding.objects.get(), "De paal staat er weer."
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.SOLVED, text=text, by=actor(cast.LENA))
    tell_it_is_completed(event(MeldingCompleted, melding, outcome=Outcome.SOLVED, text=text))
    assert f"Our colleague wrote, maybe in Dutch: {text}" in Bericht.objects.get(to=JOE).text
    own = client.get(f"/en/melding/{Melder.objects.get().token}/")
    assert f'<span lang="nl">{text}</span>' in read(own)


WRONG = [
    {},
    {"words": "it"},
    {"group": "verlichting"},
    {"group": "verlichting", "address": "Dorpsstraat 12"},
    {"group": "verlichting", "address": "Xyzzystraat 99"},
    told(**AMSTERDAM),
    told(contact="joe@"),
    told(contact="06"),
    told(words="x" * 501, more="x" * 3001),
    told(words="live wires hang out", group=""),
    told(more="call me: 0612345678, joe@inwoner.example"),
    told(more="my number is 111222333"),
    told(more="his car is 12-ABC-3, NL02ABNA0123456789"),
    told(more="The neighbour at number 12 did it."),
]


@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: str(sorted(wrong.items()))[:40])
def test_what_is_wrong_or_must_be_read_first_is_said_in_english(client, street, wrong):
    html = read(client.post(FORM, wrong), 422)
    assert "<title>Error: " in html or "<title>Read this first: " in html


def test_danger_names_the_number_to_call_first(client, street):
    html = read(client.post(FORM, told(words="a gas leak")), 422)
    for words in ("Is there danger now? Call first.", 'href="tel:14072"', 'Call <a href="tel:112">112</a>'):
        assert words in html
    thanks = client.post(FORM, told(danger="on", words="a gas leak", shown="gevaar"), follow=True)
    assert "This is urgent." in read(thanks)


def test_a_number_that_may_be_a_bsn_is_taken_out(client, street):
    thanks = client.post(FORM, told(more="I am 111222333", shown="tekst-bsn"), follow=True)
    assert "You typed a number that looks like a" in read(thanks)
    own = read(client.get(f"/en/melding/{Melder.objects.get().token}/"))
    assert "I am [number taken out]" in own


@pytest.mark.parametrize("text", ["my neighbour at number 12", "Mrs Jansen", "neighbor Kees", "at number 12 lives"])
def test_a_person_is_seen_in_english_too(text):
    assert [hint.kind for hint in personal_hints(f"I saw that {text} did it.")] == ["persoon"]
    assert personal_hints("The street light at number 12 is broken.") == []


@pytest.mark.parametrize("near", [{"lamp": "0416"}, {"planned_on": 2}, {"due_on": 2}, {"due_on": -2}, {}])
def test_the_same_close_by_is_offered_and_followed(client, street, near):
    melding = receive(lamp=near.get("lamp", "")).melding
    days = {name: timezone.localdate() + timedelta(days=far) for name, far in near.items() if name != "lamp"}
    Melding.objects.filter(id=melding.id).update(**days)
    html = read(client.post(FORM, told()), 422)
    assert f'Follow report <span class="lk-nowrap">{melding.number}</span>' in html
    followed = client.post(FORM, told(follow=melding.number, contact=JOE))
    assert followed["Location"] == f"/en/meldingen/{melding.number}/?gevolgd"
    assert "You now follow this report." in read(client.get(followed["Location"]))
    melder = Melder.objects.get(email=JOE)
    confirm_following(MeldingFollowed(melding.id, melder.id))
    assert f"/en/melding/{melder.token}/" in mail().text
    read(client.post(FORM, told(follow=melding.number), follow=True))


def test_a_report_is_found_by_its_number(client, street):
    number = receive().melding.number
    read(client.get("/en/volg/"))
    assert "Fill in the number of the report" in read(client.get("/en/volg/?nummer="), 422)
    assert "We find no report with this number." in read(client.get("/en/volg/?nummer=M-2001-0001"), 422)
    html = read(client.get("/en/volg/", {"nummer": number}, follow=True))
    assert f'href="/meldingen/{number}/" lang="nl"' in html
    assert "This number is not right." in read(client.post(f"/en/meldingen/{number}/", {"contact": "061"}), 422)


def test_a_photo_that_does_not_fit_says_so(client, street):
    wrong = BytesIO(b"no photo")
    wrong.name = "a.jpg"
    html = read(client.post(FORM, told(photo=[wrong])), 422)
    assert "We cannot open this photo." in html
    many = read(client.post(FORM, told(photo=[photo() for _ in range(4)])), 422)
    assert ("Choose at most 3 photos." in many, 'alt="Photo 3"' in many) == (True, True)
    wrong.seek(0)
    ahead = client.post(f"{FORM}foto/", {"photo": wrong}).json(), client.post(f"{FORM}foto/").json()
    assert [dutch_words(each["error"]) for each in ahead] == [[], []]
    place = client.post(FORM, {"group": "verlichting", "photo": [photo(place=(52.6701, 4.7005))]})
    assert "(your photo was taken there)" in read(place, 422)


def test_help_while_typing_is_in_english(client, street):
    found = client.get(f"{FORM}soorten/", {"q": "street light broken"}).json()["suggestions"][0]
    assert (found["label"], found["detail"]) == ("Street light does not work", "Street light")
    far = client.get(f"{FORM}adressen/", {"q": "Molenweg 3"}).json()["suggestions"][0]
    assert far["detail"] == "District Bergen"
    piece = client.post(f"{FORM}meelezen/", told(kind="lamp-uit"))
    assert "Post 0417, in front of number 12" in piece.content.decode()
    assert "Which street light is it?" in piece.content.decode()
    signals = client.post(f"{FORM}meelezen/", told(words="a gas leak"))["HX-Trigger"]
    assert "Is there danger now? Then call first." in signals


def test_who_reports_very_often_is_told_so(client, street, monkeypatch):
    monkeypatch.setattr(report, "SENDS", 1)
    client.post(FORM, told())
    assert "You made many reports in a short time." in read(client.post(FORM, told(group="afval")), 429)


def test_a_bsn_in_a_field_of_its_own_is_refused(client, street):
    assert "Do not send a citizen service number" in read(client.post(FORM, told(bsn="1")), 409)


def test_ground_of_somebody_else_is_named_in_dutch(client, street):
    piece = client.post(f"{FORM}meelezen/", told(lat="52.618876", lon="4.679032"))
    assert 'belongs to <span lang="nl">Provincie Noord-Holland</span>.' in piece.content.decode()
