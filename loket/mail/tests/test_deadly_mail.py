"""A mail that kills whoever reads it: the others come in all the same, and this one waits for a person."""

import signal

import pytest

from loket.examples.town import set_up_town
from loket.kernel.tests.test_killed_worker import surroundings
from loket.mail.models import Mailbericht, Postbus, Toestand
from tests.forked import processes

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

KILLER = """
import signal
from loket.mail.commands import fetch_from, intake
from loket.mail.models import Postbus
from loket.outside.postbus.fake import FakePostbus
from loket.mail.tests.written import mail

read = intake.read_mail
def reads_until_death(raw, **told):
    if b"Dodelijk" in raw:
        os.kill(os.getpid(), signal.SIGKILL)
    return read(raw, **told)
intake.read_mail = reads_until_death
words = ["Gewoon", "Dodelijk", "Ook gewoon", "Dodelijk als eerste", "Het laatste"]
box = FakePostbus([mail("Hallo", subject=each, id=f"{at}@bewoner.example") for at, each in enumerate(words)])
"""


@pytest.fixture
def fetched_in_a_process_of_its_own(transactional_db):
    """How that process ended."""
    with processes(surroundings(), KILLER, "fetch_from(box, Postbus.objects.get())") as start:
        yield lambda: start().wait()


def subjects():
    return sorted(Mailbericht.objects.exclude(toestand=Toestand.ONLEESBAAR).values_list("onderwerp", flat=True))


def test_a_mail_that_kills_its_reader_holds_up_no_other_and_waits_for_a_person(fetched_in_a_process_of_its_own):
    """Two of them. The process is really killed, each time at the place where it reads."""
    set_up_town()
    postbus = Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc")
    assert fetched_in_a_process_of_its_own() == -signal.SIGKILL
    assert subjects() == ["Gewoon"]
    assert fetched_in_a_process_of_its_own() == -signal.SIGKILL  # the second one, for the first waits
    assert subjects() == ["Gewoon", "Ook gewoon"]
    assert fetched_in_a_process_of_its_own() == -signal.SIGKILL
    everything = ["Gewoon", "Het laatste", "Ook gewoon"]
    assert subjects() == everything, "all others are in, before it is known what the two are"
    for _ in range(3):
        if fetched_in_a_process_of_its_own() == 0:
            break
    unread = Mailbericht.objects.filter(toestand=Toestand.ONLEESBAAR)
    assert (subjects(), unread.count()) == (everything, 2)
    assert fetched_in_a_process_of_its_own() == 0
    assert Mailbericht.objects.count() == 5
    postbus.refresh_from_db()
    assert (postbus.gelezen_tot, postbus.begonnen) == (5, {})
