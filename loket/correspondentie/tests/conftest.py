"""Team Vergunningen, a zaak of Anna Vis, and the templates of the invented town."""

from uuid import uuid4

import pytest
from django.db import transaction

from loket.correspondentie import commands
from loket.examples.cast import JANNIE
from loket.examples.catalogus import informatieobjecttype, published_zaaktype, ziot
from loket.examples.sjablonen import write_templates
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.zaken.commands import open_for_caller
from loket.zaken.rules.aanvrager import Aanvrager

ANNA = {"voornaam": "Anna", "achternaam": "Vis", "straat": "Dorpsstraat", "huisnummer": "12"}
OW = {"name": "ow_regular_decision"}
PLACE = {"postcode": "1861 AA", "plaats": "Bergen"}


@pytest.fixture(scope="module")
def kap_of_module(town_of_module, django_db_blocker):
    with django_db_blocker.unblock(), transaction.atomic():
        kap = published_zaaktype(
            omschrijving="Kapvergunning", verantwoordelijke="Vergunningen", termijnregel=OW, publish=False
        )
        ziot(kap.id, informatieobjecttype(kap.catalogus.id, omschrijving="Uitgaande brief").url, 2, "uitgaand")
        from loket.catalogi.commands import publish_zaaktype

        publish_zaaktype(kap.id, by=SYSTEM)
        write_templates(by=SYSTEM)
        yield kap
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


@pytest.fixture
def jannie(town, kap_of_module, db):
    return actor(JANNIE)


@pytest.fixture
def opened(jannie, kap_of_module):
    """A zaak of Anna, who left an e-mail address unless told otherwise."""

    def opened(email="anna@inwoner.example", **place):
        who = Aanvrager(**ANNA, **(place or PLACE), email=email)
        told = {"omschrijving": "een eik in de voortuin", "kanaal": "telefoon"}
        return open_for_caller(send_key=uuid4(), zaaktype_id=kap_of_module.id, aanvrager=who, by=jannie, **told)

    return opened


@pytest.fixture
def begun(opened, jannie):
    """A brief from this template, filled in as far as somebody must do that by hand."""

    def begun(sjabloon="ontvangst", zaak=None, **told):
        brief = commands.begin_brief(zaak_id=(zaak or opened()).id, sjabloon=sjabloon, by=jannie)
        return commands.change_brief(brief_id=brief.id, by=jannie, **told) if told else brief

    return begun


@pytest.fixture
def log_in(client, town, kap_of_module):
    def log_in(person=JANNIE):
        client.force_login(Medewerker.objects.get(email=person.email))
        client.get("/robots.txt")  # begins the visit, for the least work
        return client

    return log_in
