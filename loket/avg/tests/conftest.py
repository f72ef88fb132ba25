import pytest

from loket.avg.tests.people import life_of
from loket.examples.cast import SANNE
from loket.examples.eigen_zaak import kapvergunning
from loket.organisatie.models import Medewerker
from tests.for_the_file import once


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.STORE_IN_MEMORY, settings.MEDIA_ROOT = False, tmp_path


kind_of_module = once(kapvergunning)


@pytest.fixture
def kind(kind_of_module, town):
    return kind_of_module


@pytest.fixture
def ans(kind):
    """Their partij and their zaak, in a town where Bep lives too."""
    life_of("bep", kind)
    return life_of("ans", kind)


@pytest.fixture
def sanne(client, town):
    """In, and just proved who she is."""
    client.force_login(Medewerker.objects.get(email=SANNE.email))
    client.get("/robots.txt")  # begins the visit, for the least work
    return client
