"""Kees decides on a page: with all that the law asks for, once, and with the letter as it will look."""

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.besluiten.models import Besluit
from loket.besluiten.rules.besluittekst import last_day_to_object
from loket.besluiten.tests.pages.conftest import NOBODY, OTHER
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.kernel.text import date_words
from loket.verwerkingen.models import Logregel
from loket.zaken.models import Zaak, Zaakinformatieobject

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def address(lenas_zaak):
    return f"/werk/besluiten/nieuw/{lenas_zaak.id}/"


def deliver_all():
    for delivery in Delivery.objects.waiting().order_by("id"):
        deliver(delivery_id=delivery.id)


def text_of_letter():
    return Besluit.objects.get().brieftekst


def test_the_page_knows_the_zaak_and_is_logged(kees, address, lenas_zaak):
    html = kees.get(address).content.decode()
    for said in (
        lenas_zaak.identificatie,
        "Kappen van een eik",
        "Beste Lena Vis,",
        "[nog invullen]",
        "lena@inwoner.ex",
    ):
        assert said in html
    line = Logregel.objects.get()
    assert (line.by_name, line.object, line.label) == (
        "Kees Zandstra",
        f"zaken:{lenas_zaak.id}",
        lenas_zaak.identificatie,
    )


def test_it_is_taken_with_the_letter_in_the_dossier(kees, address, typed):
    answer = kees.post(address, typed)
    besluit = Besluit.objects.get()
    assert (answer.status_code, answer.url) == (302, f"/werk/besluiten/{besluit.id}/")
    assert besluit.uiterlijke_reactiedatum == last_day_to_object(timezone.localdate()).end
    assert Zaakinformatieobject.objects.count() == 1
    letter = text_of_letter()
    assert letter.startswith("Gemeente Bergen\n")
    for said in (
        "Beste Lena Vis,",
        typed["beslissing"],
        typed["redenen"],
        typed["grondslag"],
        "u en uw buren",
        "namens",
    ):
        assert said in letter
    assert date_words(besluit.uiterlijke_reactiedatum) in letter
    assert "besluiten" in kees.get(answer.url).content.decode()


def test_lena_hears_of_it_without_what_was_decided(kees, address, typed, lenas_zaak):
    kees.post(address, typed)
    deliver_all()
    [bericht] = Bericht.objects.filter(about__startswith=f"zaak:{lenas_zaak.id}:")
    assert (bericht.to, bericht.subject) == ("lena@inwoner.example", f"Bericht over uw zaak {lenas_zaak.identificatie}")
    assert date_words(Besluit.objects.get().uiterlijke_reactiedatum) in bericht.text
    assert "eik in uw tuin" not in bericht.text


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("redenen", "Schrijf op waarom dit is besloten (Awb 3:46)."),
        ("grondslag", "Noem het artikel waar het besluit op rust (Awb 3:47)."),
        ("bezwaar_bij", "Schrijf op waar iemand bezwaar kan maken (Awb 3:45)."),
        ("datum", "Een dag ziet er zo uit: 3-12-2026"),
    ],
)
def test_what_misses_is_told_and_nothing_is_lost(kees, address, typed, field, said):
    answer = kees.post(address, {**typed, field: "geen dag" if field == "datum" else " "})
    html = answer.content.decode()
    assert (answer.status_code, Besluit.objects.count()) == (422, 0)
    assert said in html
    assert typed["beslissing"] in html


def test_looking_at_the_letter_takes_nothing_and_tells_nobody_off(kees, address, typed):
    answer = kees.post(address, {**typed, "redenen": "", "doen": "bekijk"}, headers={"HX-Request": "true"})
    html = answer.content.decode()
    assert (answer.status_code, Besluit.objects.count()) == (200, 0)
    assert html.lstrip().startswith("<section")
    assert typed["beslissing"] in html
    assert "[nog invullen]" in html


def test_the_letter_can_be_changed_by_hand(kees, address, typed):
    html = kees.post(address, {**typed, "doen": "schrijf"}).content.decode()
    assert html.count(typed["redenen"]) >= 3  # in its own field, in the field of the letter, and on paper
    kees.post(address, {**typed, "text": "Dag Lena, u mag kappen."})
    assert Besluit.objects.count() == 0  # the parts of the law are not in it
    last = date_words(last_day_to_object(timezone.localdate()).end)
    parts = [typed[name] for name in ("beslissing", "redenen", "grondslag", "bezwaar_door", "bezwaar_bij")]
    letter = "\n".join(["Dag Lena,", *parts, f"Bezwaar kan tot en met {last}."])
    assert kees.post(address, {**typed, "text": letter}).status_code == 302
    assert text_of_letter() == letter


def test_sent_twice_it_is_taken_once(kees, address, typed):
    assert kees.post(address, typed).status_code == 302
    answer = kees.post(address, typed)
    assert (answer.status_code, Besluit.objects.count()) == (422, 1)
    assert "net een besluit genomen door Kees Zandstra" in answer.content.decode()


def test_a_mandate_that_one_does_not_have(kees, address, typed):
    assert kees.post(address, {**typed, "mandaat": "kwijtschelding"}).status_code == 422
    assert Besluit.objects.count() == 0


@pytest.mark.parametrize(("who", "code"), [(None, 302), (NOBODY, 403), (OTHER, 404)])
def test_strangers_and_other_teams(client, log_in, address, typed, who, code):
    """Who did not log in, who does not decide, and who decides on zaken of another team."""
    here = log_in(who) if who else client
    assert here.get(address).status_code == code
    assert here.post(address, typed).status_code == code
    assert Besluit.objects.count() == 0


def test_a_closed_zaak(kees, address, typed, lenas_zaak):
    Zaak.objects.filter(id=lenas_zaak.id).update(einddatum=timezone.localdate())
    assert "Open hem eerst opnieuw" in kees.get(address).content.decode()
    assert (kees.post(address, typed).status_code, Besluit.objects.count()) == (422, 0)
