"""Staff decide on a zaak: with all that the law asks for, or not at all."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import UUID

import pytest
from django.utils import timezone
from pypdf import PdfReader

from loket.besluiten import commands
from loket.besluiten.models import Besluit
from loket.besluiten.queries.kinds import besluittypen_for, documenttypen_for
from loket.besluiten.rules.besluittekst import last_day_to_object, text_of
from loket.besluiten.tests.test_besluittekst import BLOCKS
from loket.documenten.commands import open_content
from loket.documenten.models import Document
from loket.examples import catalogus
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.kernel.text import date_words
from loket.zaken.models import Zaakbesluit, Zaakinformatieobject

pytestmark = pytest.mark.django_db
PERMISSIONS = frozenset({"besluiten.nemen", "documenten.behandelen", "zaken.behandelen"})
ANNA = Actor(ActorKind.STAFF, id="01920000-0000-7000-8000-000000000001", name="Anna Zee", permissions=PERMISSIONS)


@pytest.fixture
def zaak_id(zaak):
    return UUID(zaak.rpartition("/")[2])


@pytest.fixture
def decide(zaak_id, zaaktype):
    def decide(**changes):
        told = {"zaak_id": zaak_id, "besluittype_id": zaaktype.besluittype.id, "blocks": BLOCKS, "by": ANNA}
        return commands.decide(**told | changes)

    return decide


def refused(act, **changes):
    with pytest.raises(Refused) as caught:
        act(**changes)
    assert Besluit.objects.count() == 0
    return [refusal.code for refusal in caught.value.refusals]


def words_in(document_id):
    """Of the PDF in the dossier, on one line."""
    with open_content(document_id=document_id, by=SYSTEM).content as content:
        pages = PdfReader(BytesIO(b"".join(content))).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_the_besluit_its_text_and_the_zaak(decide, zaak_id):
    today = timezone.localdate()
    done = decide()
    besluit = Besluit.objects.get()
    assert (besluit.id, besluit.zaak_id, besluit.datum, besluit.verzenddatum) == (
        done.besluit_id,
        zaak_id,
        today,
        today,
    )
    assert besluit.uiterlijke_reactiedatum == done.last_day == last_day_to_object(today).end
    assert besluit.bestuursorgaan == "College van burgemeester en wethouders"
    assert Zaakbesluit.objects.get().besluit_id == besluit.id
    assert Zaakinformatieobject.objects.get().informatieobject_id == done.document_id
    document = Document.objects.get()
    assert (document.id, document.titel) == (done.document_id, f"Besluit {besluit.identificatie}")
    assert (document.status, document.auteur, document.indicatie_gebruiksrecht) == ("definitief", "Anna Zee", False)
    assert besluit.brieftekst == text_of(BLOCKS, done.last_day)
    letter = words_in(document.id)
    for said in (BLOCKS.beslissing, BLOCKS.redenen, BLOCKS.grondslag, date_words(done.last_day), besluit.identificatie):
        assert said in letter
    [fact] = Announcement.objects.filter(kind="besluiten.BesluitTaken")
    assert (fact.by_name, fact.facts["last_day"]) == ("Anna Zee", str(done.last_day))


def test_the_term_counts_from_the_day_of_sending(decide):
    done = decide(datum=date(2026, 3, 2), verzenddatum=date(2026, 3, 3))
    assert done.last_day == date(2026, 4, 14)


def test_a_part_that_the_law_asks_for_is_missing(decide):
    assert refused(decide, blocks=replace(BLOCKS, redenen="", grondslag="")) == [
        "redenen-missing",
        "grondslag-missing",
    ]
    assert Document.objects.count() == 0


def test_a_letter_changed_by_hand_is_looked_at(decide):
    last = last_day_to_object(timezone.localdate()).end
    letter = "Beste mevrouw Vis,\n\n" + text_of(BLOCKS, last)
    assert refused(decide, text=letter.replace(BLOCKS.redenen, "")) == ["redenen-not-in-text"]
    done = decide(text=letter)
    assert Besluit.objects.get().brieftekst == letter
    assert "Beste mevrouw Vis," in words_in(done.document_id)


def test_not_sent_before_it_was_taken(decide):
    yesterday = timezone.localdate() - timedelta(days=1)
    assert refused(decide, verzenddatum=yesterday) == ["sent-before-decided"]


def test_a_besluittype_of_another_zaaktype(decide, other_zaaktype):
    assert refused(decide, besluittype_id=other_zaaktype.besluittype.id) == ["zaaktype-mismatch"]


def test_a_kind_of_document_that_the_besluittype_does_not_name(decide, other_zaaktype):
    codes = refused(decide, informatieobjecttype_id=other_zaaktype.informatieobjecttype.id)
    assert codes == ["informatieobjecttype-missing"]


def test_without_mandate_nobody_decides(decide):
    assert refused(decide, decision="kapvergunning") == ["no-mandate"]


@pytest.mark.parametrize("missing", sorted(PERMISSIONS))
def test_who_may_not_decide_does_not(decide, missing):
    by = Actor(ActorKind.STAFF, id=ANNA.id, name="Anna Zee", permissions=PERMISSIONS - {missing})
    assert refused(decide, by=by) == ["permission_denied"]


def test_a_zaak_that_is_not_there(decide):
    assert refused(decide, zaak_id=UUID(int=1)) == ["bad-url"]


def test_what_can_be_decided_here_and_in_which_document(zaak_id, zaaktype):
    draft = catalogus.besluittype(zaaktype.catalogus.id, publish=False)
    found = besluittypen_for(zaak_id)
    assert [kind.id for kind in found] == [zaaktype.besluittype.id]
    assert draft.id not in {kind.id for kind in found}
    assert [kind.id for kind in documenttypen_for(zaaktype.besluittype.id)] == [zaaktype.informatieobjecttype.id]
