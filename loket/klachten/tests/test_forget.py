"""A klacht without a zaak is emptied five years after it was done; with one it waits for that zaak. Figures stay."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.audit import history_of
from loket.kernel.secrets import EncryptedTextField
from loket.klachten import commands
from loket.klachten.models import Bijlage, Klacht, Klachtbrief, Ombudsmanzaak
from loket.klachten.queries.jaar import figures_of
from loket.klachten.tests.conftest import TOLD
from loket.zaken.commands import delete_zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FIVE_YEARS = 5 * 365
LONG = [field for field in Klacht._meta.fields if (field.max_length or 0) >= 500]  # what colleagues write about it
SEALED = [field for field in Klacht._meta.fields if isinstance(field, EncryptedTextField)]
WORDS = [field.name for field in LONG]


@pytest.fixture
def done(coordinator):
    """So many days ago, with a file and a receipt. In a town that has no kind of zaak for it: `with_zaak` is false."""

    def done(days, *, with_zaak=False):
        letter = SimpleUploadedFile("brief.pdf", b"%PDF-1.7 een brief")
        made = commands.receive_klacht(TOLD, send_key=uuid4(), bijlagen=[letter], by=VISITOR)
        if not with_zaak:
            delete_zaak_under(made)
        day = timezone.localdate() - timedelta(days=days)
        words = dict.fromkeys(WORDS, "Anna Vis was op vakantie.")
        changed = {"fase": "afgedaan", "oordeel": "gegrond", "soort": "bejegening", "afgedaan_op": day, **words}
        Klacht.objects.filter(id=made.id).update(**changed)
        return Klacht.objects.get(id=made.id)

    return done


def delete_zaak_under(klacht):
    Klacht.objects.filter(id=klacht.id).update(zaak=None)


def told_of(klacht):
    now = Klacht.objects.get(id=klacht.id)
    return {field.name for field in (*SEALED, *LONG) if getattr(now, field.name)}


def figures():
    return figures_of(timezone.localdate().year, today=timezone.localdate())


def test_what_is_looked_at_is_all_that_somebody_wrote():
    assert (len(SEALED), set(WORDS)) == (10, {"verdaagd_reden", "niet_horen_waarom", "afwijking"})


def test_five_years_after_it_was_done_only_figures_are_left(done):
    old, young = done(FIVE_YEARS + 1), done(FIVE_YEARS - 1)
    before = figures()
    assert (commands.forget_old_klachten(), commands.forget_old_klachten()) == (1, 0)
    assert told_of(old) == set()
    assert told_of(young) >= {"naam", "tekst", "email", *WORDS}
    assert {each.klacht_id for each in Bijlage.objects.all()} == {young.id}
    assert {each.klacht_id for each in Klachtbrief.objects.all()} == {young.id}
    assert figures() == before
    assert before.gegrond == 2
    assert "klachten.KlachtEmptied" in {line.kind for line in history_of("klachten", old.id)}


def test_what_is_still_handled_stays_however_old(klacht):
    Klacht.objects.update(zaak=None, ontvangen_op=timezone.localdate() - timedelta(days=FIVE_YEARS * 2))
    assert commands.forget_old_klachten() == 0


def test_with_a_zaak_it_waits_for_that_zaak(done):
    """Then all goes, also the words of who handled it."""
    klacht = done(FIVE_YEARS * 2, with_zaak=True)
    assert commands.forget_old_klachten() == 0
    delete_zaak(zaak_id=klacht.zaak, by=SYSTEM)
    commands.empty_klacht(zaak_id=klacht.zaak, by=SYSTEM)  # as the reaction does
    assert told_of(klacht) == set()


def test_at_the_ombudsman_it_waits_for_the_outcome(done):
    klacht = done(FIVE_YEARS + 1)
    case = Ombudsmanzaak.objects.create(klacht=klacht, gemeld_op=timezone.localdate(), toelichting="Over Anna Vis.")
    assert commands.forget_old_klachten() == 0
    Ombudsmanzaak.objects.update(uitkomst="behoorlijk", uitkomst_op=timezone.localdate())
    assert commands.forget_old_klachten() == 1
    case.refresh_from_db()
    assert (case.uitkomst, case.toelichting) == ("behoorlijk", "")
