"""A melding is a zaak underneath: with a status, a resultaat and a last day that stand as the melding stands."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.catalogi.models import Zaaktype
from loket.examples.cast import LENA
from loket.examples.town import actor, set_up_zaaktypen
from loket.gebied.rules import Point
from loket.kernel.actor import SYSTEM
from loket.meldingen import commands
from loket.meldingen.commands import follow_with_zaak, give_zaken
from loket.meldingen.models import Melding, Outcome, State, Step
from loket.meldingen.reactions import let_go_of_zaak
from loket.meldingen.rules.zaak import RESULTAAT_OF, STATUS_OF, ZAAKTYPE, wanted_of
from loket.zaken.commands import delete_zaak
from loket.zaken.events import ZaakDeleted
from loket.zaken.models import Resultaat, Status, Zaak


def receive(**values):
    given = {"send_key": uuid4(), "category": "lamp-uit", "point": Point(52.6700, 4.7035), **values}
    return commands.receive_melding(**given).melding


@pytest.fixture(scope="module")
def zaaktypen_of_module(town_of_module, django_db_blocker):
    with django_db_blocker.unblock():
        set_up_zaaktypen(only={ZAAKTYPE})


@pytest.fixture
def zaaktypen(zaaktypen_of_module, town):
    """The one kind of zaak that a melding is."""


def as_zaak(melding):
    """The zaak as it stands after everybody heard: status, resultaat, is it closed?"""
    zaak = Zaak.objects.get(id=follow_with_zaak(melding_id=melding.id))
    resultaat = Resultaat.objects.filter(zaak=zaak).values_list("resultaattype__omschrijving", flat=True).first()
    return zaak.laatste_status.statustype.omschrijving, resultaat, zaak.einddatum is not None


def test_every_state_and_outcome_has_its_place():
    assert set(STATUS_OF) == set(State) - {State.COMPLETED, State.FORWARDED, State.CANCELLED}
    assert set(RESULTAAT_OF) == set(Outcome)


def test_a_new_melding_is_a_zaak_that_holds_nothing_of_the_melder(zaaktypen):
    melding = receive(description="Bel mij, Jan de Vries, 06-12345678", email="jan@voorbeeld.example")
    zaak = Zaak.objects.select_related("zaaktype").get(id=follow_with_zaak(melding_id=melding.id))
    melding.refresh_from_db()
    assert melding.zaak == zaak.id
    assert (zaak.zaaktype.identificatie, zaak.geleid_door) == (ZAAKTYPE, "melding")
    assert zaak.omschrijving == f"{melding.number}: {melding.category.name}"[:80]
    assert (zaak.startdatum, zaak.einddatum_gepland) == (timezone.localdate(melding.received_at), melding.due_on)
    assert "Vries" not in str(vars(zaak))


def test_it_follows_from_step_to_step(zaaktypen):
    melding, lena = receive(), actor(LENA)
    assert as_zaak(melding) == ("Gemeld", None, False)
    commands.start_melding(melding_id=melding.id, by=lena)
    assert as_zaak(melding) == ("In behandeling", None, False)
    commands.plan_melding(melding_id=melding.id, planned_on=timezone.localdate() + timedelta(days=3), by=lena)
    assert as_zaak(melding) == ("Ingepland", None, False)
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.SOLVED, text="De lamp brandt weer.", by=lena)
    assert as_zaak(melding) == ("Afgehandeld", "Uitgevoerd", True)


def test_it_follows_although_the_clock_was_set_back(zaaktypen):
    melding, lena = receive(), actor(LENA)
    later = timezone.now() + timedelta(hours=1)
    Melding.objects.update(received_at=later)
    assert as_zaak(melding) == ("Gemeld", None, False)
    Status.objects.update(datum_status_gezet=later)  # or it had its zaak before that
    commands.start_melding(melding_id=melding.id, by=lena)
    assert as_zaak(melding) == ("In behandeling", None, False)
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.SOLVED, text="De lamp brandt weer.", by=lena)
    Melding.objects.update(completed_at=later)
    assert as_zaak(melding) == ("Afgehandeld", "Uitgevoerd", True)


def test_a_step_that_is_taken_back_opens_it_again(zaaktypen):
    melding, lena = receive(), actor(LENA)
    commands.start_melding(melding_id=melding.id, by=lena)
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.NOT_FOUND, text="Wij zagen niets.", by=lena)
    assert as_zaak(melding) == ("Afgehandeld", "Niet uitgevoerd", True)
    commands.undo_step(step_id=Step.objects.latest("id").id, by=lena)
    assert as_zaak(melding) == ("In behandeling", None, False)


def test_told_twice_is_done_once(zaaktypen):
    melding = receive()
    assert [as_zaak(melding), as_zaak(melding)] == [("Gemeld", None, False)] * 2
    assert (Zaak.objects.count(), Status.objects.count()) == (1, 1)


def test_a_town_without_that_zaaktype_has_meldingen_all_the_same(town):
    Zaaktype.objects.update(concept=True)
    assert follow_with_zaak(melding_id=receive().id) is None


def test_meldingen_from_before_get_their_zaak_a_few_at_a_time(zaaktypen):
    meldingen = [receive() for _ in range(3)]
    assert [give_zaken(most=2), give_zaken(most=2), give_zaken(most=2)] == [2, 1, 0]
    assert Zaak.objects.count() == len(meldingen)


def test_when_its_zaak_is_destroyed_the_words_of_a_melding_go_with_it(zaaktypen):
    melding, lena = receive(description="De lamp bij mijn voordeur"), actor(LENA)
    commands.complete_melding(melding_id=melding.id, outcome=Outcome.SOLVED, text="De lamp brandt weer.", by=lena)
    delete_zaak(zaak_id=follow_with_zaak(melding_id=melding.id), by=SYSTEM)
    let_go_of_zaak(ZaakDeleted(Melding.objects.get().zaak, "ZAAK-1"))
    melding.refresh_from_db()
    assert (melding.zaak, melding.description, melding.outcome_text) == (None, "", "")
    assert give_zaken() == 0


def test_an_open_melding_whose_zaak_is_gone_gets_another(zaaktypen):
    melding = receive(description="De lamp bij mijn voordeur")
    gone = follow_with_zaak(melding_id=melding.id)
    delete_zaak(zaak_id=gone, by=SYSTEM)
    let_go_of_zaak(ZaakDeleted(gone, "ZAAK-1"))
    assert give_zaken() == 1
    melding.refresh_from_db()
    assert melding.zaak != gone
    assert melding.description == "De lamp bij mijn voordeur"


def test_wanted_of_an_open_melding_has_no_resultaat():
    assert wanted_of(Melding(state=State.ON_HOLD)).resultaat == ""
