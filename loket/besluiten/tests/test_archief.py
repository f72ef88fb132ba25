"""The archive date of a closed zaak follows its besluiten, also when they change later (zrc-021)."""

import pytest

from loket.besluiten.tests.conftest import zaak_of
from loket.catalogi.models import Resultaattype

pytestmark = pytest.mark.django_db


@pytest.fixture
def closed(zgw, zaaktype):
    """A closed zaak that is kept for five years after the end of its besluiten."""
    resultaattype = zaaktype.resultaattypen[0]
    procedure = Resultaattype.objects.get(id=resultaattype.id).brondatum_archiefprocedure
    Resultaattype.objects.filter(id=resultaattype.id).update(
        archiefactietermijn="P5Y",
        brondatum_archiefprocedure={**procedure, "afleidingswijze": "vervaldatum_besluit"},
    )
    zaak = zaak_of(zaaktype)
    zgw.post("zaken/resultaten", {"zaak": zaak, "resultaattype": resultaattype.url})
    ends = {"zaak": zaak, "statustype": zaaktype.eindstatustype.url, "datumStatusGezet": "2026-03-10T12:00:00Z"}
    assert zgw.post("zaken/statussen", ends).status_code == 201
    return zaak


def kept_until(zgw, zaak):
    return zgw.get(zaak).json()["archiefactiedatum"]


def test_it_follows_what_happens_to_the_besluit(zgw, body, closed):
    assert kept_until(zgw, closed) is None
    told = {**body, "zaak": closed, "vervaldatum": "2030-03-01"}
    besluit = zgw.post("besluiten/besluiten", told).json()["url"]
    assert kept_until(zgw, closed) == "2035-03-01"
    zgw.patch(besluit, {"vervaldatum": "2031-03-01"})
    assert kept_until(zgw, closed) == "2036-03-01"
    zgw.post("besluiten/besluiten", {**told, "vervaldatum": "2028-03-01"})
    assert kept_until(zgw, closed) == "2036-03-01"
    zgw.delete(besluit)
    assert kept_until(zgw, closed) == "2033-03-01"
