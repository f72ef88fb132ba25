"""A closed zaak for each case, and the people who look at a list: who makes it, two departments, an archivist."""

from datetime import date, datetime, time

import pytest

from loket.catalogi.models import Resultaattype
from loket.examples.catalogus import RSIN, published_zaaktype
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.text import AMSTERDAM
from loket.zaken.commands import close_zaak, open_zaak
from loket.zaken.models import Zaak
from tests.for_the_file import once

AFGEHANDELD = {"afleidingswijze": "afgehandeld"}


def person(number, name, permissions, teams=()):
    id = f"01920000-0000-7000-8000-00000000000{number}"
    return Actor(ActorKind.STAFF, id=id, name=name, teams=frozenset(teams), permissions=frozenset(permissions))


MAKER = person(1, "Aukje Lijster", {"archief.voorbereiden", "archief.beoordelen", "archief.vaststellen"}, {"zorg"})
JANNIE = person(2, "Jannie Bakker", {"archief.beoordelen", "archief.vaststellen"}, {"vergunningen"})
NOOR = person(3, "Noor Hulpman", {"archief.beoordelen"}, {"groen"})
SIMON = person(4, "Simon Depot", {"archief.vaststellen"})
STRANGER = person(5, "Lena Lichtveld", {"zaken.behandelen"})


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


kind_of_module = once(published_zaaktype)


@pytest.fixture
def kind(kind_of_module, town):
    """A kind of zaak whose file is kept for five years after it ended."""
    return kind_of_module


@pytest.fixture
def closed(kind):
    def closed(on=date(2020, 3, 31), team="vergunningen", *, keep="P5Y", procedure=AFGEHANDELD, **changes):
        nominatie = "vernietigen" if keep else "blijvend_bewaren"
        Resultaattype.objects.filter(id=kind.resultaattypen[0].id).update(
            archiefnominatie=nominatie, archiefactietermijn=keep, brondatum_archiefprocedure=procedure
        )
        zaak = open_zaak(
            zaaktype_id=kind.id,
            bronorganisatie=RSIN,
            verantwoordelijke_organisatie=RSIN,
            startdatum=date(2020, 1, 6) if on.year > 2019 else on,
            by=SYSTEM,
            **changes,
        )
        at = datetime.combine(on, time(12), AMSTERDAM)
        close_zaak(zaak_id=zaak.id, resultaattype_id=kind.resultaattypen[0].id, at=at, by=SYSTEM)
        Zaak.objects.filter(id=zaak.id).update(team=team)
        return Zaak.objects.get(id=zaak.id)

    return closed
