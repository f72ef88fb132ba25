"""A real Asterisk on loopback, called by sipp; only where both are installed."""

import shutil
import socket
import subprocess
import time
from itertools import islice
from pathlib import Path

import pytest

from loket.outside.centrale import CallEvent, CentraleUnreachable, Heard
from loket.outside.centrale.ami import AmiCentrale
from loket.outside.centrale.ami_wire import Account

MISSING = [name for name in ("asterisk", "sipp") if not shutil.which(name)]
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed here: {' and '.join(MISSING)}"),
]
MODULES = ("/usr/lib/asterisk/modules", *map(str, Path("/usr/lib").glob("*/asterisk/modules")))
FILES = {
    "asterisk.conf": "[directories]\n"
    + "".join(
        f"{name} => {{home}}/{name}\n" for name in ("astvarlibdir", "astdbdir", "astspooldir", "astrundir", "astlogdir")
    )
    + "astetcdir => {home}\nastdatadir => {data}\nastmoddir => {modules}\n",
    "manager.conf": "[general]\nenabled = yes\nbindaddr = 127.0.0.1\nport = {ami}\ntimestampevents = yes\n"
    "[loket]\nsecret = geheim\nread = call,agent,dialplan\nwrite = call,agent,originate,system,reporting\n",
    "modules.conf": "[modules]\nautoload = yes\n",
    "pjsip.conf": "[udp]\ntype = transport\nprotocol = udp\nbind = 127.0.0.1:{sip}\n"
    "[trunk]\ntype = endpoint\ncontext = outside\ndisallow = all\nallow = ulaw\naors = trunk\ntransport = udp\n"
    "[trunk]\ntype = aor\ncontact = sip:trunk@127.0.0.1:{caller}\n"
    "[trunk]\ntype = identify\nendpoint = trunk\nmatch = 127.0.0.1\n"
    "[201]\ntype = endpoint\ncontext = intern\ndisallow = all\nallow = ulaw\naors = 201\ntransport = udp\n"
    "[201]\ntype = aor\ncontact = sip:201@127.0.0.1:{phone}\n",
    "extensions.conf": "[outside]\nexten => 14072,1,Dial(PJSIP/201,20)\n[intern]\nexten => 201,1,Dial(PJSIP/201,20)\n",
}


def free_port(kind):
    with socket.socket(socket.AF_INET, kind) as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


@pytest.fixture
def ports(tmp_path):
    """Asterisk runs with a folder of its own, and is stopped afterwards."""
    free = {"ami": free_port(socket.SOCK_STREAM)}
    free |= {name: free_port(socket.SOCK_DGRAM) for name in ("sip", "caller", "phone")}
    modules = next((path for path in MODULES if Path(path).is_dir()), MODULES[0])
    for name in ("astvarlibdir", "astdbdir", "astspooldir", "astrundir", "astlogdir"):
        (tmp_path / name).mkdir()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text.format(home=tmp_path, data="/usr/share/asterisk", modules=modules, **free))
    program = subprocess.Popen(["asterisk", "-f", "-C", str(tmp_path / "asterisk.conf")])
    try:
        yield free
    finally:
        program.terminate()
        program.wait(20)


def signals_of(port):
    """Asterisk takes some seconds to start."""
    for _ in range(60):
        signals = AmiCentrale("centrale", Account("127.0.0.1", port, "loket", "geheim"), context="intern").listen()
        try:
            next(signals)
        except CentraleUnreachable:
            time.sleep(0.5)
        else:
            return signals
    pytest.fail("Asterisk did not start")


def test_a_real_call_rings_is_answered_and_ends(ports):
    signals = signals_of(ports["ami"])
    here = ["-i", "127.0.0.1", "-m", "1", "-nostdin"]
    phone = subprocess.Popen(["sipp", "-sn", "uas", "-p", str(ports["phone"]), *here], stdout=subprocess.DEVNULL)
    caller = ["sipp", "-sn", "uac", "-s", "14072", "-d", "1000", "-p", str(ports["caller"]), *here]
    call = subprocess.Popen([*caller, f"127.0.0.1:{ports['sip']}"], stdout=subprocess.DEVNULL)
    try:
        facts = list(islice((each for each in signals if isinstance(each, CallEvent)), 4))
    finally:
        for program in (call, phone):
            program.terminate()
            program.wait(10)
    kinds = [(fact.kind, fact.extension) for fact in facts]
    assert kinds == [(Heard.RINGING, ""), (Heard.RINGING, "201"), (Heard.ANSWERED, "201"), (Heard.HUNG_UP, "")]
    assert (facts[0].dialled, len({fact.call_id for fact in facts})) == ("14072", 1)
