"""A handler takes the next step; what is wrong stands beside the field, and a colleague who was faster is named."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, LENA, OMAR, PAUL
from loket.examples.town import actor
from loket.meldingen import commands
from loket.meldingen.models import State, Step
from loket.meldingen.tests.staff.conftest import HTMX
from loket.organisatie.models import Medewerker, Teamlid

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NEXT_WEEK = timezone.localdate() + timedelta(days=7)


def step(melding, slug):
    return reverse("meldingen:step", args=[melding.id, slug])


@pytest.mark.parametrize(
    ("slug", "told", "state"),
    [
        ("beginnen", {}, State.IN_PROGRESS),
        ("inplannen", {"planned_on": f"{NEXT_WEEK:%d-%m-%Y}"}, State.PLANNED),
        ("vragen", {"question": "Welke paal is het?"}, State.ASKED),
        ("wachten", {"reason": "De kabel ligt open."}, State.ON_HOLD),
        ("doorsturen", {"owner": "anders", "to": "Liander", "email": "storing@net.example"}, State.FORWARDED),
        ("afhandelen", {"outcome": "solved", "text": "De lantaarn brandt weer."}, State.COMPLETED),
        ("intrekken", {"reason": "Het was een grap."}, State.CANCELLED),
        ("soort", {"category": "straat-donker"}, State.RECEIVED),
        ("hoe-snel", {"priority": "high"}, State.RECEIVED),
    ],
)
def test_each_step_works_without_script_and_with_it(as_person, report, slug, told, state):
    browser = as_person(LENA)
    first, second = report(email="anna@inwoner.example"), report(email="bram@inwoner.example")
    assert browser.get(step(first, slug)).status_code == 200

    answer = browser.post(step(first, slug), told)
    assert (answer.status_code, answer["Location"]) == (302, reverse("meldingen:detail", args=[first.id]))
    shown = browser.get(answer["Location"]).content.decode()
    assert f"{first.number}: " in shown
    assert "Ongedaan maken" in shown

    piece = browser.post(step(second, slug), told, headers=HTMX)
    assert (piece.status_code, piece["HX-Trigger"]) == (200, "melding-veranderd")
    assert piece.content.decode().startswith('<section class="lk-pane mw-pane" id="melding"')
    for melding in (first, second):
        melding.refresh_from_db()
        assert melding.state == state


def test_the_toast_is_shown_once(as_person, report):
    browser, melding = as_person(LENA), report()
    answer = browser.post(step(melding, "beginnen"), {})
    assert "Ongedaan maken" in browser.get(answer["Location"]).content.decode()
    assert "Ongedaan maken" not in browser.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("slug", "told", "reason"),
    [
        ("inplannen", {"planned_on": "31-02-2027"}, "Een dag ziet er zo uit: 3-12-2026"),
        ("inplannen", {"planned_on": "01-01-2020"}, "Kies vandaag of een dag daarna."),
        ("inplannen", {}, "Vul een dag in."),
        ("vragen", {"question": " "}, "Typ je vraag aan de melder."),
        ("wachten", {}, "Typ waarom het werk wacht."),
        ("overdragen", {"to": "nergens:"}, "Kies een team of een collega."),
        ("overdragen", {}, "Kies een team of een collega."),
        ("soort", {}, "Kies een soort uit de lijst."),
        ("hoe-snel", {}, "Kies hoe snel het moet."),
        ("hoe-snel", {"priority": "normal"}, "Zo staat de melding al. Kies iets anders."),
        ("doorsturen", {}, "Kies wie de melding krijgt."),
        ("doorsturen", {"owner": "anders"}, "Typ wie de melding krijgt."),
        ("samenvoegen", {"into": "M-2020-9999"}, "Dit nummer kennen wij niet. Kijk het na."),
        ("afhandelen", {"outcome": "solved", "text": ""}, "Vertel de melder wat er is gedaan."),
        ("afhandelen", {"outcome": "planned_along", "text": "Ja"}, "Vul in wanneer het werk wordt gedaan."),
        ("afhandelen", {"outcome": "duplicate", "text": "Ja"}, "Kies wat er met de melding is gebeurd."),
        ("intrekken", {}, "Typ waarom de melding vervalt."),
        ("intrekken", {"reason": "x" * 4001}, "Maak de tekst korter: hoogstens 4000 tekens."),
    ],
)
def test_what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost(as_person, report, slug, told, reason):
    melding = report(email="anna@inwoner.example")
    browser = as_person(LENA)
    for headers in ({}, HTMX):
        answer = browser.post(step(melding, slug), told, headers=headers)
        text = answer.content.decode()
        assert answer.status_code == 422
        assert reason in text
        for value in told.values():
            assert value.strip() in text or value in ("nergens:", "duplicate")
    assert "<title>Fout: " in browser.post(step(melding, slug), told).content.decode()
    melding.refresh_from_db()
    assert (melding.state, Step.objects.count()) == (State.RECEIVED, 0)


def test_without_an_address_a_text_is_not_needed_and_asking_is_not_offered(as_person, report):
    melding, browser = report(), as_person(LENA)
    assert step(melding, "vragen") not in browser.get(reverse("meldingen:detail", args=[melding.id])).content.decode()
    browser.post(step(melding, "afhandelen"), {"outcome": "solved", "text": ""})
    melding.refresh_from_db()
    assert melding.state == State.COMPLETED


def test_handed_to_another_team_it_is_gone_for_this_one(as_person, report):
    first, second, browser = report(), report(), as_person(LENA)
    answer = browser.post(step(first, "overdragen"), {"to": "groen:"})
    assert (answer.status_code, answer["Location"]) == (302, reverse("meldingen:work"))
    piece = browser.post(step(second, "overdragen"), {"to": "groen:"}, headers=HTMX).content.decode()
    assert f"{second.number} is nu van een ander team." in piece
    assert "Ongedaan maken" in piece
    first.refresh_from_db()
    assert first.team_id == "groen"


def test_handed_to_a_colleague_of_the_team(as_person, report):
    paul = Medewerker.objects.get(email=OMAR.email)
    Teamlid.objects.create(medewerker=paul, team_id="verlichting")
    melding = report()
    as_person(LENA).post(step(melding, "overdragen"), {"to": f"verlichting:{paul.id}"})
    melding.refresh_from_db()
    assert (melding.team_id, melding.handler_id) == ("verlichting", paul.id)


def test_forwarded_to_an_owner_we_know(as_person, report):
    melding, browser = report(), as_person(LENA)
    form = browser.get(step(melding, "doorsturen")).context["form"]
    code, name = form.fields["owner"].choices[1]
    browser.post(step(melding, "doorsturen"), {"owner": code})
    melding.refresh_from_db()
    assert (melding.state, melding.forwarded_to) == (State.FORWARDED, name)


def test_who_always_gets_a_kind_is_there_to_begin_with(as_person, report):
    form = as_person(PAUL).get(step(report("drank-drugs"), "doorsturen")).context["form"]
    assert (form.initial["owner"], form.initial["to"]) == ("anders", "de politie")


def test_merged_with_the_one_nearby(as_person, report):
    melding, other = report(), report()
    as_person(LENA).post(step(melding, "samenvoegen"), {"into": other.number.lower(), "seen": "0"})
    melding.refresh_from_db()
    assert melding.duplicate_of_id == other.id


def test_who_was_second_hears_who_did_what_and_keeps_the_text(as_person, report):
    melding = report(email="anna@inwoner.example")
    lena, fatima = as_person(LENA), as_person(FATIMA)
    seen = lena.get(step(melding, "afhandelen")).context["form"].initial["seen"]
    fatima.post(step(melding, "afhandelen"), {"outcome": "solved", "text": "Nieuwe lamp.", "seen": seen})
    answer = lena.post(step(melding, "afhandelen"), {"outcome": "solved", "text": "Mijn tekst", "seen": seen})
    text = answer.content.decode()
    assert answer.status_code == 422
    assert "Fatima el Amrani was je voor" in text
    assert "Afgehandeld, opgelost: Nieuwe lamp." in text
    assert "Mijn tekst" in text
    melding.refresh_from_db()
    assert melding.outcome_text == "Nieuwe lamp."


def test_a_plan_is_not_overwritten_in_silence(as_person, report):
    melding = report()
    commands.plan_melding(melding_id=melding.id, planned_on=NEXT_WEEK, by=actor(FATIMA))
    answer = as_person(LENA).post(step(melding, "beginnen"), {"seen": "0"}, headers=HTMX)
    assert answer.status_code == 422
    assert "Fatima el Amrani was je voor" in answer.content.decode()
    melding.refresh_from_db()
    assert melding.state == State.PLANNED


def test_a_step_that_does_not_exist_is_not_found(as_person, report):
    assert as_person(LENA).get(step(report(), "opblazen")).status_code == 404


def test_another_team_takes_no_step(as_person, report):
    melding = report()
    for slug in ("beginnen", "afhandelen", "overdragen"):
        assert as_person(OMAR).post(step(melding, slug), {"to": "groen:"}).status_code == 403
    assert Step.objects.count() == 0


@pytest.mark.parametrize(("slug", "name"), [("vragen", "question"), ("wachten", "reason"), ("intrekken", "reason")])
def test_a_bsn_in_what_is_written_is_refused_beside_the_field(as_person, report, slug, name):
    melding = report(email="anna@inwoner.example")
    address = reverse("meldingen:step", args=[melding.id, slug])
    answer = as_person(LENA).post(address, {name: "Mevrouw met 111222333 belde."})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [name]
    assert "Mevrouw met 111222333 belde." in answer.content.decode()
