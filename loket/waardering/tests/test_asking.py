"""Somebody is asked once, answers once, and cannot be found in what is kept."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import LENA, YASMIN
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.waardering import commands
from loket.waardering.models import Antwoord, Uitnodiging
from loket.waardering.queries.cijfers import figures

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ANNA = "anna@inwoner.example"
WORK = reverse("waardering:work")


def invited(to=ANNA, **more):
    return commands.invite(**{"channel": "balie", "about": str(uuid4()), "to": to, "team": "burgerzaken", **more})


def shown(days=30):
    today = timezone.localdate()
    return figures(today - timedelta(days=days), today)


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def test_one_mail_after_a_while_and_not_again_within_ninety_days(town):
    first, second = invited(), invited(to="Anna@inwoner.example")
    assert (first.onderdrukt, second.onderdrukt) == ("", "te_vaak")
    bericht = Bericht.objects.get(to=ANNA)
    assert f"/mening/{first.sleutel}/" in bericht.text
    assert bericht.not_before > timezone.now() + timedelta(hours=1)
    Uitnodiging.objects.filter(id=first.id).update(gevraagd_op=timezone.now() - timedelta(days=91))
    assert invited().onderdrukt == ""


def test_of_who_is_not_asked_no_address_is_kept(town):
    made = invited(sensitive=True)
    assert (made.onderdrukt, made.adres_index, made.sleutel) == ("gevoelig", None, None)
    assert not Bericht.objects.exists()


def test_the_same_contact_asks_once(town):
    assert invited(about="klantcontact:1").id == invited(about="klantcontact:1").id


def test_an_answer_is_tied_to_nobody(client, town):
    made = invited()
    page = reverse("waardering:mening", args=[made.sleutel])
    told = {"cijfer": "8", "moeite": "4", "vriendelijkheid": "5", "tekst": "Mijn BSN 111222333 was zo gevonden."}
    assert client.post(page, told)["Location"] == reverse("waardering:thanks")
    answer = Antwoord.objects.get()
    assert (answer.kanaal, answer.team, answer.cijfer, answer.vriendelijkheid) == ("balie", "burgerzaken", 8, 5)
    assert "111222333" not in answer.tekst
    assert client.get(page).status_code == 404  # used
    assert not Announcement.objects.filter(facts__icontains=str(answer.id)).exists()


def test_an_empty_form_says_so_and_a_link_goes_out_of_date(client, town):
    made = invited()
    page = reverse("waardering:mening", args=[made.sleutel])
    assert client.post(page, {}).status_code == 422
    Uitnodiging.objects.update(gevraagd_op=timezone.now() - timedelta(days=14))
    assert client.get(page).status_code == 404
    with pytest.raises(Refused) as refused:
        commands.answer(sleutel=made.sleutel, marks={"cijfer": 8})
    assert refused.value.refusal.code == "link-used"


def answers(number, **marks):
    day = timezone.localdate()
    Antwoord.objects.bulk_create(Antwoord(kanaal="balie", dag=day, **marks) for _ in range(number))


def test_of_four_answers_there_is_no_mark(town):
    answers(4, cijfer=8)
    assert (shown().total.answered, shown().total.cijfer) == (4, None)
    answers(1, cijfer=6, tempo=3)
    assert str(shown().total.cijfer) == "7.6"
    assert dict(shown().aspecten)["Snelheid"] is None  # answered by one


def test_suppressed_stands_apart_from_asked(town):
    invited()
    invited()
    invited(to="bram@inwoner.example", sensitive=True)
    line = shown().total
    assert (line.asked, line.suppressed) == (1, 2)
    assert sorted(shown().suppressed) == [("Gevoelig onderwerp", 1), ("Kort geleden al gevraagd", 1)]


def test_a_colleague_labels_what_was_written(client, town):
    answers(1, tekst="Ik moest lang wachten.")
    found = Antwoord.objects.get()
    label = reverse("waardering:label", args=[found.id])
    log_in(client, YASMIN).post(label, {"labels": ["wachten"]})
    assert "Ik moest lang wachten." in client.get(WORK).content.decode()
    found.refresh_from_db()
    assert found.labels == ["wachten"]
    with pytest.raises(Refused) as refused:
        commands.label_antwoord(antwoord_id=found.id, labels=["vreemd"], by=actor(YASMIN))
    assert refused.value.refusal.code == "label-unknown"


def test_strangers_see_no_figures(client, town):
    assert log_in(client, LENA).get(WORK).status_code == 403


def test_the_footnote_stands_on_the_page_and_cannot_be_left_out(client, town):
    commands.keep_methode(code="2008", naam="Methode 2008", by=SYSTEM)
    commands.keep_methode(code="2010", naam="Methode 2010", voetnoot="Cijfers van 2010 kunnen hoger zijn.", by=SYSTEM)
    by = SYSTEM
    for jaar, own in ((2008, "7.1"), (2010, "7.5")):
        told = {"gemiddeld": None, "methode": str(jaar), "bron": "Burgerpeiling", "by": by}
        commands.keep_meting(onderwerp="klant", jaar=jaar, eigen=Decimal(own), **told)
    text = log_in(client, YASMIN).get(WORK).content.decode()
    assert "Cijfers van 2010 kunnen hoger zijn." in text
    assert "+0,4 (andere methode)" in text


def test_the_figures_as_a_spreadsheet(client, town):
    answers(5, cijfer=8)
    body = log_in(client, YASMIN).get(reverse("waardering:csv")).content.decode()
    assert body.splitlines()[-1] == "Alle kanalen;0;0;5;n.v.t.;8,0;n.v.t.;n.v.t."
