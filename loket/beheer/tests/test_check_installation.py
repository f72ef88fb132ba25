"""An administrator asks whether all is in order, and reads what to do when it is not."""

import os
import smtplib
import socket
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from loket.beheer import checks
from loket.beheer.checks import backups, connections, installed, machine, work
from loket.beheer.checks.finding import Level

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
