"""In the year of the demo not everything ends well at once: each other end has the rows that commands write too."""

from datetime import timedelta
from uuid import uuid4

import pytest

from loket.balie import commands as balie
from loket.balie.models import Moment, Volgnummer
from loket.balie.models import State as Visit
from loket.examples.cast import BAS, FATIMA, STAFF
from loket.examples.tests.small_year import NOW, filled, lived, trail
from loket.examples.town import actor
from loket.examples.year.mails import BEST_OFFER
from loket.klantcontacten import commands
from loket.klantcontacten.models import Internetaak, Klantcontact, Poging
from loket.klantcontacten.rules.caller import Caller
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise
from loket.mail import commands as mail
from loket.mail.models import Mailbericht, Postbus, Postbusregel, Toestand
from loket.outside.centrale import CallEvent, Heard
from loket.outside.opslag import store
from loket.telefonie.commands import hear_call
from loket.telefonie.models import Gesprek, Outcome, State

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture(scope="module")
def year(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), lived():
        yield


def heard(kind, second, **more):
    return CallEvent("proef", "1", kind, NOW - timedelta(minutes=30) + timedelta(seconds=second), **more)


def call(*events):
    made = hear_call(events)
    made.refresh_from_db()
    return made


def test_a_call_that_nobody_took(year, db):
    like = Gesprek.objects.filter(state=State.MISSED).exclude(number="").first()
    ringing = heard(Heard.RINGING, 0, number="0612345678", queue="kcc")
    made = call(ringing, heard(Heard.HUNG_UP, 40))
    assert made.state == State.MISSED
    assert filled(like) - {"settled_at"} == filled(made)
    assert trail(f"telefonie:{like.id}") == trail(f"telefonie:{made.id}")


@pytest.mark.parametrize("outcome", [Outcome.ANSWERED, Outcome.NOT_ANSWERED])
def test_a_call_that_was_passed_on(year, db, outcome):
    taken = Gesprek.objects.filter(agent__email=FATIMA.email, doorverbindingen__outcome=outcome)
    like = taken.exclude(number="").exclude(doorverbindingen__to_extension="").first()
    passed = like.doorverbindingen.get()
    events = [
        heard(Heard.RINGING, 0, number="0612345678", queue="kcc"),
        heard(Heard.ANSWERED, 9, extension=like.extension),
        heard(Heard.TRANSFERRED, 60, extension=like.extension, to_extension=passed.to_extension),
    ]
    if outcome == Outcome.ANSWERED:
        events.append(heard(Heard.ANSWERED, 66, extension=passed.to_extension))
    made = call(*events, heard(Heard.HUNG_UP, 200))
    assert filled(like) - {"settled_at"} == filled(made) - {"offered_to"}
    assert filled(passed) == filled(made.doorverbindingen.get())
    assert made.doorverbindingen.get().outcome == outcome
    assert trail(f"telefonie:{like.id}") == trail(f"telefonie:{made.id}")


@pytest.mark.parametrize("tries", [1, 2])
def test_somebody_who_was_called_back(year, db, tries):
    """At once, or the second time."""
    done = [
        each for each in Internetaak.objects.order_by("id") if Poging.objects.filter(internetaak=each).count() == tries
    ]
    like = done[0]
    hands = actor(next(person for person in STAFF if person.email == like.behandelaar.email))
    verslag = Verslag(kanaal="telefoon", onderwerp=like.toelichting, resultaat="terugbelverzoek")
    contact = commands.close_klantcontact(
        verslag=verslag,
        begonnen_op=NOW,
        caller=Caller(phone=like.telefoonnummer, name=like.naam),
        by=actor(FATIMA),
    )
    promise = Promise(team=like.team_id, telefoonnummer=like.telefoonnummer, vraag=like.toelichting, naam=like.naam)
    made = commands.promise_call_back(klantcontact_id=contact.id, promise=promise, by=actor(FATIMA))
    for uitkomst in ("niet_bereikt", "bereikt")[2 - tries :]:
        commands.note_poging(taak_id=made.id, uitkomst=uitkomst, by=hands)
    made = commands.finish_internetaak(taak_id=made.id, antwoord=like.antwoord, by=hands)
    assert filled(like) == filled(made)
    pogingen = [Poging.objects.filter(internetaak=each).order_by("op", "id") for each in (like, made)]
    assert [(row.uitkomst, filled(row)) for row in pogingen[0]] == [(row.uitkomst, filled(row)) for row in pogingen[1]]
    assert_same_owners(like, made)
    assert trail(f"klantcontacten:{like.id}") == trail(f"klantcontacten:{made.id}")


def assert_same_owners(like, made):
    ours, theirs = (set(each.toewijzingen.values_list("actor_id", flat=True)) for each in (like, made))
    assert ours == theirs


def test_a_mail_that_a_program_wrote(year, db):
    like = Mailbericht.objects.filter(toestand=Toestand.AUTOMATISCH).first()
    made = again(like)
    assert (made.toestand, made.afzender) == (like.toestand, like.afzender)
    assert filled(like) == filled(made)
    assert trail(f"mail:{like.id}") == trail(f"mail:{made.id}")


def test_a_mail_that_a_rule_of_the_mailbox_calls_spam(year, db):
    rule = {"veld": "onderwerp", "bevat": BEST_OFFER.onderwerp, "spam": True}
    Postbusregel.objects.create(postbus=Postbus.objects.get(), **rule)
    like = Mailbericht.objects.filter(toestand=Toestand.SPAM).first()
    made = again(like)
    assert (made.toestand, made.afzender) == (like.toestand, like.afzender)
    assert filled(like) == filled(made)
    assert trail(f"mail:{like.id}") == trail(f"mail:{made.id}")


def again(like):
    """The same mail with an id of its own."""
    with store().open(like.bestand) as content:
        raw = content.read()
    other = raw.replace(like.message_id.encode(), b"proef@elders.example")
    return mail.take_in(other, postbus=Postbus.objects.get(), received_at=NOW - timedelta(hours=2)).mail


def test_a_visitor_who_was_called_and_was_gone(year, db):
    like = Volgnummer.objects.filter(state=Visit.LEFT, label__startswith="A").exclude(product="").order_by("id")[0]
    keuze = balie.Komst(send_key=uuid4(), rij_id=like.rij_id, onderwerp=like.onderwerp, product=like.product)
    made = balie.check_in(komst=keuze, kiosk=True, by=actor(BAS)).volgnummer
    balie.sit_down(balie_id=like.balie_id, by=actor(BAS))
    balie.call_next(balie_id=like.balie_id, by=actor(BAS))
    balie.walk_out(volgnummer_id=made.id, by=actor(BAS))
    made.refresh_from_db()
    assert filled(like) == filled(made)
    kinds = [list(Moment.objects.filter(volgnummer=each).order_by("at", "id")) for each in (like, made)]
    assert [row.kind for row in kinds[0]] == [row.kind for row in kinds[1]]
    assert [filled(row) for row in kinds[0]] == [filled(row) for row in kinds[1]]
    assert like.klantcontact is made.klantcontact is None
    assert trail(f"balie:{like.id}")[-1] == trail(f"balie:{made.id}")[-1]


def test_a_no_says_on_what_ground_and_what_can_be_done(year, db):
    like = Klantcontact.objects.filter(resultaat="nee").first()
    assert like is not None
    told = {"nee_reden": like.nee_reden, "nee_grond": like.nee_grond, "nee_alternatief": like.nee_alternatief}
    verslag = Verslag(kanaal="telefoon", onderwerp=like.onderwerp, resultaat="nee", product=like.product, **told)
    made = commands.close_klantcontact(
        verslag=verslag, begonnen_op=NOW - timedelta(minutes=3), gesprek=like.gesprek, by=actor(FATIMA)
    )
    optional = {"inhoud", "eerst_gezocht", "identificatieniveau"}
    assert filled(like, but=optional) == filled(made, but=optional)
    assert trail(f"klantcontacten:{like.id}") == trail(f"klantcontacten:{made.id}")
