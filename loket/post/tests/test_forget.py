"""A letter of no zaak is emptied a year after it was done; its number and the figures stay."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.catalogi.models import Zaaktype
from loket.documenten.commands import destroy_document, lock_document
from loket.documenten.models import Document
from loket.examples.cast import AUKJE
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.post import commands
from loket.post.commands import empty_old_post
from loket.post.commands.forget import empty_poststuk
from loket.post.models import Poststap, Poststuk
from loket.post.queries.figures import digital_shares, year_table
from loket.post.tests.conftest import brief, pdf
from loket.zaken.commands import delete_zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def done(room, permits):
    """Handled by a team that works without paper, so many days ago."""
    commands.make_afspraak(team="vergunningen", volledig_digitaal=True, by=room)

    def done(days, *, with_zaak=False):
        made = commands.register_poststuk(brief(), file=pdf(), by=room)
        commands.route_poststuk(poststuk_id=made.id, team="vergunningen", by=room)
        commands.accept_poststuk(poststuk_id=made.id, by=permits)
        if with_zaak:
            commands.open_zaak_of(poststuk_id=made.id, zaaktype_id=kind("KAPPEN"), by=permits)
        commands.finish_poststuk(poststuk_id=made.id, reden="Mevrouw Voorbeeld gebeld", by=permits)
        return aged(made.id, days)

    return done


def kind(name):
    return Zaaktype.objects.get(identificatie=name).id


def aged(id, days):
    Poststuk.objects.filter(id=id).update(afgehandeld_op=timezone.now() - timedelta(days=days))
    return Poststuk.objects.get(id=id)


def emptied():
    return set(Poststuk.objects.exclude(geleegd_op=None).values_list("id", flat=True))


def told_of():
    year = timezone.localdate().year
    return year_table(year), digital_shares(year)


def test_a_year_after_it_was_done_its_number_is_left_and_counts(done):
    old, young = done(366), done(364)
    before = told_of()
    assert (empty_old_post(), empty_old_post()) == (1, 0)
    now = Poststuk.objects.get(id=old.id)
    assert (now.naam, now.adres, now.onderwerp, now.reden, now.document_id) == ("", "", "", "", None)
    assert (now.nummer, now.ontvangen_op, now.toestand) == (old.nummer, old.ontvangen_op, "afgehandeld")
    assert Document.objects.get().id == young.document_id
    steps = Poststap.objects.filter(poststuk=old)
    assert steps.count() > 2
    assert not any(each.toelichting or each.voor for each in steps)
    assert emptied() == {old.id}
    assert told_of() == before
    assert before[1][0].digital == 2
    assert "Voorbeeld" not in str(Announcement.objects.get(kind="post.PoststukEmptied").facts)


def test_what_waits_stays_and_an_answer_waits_for_what_it_answers(room, done):
    waits = commands.register_poststuk(brief(), file=pdf(), by=room)
    Poststuk.objects.filter(id=waits.id).update(ontvangen_op=timezone.localdate() - timedelta(days=900))
    answer = commands.register_uitgaand(
        naam="B. Voorbeeld",
        adres="Dorpsweg 1, Bergen",
        onderwerp="Ontvangst",
        file=pdf(),
        antwoord_op=waits.id,
        by=room,
    )
    commands.send_poststuk(poststuk_id=answer.id, verzendwijze="gewoon", by=room)
    aged(answer.id, 800)
    assert empty_old_post() == 0
    Poststuk.objects.filter(id=waits.id).update(toestand="afgehandeld", afgehandeld_op=timezone.now())
    aged(waits.id, 366)
    assert empty_old_post() == 2
    assert Poststuk.objects.get(id=answer.id).verzonden_op


def test_with_a_zaak_it_stays_as_long_as_that_zaak(done):
    letter = done(900, with_zaak=True)
    assert empty_old_post() == 0
    delete_zaak(zaak_id=letter.zaak_id, by=SYSTEM)
    destroy_document(document_id=letter.document_id, by=SYSTEM)  # as archief does; a letter holds nothing back
    assert empty_old_post() == 1
    assert not Document.objects.exists()
    assert told_of()[1][0].digital == 1


def test_a_file_that_somebody_has_locked_waits_a_night(done):
    letter = done(366)
    lock_document(document_id=letter.document_id, by=SYSTEM)
    assert (empty_old_post(), emptied()) == (0, set())
    assert Poststuk.objects.get(id=letter.id).onderwerp == "Inrit aanleggen"


def test_what_somebody_took_up_again_in_the_meantime_stays(done):
    letter = done(366)
    Poststuk.objects.filter(id=letter.id).update(toestand="in_behandeling", afgehandeld_op=None)
    with pytest.raises(Refused):
        empty_poststuk(poststuk_id=letter.id, by=SYSTEM)
    assert Poststuk.objects.get(id=letter.id).onderwerp == "Inrit aanleggen"


def test_its_page_and_the_register_say_that_it_was_destroyed(done, client):
    letter = done(366)
    empty_old_post()
    client.force_login(Medewerker.objects.get(email=AUKJE.email))
    page = client.get(reverse("post:one", args=[letter.id])).content.decode()
    assert "Het nummer blijft in het register." in page
    assert "Er is nog geen scan" not in page
    register = client.get(reverse("post:register")).content.decode()
    assert letter.nummer in register
    assert "Vernietigd" in register
