"""A file of calls goes in: twice is once (S-30), and one broken line does not stop the others."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from loket.examples.cast import FATIMA, SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.telefonie.commands import hear_call, import_calls, keep_toestel
from loket.telefonie.models import Gesprek, State
from loket.telefonie.tests.test_hear import WHOLE

pytestmark = pytest.mark.django_db
HEAD = "start,answer,end,src,dst,dstchannel,uniqueid"
LINE = "2026-03-02 10:00:00,2026-03-02 10:00:12,2026-03-02 10:03:00,0612345678,14072,PJSIP/201-0000001a,u{}"


def file(*lines, head=HEAD):
    return "\n".join([head, *lines]).encode()


def taken(content, **told):
    done = import_calls(content=content, by=SYSTEM, **told)
    return done.new, done.known, [(fault.number, fault.reason) for fault in done.faults]


@pytest.mark.slow
def test_a_hundred_calls_twice_are_a_hundred_calls(town):
    content = file(*(LINE.format(number) for number in range(100)))
    assert taken(content) == (100, 0, [])
    before = list(Gesprek.objects.order_by("call_id").values())
    assert taken(content) == (0, 100, [])
    assert list(Gesprek.objects.order_by("call_id").values()) == before
    assert len(before) == 100


def test_a_line_is_a_call_with_its_agent_in_dutch_time(town):
    keep_toestel(extension="201", medewerker_id=Medewerker.objects.get(email=FATIMA.email).id, by=SYSTEM)
    taken(file(LINE.format(1)))
    call = Gesprek.objects.get()
    assert (call.number, call.dialled, call.state, call.agent.email) == (
        "+31612345678",
        "14072",
        State.ENDED,
        FATIMA.email,
    )
    assert call.rang_at == datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert (call.ended_at - call.answered_at).total_seconds() == 168


def test_a_broken_line_is_named_and_the_rest_goes_in(town):
    content = file(
        LINE.format(1),
        "gisteren,,2026-03-02 10:03:00,0612345678,14072,,u2",
        "2026-03-02 10:00:00,,2026-03-02 09:00:00,0612345678,14072,,u3",
        "2026-03-02 10:00:00,,u4",
        "2026-03-02 10:00:00,,2026-03-02 10:00:40,0612345678,14072,,",
        "",
        LINE.format(5),
    )
    assert taken(content) == (
        2,
        0,
        [
            (3, "Dit is geen tijd voor het begin."),
            (4, "De tijden volgen niet op elkaar."),
            (5, "De regel heeft 3 kolommen. Dat moeten er 7 zijn."),
            (6, "Het kenmerk van het gesprek ontbreekt of is te lang."),
        ],
    )


def test_a_call_that_nobody_answered_and_one_that_we_made(town):
    head = "id;begin;duur;nummer;gekozen"
    taken(file("a;2-3-2026 10:00:00;20;anoniem;14072", "b;2-3-2026 10:00:00;20;201;0612345678", head=head))
    missed, made = Gesprek.objects.order_by("call_id")
    assert (missed.state, missed.number, missed.line) == (State.MISSED, "", "withheld")
    assert (made.outgoing, made.number, made.extension) == (True, "+31612345678", "")


def test_the_parts_of_one_call_are_one_call(town):
    head = "linkedid,start,answer,end,src,dst,dstchannel"
    first = "c,2026-03-02 10:00:00,,2026-03-02 10:00:20,0612345678,14072,PJSIP/201-1"
    second = "c,2026-03-02 10:00:20,2026-03-02 10:00:30,2026-03-02 10:05:00,0612345678,14072,PJSIP/202-2"
    assert taken(file(first, second, head=head)) == (1, 0, [])
    call = Gesprek.objects.get()
    assert (call.state, (call.ended_at - call.rang_at).total_seconds(), call.extension) == (State.ENDED, 300, "202")


def test_what_we_heard_ourselves_is_not_doubled_by_the_file(town):
    hear_call(WHOLE)
    line = "2026-03-02 10:00:00,2026-03-02 10:00:12,2026-03-02 10:03:20,0612345678,14072,PJSIP/201-0000001a,c1"
    assert taken(file(line)) == (0, 1, [])
    assert Gesprek.objects.count() == 1


def test_columns_may_have_other_names(town, settings):
    settings.CDR_COLUMNS = ["id=kenmerk", "begin=belde om"]
    assert taken(file("x1,2026-03-02T10:00:00+01:00,20", head="Kenmerk,Belde om,duration")) == (1, 0, [])


@pytest.mark.parametrize("head", ["start,end", "uniqueid,start", ""])
def test_a_file_of_something_else_is_refused(town, head):
    with pytest.raises(Refused, match="columns-missing"):
        taken(file(head=head))


@pytest.mark.parametrize("content", ["é;x".encode("cp1252"), b"\x00\xff\xfe", b'"' * 1000, b'"' + b"x" * 200_000])
def test_any_bytes_are_read(town, content):
    with pytest.raises(Refused):
        taken(content)


def test_only_who_arranges_telephones_brings_calls_in(town):
    assert import_calls(content=file(LINE.format(1)), by=actor(SANNE)).new == 1
    with pytest.raises(Refused, match="may-not-manage"):
        import_calls(content=file(), by=actor(FATIMA))


def test_the_command_tells_what_it_did(town, tmp_path):
    path, told = tmp_path / "calls.csv", StringIO()
    path.write_bytes(file(LINE.format(1), "x,,,,,,u2"))
    call_command("gesprekken_invoeren", str(path), stdout=told)
    assert told.getvalue().splitlines() == [
        "1 nieuw, 0 waren er al, 1 regels niet gelezen",
        "  regel 3: Dit is geen tijd voor het begin.",
    ]
    with pytest.raises(CommandError, match="kan niet worden gelezen"):
        call_command("gesprekken_invoeren", str(tmp_path / "weg.csv"))
