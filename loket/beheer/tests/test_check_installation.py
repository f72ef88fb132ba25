"""An administrator asks whether all is in order, and reads what to do when it is not."""

import os
import smtplib
import socket
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import StringIO
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from loket.beheer import checks
from loket.beheer.checks import backups, connections, installed, machine, work
from loket.beheer.checks.finding import Level
from loket.mail.models import Postbus

pytestmark = pytest.mark.django_db


def levels(check):
    return [found.level for found in check()]


def said(check):
    return " ".join(found.says for found in check())


def test_a_database_of_this_version_is_in_order(town):
    assert levels(installed.database_answers) == [Level.OK]
    assert levels(installed.tables_are_of_this_version) == [Level.OK]


def test_a_town_that_was_not_begun_is_told(monkeypatch):
    monkeypatch.setattr(installed, "Medewerker", SimpleNamespace(objects=installed.Medewerker.objects.none()))
    assert levels(installed.tables_are_of_this_version) == [Level.OK, Level.WRONG]


def test_a_change_that_waits_says_how_it_is_done(town):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'huisstijl' OR (app = 'beloften')")
    assert "serve migrate" in said(installed.tables_are_of_this_version)


def test_an_address_without_tls_is_wrong(settings):
    settings.PUBLIC_URL, settings.ALLOWED_HOSTS, settings.DEMO = "http://loket.gemeente.example", [".example"], False
    assert "https" in said(installed.settings_are_those_of_a_town)
    settings.PUBLIC_URL = "https://loket.gemeente.example"
    assert Level.WRONG not in levels(installed.settings_are_those_of_a_town)
    settings.ALLOWED_HOSTS = ["other.example"]
    assert "LOKET_HOSTS" in said(installed.settings_are_those_of_a_town)


def test_clocks_that_are_apart(monkeypatch):
    assert levels(machine.clocks_agree) == [Level.OK]
    later = timezone.now() + timedelta(minutes=3)
    monkeypatch.setattr(machine.timezone, "now", lambda: later)
    assert levels(machine.clocks_agree) == [Level.WRONG]


def test_a_folder_that_is_closed_or_full(settings, tmp_path, monkeypatch):
    settings.DATA_DIR = settings.MEDIA_ROOT = tmp_path
    usage = type("Usage", (), {"free": 2 * 1024**3})
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda folder: usage)
    assert levels(machine.files_can_be_kept) == [Level.WRONG]
    settings.MEDIA_ROOT = tmp_path / "file"
    settings.MEDIA_ROOT.write_text("no folder")
    assert "Nothing can be written" in said(machine.files_can_be_kept)


def test_no_worker_and_one_that_fell_silent():
    assert "serve worker" in said(work.a_worker_lives)
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '5 minutes')")
    assert "5 minutes ago" in said(work.a_worker_lives)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now()")
    assert levels(work.a_worker_lives) == [Level.OK]


def test_failed_and_late_work():
    assert levels(work.no_work_lies_still) == [Level.OK]
    with connection.cursor() as cursor:
        for status in ("failed", "todo"):
            told = f"VALUES ('x', 'x', '{status}')"
            cursor.execute(f"INSERT INTO procrastinate_jobs (queue_name, task_name, status) {told}")
        cursor.execute("UPDATE procrastinate_events SET at = now() - interval '1 hour'")
    assert levels(work.no_work_lies_still) == [Level.WRONG, Level.WRONG]
    assert "/beheer/opdrachten/" in said(work.no_work_lies_still)


def the_minute_was_done(ago):
    with connection.cursor() as cursor:
        told = "('timetable', 'timetable.rescue_stalled_jobs', 'doing')"
        cursor.execute(f"INSERT INTO procrastinate_jobs (queue_name, task_name, status) VALUES {told}")
        cursor.execute("UPDATE procrastinate_jobs SET status = 'succeeded' WHERE status = 'doing'")
        cursor.execute("UPDATE procrastinate_events SET at = now() - %s", [ago])


def test_a_timetable_that_never_ran_stands_still_or_runs():
    assert levels(work.timetable_runs) == [Level.WRONG]
    assert "never" in said(work.timetable_runs)
    the_minute_was_done(timedelta(minutes=11))
    assert levels(work.timetable_runs) == [Level.WRONG]
    assert "11 minutes ago" in said(work.timetable_runs)
    the_minute_was_done(timedelta(minutes=9))
    assert levels(work.timetable_runs) == [Level.OK]


def test_a_program_that_is_missing_says_what_does_not_work_without_it(monkeypatch):
    monkeypatch.setattr(machine.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert levels(machine.programs_are_there) == [Level.OK]
    monkeypatch.setattr(machine.shutil, "which", lambda name: None if name == "pg_dump" else f"/usr/bin/{name}")
    assert levels(machine.programs_are_there) == [Level.OFF]
    assert (
        said(machine.programs_are_there)
        == "Without pg_dump a backup is made by the one that Loket brings, of another version (postgresql-client)."
    )
    monkeypatch.setattr(machine.shutil, "which", lambda name: None)
    assert levels(machine.programs_are_there) == [Level.OFF] * 3


def test_mail_that_comes_in_does_not_or_is_not_asked_for(town):
    Postbus.objects.create(naam="Van een bestand", adres="oud@bergen.example", team_id="kcc")
    assert levels(connections.mail_comes_in) == [Level.OFF]
    assert "/beheer/postbussen/" in said(connections.mail_comes_in)
    box = Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc", server="imap.bergen.example")
    assert levels(connections.mail_comes_in) == [Level.WRONG]  # it was never read
    for ago, level in ((timedelta(minutes=11), Level.WRONG), (timedelta(minutes=9), Level.OK)):
        Postbus.objects.filter(id=box.id).update(gelezen_op=timezone.now() - ago)
        assert levels(connections.mail_comes_in) == [level]
    Postbus.objects.filter(id=box.id).update(storing="Het wachtwoord klopt niet.", storing_sinds=timezone.now())
    assert levels(connections.mail_comes_in) == [Level.WRONG]
    assert said(connections.mail_comes_in) == "Info: Het wachtwoord klopt niet."
    Postbus.objects.filter(id=box.id).update(actief=False)
    assert levels(connections.mail_comes_in) == [Level.OFF]


@contextmanager
def in_front(*, drops, answers=200):
    """Our page behind a proxy, which lets all headers through or drops what looks like its own."""

    class Page(BaseHTTPRequestHandler):
        def do_GET(self):
            without_tls = not drops and self.headers.get("X_Forwarded_Proto") == "http"
            self.send_response(301 if without_tls else answers)
            self.send_header("Location", f"{self.server.address}{self.path}")
            self.end_headers()

        def log_message(self, *told):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    server.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield server.address
    finally:
        server.shutdown()
        server.server_close()


def test_a_proxy_that_lets_visitors_say_where_they_come_from_is_told(settings):
    assert levels(connections.visitors_say_nothing_of_themselves) == []  # a test has no proxy, nor has a demo
    settings.SECURE = True
    with in_front(drops=True) as settings.PUBLIC_URL:
        assert levels(connections.visitors_say_nothing_of_themselves) == [Level.OK]
    with in_front(drops=False) as settings.PUBLIC_URL:
        assert levels(connections.visitors_say_nothing_of_themselves) == [Level.WRONG]
        assert "docs/operations.md" in said(connections.visitors_say_nothing_of_themselves)
    with in_front(drops=True, answers=502) as settings.PUBLIC_URL:
        assert levels(connections.visitors_say_nothing_of_themselves) == [Level.LOOK]  # we are not behind it
    assert levels(connections.visitors_say_nothing_of_themselves) == [Level.LOOK]  # nobody is there


def test_each_check_of_an_installation_is_named_by_a_test():
    source = Path(__file__).read_text()
    assert [each.__name__ for each in checks.CHECKS if f".{each.__name__}" not in source] == []


def test_backups(monkeypatch, tmp_path):
    monkeypatch.delenv("LOKET_BACKUPS", raising=False)
    assert levels(backups.a_backup_is_new) == [Level.OFF]
    monkeypatch.setenv("LOKET_BACKUPS", str(tmp_path))
    assert levels(backups.a_backup_is_new) == [Level.WRONG]
    made = tmp_path / "loket-2026-11-28.tar.age"
    made.write_bytes(b"")
    assert levels(backups.a_backup_is_new) == [Level.OK]
    old = (timezone.now() - timedelta(days=3)).timestamp()
    os.utime(made, (old, old))
    assert "72 hours old" in said(backups.a_backup_is_new)


def test_a_mail_server_that_is_not_there_or_refuses_us(settings, monkeypatch):
    settings.EMAIL_HOST = ""
    assert levels(connections.mail_goes_out) == [Level.OFF]
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", nobody.getsockname()[1]
    assert "none is lost" in said(connections.mail_goes_out)

    class Refuses:
        def __init__(self, *args, **options):
            raise smtplib.SMTPAuthenticationError(535, b"no")

    monkeypatch.setattr(connections.smtplib, "SMTP", Refuses)
    assert "the log-in is refused" in said(connections.mail_goes_out)


def test_systems_of_others(settings):
    settings.BRP_URL = "http://127.0.0.1:9/"
    found = {each.what: each.level for each in connections.outside_systems_answer()}
    assert found["BRP"] == Level.WRONG
    assert found["text messages"] == Level.OFF
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        settings.BRP_URL = f"http://127.0.0.1:{server.getsockname()[1]}/"
        found = {each.what: each.level for each in connections.outside_systems_answer()}
    assert found["BRP"] == Level.OK


def test_a_check_that_breaks_does_not_hide_the_others(monkeypatch, town):
    def breaks():
        raise ValueError("odd")
        yield

    monkeypatch.setattr(checks, "CHECKS", (breaks, machine.clocks_agree))
    assert [found.level for found in checks.findings()] == [Level.WRONG, Level.OK]


def test_the_command_ends_with_one_when_something_is_wrong(monkeypatch, town):
    monkeypatch.setattr(checks, "CHECKS", (machine.clocks_agree,))
    out = StringIO()
    call_command("check_installation", stdout=out)
    assert "0 wrong" in out.getvalue()
    monkeypatch.setattr(checks, "CHECKS", (work.a_worker_lives,))
    with pytest.raises(SystemExit):
        call_command("check_installation", stdout=out)
