"""Kees decides on a zaak of Lena Vis, who left her mail address."""

from uuid import UUID

import pytest
from django.utils import timezone

from loket.besluiten.tests.conftest import zaak_of
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.zaken.commands import Betrokkene, add_rol
from loket.zaken.models import Zaak

KEES, NOBODY, OTHER = "kees@bergen.example", "lena@bergen.example", "noor@bergen.example"


@pytest.fixture
def lenas_zaak(town, zaaktype):
    zaak_id = UUID(zaak_of(zaaktype).rpartition("/")[2])
    Zaak.objects.filter(id=zaak_id).update(team="vergunningen", omschrijving="Kappen van een eik")
    who = Betrokkene(
        type="natuurlijk_persoon",
        identificatie={"inpBsn": "999993653", "voornamen": "Lena", "geslachtsnaam": "Vis"},
        contactpersoon={"emailadres": "lena@inwoner.example", "naam": "Lena Vis"},
    )
    add_rol(zaak_id=zaak_id, roltype_id=zaaktype.roltype.id, betrokkene=who, by=SYSTEM)
    return Zaak.objects.get(id=zaak_id)


@pytest.fixture
def log_in(town, client):
    def log_in(email=KEES):
        client.force_login(Medewerker.objects.get(email=email))
        client.get("/robots.txt")  # begins the visit, for the least work
        return client

    return log_in


@pytest.fixture
def kees(log_in):
    return log_in()


@pytest.fixture
def typed(zaaktype):
    today = timezone.localdate()
    return {
        "seen": "0",
        "besluittype": str(zaaktype.besluittype.id),
        "beslissing": "U mag de eik in uw tuin kappen.",
        "redenen": "De eik is ziek en kan omvallen.",
        "grondslag": "Artikel 4:11 van de Algemene plaatselijke verordening.",
        "bezwaar_door": "u en uw buren",
        "bezwaar_bij": "Gemeente Bergen, Postbus 175, 1860 AD Bergen",
        "bestuursorgaan": "College van burgemeester en wethouders",
        "mandaat": "",
        **dict.fromkeys(("datum", "verzenddatum", "ingangsdatum"), f"{today:%d-%m-%Y}"),
    }
