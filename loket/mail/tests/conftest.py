import pytest

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.mail.commands import take_in
from loket.mail.models import Postbus
from loket.mail.tests.written import mail


@pytest.fixture
def postbus(town):
    return Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc")


@pytest.fixture
def fatima(town):
    """Of the contact centre: she sees all mail."""
    return actor(FATIMA)


@pytest.fixture
def lena(town):
    """Of team Verlichting."""
    return actor(LENA)


@pytest.fixture
def arrives(postbus):
    """A mail comes in, with what is told of it."""

    def arrive(*args, raw=None, at=None, **told):
        return take_in(raw or mail(*args, **told), postbus=postbus, received_at=at).mail

    return arrive
