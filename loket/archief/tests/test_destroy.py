"""A list is made, agreed to by others, and destroyed for good; the certificate stays."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from loket.archief import commands
from loket.archief.models import Lijst, Regel, State
from loket.archief.queries.lijst import afdelingen_of
from loket.archief.tests.conftest import JANNIE, MAKER, NOOR, SIMON
from loket.berichten.models import Bericht
from loket.besluiten.models import Besluit
from loket.documenten.commands import lock_document
from loket.documenten.models import Document, ObjectInformatieobject
from loket.examples import documenten
from loket.kernel.actor import SYSTEM
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.organisatie.models import Afdeling
from loket.zaken.commands import add_document, reopen_zaak
from loket.zaken.models import Rol, Status, Zaak
from loket.zgw.models import Wijziging

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def refused(act, **told):
    with pytest.raises(Refused) as caught:
        act(**told)
    return caught.value.refusal.code


def inwoners():
    return Afdeling.objects.get(name="Inwoners").id


@pytest.fixture
def approved():
    """All eyes have seen it; the job has not run."""

    def approved():
        lijst = commands.make_lijst(by=MAKER)
        commands.offer_lijst(lijst_id=lijst.id, by=MAKER)
        for row in afdelingen_of(lijst.id):
            commands.agree_to_lijst(lijst_id=lijst.id, afdeling_id=row.id, by=JANNIE if row.id == inwoners() else NOOR)
        commands.approve_lijst(lijst_id=lijst.id, by=SIMON)
        return lijst

    return approved


@pytest.fixture
def document_in(kind):
    def document_in(*zaken, **changes):
        made = documenten.document(type=kind.informatieobjecttype, **changes)
        for zaak in zaken:
            Zaak.objects.filter(id=zaak.id).update(einddatum=None)
            add_document(zaak_id=zaak.id, document_id=made.id, by=SYSTEM)
            Zaak.objects.filter(id=zaak.id).update(einddatum=zaak.einddatum)
        return Document.objects.get(id=made.id)

    return document_in


def destroy(lijst):
    commands.destroy_lijst(lijst_id=lijst.id)
    return Lijst.objects.get(id=lijst.id)


def test_a_list_holds_what_is_due_and_a_zaak_stands_on_one_list(closed):
    zaak = closed()
    closed(date(2026, 1, 5))
    lijst = commands.make_lijst(by=MAKER)
    line = Regel.objects.get()
    assert (lijst.number, lijst.state) == (f"VL-{timezone.localdate().year}-1", State.DRAFT)
    assert (line.zaak, line.identificatie, line.klasse) == (zaak.id, zaak.identificatie, "6.1")
    assert line.afdeling_id == inwoners()
    assert refused(commands.make_lijst, by=MAKER) == "nothing-due"
    assert refused(commands.make_lijst, by=NOOR) == "permission_denied"


def test_other_eyes_agree_department_by_department_and_then_the_archivist(closed):
    closed()
    lijst = commands.make_lijst(by=MAKER)
    told = {"lijst_id": lijst.id, "afdeling_id": inwoners()}
    assert refused(commands.agree_to_lijst, **told, by=JANNIE) == "not-offered"
    commands.offer_lijst(lijst_id=lijst.id, by=MAKER)
    assert refused(commands.agree_to_lijst, **told, by=MAKER) == "own-list"
    assert refused(commands.agree_to_lijst, **told, by=NOOR) == "other-afdeling"
    assert refused(commands.approve_lijst, lijst_id=lijst.id, by=SIMON) == "departments-first"
    commands.agree_to_lijst(**told, by=JANNIE)
    assert refused(commands.agree_to_lijst, **told, by=JANNIE) == "agreed-already"
    assert refused(commands.approve_lijst, lijst_id=lijst.id, by=JANNIE) == "same-eyes"
    commands.approve_lijst(lijst_id=lijst.id, by=SIMON)
    assert Lijst.objects.get().state == State.APPROVED
    assert Zaak.objects.count() == 1  # the job does it


def test_all_of_it_is_gone_for_good(closed, approved, document_in, kind):
    zaak = closed()
    document = document_in(zaak)
    told = {"channel": "email", "to": "lena@inwoner.example", "subject": "Uw zaak", "text": "Hallo"}
    Bericht.objects.create(about=f"zaak:{zaak.id}:status:1", **told, written_at=timezone.now())
    Bericht.objects.update(state="withdrawn")
    lijst = destroy(approved())
    assert (lijst.state, lijst.destroyed_at is not None) == (State.DESTROYED, True)
    for model in (Zaak, Status, Rol, Besluit, Document, ObjectInformatieobject, Bericht):
        assert model.objects.count() == 0, model
    assert not Wijziging.objects.filter(hoofd_id__in=[zaak.id, document.id]).exists()
    line = Regel.objects.get()
    assert (line.state, line.documents, line.identificatie) == ("destroyed", 1, zaak.identificatie)
    [fact] = Announcement.objects.filter(kind="archief.LijstDestroyed")
    assert (fact.facts["zaken"], fact.facts["documents"]) == (1, 1)


def test_a_besluit_goes_along(closed, approved, kind):
    from loket.besluiten.commands import decide
    from loket.besluiten.tests.test_besluittekst import BLOCKS

    zaak = closed()
    Zaak.objects.filter(id=zaak.id).update(einddatum=None)
    decide(zaak_id=zaak.id, besluittype_id=kind.besluittype.id, blocks=BLOCKS, by=SYSTEM)
    Zaak.objects.filter(id=zaak.id).update(einddatum=zaak.einddatum)
    destroy(approved())
    assert [model.objects.count() for model in (Zaak, Besluit, Document)] == [0, 0, 0]
    assert Regel.objects.get().documents == 1


def test_a_document_that_belongs_to_another_zaak_stays(closed, approved, document_in):
    zaak, other = closed(), closed(date(2026, 1, 5))
    document_in(zaak, other)
    destroy(approved())
    assert list(Zaak.objects.values_list("id", flat=True)) == [other.id]
    assert (Document.objects.count(), ObjectInformatieobject.objects.count()) == (1, 1)
    assert Regel.objects.get().documents == 0


def test_a_hoofdzaak_takes_its_deelzaken_along(closed, approved):
    hoofdzaak = closed()
    closed(hoofdzaak_id=hoofdzaak.id)
    destroy(approved())
    assert Zaak.objects.count() == 0
    assert list(Regel.objects.values_list("state", flat=True)) == ["destroyed", "destroyed"]


def test_what_came_in_between_keeps_it(closed, approved, document_in):
    """Opened again, or a document that somebody works on: the rest of the list goes on."""
    again, locked, goes = closed(), closed(), closed()
    lock_document(document_id=document_in(locked).id, by=SYSTEM)
    lijst = approved()
    reopen_zaak(zaak_id=again.id, by=SYSTEM)
    assert destroy(lijst).state == State.DESTROYED
    kept = {line.zaak: line for line in Regel.objects.filter(state="kept")}
    assert set(kept) == {again.id, locked.id}
    assert kept[again.id].note == "Deze zaak is weer open."
    assert set(Zaak.objects.values_list("id", flat=True)) == {again.id, locked.id}
    assert not Zaak.objects.filter(id=goes.id).exists()


def test_held_back_it_comes_off_the_list(closed, approved):
    zaak, _ = closed(), closed()
    lijst = approved()
    commands.hold_zaak_back(zaak_id=zaak.id, ground="woo", reason="Woo-verzoek", by=NOOR)
    destroy(lijst)
    assert list(Zaak.objects.values_list("id", flat=True)) == [zaak.id]
    line = Regel.objects.get(zaak=zaak.id)
    assert (line.state, line.note) == ("excluded", "Er loopt een Woo-verzoek")


def test_a_line_is_taken_off_with_a_reason_and_does_not_come_back(closed):
    zaak = closed()
    lijst = commands.make_lijst(by=MAKER)
    commands.exclude_regel(regel_id=Regel.objects.get().id, ground="hot_spot", reason="De grote brand", by=NOOR)
    assert refused(commands.offer_lijst, lijst_id=lijst.id, by=MAKER) == "nothing-listed"
    commands.drop_lijst(lijst_id=lijst.id, by=MAKER)
    assert refused(commands.make_lijst, by=MAKER) == "nothing-due"
    assert Zaak.objects.filter(id=zaak.id).exists()


def test_twice_is_once_and_a_killed_worker_goes_on(closed, approved):
    closed(), closed()
    lijst = approved()
    commands.destroy_regel(regel_id=Regel.objects.earliest("id").id)  # and then it was killed
    assert (Zaak.objects.count(), destroy(lijst).state) == (1, State.DESTROYED)
    assert Zaak.objects.count() == 0
    destroy(lijst)
    assert Announcement.objects.filter(kind="archief.LijstDestroyed").count() == 1


def test_nothing_goes_without_the_archivist(closed):
    closed()
    lijst = commands.make_lijst(by=MAKER)
    commands.offer_lijst(lijst_id=lijst.id, by=MAKER)
    destroy(lijst)
    commands.destroy_regel(regel_id=Regel.objects.get().id)
    assert (Zaak.objects.count(), Lijst.objects.get().state) == (1, State.OFFERED)


def test_the_database_knows_one_list_for_a_zaak(closed):
    closed()
    commands.make_lijst(by=MAKER)
    line = Regel.objects.get()
    again = {each.attname: getattr(line, each.attname) for each in line._meta.fields if each.name != "id"}
    with pytest.raises(IntegrityError), transaction.atomic():
        Regel.objects.create(**again)
