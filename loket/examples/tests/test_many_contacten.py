"""The customers, klantcontacten and terugbelverzoeken that the benchmark makes in bulk look as if the commands had
written them."""

from datetime import timedelta
from random import Random

import pytest
from django.db import transaction
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.examples.contact import many_partijen
from loket.examples.contact.agents import hire_agents
from loket.examples.contact.many_contacten import CALL_BACK, CONTACT, load_contacten
from loket.examples.contact.many_partijen import PARTIJ, load_partijen
from loket.examples.contact.many_taken import TAAK, load_taken
from loket.examples.contact.questions import Questions
from loket.examples.town import actor, set_up_town
from loket.kernel.actor import SYSTEM
from loket.klantcontacten import commands
from loket.klantcontacten.models import ActorKlantcontact, Betrokkene, Internetaak, Klantcontact, Onderwerpobject
from loket.klantcontacten.models.internetaak import ToegewezenActor
from loket.klantcontacten.queries.board import board
from loket.klantcontacten.rules.caller import Caller, Identification
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise
from loket.partijen.commands.digitaal_adres import keep_digitaal_adres
from loket.partijen.commands.identificator import Nummer
from loket.partijen.commands.partij import Told, keep_partij
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator
from loket.partijen.queries.find import find_partijen

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
PARTIJEN, CONTACTEN, TAKEN, STILL_OPEN = 300, 1500, 30, 8
NOW = timezone.now()


@pytest.fixture(scope="module")
def bulk(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_town(addresses=False)
        agents = hire_agents(3)
        load_partijen(PARTIJEN, seed=5)
        today = NOW.date()
        load_contacten(CONTACTEN, partijen=PARTIJEN, zaken=40, agents=agents, today=today, seed=5)
        load_taken(TAKEN, still_open=STILL_OPEN, agents=agents, now=NOW)
        yield
        transaction.set_rollback(True)


def filled(row, *, but=()):
    """Which fields have a value: that is what two rows of one kind must share."""
    names = {field.attname for field in row._meta.concrete_fields if getattr(row, field.attname) not in (None, "", [])}
    return names - set(but)


def kept_like(like, number):
    """A partij as this one, by the commands."""
    names = ("soort_partij", "voorkeurstaal", "bezoekadres", "voornaam", "voorvoegsel_achternaam", "achternaam", "naam")
    columns = {name: getattr(like, name) for name in (*names, "geboortedatum")}
    told = PartijIdentificator.objects.get(partij=like)
    nummer = Nummer(
        partij_id=None,
        code_objecttype=told.code_objecttype,
        code_soort_object_id=told.code_soort_object_id,
        object_id=number,
        code_register=told.code_register,
    )
    made = keep_partij(Told(columns=columns, identificatoren=[(None, nummer)]), by=SYSTEM)
    for each in DigitaalAdres.objects.filter(partij=like):
        told = {"soort_digitaal_adres": each.soort_digitaal_adres, "adres": each.adres, "is_standaard_adres": True}
        keep_digitaal_adres({**told, "partij_id": made}, by=SYSTEM)
    return Partij.objects.get(id=made)


@pytest.mark.parametrize(("n", "number"), [(33, "111222333"), (95, "12345678")])
def test_a_customer_is_as_the_commands_keep_one(bulk, db, n, number):
    like = Partij.objects.get(id=PARTIJ.of(n))
    made = kept_like(like, number)
    assert filled(like) == filled(made)
    assert like.zoeknaam == made.zoeknaam
    pairs = [DigitaalAdres.objects.filter(partij=each).order_by("soort_digitaal_adres") for each in (like, made)]
    told = [[(filled(row), row.gevonden_als) for row in rows] for rows in pairs]
    assert told[0] == told[1]
    numbers = [PartijIdentificator.objects.get(partij=each) for each in (like, made)]
    assert filled(numbers[0]) == filled(numbers[1])


def closed_like(like, caller):
    verslag = Verslag(
        kanaal=like.kanaal,
        onderwerp=like.onderwerp,
        resultaat=like.resultaat,
        notitie=like.inhoud,
        product=like.product,
        verwezen_naar=like.verwezen_naar,
    )
    zaak = Onderwerpobject.objects.filter(klantcontact=like).values_list("object_id", flat=True).first()
    return commands.close_klantcontact(
        verslag=verslag,
        begonnen_op=NOW - timedelta(minutes=3),
        caller=caller,
        gesprek=like.gesprek,
        zaak_id=zaak,
        by=actor(FATIMA),
    )


@pytest.mark.parametrize("known", [True, False])
def test_a_klantcontact_is_as_the_commands_write_one(bulk, db, known):
    rows = Klantcontact.objects.filter(kanaal="telefoon", resultaat="beantwoord", betrokkenen__partij__isnull=not known)
    like = rows.filter(onderwerpobjecten__isnull=False).order_by("id")[0]
    was = Betrokkene.objects.get(klantcontact=like)
    phone = DigitaalAdres.objects.get(betrokkene_id=was.id)
    told = {"level": Identification.KNOWLEDGE, "partij_id": was.partij_id} if known else {"name": was.achternaam}
    made = closed_like(like, Caller(phone=phone.adres, **told))
    assert filled(like) == filled(made)
    assert filled(was) == filled(Betrokkene.objects.get(klantcontact=made))
    again = DigitaalAdres.objects.get(betrokkene_id__in=made.betrokkenen.values("id"))
    assert (filled(phone), phone.gevonden_als) == (filled(again), again.gevonden_als)
    for model in (ActorKlantcontact, Onderwerpobject):
        assert filled(model.objects.get(klantcontact=like)) == filled(model.objects.get(klantcontact=made))
    assert len(like.nummer) == len(made.nummer) == 10


def test_who_calls_has_the_phone_of_that_customer(bulk):
    for was in Betrokkene.objects.exclude(partij=None).filter(klantcontact__kanaal="telefoon")[:200]:
        found_as = DigitaalAdres.objects.get(betrokkene_id=was.id).gevonden_als
        assert DigitaalAdres.objects.filter(partij=was.partij, gevonden_als=found_as).exists()


def test_a_terugbelverzoek_is_as_the_commands_promise_one(bulk, db):
    free = Internetaak.objects.filter(toestand="open").order_by("id")[0]
    promise = Promise(
        team=free.team_id, telefoonnummer=free.telefoonnummer, vraag=f"{free.toelichting} nu", naam=free.naam
    )
    made = commands.promise_call_back(klantcontact_id=free.klantcontact_id, promise=promise, by=actor(FATIMA))
    assert filled(free) == filled(made)
    assert [row.actor.team_id for row in ToegewezenActor.objects.filter(internetaak=free)] == [free.team_id]
    assert Klantcontact.objects.get(id=free.klantcontact_id).resultaat == "terugbelverzoek"
    done = Internetaak.objects.filter(toestand="afgerond").order_by("id")[0]
    assert filled(done) - filled(made) == {"behandelaar_id", "antwoord", "afgehandeld_op"}
    assert (Internetaak.objects.count(), Internetaak.objects.filter(afgehandeld_op=None).count()) == (31, 9)


def test_the_board_has_the_open_ones(bulk):
    teams = Internetaak.objects.values_list("team_id", flat=True).distinct()
    assert len(board(set(teams), now=NOW)) == STILL_OPEN
    assert Internetaak.objects.get(id=TAAK.of(1)).klantcontact_id == CONTACT.of(CALL_BACK)


def test_the_last_contact_is_of_a_friday_that_has_been(bulk):
    last = Klantcontact.objects.order_by("-plaatsgevonden_op")[0]
    assert last.plaatsgevonden_op.weekday() < 5
    assert NOW - timedelta(days=9) < last.plaatsgevonden_op < NOW


def test_the_next_number_is_free_at_once(bulk, db):
    by = actor(FATIMA)
    first = Klantcontact.objects.order_by("-nummer")[0]
    verslag = Verslag(kanaal="telefoon", onderwerp="Paspoort", resultaat="beantwoord")
    made = commands.close_klantcontact(verslag=verslag, begonnen_op=NOW, by=by)
    assert int(made.nummer) > int(first.nummer)


def test_each_kind_of_question_finds_the_customer(bulk):
    questions = Questions(PARTIJEN, Random(3), seed=5)
    for kind in set(questions.KINDS) - {"zaaknummer", "nobody", "short_name", "common_name"}:
        asked = [questions.of(kind) for _ in range(3)]
        assert all(find_partijen(text).rows for text in asked), kind


def test_the_same_seed_gives_the_same_customers():
    assert list(many_partijen.names_of(20, seed=5)) == list(many_partijen.names_of(20, seed=5))
    assert list(many_partijen.names_of(20, seed=5)) != list(many_partijen.names_of(20, seed=6))
