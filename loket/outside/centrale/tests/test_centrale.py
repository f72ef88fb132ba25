"""Every exchange keeps the same promises: the fake, Asterisk's manager interface, and none at all."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Timer

import pytest

from loket.outside.centrale import CallEvent, Can, CannotDo, Centrale, CentraleUnreachable, Heard, Present
from loket.outside.centrale.ami import AmiCentrale
from loket.outside.centrale.ami_wire import Account
from loket.outside.centrale.fake import FakeCentrale
from loket.outside.centrale.silent import SilentCentrale
from loket.outside.centrale.tests.ami_server import SECRET, USER, ami_server

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
CALL = "1772442000.12"
CHANNELS = [
    {"Channel": "PJSIP/trunk-00000001", "Uniqueid": CALL, "Linkedid": CALL, "ChannelStateDesc": "Up"},
    {"Channel": "PJSIP/201-00000002", "Uniqueid": "1772442004.13", "Linkedid": CALL, "ChannelStateDesc": "Up"},
]


@dataclass
class Peer:
    """An exchange with one call at extension 201, and how this test looks behind it."""

    centrale: Centrale
    told: Callable[[], list[tuple[str, ...]]]
    go_down: Callable[[], None]


def asterisk(port, **more):
    return AmiCentrale("centrale", Account("127.0.0.1", port, USER, SECRET), context="intern", **more)


def commands_of(server):
    """What it was told to do, as the fake writes it."""
    found = []
    for told in server.actions:
        if told["Action"] in ("BlindTransfer", "Atxfer"):
            what = Can.TRANSFER if told["Action"] == "BlindTransfer" else Can.WARM_TRANSFER
            assert (told["Channel"], told["Context"]) == (CHANNELS[1]["Channel"], "intern")
            found.append((what, CALL, "201", told["Exten"]))
        if told["Action"] == "Hangup":
            assert told["Channel"] == CHANNELS[0]["Channel"]
            found.append((Can.HANG_UP, CALL))
    return found


@pytest.fixture(params=["asterisk", "fake", "none"])
def peer(request):
    if request.param == "asterisk":
        with ami_server() as server:
            server.channels = CHANNELS
            yield Peer(asterisk(server.port), lambda: commands_of(server), lambda: server.close())
    elif request.param == "fake":
        fake = FakeCentrale(calls={CALL})
        fake.signals.append(Present("fake", frozenset({CALL}), NOW))
        yield Peer(fake, lambda: fake.told, lambda: setattr(fake, "down", True))
    else:
        yield Peer(SilentCentrale(), list, lambda: None)


COMMANDS = {
    Can.TRANSFER: lambda it, call: it.transfer(call, extension="201", to="305", warm=False),
    Can.WARM_TRANSFER: lambda it, call: it.transfer(call, extension="201", to="305", warm=True),
    Can.HOLD: lambda it, call: it.hold(call, extension="201"),
    Can.RESUME: lambda it, call: it.resume(call, extension="201"),
    Can.HANG_UP: lambda it, call: it.hang_up(call),
}
EXPECTED = {
    Can.TRANSFER: (Can.TRANSFER, CALL, "201", "305"),
    Can.WARM_TRANSFER: (Can.WARM_TRANSFER, CALL, "201", "305"),
    Can.HANG_UP: (Can.HANG_UP, CALL),
}


@pytest.mark.parametrize("what", list(Can))
def test_it_does_what_it_says_it_can_and_refuses_the_rest(peer, what):
    if what in peer.centrale.can:
        COMMANDS[what](peer.centrale, CALL)
        assert peer.told() == [EXPECTED[what]]
    else:
        with pytest.raises(CannotDo):
            COMMANDS[what](peer.centrale, CALL)
        assert peer.told() == []


@pytest.mark.parametrize("what", list(Can))
def test_a_call_that_is_gone_cannot_be_passed_on(peer, what):
    with pytest.raises(CannotDo):
        COMMANDS[what](peer.centrale, "1772442000.99")
    assert peer.told() == []


def test_it_begins_with_what_goes_on_now(peer):
    first = next(iter(peer.centrale.listen()), None)
    if isinstance(peer.centrale, SilentCentrale):
        assert first is None
    else:
        assert (type(first), first.centrale, first.call_ids) == (Present, peer.centrale.name, frozenset({CALL}))


def test_an_exchange_that_is_down_says_so(peer):
    if isinstance(peer.centrale, SilentCentrale):
        pytest.skip("there is nothing that can be down")
    peer.go_down()
    for action in (lambda: peer.centrale.hang_up(CALL), lambda: next(iter(peer.centrale.listen()))):
        with pytest.raises(CentraleUnreachable):
            action()


# -- Asterisk ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("fault", ["mute", "banner"])
def test_something_else_on_that_port_is_no_exchange(fault, monkeypatch):
    monkeypatch.setattr("loket.outside.centrale.ami_wire.PATIENCE", 0.2)
    with ami_server() as server:
        server.fault = fault
        with pytest.raises(CentraleUnreachable):
            asterisk(server.port).hang_up(CALL)


def test_a_wrong_secret_is_told_without_telling_it():
    with ami_server() as server:
        account = Account("127.0.0.1", server.port, USER, "verkeerd")
        assert "verkeerd" not in repr(account)
        with pytest.raises(CentraleUnreachable, match="not let in"):
            AmiCentrale("centrale", account, context="intern").hang_up(CALL)
        assert "verkeerd" not in str(server.actions)


def test_asterisk_says_no():
    with ami_server() as server:
        server.channels, server.refuses = CHANNELS, {"BlindTransfer"}
        with pytest.raises(CannotDo, match="No such channel"):
            asterisk(server.port).transfer(CALL, extension="201", to="305", warm=False)


def test_nobody_slips_in_another_action():
    with ami_server() as server:
        server.channels = CHANNELS
        asterisk(server.port).transfer(CALL, extension="201", to="305\r\n\r\nAction: Hangup", warm=False)
        assert [told["Action"] for told in server.actions[-2:]] == ["CoreShowChannels", "BlindTransfer"]


def test_when_it_is_quiet_we_ask_whether_it_is_there():
    with ami_server() as server:
        signals = asterisk(server.port, quiet=0.05).listen()
        next(signals)
        server.logged_in.wait(1)
        rings = {"Channel": "PJSIP/trunk-00000003", "Uniqueid": "9.1", "Linkedid": "9.1"}
        Timer(0.3, lambda: server.say("Newchannel", **rings)).start()
        assert next(signals).call_id == "9.1"
        assert "Ping" in [told["Action"] for told in server.actions]


def test_after_a_lost_connection_it_shows_again_what_goes_on():
    with ami_server() as server:
        signals = asterisk(server.port).listen()
        assert next(signals).call_ids == frozenset()
        server.drop()
        with pytest.raises(CentraleUnreachable):
            next(signals)
        server.channels = [CHANNELS[0], CHANNELS[1] | {"BridgeId": "b1"}]
        server.entries = [{"Queue": "kcc", "Uniqueid": CALL}]
        again = asterisk(server.port).listen()
        assert next(again).call_ids == frozenset({CALL})
        seen = [next(again) for _ in range(3)]
        assert [(each.kind, each.extension, each.queue) for each in seen] == [
            (Heard.RINGING, "", ""),
            (Heard.ANSWERED, "201", ""),
            (Heard.RINGING, "", "kcc"),
        ]
        assert all(isinstance(each, CallEvent) and each.call_id == CALL for each in seen)
