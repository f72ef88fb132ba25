"""A real worker is killed at the one moment that matters: the mail server has the mail, and did not say so yet."""

import email
import signal
import time
from collections import Counter
from threading import Event

import pytest
from aiosmtpd.controller import Controller

from loket.berichten import commands
from loket.berichten.models import Bericht, State
from loket.berichten.tests.conftest import free_port
from loket.kernel.actor import SYSTEM
from loket.kernel.tests.test_killed_worker import surroundings, wait_until
from tests.forked import processes

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("committed")]
HELD = 3  # the third mail that comes


class Sink:
    """Takes every mail, and keeps silent after the third until it is let go."""

    def __init__(self):
        self.came, self.has_it, self.go_on = Counter(), Event(), Event()

    async def handle_DATA(self, server, session, envelope):
        self.came[email.message_from_bytes(envelope.content)["Message-ID"]] += 1
        if len(self.came) == HELD and not self.has_it.is_set():
            self.has_it.set()
            while not self.go_on.is_set():
                time.sleep(0.01)
        return "250 OK"


@pytest.fixture
def sink():
    sink = Sink()
    controller = Controller(sink, hostname="127.0.0.1", port=free_port())
    controller.start()
    sink.port = controller.port
    yield sink
    sink.go_on.set()
    controller.stop()


@pytest.fixture
def worker(sink):
    around = {
        **surroundings(),
        "DJANGO_SETTINGS_MODULE": "loket.berichten.tests.worker_settings",
        "LOKET_SMTP_HOST": "127.0.0.1",
        "LOKET_SMTP_PORT": str(sink.port),
        "LOKET_MAIL_FROM": "gemeente@bergen.example",
    }
    with processes(around) as start:
        yield start


def states():
    return Counter(Bericht.objects.values_list("state", flat=True))


@pytest.mark.parametrize("once", [True, False])
def test_killed_after_the_server_took_it_and_before_we_noted_that(write, sink, worker, once):
    for number in range(6):
        write(about=f"mail:{number}:antwoord", to=f"inwoner{number}@bergen.example", once=once)
    killed = worker()
    assert sink.has_it.wait(60)
    killed.kill()
    assert killed.wait() == -signal.SIGKILL
    assert states() == {State.SENT: 2, State.SENDING: 4}
    sink.go_on.set()

    worker()
    if not once:  # twice, with one Message-ID, rather than perhaps never
        wait_until(lambda: states() == {State.SENT: 6})
        assert sorted(sink.came.values()) == [1, 1, 1, 1, 1, 2]
        return
    wait_until(lambda: states() == {State.SENT: 5, State.UNSURE: 1})
    assert list(sink.came.values()) == [1] * 6  # not one twice
    [unsure] = Bericht.objects.filter(state=State.UNSURE)
    assert unsure.last_error == "cut-off"
    assert f"<bericht.{unsure.id.hex}@bergen.example>" in sink.came

    commands.note_arrived(bericht_id=unsure.id, by=SYSTEM)
    assert states() == {State.SENT: 6}
