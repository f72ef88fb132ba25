"""Somebody who is in sees the own zaken, in plain words, and nobody else's."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from loket.examples.eigen_zaak import BAKKER, STATUSSEN, kapvergunning, zaak_of
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Machtiging, Niveau, Via
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.zaken import commands
from loket.zaken.commands import Sent
from loket.zaken.models import Aanvulling, Rol, Zaak
from loket.zaken.queries.dossier import paper_kinds
from loket.zaken.queries.own import own_steps, own_zaak, own_zaken
from loket.zaken.queries.own_papers import own_papers
from loket.zaken.rules.own import Stand, day_of, state_of
from tests.for_the_file import once

ANS, BEP, KVK = "999990019", "999990032", "90000001"
TODAY = date(2026, 11, 28)


def who(bsn=ANS, **changed):
    now = timezone.now()
    told = {"kind": Kind.PERSOON, "niveau": Niveau.SUBSTANTIEEL, "via": Via.DIGID, "bsn": bsn, "naam": "Ans Bedacht"}
    return Ingelogde(**{**told, "since": now, "until": now + timedelta(hours=2), **changed})


def business():
    return who("", kind=Kind.BEDRIJF, kvk=KVK, naam="Bakkerij Bedacht")


def pdf(name="foto.pdf", content=b"%PDF-1.4 een foto"):
    return SimpleUploadedFile(name, content, "application/pdf")


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


kap_of_module = once(kapvergunning, into="django_db_setup")


@pytest.fixture
def kap(kap_of_module, db):
    return kap_of_module


@pytest.fixture
def zaak(kap):
    return zaak_of(kap)


def ask(zaak, gevraagd="Foto van de boom"):
    commands.ask_aanvulling(
        zaak_id=zaak.id, gevraagd=gevraagd, uiterlijk=timezone.localdate() + timedelta(days=14), by=SYSTEM
    )


@pytest.mark.parametrize(
    ("stand", "state", "day"),
    [
        (
            Stand(says="Wij beoordelen uw aanvraag.", last=date(2026, 12, 18)),
            "Wij beoordelen uw aanvraag.",
            "U hoort uiterlijk vrijdag 18 december van ons.",
        ),
        (Stand(status="In behandeling"), "De stand is nu: in behandeling.", ""),
        (Stand(), "Uw zaak is bij ons binnen.", ""),
        (
            Stand(says="Wij beoordelen dit.", asked=("een foto",), asked_until=date(2026, 12, 1), still=True),
            "Wij beoordelen dit. Wij hebben nog iets van u nodig.",
            "Zolang wij op u wachten, loopt onze termijn niet.",
        ),
        (
            Stand(asked=("een foto", "een tekening"), asked_until=date(2026, 12, 1), last=date(2026, 12, 18)),
            "Uw zaak is bij ons binnen. Wij hebben nog 2 dingen van u nodig.",
            "U hoort uiterlijk vrijdag 18 december van ons.",
        ),
        (
            Stand(says="Wij beoordelen dit.", still=True, last=date(2026, 12, 18)),
            "Wij beoordelen dit.",
            "Wij wachten nog op een ander. Zolang loopt de termijn niet.",
        ),
        (
            Stand(says="Wij beoordelen dit.", last=date(2026, 11, 20)),
            "Wij beoordelen dit.",
            "Het lukt ons niet op tijd. Sorry. Onze laatste dag was 20 november.",
        ),
        (
            Stand(ended=date(2026, 11, 3), resultaat="Verleend"),
            "Uw zaak is klaar. De uitkomst is: verleend.",
            "Klaar op 3 november.",
        ),
        (Stand(aim=date(2026, 11, 29)), "Uw zaak is bij ons binnen.", "Wij willen klaar zijn op morgen."),
    ],
)
def test_the_state_comes_first_and_then_the_day(stand, state, day):
    assert (state_of(stand), str(day_of(stand, TODAY))) == (state, day)


def test_somebody_sees_the_own_zaak_with_where_it_is(zaak):
    [own] = own_zaken(who())
    assert (own.id, own.title, own.state) == (zaak.id, "Eik in de voortuin", "Wij hebben uw aanvraag.")
    assert (own.place, own.steps) == (1, len(STATUSSEN))
    assert own.stand.last == Zaak.objects.get(id=zaak.id).uiterlijke_einddatum_afdoening


def test_nobody_else_sees_it(zaak):
    assert own_zaken(who(BEP)) == []
    assert own_zaak(who(BEP), zaak.id) is None
    assert own_zaak(who(""), zaak.id) is None


def test_with_a_machtiging_one_sees_the_zaken_of_the_other_and_not_the_own(zaak):
    bep = who(namens=Machtiging(kind=Kind.PERSOON, bsn=BEP))
    for_ans = who(BEP, namens=Machtiging(kind=Kind.PERSOON, bsn=ANS))
    assert own_zaken(bep) == []
    assert [each.id for each in own_zaken(for_ans)] == [zaak.id]


def test_a_business_sees_its_own_by_its_number(kap, zaak):
    theirs = zaak_of(kap, BAKKER)
    assert [each.id for each in own_zaken(business())] == [theirs.id]


def test_who_is_only_an_interested_party_does_not_see_it(zaak):
    Rol.objects.filter(zaak=zaak, omschrijving_generiek="initiator").update(omschrijving_generiek="belanghebbende")
    assert own_zaken(who()) == []


@pytest.mark.parametrize(("level", "shown"), [("vertrouwelijk", 1), ("confidentieel", 0), ("zeer_geheim", 0)])
def test_what_is_secret_is_not_told_here(zaak, level, shown):
    Zaak.objects.filter(id=zaak.id).update(vertrouwelijkheidaanduiding=level)
    assert len(own_zaken(who())) == shown


@pytest.mark.parametrize("many", [1, 3])
def test_all_zaken_come_in_one_statement(kap, django_assert_num_queries, many):
    for _ in range(many):
        zaak_of(kap)
    with django_assert_num_queries(1):
        assert len(own_zaken(who())) == many


def test_what_waits_for_the_person_comes_first(kap):
    waiting = zaak_of(kap)
    newer = zaak_of(kap)
    ask(waiting)
    assert [each.id for each in own_zaken(who())] == [waiting.id, newer.id]


def test_steps_are_dated_when_they_were_set_and_not_before(kap, zaak):
    steps = own_steps(own_zaak(who(), zaak.id))
    assert [step.name for step in steps] == list(STATUSSEN)
    assert [step.state for step in steps] == ["now", "todo", "todo", "todo"]
    assert [step.at is not None for step in steps] == [True, False, False, False]


def test_what_the_zaak_went_past_is_no_step(kap, zaak):
    commands.set_status(zaak_id=zaak.id, statustype_id=kap.statustypen[2].id, by=SYSTEM)
    steps = own_steps(own_zaak(who(), zaak.id))
    assert [(step.name, step.state) for step in steps][:2] == [("Ontvangen", "done"), ("In behandeling", "now")]


def test_papers_of_ours_and_theirs_are_shown_and_internal_ones_are_not(kap, zaak):
    for kind in paper_kinds(kap.id):
        commands.add_paper(zaak_id=zaak.id, kind_id=kind.id, file=pdf(), titel=kind.richting, by=SYSTEM)
    assert sorted(paper.title for paper in own_papers(zaak.id)) == ["inkomend", "inkomend", "uitgaand"]


def test_what_was_asked_is_sent_and_the_term_runs_again(zaak):
    ask(zaak)
    assert own_zaak(who(), zaak.id).stand.still
    complete = commands.send_aanvulling(zaak_id=zaak.id, sent=[Sent(0, pdf())], who=who())
    own = own_zaak(who(), zaak.id)
    assert (complete, own.stand.still, own.stand.asked) == (True, False, ())
    assert [paper.title for paper in own_papers(zaak.id)] == ["Foto van de boom"]
    assert Aanvulling.objects.get().binnen_op == timezone.localdate()


def test_a_part_is_kept_and_we_still_wait_for_the_rest(zaak):
    ask(zaak, "Foto van de boom\nTekening van de tuin")
    assert commands.send_aanvulling(zaak_id=zaak.id, sent=[Sent(1, pdf())], who=who()) is False
    assert own_zaak(who(), zaak.id).stand.still
    assert commands.send_aanvulling(zaak_id=zaak.id, sent=[Sent(0, pdf())], who=who()) is True


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ([], "nothing-sent"),
        ([Sent(0, pdf("virus.exe"))], "file-kind"),
        ([Sent(0, pdf(content=b""))], "file-empty"),
    ],
)
def test_a_bad_file_is_refused_and_nothing_is_kept(zaak, sent, code):
    ask(zaak)
    with pytest.raises(Refused) as refused:
        commands.send_aanvulling(zaak_id=zaak.id, sent=sent, who=who())
    assert refused.value.refusal.code == code
    assert own_papers(zaak.id) == []


def test_when_nothing_was_asked_nothing_can_be_sent(zaak):
    with pytest.raises(Refused) as refused:
        commands.send_aanvulling(zaak_id=zaak.id, sent=[Sent(0, pdf())], who=who())
    assert refused.value.refusal.code == "nothing-asked"


def test_nobody_sends_anything_to_the_zaak_of_another(zaak):
    ask(zaak)
    with pytest.raises(Zaak.DoesNotExist):
        commands.send_aanvulling(zaak_id=zaak.id, sent=[Sent(0, pdf())], who=who(BEP))
    assert own_papers(zaak.id) == []
