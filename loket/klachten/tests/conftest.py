"""The town with the kind of zaak of klachten: Yasmin coordinates, Ruben and Kees handle, Bas is complained about."""

from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import BAS, FATIMA, KEES, RUBEN, YASMIN
from loket.examples.town import actor, set_up_zaaktypen
from loket.kernel.actor import VISITOR
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.klachten import commands
from loket.klachten.commands import Told
from loket.organisatie.models import Medewerker

TOLD = Told(
    naam="Anna Vis",
    tekst="Aan de balie werd ik afgesnauwd. Daarna hoorde ik drie weken niets.",
    email="anna@inwoner.example",
    over="de man aan de balie",
    wens="Excuses",
)


@pytest.fixture(scope="module")
def kinds_of_module(town_of_module, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        set_up_zaaktypen(only=["KLACHT"])
        yield
        transaction.set_rollback(True)


@pytest.fixture
def kinds(kinds_of_module, town):
    """The kind of zaak is there."""


@pytest.fixture
def coordinator(kinds):
    return actor(YASMIN)


@pytest.fixture
def ruben(kinds):
    return actor(RUBEN)


@pytest.fixture
def kees(kinds):
    return actor(KEES)


@pytest.fixture
def bas(kinds):
    """Whom it is about; he has no permission for klachten."""
    return actor(BAS)


@pytest.fixture
def agent(kinds):
    return actor(FATIMA)


@pytest.fixture
def klacht(kinds):
    return commands.receive_klacht(TOLD, send_key=uuid4(), by=VISITOR)


@pytest.fixture
def handled(klacht, coordinator, ruben):
    """Ruben handles it; it has two parts and is about Bas."""
    commands.assign_klacht(klacht_id=klacht.id, behandelaar_id=id_of(RUBEN), by=coordinator)
    parts = [("bejegening", "De toon aan de balie"), ("geen_reactie", "Drie weken stil")]
    commands.split_klacht(klacht_id=klacht.id, parts=parts, oorzaak="gedrag", team="burgerzaken", by=ruben)
    commands.name_beklaagde(klacht_id=klacht.id, medewerker_id=id_of(BAS), by=ruben)
    klacht.refresh_from_db()
    return klacht


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def go_to(monkeypatch, day):
    """It is noon on this day."""
    noon = timezone.now().replace(year=day.year, month=day.month, day=day.day, hour=11)
    monkeypatch.setattr(timezone, "now", lambda: noon)


def deliver_all():
    for delivery in Delivery.objects.order_by("id"):
        deliver(delivery_id=delivery.id)


def written_to(address):
    return list(Bericht.objects.filter(to=address).order_by("written_at"))


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client
