"""A besluit that was sent is looked at, put right, or taken back; never over the head of a colleague."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht, State
from loket.besluiten.models import Besluit
from loket.besluiten.tests.pages.conftest import NOBODY, OTHER
from loket.besluiten.tests.pages.test_decide import deliver_all, text_of_letter
from loket.documenten.models import Document
from loket.zaken.models import Zaakbesluit

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def besluit(kees, lenas_zaak, typed):
    kees.post(f"/werk/besluiten/nieuw/{lenas_zaak.id}/", typed)
    return Besluit.objects.get()


@pytest.fixture
def address(besluit):
    return f"/werk/besluiten/{besluit.id}/"


@pytest.fixture
def corrected(besluit):
    today = f"{besluit.ingangsdatum:%d-%m-%Y}"
    text = text_of_letter().replace("De eik is ziek", "De eik is heel ziek")
    return {"seen": "1", "text": text, "reason": "Het woord heel ontbrak.", "ingangsdatum": today, "vervaldatum": ""}


@pytest.fixture
def withdrawn():
    day = f"{timezone.localdate():%d-%m-%Y}"
    return {"seen": "1", "vervalreden": "ingetrokken_overheid", "vervaldatum": day, "reason": "De eik is omgewaaid."}


def test_the_page_shows_letter_and_story(kees, address, besluit):
    html = kees.get(address).content.decode()
    for said in (besluit.identificatie, "Beste Lena Vis,", "Kees Zandstra nam het besluit", "Bezwaar tot en met"):
        assert said in html


def test_as_many_statements_with_one_change_as_with_three(kees, address, corrected, django_assert_num_queries):
    kees.get(address)
    with django_assert_num_queries(14):
        kees.get(address)
    kees.post(f"{address}verbeteren/", corrected)
    kees.post(f"{address}verbeteren/", {**corrected, "seen": "2"})
    with django_assert_num_queries(14):
        kees.get(address)


def test_a_slip_is_put_right_and_the_days_to_object_stay(kees, address, besluit, corrected):
    assert kees.post(f"{address}verbeteren/", corrected).status_code == 302
    assert "heel ziek" in text_of_letter()
    assert Document.objects.get().versie == 2
    assert Besluit.objects.get().uiterlijke_reactiedatum == besluit.uiterlijke_reactiedatum
    deliver_all()
    assert "fout hersteld" in Bericht.objects.get(about__contains=":corrected:").text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"text": "Dag Lena"}, "In de brief staat niet dat bezwaar kan"),
        ({"text": "U kunt bezwaar maken."}, "Noem in de brief de laatste dag voor bezwaar"),
        ({"reason": ""}, "Schrijf op wat er fout was."),
        ({"vervaldatum": "1-1-2020"}, "Het besluit eindigt voordat het begint."),
    ],
)
def test_a_correction_that_is_refused(kees, address, corrected, change, said):
    answer = kees.post(f"{address}verbeteren/", {**corrected, **change})
    assert (answer.status_code, Document.objects.get().versie) == (422, 1)
    assert said in answer.content.decode()


def test_it_is_taken_back_and_the_zaak_knows(kees, address, withdrawn):
    assert kees.post(f"{address}intrekken/", withdrawn).status_code == 302
    besluit, today = Besluit.objects.get(), timezone.localdate()
    assert (besluit.vervalreden, besluit.vervaldatum) == ("ingetrokken_overheid", today)
    assert Zaakbesluit.objects.get().vervaldatum == today
    html = kees.get(address).content.decode()
    assert "De eik is omgewaaid." in html
    assert "Ingetrokken" in html


def test_who_did_not_hear_of_it_does_not_have_to(kees, lenas_zaak, typed, withdrawn):
    later = timezone.localdate() + timedelta(days=3)
    kees.post(f"/werk/besluiten/nieuw/{lenas_zaak.id}/", {**typed, "verzenddatum": f"{later:%d-%m-%Y}"})
    deliver_all()
    kees.post(f"/werk/besluiten/{Besluit.objects.get().id}/intrekken/", withdrawn)
    deliver_all()
    [bericht] = Bericht.objects.all()
    assert bericht.state == State.WITHDRAWN


def test_once_is_enough(kees, address, withdrawn, corrected):
    kees.post(f"{address}intrekken/", withdrawn)
    again = kees.post(f"{address}intrekken/", {**withdrawn, "seen": "2"})
    assert (again.status_code, "al ingetrokken" in again.content.decode()) == (422, True)
    answer = kees.post(f"{address}verbeteren/", {**corrected, "seen": "2"})
    assert "Neem een nieuw besluit" in answer.content.decode()


def test_a_colleague_was_faster(kees, address, withdrawn, corrected):
    kees.post(f"{address}verbeteren/", corrected)
    answer = kees.post(f"{address}intrekken/", withdrawn)
    assert (answer.status_code, Besluit.objects.get().vervalreden) == (422, "")
    assert "Kees Zandstra verbeterde de brief" in answer.content.decode()


@pytest.mark.parametrize(("who", "code"), [(None, 302), (NOBODY, 403), (OTHER, 404)])
@pytest.mark.parametrize("rest", ["", "verbeteren/", "intrekken/"])
def test_strangers_and_other_teams(log_in, client, address, who, code, rest):
    client.logout()
    here = log_in(who) if who else client
    assert here.get(f"{address}{rest}").status_code == code
