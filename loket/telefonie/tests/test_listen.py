"""We listen to the exchange on a bad day, and tell it what to do."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.centrale import Can, CentraleUnreachable, Heard, Present, centrale
from loket.outside.centrale.ami import AmiCentrale
from loket.outside.centrale.fake import FakeCentrale
from loket.outside.centrale.silent import SilentCentrale
from loket.outside.centrale.tests.ami_server import SECRET, USER, ami_server
from loket.telefonie import commands
from loket.telefonie.commands import hang_up, hear, hear_call, hold, keep_toestel, listen, resume, transfer
from loket.telefonie.models import Gesprek, State
from loket.telefonie.tests.test_hear import WHOLE, after

pytestmark = pytest.mark.django_db


def waits(times):
    """Stops after so many pauses, which it remembers."""
    paused = []
    return paused, lambda seconds: paused.append(seconds) or len(paused) >= times


class Flaky(FakeCentrale):
    """Drops the connection after each signal."""

    def listen(self):
        for signal in super().listen():
            yield signal
            raise CentraleUnreachable("dropped")


def test_no_call_is_lost_when_the_connection_drops_after_each_fact(town):
    paused, wait = waits(len(WHOLE) + 1)
    listen(Flaky(name="centrale", signals=deque_of(*WHOLE)), wait=wait)
    assert Gesprek.objects.get().state == State.ENDED
    assert paused == [1] * len(WHOLE) + [2]


def test_while_the_exchange_is_down_we_ask_less_and_less_often(town):
    paused, wait = waits(8)
    listen(FakeCentrale(down=True), wait=wait)
    assert paused == [1, 2, 4, 8, 16, 32, 60, 60]


def test_when_the_database_was_away_the_exchange_tells_again(town, monkeypatch):
    first, real = [OperationalError("away")], commands.hear_present

    def hear_present(present):
        if first:
            raise first.pop()
        return real(present)

    monkeypatch.setattr("loket.telefonie.commands.listening.hear_present", hear_present)
    hear_call(WHOLE[:4])
    gone = Present("centrale", frozenset(), after(300))
    _, wait = waits(2)
    listen(FakeCentrale(name="centrale", signals=deque_of(gone, gone)), wait=wait)
    assert Gesprek.objects.get().state == State.ENDED


def deque_of(*signals):
    fake = FakeCentrale()
    fake.signals.extend(signals)
    return fake.signals


def test_asterisk_over_the_line_becomes_a_call_in_our_records(town, settings):
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    with ami_server() as server:
        settings.AMI_HOST, settings.AMI_PORT = "127.0.0.1", server.port
        settings.AMI_USER, settings.AMI_SECRET = USER, SECRET
        signals = centrale().listen()
        assert next(signals).call_ids == frozenset()
        mine = {"Channel": "PJSIP/trunk-00000001", "Uniqueid": "1.1", "Linkedid": "1.1"}
        phone = {"DestChannel": "PJSIP/201-00000002", "DestLinkedid": "1.1"}
        server.say("Newchannel", **mine, CallerIDNum="0612345678", Exten="14072")
        server.say("DialBegin", **mine, **phone)
        for _ in range(2):
            commands.hear(next(signals))
    call = Gesprek.objects.get()
    assert (call.centrale, call.number, call.offered_to) == ("centrale", "+31612345678", [id_of(FATIMA)])


def test_without_an_exchange_there_is_nothing_to_listen_to(settings):
    settings.AMI_HOST = ""
    assert isinstance(centrale(), SilentCentrale)
    with pytest.raises(CommandError):
        call_command("centrale")


def test_the_secret_of_asterisk_stands_in_no_trace(settings):
    settings.AMI_HOST, settings.AMI_SECRET = "127.0.0.1", "zeergeheim"
    assert isinstance(centrale(), AmiCentrale)
    assert "zeergeheim" not in repr(vars(centrale()))


# -- Telling the exchange what to do -------------------------------------------------------------------------------


@pytest.fixture
def talking(town):
    keep_toestel(extension="201", medewerker_id=id_of(FATIMA), by=SYSTEM)
    return hear_call([replace(each, centrale="fake") for each in WHOLE[:4]])


def id_of(person):
    return Medewerker.objects.get(email=person.email).id


def refused(command, **told):
    with pytest.raises(Refused) as caught:
        command(**told)
    return caught.value.refusal.code


@pytest.mark.parametrize(
    ("to", "dialled"), [("305", "305"), ("06 12345678", "0612345678"), ("+49 30 901820", "004930901820")]
)
def test_a_call_is_passed_on(talking, to, dialled):
    fake = FakeCentrale(calls={"c1"})
    transfer(gesprek_id=talking.id, to=to, warm=True, centrale=fake, by=actor(FATIMA))
    assert fake.told == [(Can.WARM_TRANSFER, "c1", "201", dialled)]


def test_nobody_is_passed_on_to_112(talking):
    fake = FakeCentrale(calls={"c1"})
    told = {"gesprek_id": talking.id, "warm": False, "centrale": fake, "by": actor(FATIMA)}
    assert refused(transfer, to="112", **told) == "number-emergency"
    assert refused(transfer, to="0031 112", **told) == "number-emergency"
    assert fake.told == []


def test_what_cannot_be_done_is_said(talking):
    told = {"gesprek_id": talking.id, "by": actor(FATIMA)}
    assert refused(hold, centrale=FakeCentrale(calls={"c1"}), **told) == "exchange-cannot"
    assert refused(resume, centrale=FakeCentrale(calls={"c1"}), **told) == "exchange-cannot"
    assert refused(hang_up, centrale=FakeCentrale(), **told) == "exchange-refused"
    assert refused(hang_up, centrale=FakeCentrale(down=True), **told) == "exchange-unreachable"
    assert refused(hang_up, centrale=SilentCentrale(), **told) == "exchange-cannot"


def test_only_your_own_call_and_only_while_it_lasts(talking):
    fake = FakeCentrale(calls={"c1"})
    colleague = replace(actor(LENA), permissions=frozenset({"telefonie.bellen"}))
    assert refused(hang_up, gesprek_id=talking.id, centrale=fake, by=colleague) == "call-of-other"
    hear(replace(WHOLE[-1], centrale="fake", kind=Heard.HUNG_UP))
    assert refused(hang_up, gesprek_id=talking.id, centrale=fake, by=actor(FATIMA)) == "call-of-other"
