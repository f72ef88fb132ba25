"""A draft that nobody touches is tidied away after a warning, and its editor gets the whole text: nothing is lost."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.berichten.rules import LONGEST_TEXT
from loket.kernel.actor import SYSTEM
from loket.organisatie import commands as organisatie
from loket.producten.rules.content import ProductContent
from loket.redactie import commands
from loket.redactie.models import Draft
from loket.redactie.rules.content import PaginaContent
from loket.redactie.rules.content.shape import shape_of
from loket.redactie.rules.draft import label_of, told_in_full
from loket.redactie.tests.conftest import OWNER, WRITER, by, person

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HOSTILE = "<b>Vet</b> & “klaar”"


@pytest.fixture
def draft(page):
    typed = {"title": ["Boom kappen"], "text": ["Regel een.\nRegel twee."], "find-terms": [HOSTILE], "summary": [""]}
    return commands.save_draft(page_id=page.id, typed=typed, base_number=1, by=by(WRITER))


def left_alone(draft, days, *, warned=None):
    now = timezone.now()
    warned_at = now - timedelta(days=warned) if warned is not None else None
    Draft.objects.filter(id=draft.id).update(saved_at=now - timedelta(days=days), warned_at=warned_at)


def told(prefix):
    return list(Bericht.objects.filter(about__startswith=prefix))


def night():
    return commands.tidy_old_drafts(), commands.warn_of_old_drafts()


def test_the_editor_is_warned_once_two_weeks_before(draft):
    left_alone(draft, 75)
    assert night() == (0, 0)
    left_alone(draft, 76)
    assert night() == (0, 1)
    assert night() == (0, 0)
    [mail] = told("draft-old:")
    assert mail.to == WRITER.email
    assert "Boom kappen" in mail.text


def test_after_that_the_text_goes_to_who_wrote_it_and_the_draft_is_gone(draft):
    left_alone(draft, 90, warned=14)
    assert night() == (1, 0)
    assert not Draft.objects.exists()
    [mail] = told("draft-tidied:")
    assert mail.to == WRITER.email
    assert "Titel:\nBoom kappen" in mail.text
    assert "Tekst:\nRegel een.\nRegel twee." in mail.text
    assert f"Zo zoeken mensen, Woorden van mensen:\n{HOSTILE}" in mail.text
    assert "Het antwoord:" not in mail.text


def test_without_a_warning_nothing_is_tidied_away_however_old(draft):
    left_alone(draft, 400)
    assert night() == (0, 1)
    left_alone(draft, 400, warned=13)
    assert night() == (0, 0)
    assert Draft.objects.exists()


def test_who_types_again_begins_anew(draft, page):
    left_alone(draft, 80, warned=4)
    commands.save_draft(page_id=page.id, typed={"title": ["Nieuw"]}, base_number=1, by=by(WRITER))
    assert Draft.objects.get().warned_at is None
    assert night() == (0, 0)


def test_of_who_left_the_owner_gets_the_text(draft):
    organisatie.end_employment(medewerker_id=person(WRITER).id, by=SYSTEM)
    left_alone(draft, 90, warned=14)
    assert night() == (1, 0)
    assert [mail.to for mail in told("draft-tidied:")] == [OWNER.email]


def test_what_is_too_long_for_a_mail_stays(draft, page):
    commands.save_draft(page_id=page.id, typed={"text": ["x" * LONGEST_TEXT]}, base_number=1, by=by(WRITER))
    left_alone(draft, 400, warned=300)
    assert night() == (0, 0)
    assert Draft.objects.exists()


def test_where_nobody_is_left_the_draft_stays(draft):
    for someone in (WRITER, OWNER):
        organisatie.end_employment(medewerker_id=person(someone).id, by=SYSTEM)
    left_alone(draft, 400, warned=300)
    assert night() == (0, 0)
    assert Draft.objects.exists()


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("title", "Titel"),
        ("cost-0-amount", "Kosten 1, Bedrag in euro"),
        ("agent-say", "Voor aan de telefoon, Zeg dit"),
        ("weg", ""),
        ("cost-x-amount", ""),
    ],
)
def test_what_was_typed_stands_under_its_label(name, label):
    assert label_of(name, shape_of(ProductContent)) == label


def test_a_field_that_is_no_more_is_told_too():
    assert told_in_full({"weg": ["Iets"], "title": ["  "]}, shape_of(PaginaContent)) == "weg:\nIets"
