"""What Asterisk tells of a call, in the order in which it tells it, and what that means."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.outside.centrale.ami_facts import AmiFacts, began_at, extension_of

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
IN = {"Channel": "PJSIP/trunk-00000001", "Uniqueid": "1772442000.1", "Linkedid": "1772442000.1"}
CALL = IN["Linkedid"]


def leg(extension, number=2):
    """The channel of a telephone of ours in this call."""
    return {"Channel": f"PJSIP/{extension}-0000000{number}", "Uniqueid": f"1772442000.{number}", "Linkedid": CALL}


def to(extension, **told):
    """A dialling event towards that telephone."""
    return {**IN, **{f"Dest{name}": value for name, value in leg(extension).items()}, **told}


def read(*script):
    """The facts of a script, each at its own second: kind, extension, to_extension, second."""
    facts, found = AmiFacts("centrale"), []
    for second, (event, told) in enumerate(script):
        now = NOW + timedelta(seconds=second)
        for fact in facts.of({"Event": event, **told}, now):
            assert (fact.centrale, fact.at) == ("centrale", now)
            found.append(fact)
    return found


def brief(*script):
    return [(fact.kind.value, fact.extension, fact.to_extension) for fact in read(*script)]


ARRIVES = [
    ("Newchannel", {**IN, "CallerIDNum": "0612345678", "Exten": "14072", "ChannelStateDesc": "Ring"}),
    ("Newstate", {**IN, "ChannelStateDesc": "Up"}),
    ("QueueCallerJoin", {**IN, "Queue": "kcc", "Position": "1"}),
    ("Newchannel", {"Channel": "Local/201@kcc-00000000;1", "Uniqueid": "1772442000.8", "Linkedid": CALL}),
    ("DialBegin", {**IN, "DestChannel": "Local/201@kcc-00000000;1", "DestLinkedid": CALL}),
    ("Newchannel", leg("201")),
    ("DialBegin", to("201")),
]
ANSWERED = [*ARRIVES, ("DialEnd", to("201", DialStatus="ANSWER")), ("AgentConnect", to("201", Interface="PJSIP/201"))]
BEGIN = [("ringing", "", ""), ("ringing", "", ""), ("ringing", "201", "")]
TALKS = [*BEGIN, ("answered", "201", "")]
GONE = ("Hangup", {**IN, "Cause": "16"})


def test_a_call_comes_in_by_the_queue_and_is_answered():
    facts = read(*ANSWERED, ("BridgeEnter", IN), ("QueueCallerLeave", IN), ("Hangup", leg("201")), GONE)
    assert [(fact.kind.value, fact.extension) for fact in facts] == [
        ("ringing", ""),
        ("ringing", ""),
        ("ringing", "201"),
        ("answered", "201"),
        ("hung_up", ""),
    ]
    assert (facts[0].number, facts[0].dialled, facts[1].queue) == ("0612345678", "14072", "kcc")
    assert {fact.call_id for fact in facts} == {CALL}


def test_the_caller_gives_up():
    gives_up = [("QueueCallerAbandon", IN), ("DialEnd", to("201", DialStatus="CANCEL")), GONE]
    assert brief(*ARRIVES, *gives_up) == [*BEGIN, ("missed", "201", ""), ("hung_up", "", "")]


BLIND = ("BlindTransfer", {"Result": "Success", "TransfererChannel": "PJSIP/201-00000002", "TransfererLinkedid": CALL,
                           "TransfereeLinkedid": CALL, "Extension": "305"})  # fmt: skip


@pytest.mark.parametrize(
    ("after", "fact"),
    [
        (("DialEnd", to("305", DialStatus="ANSWER")), ("answered", "305", "")),
        (("DialEnd", to("305", DialStatus="NOANSWER")), ("missed", "305", "")),
        (("DialEnd", to("305", DialStatus="BUSY")), ("missed", "305", "")),
        (("Newexten", {**IN, "Application": "VoiceMail", "AppData": "305@default,u"}), ("voicemail", "", "305")),
    ],
)
def test_it_is_passed_on_at_once(after, fact):
    script = [*ANSWERED, BLIND, ("Hangup", leg("201")), ("DialBegin", to("305")), after]
    assert brief(*script) == [*TALKS, ("transferred", "201", "305"), ("ringing", "305", ""), fact]


def test_a_transfer_that_failed_is_none():
    assert brief(*ANSWERED, ("BlindTransfer", {**BLIND[1], "Result": "Failed"})) == TALKS


ASKS = [("DialBegin", to("305")), ("DialEnd", to("305", DialStatus="ANSWER"))]


def test_it_is_passed_on_after_speaking_with_who_gets_it():
    told = {"Result": "Success", "OrigTransfererChannel": "PJSIP/201-00000002", "OrigTransfererLinkedid": CALL,
            "SecondTransfererLinkedid": "1772442050.7", "SecondTransfererExten": "305"}  # fmt: skip
    facts = read(*ANSWERED, *ASKS, ("AttendedTransfer", told))
    assert [(fact.kind.value, fact.extension, fact.to_extension) for fact in facts[4:]] == [
        ("ringing", "305", ""),
        ("transferred", "201", "305"),
        ("answered", "305", ""),
    ]
    assert [fact.warm for fact in facts[5:]] == [True, False]
    assert facts[5].at == facts[6].at


def test_asking_a_colleague_is_not_passing_on():
    assert brief(*ANSWERED, *ASKS, ("Hangup", leg("305")), GONE) == [
        *TALKS,
        ("ringing", "305", ""),
        ("hung_up", "", ""),
    ]


def test_the_caller_waits_and_comes_back():
    script = [*ANSWERED, ("Hold", leg("201")), ("Hold", IN), ("Unhold", leg("201"))]
    assert brief(*script) == [*TALKS, ("held", "201", ""), ("resumed", "201", "")]


def test_we_call_somebody_outside():
    mine = {"Channel": "PJSIP/201-00000001", "Uniqueid": CALL, "Linkedid": CALL}
    trunk = {"Channel": "PJSIP/trunk-00000002", "Uniqueid": "1772442000.2", "Linkedid": CALL}
    dial = {f"Dest{name}": value for name, value in trunk.items()}
    facts = read(
        ("Newchannel", {**mine, "CallerIDNum": "201", "Exten": "0612345678"}),
        ("Newchannel", {**trunk, "CallerIDNum": "0728880101"}),
        ("DialBegin", {**mine, **dial}),
        ("DialEnd", {**mine, **dial, "DialStatus": "ANSWER"}),
        ("Hangup", mine),
    )
    assert [(fact.kind.value, fact.extension, fact.number) for fact in facts] == [
        ("ringing", "201", "0612345678"),
        ("answered", "201", ""),
        ("hung_up", "", ""),
    ]
    assert facts[0].outgoing


def test_what_we_say_among_ourselves_is_no_call_of_a_customer():
    mine = {"Channel": "PJSIP/201-00000001", "Uniqueid": CALL, "Linkedid": CALL}
    assert brief(("Newchannel", {**mine, "Exten": "305"}), ("DialBegin", to("305")), ("Hangup", mine)) == []


def test_events_of_a_call_that_we_do_not_know_mean_nothing():
    assert brief(*ARRIVES[1:], GONE, BLIND, ("Hold", {}), ("Newexten", {}), ("DialEnd", {}), ("Newchannel", {})) == []


@pytest.mark.parametrize(
    ("channel", "extension"),
    [
        ("PJSIP/201-0000001a", "201"),
        ("SIP/305-00000002", "305"),
        ("PJSIP/trunk-0000001a", ""),
        ("PJSIP/kpn-201-0000001a", ""),
        ("Local/201@kcc-00000000;1", ""),
        ("PJSIP/0728880101-00000002", ""),
        ("", ""),
    ],
)
def test_which_channels_are_telephones_of_us(channel, extension):
    assert extension_of(channel) == extension


@pytest.mark.parametrize(
    ("text", "seconds"), [("1772442000.12", 0), ("pbx-1772442000.12", 0), ("x", None), ("1e99", None)]
)
def test_the_moment_in_an_id(text, seconds):
    now = datetime.fromtimestamp(1772442060, UTC)
    at = began_at(text, now)
    assert int(at.timestamp()) == 1772442000 if seconds == 0 else at == now
