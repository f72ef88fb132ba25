"""Ans and Bep, who log in; Ans has a zaak."""

import pytest

from loket.examples.eigen_zaak import kapvergunning, zaak_of
from loket.inloggen.tests.people import ANS, BEP
from tests.for_the_file import once

PERSONS = {
    ANS: {
        "naam": {"volledigeNaam": "Ans Bedacht"},
        "geboorte": {"datum": {"type": "Datum", "datum": "1979-01-23", "langFormaat": "23 januari 1979"}},
        "verblijfplaats": {
            "verblijfadres": {
                "officieleStraatnaam": "Verzonnenlaan",
                "huisnummer": 4,
                "postcode": "1861ZZ",
                "woonplaats": "Bergen",
                "inOnderzoek": {"huisnummer": True},
            }
        },
    },
    BEP: {"naam": {"volledigeNaam": "Bep Bedacht"}},
}


def persons():
    return PERSONS


@pytest.fixture(autouse=True)
def here(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path
    settings.DEMO, settings.INLOGGEN_DEMO = True, "loket.inloggen.tests.people.residents"
    settings.BRP_KNOWS = "loket.mijn.tests.conftest.persons"


@pytest.fixture
def log_in(client, town):
    def log_in(who="ans"):
        assert client.post("/mijn/inloggen/demo/", {"wie": who}).status_code == 302
        return client

    return log_in


kap_of_module = once(kapvergunning)


@pytest.fixture
def kap(kap_of_module, town):
    return kap_of_module


@pytest.fixture
def zaak(kap):
    """Of Ans."""
    return zaak_of(kap)
