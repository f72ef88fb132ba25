"""The end of a visit is a klantcontact, and a zaak when it ends in one; nothing is typed twice."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import F
from django.utils import timezone

from loket.balie import commands
from loket.balie.commands import Afloop
from loket.balie.commands.visit import When
from loket.balie.models import Moment, State, Volgnummer
from loket.balie.schemas import afloop_of
from loket.examples.town import set_up_zaaktypen
from loket.gesprek.tests.people import BSN, known_person
from loket.kernel.refusal import Refused
from loket.klantcontacten.models import Betrokkene, Klantcontact, Onderwerpobject
from loket.partijen.models import DigitaalAdres, Partij
from loket.zaken.models import Rol, Zaak
from loket.zaken.queries.choices import zaaktypen_to_open

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(take, at_one, bas):
    """Anna Vis is at balie 1 with her question."""
    one = commands.call_next(
        balie_id=at_one.id, volgnummer_id=take(naam="Anna Vis", vraag="De kapper bij ons stopt").id, by=bas
    )
    return commands.start_visit(volgnummer_id=one.id, by=bas)


def test_a_klantcontact_of_the_desk_from_the_begin_of_helping(here, bas):
    contact = commands.end_visit(volgnummer_id=here.id, afloop=Afloop(resultaat="beantwoord"), by=bas).klantcontact
    told = (contact.kanaal, contact.onderwerp, contact.echte_vraag, contact.resultaat, contact.plaatsgevonden_op)
    assert told == ("balie", "Paspoort", "De kapper bij ons stopt", "beantwoord", here.started_at)
    assert Betrokkene.objects.get(klantcontact=contact).achternaam == "Anna Vis"


def test_told_twice_it_ends_once(here, bas):
    when, afloop = When(key=uuid4()), Afloop(resultaat="beantwoord")
    for _ in range(2):
        commands.end_visit(volgnummer_id=here.id, afloop=afloop, when=when, by=bas)
    assert Klantcontact.objects.count() == 1


def test_who_showed_a_document_is_known_for_sure(here, bas):
    afloop = Afloop(resultaat="beantwoord", document_seen=True)
    contact = commands.end_visit(volgnummer_id=here.id, afloop=afloop, by=bas).klantcontact
    assert (contact.identificatieniveau, contact.gecontroleerd) == (3, ["identiteitsbewijs"])


def test_who_came_instead_of_whom_we_expected_is_not_that_one(here, bas):
    """With somebody else's code; what they show is of themselves."""
    now = timezone.now()
    anna = Partij.objects.create(nummer="1", soort_partij="persoon", gemaakt_op=now, gewijzigd_op=now)
    here.partij, here.telefoon = anna, "0612345678"
    here.save()
    afloop = Afloop(resultaat="beantwoord", ander="Vera Anders", document_seen=True)
    contact = commands.end_visit(volgnummer_id=here.id, afloop=afloop, by=bas).klantcontact
    who = Betrokkene.objects.get(klantcontact=contact)
    assert (who.partij, who.achternaam, contact.identificatieniveau) == (None, "Vera Anders", 3)
    assert contact.echte_vraag == ""  # that was of Anna, and so is the number
    assert not DigitaalAdres.objects.exists()
    assert Volgnummer.objects.get(id=here.id).partij is None


def test_nor_is_a_zaak_of_who_came_instead_theirs(here, bas):
    """No name, number, question or earlier zaak of whom we expected; though a document was shown, no BSN of theirs."""
    set_up_zaaktypen(only=["KAPPEN"])
    [(zaaktype, _, _)] = zaaktypen_to_open()
    here.partij, here.telefoon, here.zaak = known_person(bsn=BSN), "0612345678", uuid4()
    here.save()
    afloop = Afloop(resultaat="zaak_gestart", zaaktype=zaaktype, ander="Vera Anders", document_seen=True)
    ended = commands.end_visit(volgnummer_id=here.id, afloop=afloop, by=bas)
    asker = Rol.objects.get(omschrijving_generiek="initiator")
    told = asker.betrokkene_identificatie
    assert (told["voornamen"], told["geslachtsnaam"]) == ("Vera", "Anders")
    assert (asker.bsn, asker.contactpersoon_rol) == (None, None)
    assert Zaak.objects.get().toelichting == ""
    assert [each.object_id for each in Onderwerpobject.objects.all()] == [str(ended.zaak.id)]


@pytest.mark.parametrize(("first", "then"), [("", "Vera"), ("Vera", ""), ("Vera", "Vera Anders")])
def test_who_says_too_late_that_it_was_another_hears_that(here, bas, first, then):
    """The same press once more is nothing new; with another name in it, or none, that would be lost."""
    when = When(key=uuid4())
    for ander in (first, first):
        afloop = Afloop(resultaat="beantwoord", ander=ander)
        commands.end_visit(volgnummer_id=here.id, afloop=afloop, when=when, by=bas)
    with pytest.raises(Refused):
        commands.end_visit(volgnummer_id=here.id, afloop=Afloop(resultaat="beantwoord", ander=then), when=when, by=bas)


@pytest.mark.parametrize("document", [True, False])
def test_told_twice_who_we_expected_is_still_that_one(here, bas, document):
    here.partij = known_person()
    here.save()
    when, afloop = When(key=uuid4()), Afloop(resultaat="beantwoord", document_seen=document)
    for _ in "12":
        commands.end_visit(volgnummer_id=here.id, afloop=afloop, when=when, by=bas)
    assert Betrokkene.objects.get().partij_id == here.partij_id


def test_a_name_as_long_as_a_book_is_cut_off(here, bas):
    afloop = afloop_of({"resultaat": "beantwoord", "ander": "V" * 5_000, "naam": "N" * 5_000})
    contact = commands.end_visit(volgnummer_id=here.id, afloop=afloop, by=bas).klantcontact
    assert Betrokkene.objects.get(klantcontact=contact).achternaam == "V" * 200


def test_a_zaak_with_what_the_number_knows(here, bas):
    set_up_zaaktypen(only=["KAPPEN"])
    [(zaaktype, _, _)] = zaaktypen_to_open()
    ended = commands.end_visit(
        volgnummer_id=here.id, afloop=Afloop(resultaat="zaak_gestart", zaaktype=zaaktype), by=bas
    )
    zaak = Zaak.objects.get()
    assert (zaak.omschrijving, zaak.toelichting) == ("Paspoort", "De kapper bij ons stopt")
    assert Onderwerpobject.objects.get(klantcontact=ended.klantcontact).object_id == str(zaak.id)
    here.refresh_from_db()
    assert (here.zaak, here.state) == (zaak.id, "klaar")


@pytest.mark.parametrize(
    ("afloop", "code"),
    [
        (Afloop(resultaat=""), "result-missing"),
        (Afloop(resultaat="nee"), "reason-missing"),
        (Afloop(resultaat="zaak_gestart"), "zaaktype-missing"),
        (Afloop(resultaat="doorverwezen"), "to-whom-missing"),
    ],
)
def test_none_ends_in_nothing(here, bas, afloop, code):
    with pytest.raises(Refused) as refused:
        commands.end_visit(volgnummer_id=here.id, afloop=afloop, by=bas)
    assert refused.value.refusal.code == code
    here.refresh_from_db()
    assert here.state == "in_behandeling"


def test_each_step_is_the_last_although_the_clock_was_set_back(here, bas):
    """The visitor would be at the counter until the clock comes there again."""
    Moment.objects.update(at=F("at") + timedelta(hours=1))
    assert commands.pause_visit(volgnummer_id=here.id, by=bas).state == State.PAUSED
    assert commands.resume_visit(volgnummer_id=here.id, by=bas).state == State.HELPED
    commands.end_visit(volgnummer_id=here.id, afloop=Afloop(resultaat="beantwoord"), by=bas)
    here.refresh_from_db()
    assert (here.state, here.handled_seconds) == (State.DONE, 0)


def test_a_colleague_does_not_end_it(here, aicha):
    with pytest.raises(Refused) as refused:
        commands.end_visit(volgnummer_id=here.id, afloop=Afloop(resultaat="beantwoord"), by=aicha)
    assert refused.value.refusal.code == "not-your-balie"


def test_a_correction_keeps_what_was_thought_first(here, tineke):
    called = Moment.objects.get(kind="geroepen")
    later = called.at + (here.started_at - called.at) / 2
    made = commands.correct_moment(moment_id=called.id, at=later, reason="Te vroeg gedrukt", by=tineke)
    was = called.at
    called.refresh_from_db()
    assert (called.at, made.corrects_id, made.at) == (was, called.id, later)
    here.refresh_from_db()
    assert here.called_at == later


@pytest.mark.parametrize(("hours", "reason", "code"), [(1, "Fout", "time-unlikely"), (0, " ", "reason-missing")])
def test_a_time_that_does_not_fit_is_refused(here, tineke, hours, reason, code):
    called = Moment.objects.get(kind="geroepen")
    with pytest.raises(Refused) as refused:
        commands.correct_moment(moment_id=called.id, at=called.at + timedelta(hours=hours), reason=reason, by=tineke)
    assert refused.value.refusal.code == code
