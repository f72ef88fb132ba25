"""Team Vergunningen with two kinds of zaken, and a zaak of somebody who left an address."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import transaction
from django.utils import timezone

from loket.catalogi.models import Statustype
from loket.examples.cast import JANNIE
from loket.examples.catalogus import published_zaaktype, ziot
from loket.examples.town import actor
from loket.kernel.jobs import deliver
from loket.kernel.models import Delivery
from loket.organisatie.models import Medewerker
from loket.zaken import commands
from loket.zaken.rules.aanvrager import Aanvrager

AWB = {"name": "awb_default_decision"}  # eight weeks, stands still by 4:15
OW = {"name": "ow_regular_decision"}  # eight weeks, at most six more, once
ANNA = Aanvrager(
    voornaam="Anna",
    achternaam="Vis",
    email="anna@inwoner.example",
    straat="Dorpsstraat",
    huisnummer="12",
    postcode="1861 AA",
    plaats="Bergen",
)
STATUSSEN = ("Ontvangen", "In behandeling", "Besluit genomen", "Afgehandeld")


@pytest.fixture
def on(monkeypatch):
    """It is noon in Amsterdam on this day of 2026."""

    def go_to(month, day, hour=11):
        now = datetime(2026, month, day, hour, tzinfo=UTC)
        monkeypatch.setattr(timezone, "now", lambda: now)
        return now.date()

    return go_to


@pytest.fixture(scope="module")
def kinds(town_of_module, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        kap = published_zaaktype(
            STATUSSEN,
            omschrijving="Kapvergunning",
            verantwoordelijke="Vergunningen",
            termijnregel=OW,
            servicenorm="P6W",
            publish=False,
        )
        ziot(kap.id, letter_kind(kap), 2, "uitgaand")
        klacht = published_zaaktype(
            STATUSSEN, omschrijving="Klacht", verantwoordelijke="Vergunningen", besluittypen=[], publish=False
        )
        for kind in (kap, klacht):
            tell_of(kind)
        yield kap, klacht
        transaction.set_rollback(True)


def letter_kind(kind):
    from loket.examples.catalogus import informatieobjecttype

    return informatieobjecttype(kind.catalogus.id, omschrijving=f"Brief {kind.identificatie}").url


def tell_of(kind):
    """Every status is told, in words of its own."""
    for each in Statustype.objects.filter(zaaktype_id=kind.id):
        each.informeren = True
        each.statustekst = f"Uw zaak is nu: {each.omschrijving.lower()}."
        each.burgertekst = "U hoeft nu niets te doen."
        each.save()
    from loket.catalogi.commands import publish_zaaktype
    from loket.kernel.actor import SYSTEM

    publish_zaaktype(kind.id, by=SYSTEM)


@pytest.fixture
def kap(kinds, town):
    """A kind with a lawful term that can stand still and be extended."""
    return kinds[0]


@pytest.fixture
def klacht(kinds, town):
    """A kind without a term in law."""
    return kinds[1]


@pytest.fixture
def jannie(town):
    return actor(JANNIE)


@pytest.fixture
def opened(jannie):
    """Open a zaak of a kind, as Jannie does for a caller."""

    def opened(kind, aanvrager=ANNA, by=None, **told):
        values = {"omschrijving": "Eik in de voortuin", "kanaal": "telefoon", **told}
        return commands.open_for_caller(
            send_key=uuid4(), zaaktype_id=kind.id, aanvrager=aanvrager, by=by or jannie, **values
        )

    return opened


@pytest.fixture
def logged_in(client, town):
    def log_in(person):
        client.force_login(Medewerker.objects.get(email=person.email))
        client.get("/robots.txt")  # begins the visit, for the least work
        return client

    return log_in


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


def deliver_all():
    """What a worker does: every reaction that waits."""
    while waiting := list(Delivery.objects.waiting().order_by("id")):
        for delivery in waiting:
            deliver(delivery_id=delivery.id)


def day(month, number):
    return date(2026, month, number)
