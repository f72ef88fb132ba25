"""What the visitor hears, what stands in a calendar, and who is told that a time came free."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import zxingcpp
from PIL import Image

from loket.afspraken import commands, queries, reactions
from loket.afspraken.events import AfspraakCancelled, AfspraakMade, AfspraakMoved, TimeCameFree, VisitorNotCome
from loket.afspraken.models import Afspraak
from loket.afspraken.queries.told import told
from loket.afspraken.rules.ical import Event, calendar, escaped, folded
from loket.afspraken.tests.conftest import NOW, at, booked
from loket.berichten.mail import mail_of
from loket.berichten.models import Bericht, State
from loket.kernel.actor import VISITOR


def made(afspraak):
    reactions.tell_that_it_is_made(AfspraakMade(afspraak.id, "gemeentehuis", afspraak.start, afspraak.soorten))


def told_about(afspraak):
    return {row.about.split(":")[2]: row for row in Bericht.objects.filter(about__startswith=f"afspraak:{afspraak.id}")}


def test_confirmed_by_mail_with_code_calendar_and_what_to_bring(desk):
    mine = booked(persons=2)
    made(mine)
    made(mine)
    found = told_about(mine)
    assert sorted(found) == ["made", "reminder"]
    mail = found["made"]
    assert mail.subject == "Uw afspraak: maandag 8 januari om 10.00 uur"
    assert "Wanneer: maandag 8 januari om 10.00 uur, tot 10.25 uur" in mail.text
    assert "- uw oude paspoort\n- een pasfoto" in mail.text
    assert f"Code: {mine.code[:3]}-{mine.code[3:]}" in mail.text
    assert "\n\n\n" not in mail.text
    assert found["reminder"].not_before == at(7, 10)


def test_the_mail_bears_a_calendar_file_and_a_code_that_scans(desk, tmp_path):
    mine = booked()
    made(mine)
    mail = mail_of(told_about(mine)["made"])
    files = {name: (content, kind) for name, content, kind in mail.attachments}
    assert sorted(files) == ["afspraak.ics", "qr-code.png"]
    picture = tmp_path / "code.png"
    picture.write_bytes(files["qr-code.png"][0])
    [code] = zxingcpp.read_barcodes(Image.open(picture))
    assert queries.afspraak_by_scan(code.text) == mine
    assert "Ada" not in code.text


def test_by_text_message_when_there_is_no_mail(desk):
    mine = booked(email="", phone="06 12345678")
    made(mine)
    sms = told_about(mine)["made"]
    assert (sms.channel, sms.to) == ("sms", "+31612345678")
    assert sms.text.startswith("Uw afspraak: maandag 8 januari om 10.00 uur, Gemeentehuis. Code ")


def test_moved_takes_the_old_reminder_back(desk):
    mine = booked()
    made(mine)
    commands.move(afspraak_id=mine.id, start=at(9, 11), by=VISITOR)
    reactions.tell_that_it_moved(AfspraakMoved(mine.id, at(8, 10), at(9, 11), False, "gemeentehuis"))
    assert told_about(mine)["moved"].subject == "Uw afspraak is verzet: dinsdag 9 januari om 11.00 uur"
    reminders = Bericht.objects.filter(about__contains=":reminder:").order_by("about")
    assert list(reminders.values_list("state", "not_before")) == [
        (State.WITHDRAWN, at(7, 10)),
        (State.WAITING, at(8, 11)),
    ]


def test_cancelled_takes_every_reminder_back(desk):
    mine = booked()
    made(mine)
    commands.cancel(afspraak_id=mine.id, by=VISITOR)
    reactions.tell_that_it_is_cancelled(AfspraakCancelled(mine.id, mine.start, "gemeentehuis", False))
    found = told_about(mine)
    assert found["reminder"].state == State.WITHDRAWN
    assert "U heeft uw afspraak afgezegd." in found["cancelled"].text


def test_a_reaction_that_comes_after_a_cancellation_says_nothing(desk):
    mine = booked()
    commands.cancel(afspraak_id=mine.id, by=VISITOR)
    made(mine)
    reactions.tell_that_nobody_came(VisitorNotCome(mine.id, mine.start))
    assert told_about(mine) == {}


def test_who_booked_it_only_just_is_not_reminded(desk, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: at(7, 12))
    mine = booked()
    made(mine)
    assert sorted(told_about(mine)) == ["made"]


def test_the_first_ones_who_wait_hear_of_a_free_time(desk):
    """Three at a time, in the order of the list; not who comes earlier already, and not whose visit is too long."""
    gone = booked("uittreksel", start=at(8, 9), name="Weg", email="weg@voorbeeld.example")
    waits = []
    for number in range(4):
        row = booked(
            "uittreksel",
            start=at(9, 10, 10 * number),
            name=f"W{number}",
            email=f"w{number}@voorbeeld.example",
            earlier=True,
        )
        Afspraak.objects.filter(id=row.id).update(eerder_sinds=NOW - timedelta(days=9 - number))
        waits.append(row)
    commands.cancel(afspraak_id=gone.id, by=VISITOR)
    reactions.offer_earlier(TimeCameFree(gone.id, "gemeentehuis", gone.start, gone.end))
    told_ones = [row for row in waits if "earlier" in told_about(row)]
    assert told_ones == waits[:3]
    assert told_about(waits[0])["earlier"].subject == "U kunt eerder terecht: maandag 8 januari om 9.00 uur".replace(
        " 9.", " 09."
    )
    commands.move(afspraak_id=waits[0].id, start=gone.start, by=VISITOR)
    waits[0].refresh_from_db()
    assert waits[0].eerder_sinds is None


def test_a_calendar_as_the_standard_wants_it():
    event = Event("1@loket", 2, datetime(2035, 1, 5, 12, tzinfo=UTC), at(8, 10), at(8, 10, 15), "Rijbewijs; pas, enz.")
    text = calendar([event])
    assert text == "\r\n".join(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Loket//Afspraken//NL", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
            "BEGIN:VEVENT", "UID:1@loket", "SEQUENCE:2", "DTSTAMP:20350105T120000Z", "DTSTART:20350108T090000Z",
            "DTEND:20350108T091500Z", "SUMMARY:Rijbewijs\\; pas\\, enz.", "STATUS:CONFIRMED", "END:VEVENT",
            "END:VCALENDAR", "",
        ]
    )  # fmt: skip


@pytest.mark.parametrize("text", ["é" * 100, "a" * 74 + "é" + "b" * 80, "x" * 75])
def test_long_lines_are_folded_and_come_back_whole(text):
    lines = folded(text).split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert re.sub("\r\n ", "", folded(text)) == text


def test_lines_in_a_text_cannot_make_a_property():
    assert escaped("een\r\nATTENDEE:x\\") == "een\\nATTENDEE:x\\\\"


def test_the_calendar_file_changes_with_the_appointment(desk):
    mine = booked()
    assert "SEQUENCE:0\r\n" in told(mine).as_calendar()
    moved = commands.move(afspraak_id=mine.id, start=at(9, 11), by=VISITOR)
    assert "SEQUENCE:1\r\n" in told(moved).as_calendar()
    gone = commands.cancel(afspraak_id=mine.id, by=VISITOR)
    assert "SEQUENCE:2\r\n" in told(gone).as_calendar()
    assert "STATUS:CANCELLED" in told(gone).as_calendar()
