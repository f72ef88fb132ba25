"""Mail is fetched from mailboxes and files, each once, whatever breaks in between."""

from contextlib import nullcontext
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import DataError, OperationalError
from django.utils import timezone
from psycopg.errors import AdminShutdown, DiskFull, ProgramLimitExceeded

from loket.berichten.models import Bericht
from loket.mail.commands import fetch_all_mail, fetch_from, listen
from loket.mail.commands.fetch import take_in_anyhow
from loket.mail.models import Mailbericht, Postbus, Toestand
from loket.mail.tests.written import mail
from loket.outside.opslag import store
from loket.outside.postbus.fake import FakePostbus

pytestmark = pytest.mark.django_db


def mails(count):
    return [mail(id=f"{number}@bewoner.example", sender=f"{number}@bewoner.example") for number in range(count)]


@pytest.fixture
def box(postbus, monkeypatch):
    postbus.server, postbus.gebruiker = "127.0.0.1", "info"
    postbus.save()
    it = FakePostbus()
    monkeypatch.setattr("loket.outside.postbus.postbus_at", lambda place: it)
    return it


def test_what_is_new_comes_in_with_the_moment_that_it_reached_the_server(box, postbus):
    box.mails = mails(2)
    assert fetch_from(box, postbus) == 2
    assert fetch_from(box, postbus) == 0
    first = Mailbericht.objects.order_by("ontvangen_op").first()
    assert f"{first.ontvangen_op:%Y-%m-%d %H:%M:%S}" == "2026-03-03 09:12:01"
    postbus.refresh_from_db()
    assert (postbus.gelezen_tot, postbus.storing) == (2, "")


def test_after_a_break_it_goes_on_where_it_was(box, postbus):
    box.mails, box.breaks_after = mails(5), 3
    assert fetch_from(box, postbus) == 3
    postbus.refresh_from_db()
    assert (postbus.gelezen_tot, postbus.storing) == (3, "De verbinding brak af.")
    box.breaks_after = 100
    assert fetch_from(box, postbus) == 2
    assert Mailbericht.objects.count() == 5
    postbus.refresh_from_db()
    assert postbus.storing == ""


def test_a_mailbox_that_was_made_anew_gives_no_doubles(box, postbus):
    box.mails = mails(3)
    fetch_from(box, postbus)
    box.validity = 8
    assert fetch_from(box, postbus) == 0
    assert Mailbericht.objects.count() == 3


def test_a_full_disk_leaves_the_mail_where_it_is(box, postbus):
    box.mails = mails(2)
    store().is_down = True
    try:
        assert fetch_from(box, postbus) == 0
    finally:
        store().is_down = False
    postbus.refresh_from_db()
    assert "blijft in de postbus" in postbus.storing
    assert fetch_from(box, postbus) == 2


def test_one_mail_that_breaks_our_reading_is_kept_and_holds_nothing_up(box, postbus, monkeypatch):
    from loket.mail.commands import intake

    whole = intake.keep_attachments

    def breaks_on_one(it, attachments):
        if it.message_id == "1@bewoner.example":
            raise DataError("what the database does not take")
        whole(it, attachments)

    monkeypatch.setattr(intake, "keep_attachments", breaks_on_one)
    box.mails = mails(3)
    assert fetch_from(box, postbus) == 3
    assert list(Mailbericht.objects.order_by("ontvangen_op").values_list("toestand", flat=True)) == [
        "open",
        "onleesbaar",
        "open",
    ]


def test_one_mailbox_that_is_down_does_not_stop_the_others(box, postbus, monkeypatch):
    down = Postbus.objects.create(naam="A", adres="a@bergen.example", team_id="kcc", server="weg", gebruiker="a")
    boxes = {"weg": FakePostbus(is_down=True), "127.0.0.1": box}
    monkeypatch.setattr("loket.outside.postbus.postbus_at", lambda place: boxes[place.host])
    box.mails = mails(1)
    assert fetch_all_mail() == 1
    down.refresh_from_db()
    assert (down.storing, down.storing_sinds is None) == ("De mailserver is niet bereikbaar.", False)


def test_who_listens_is_not_fetched_for_as_well(box, postbus):
    box.mails = mails(1)
    assert fetch_all_mail() == 1
    box.mails = mails(2)
    assert fetch_all_mail() == 0


def test_a_clock_that_is_set_back_leaves_no_mailbox_unread(box, postbus):
    box.mails = mails(1)
    Postbus.objects.update(gelezen_op=timezone.now() + timedelta(hours=1))
    assert fetch_all_mail() == 1


def test_listening_fetches_and_waits_and_comes_back_after_a_break(box, postbus):
    box.mails, box.is_down = mails(1), True
    pauses = []

    def wait(seconds):
        pauses.append(seconds)
        box.is_down = len(pauses) < 3
        return len(pauses) == 5

    listen(postbus.id, wait=wait)
    assert pauses == [1.0, 2.0, 4.0, 0, 0]  # twice as late each time; then it waits for mail itself
    assert box.waited == [60.0]
    assert Mailbericht.objects.count() == 1


def test_a_mailbox_that_is_turned_off_is_not_heard(box, postbus):
    postbus.actief = False
    postbus.save()
    listen(postbus.id, wait=lambda seconds: pytest.fail("it ends by itself"))


def test_a_password_is_not_readable_in_the_database(postbus):
    from django.db import connection

    postbus.wachtwoord = "geheim wachtwoord"
    postbus.save()
    with connection.cursor() as cursor:
        cursor.execute("SELECT wachtwoord FROM mail_postbus")
        assert b"geheim" not in bytes(cursor.fetchone()[0])
    assert Postbus.objects.get().wachtwoord == "geheim wachtwoord"


def told(*args):
    out = StringIO()
    call_command("mail_invoeren", *args, stdout=out)
    return out.getvalue().strip()


def test_files_of_an_earlier_system_come_in_once_and_without_receipts(postbus, tmp_path):
    for number, raw in enumerate([*mails(2), b"\x00\x01"]):
        (tmp_path / f"{number}.eml").write_bytes(raw)
    args = (str(tmp_path), "--postbus", "info@bergen.example", "--zonder-bevestiging")
    assert told(*args) == "3 nieuw, 0 waren er al, 1 niet te lezen"
    assert told(*args) == "0 nieuw, 3 waren er al, 0 niet te lezen"
    assert not Bericht.objects.exists()
    postbus.refresh_from_db()
    assert postbus.bevestigen


def test_a_mailbox_or_a_file_that_is_not_there_is_told(postbus, tmp_path):
    with pytest.raises(CommandError, match="postbus bestaat niet"):
        told(str(tmp_path), "--postbus", "nergens@bergen.example")
    with pytest.raises(CommandError, match="niet worden gelezen"):
        told(str(tmp_path / "weg"), "--postbus", "info@bergen.example")


@pytest.mark.parametrize(("cause", "kept"), [(DiskFull, False), (AdminShutdown, False), (ProgramLimitExceeded, True)])
def test_a_database_that_is_away_or_full_says_nothing_of_a_mail(monkeypatch, cause, kept):
    """It stays in the mailbox for the next time; one that the database can never take is kept unread."""

    def take_in(raw, *, postbus, received_at, unread=False):
        if not unread:
            raise OperationalError from cause()
        return SimpleNamespace(new=True)

    monkeypatch.setitem(take_in_anyhow.__globals__, "take_in", take_in)
    with nullcontext() if kept else pytest.raises(OperationalError):
        assert take_in_anyhow(b"Subject: Hallo\r\n\r\n", None)


# -- Who reads it may be lost (a mail that kills: test_deadly_mail.py) -----------------------------------------------


def test_a_reader_that_is_lost_once_may_read_it_all_the_same(box, postbus):
    """A machine that stopped, or a deploy, is not the fault of the mail."""
    box.mails = mails(2)
    Postbus.objects.filter(id=postbus.id).update(begonnen={"1": 1}, uidvalidity=box.validity)
    postbus.refresh_from_db()
    assert fetch_from(box, postbus) == 2
    assert not Mailbericht.objects.filter(toestand=Toestand.ONLEESBAAR).exists()
    postbus.refresh_from_db()
    assert postbus.begonnen == {}


def test_a_database_that_is_away_again_and_again_says_nothing_of_the_mail(box, postbus, monkeypatch):
    box.mails = mails(1)
    with monkeypatch.context() as broken:
        broken.setattr("loket.mail.commands.intake.read_mail", lambda *args, **told: breaks())
        for _ in range(4):
            with pytest.raises(OperationalError):
                fetch_from(box, Postbus.objects.get(id=postbus.id))
    postbus.refresh_from_db()
    assert fetch_from(box, postbus) == 1
    assert not Mailbericht.objects.filter(toestand=Toestand.ONLEESBAAR).exists()


def breaks():
    raise OperationalError("away")
