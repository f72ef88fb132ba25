import socket
import time
from contextlib import contextmanager
from datetime import date

import pytest
from aiosmtpd.controller import Controller
from django.db import connection
from django.utils import timezone

from loket.berichten import commands
from loket.organisatie.models import Functie, FunctieVervulling, Medewerker

TEMPLATES = {
    "completed.txt": "{{ name }},\n\nU heeft {{ when }} een vernield verkeersbord gemeld.\nHet bord is inmiddels "
    "vervangen.\n\nGemeente {{ gemeente.name }}",
    "text.txt": "{{ text }}",
}


@pytest.fixture(autouse=True)
def letters(settings, tmp_path):
    """Templates of these tests, and a folder of their own for what goes out."""
    [engine] = settings.TEMPLATES
    loaders = [
        ("django.template.loaders.locmem.Loader", TEMPLATES),
        "django.template.loaders.app_directories.Loader",
    ]
    settings.TEMPLATES = [
        {**engine, "APP_DIRS": False, "OPTIONS": {**engine["OPTIONS"], "loaders": loaders}},
    ]
    settings.DATA_DIR = tmp_path


@pytest.fixture
def write():
    def write(**changes):
        bericht = {
            "to": "j.jansen@bergen.example",
            "subject": "Uw melding is afgehandeld",
            "template": "text.txt",
            "text": "Het bord is vervangen.",
            "about": "melding-completed:1",
        }
        return commands.write_bericht(**bericht | changes)

    return write


class Mailbox:
    """What a mail server got, over which connections. `answers` maps a command to another answer than 250; `no_for` is
    an address that it does not take now.
    """

    def __init__(self):
        self.mails, self.answers, self.slow = [], {}, 0
        self.lines, self.no_for = set(), ""

    async def handle_MAIL(self, server, session, envelope, address, options):
        if "MAIL" in self.answers:
            return self.answers["MAIL"]
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address == self.no_for:
            return "450 4.2.0 greylisted"
        if "RCPT" in self.answers:
            return self.answers["RCPT"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        time.sleep(self.slow)
        if "DATA" in self.answers:
            return self.answers["DATA"]
        self.mails.append(envelope)
        self.lines.add(session.peer)
        return "250 OK"


@contextmanager
def mail_server(port=0):
    """A real SMTP server on loopback."""
    mailbox = Mailbox()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port or free_port())
    controller.start()
    try:
        yield mailbox, controller.port
    finally:
        controller.stop()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


@pytest.fixture
def smtp(settings):
    settings.EMAIL_BACKEND = "loket.outside.smtp.Backend"
    settings.EMAIL_HOST, settings.EMAIL_TIMEOUT = "127.0.0.1", 5
    settings.DEFAULT_FROM_EMAIL = "gemeente@bergen.example"
    with mail_server() as (mailbox, port):
        settings.EMAIL_PORT = port
        yield mailbox


@pytest.fixture
def committed(transactional_db):
    """Real commits, visible to threads; the queue is emptied afterwards."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("TRUNCATE procrastinate_jobs CASCADE")


@pytest.fixture
def log_in(client):
    def log_in(*permissions):
        medewerker = Medewerker.objects.create(
            email="kees.bakker@bergen.example", first_name="Kees", last_name="Bakker", hired_at=timezone.now()
        )
        functie = Functie.objects.create(name="Functioneel beheer", permissions=list(permissions))
        FunctieVervulling.objects.create(medewerker=medewerker, functie=functie, first_day=date(2020, 1, 1))
        client.force_login(medewerker)
        return client

    return log_in
