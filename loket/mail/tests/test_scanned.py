"""With a virus scanner: what is infected stays shut, and nobody opens what was not looked at."""

from base64 import b64encode

import pytest

from loket.berichten.models import Bericht
from loket.kernel.refusal import Refused
from loket.mail.commands import admit_mail, scan_held_mail
from loket.mail.models import Toestand
from loket.mail.tests.written import parts
from loket.outside.virusscanner.fake import EICAR, FakeScanner

pytestmark = pytest.mark.django_db
INFECTED = parts(
    ("Content-Type: text/plain", "Zie bijlage"),
    ("Content-Type: text/plain\nContent-Disposition: attachment; filename=test.com", EICAR.decode()),
    id="ziek@elders.example",
)


@pytest.fixture
def scanner(monkeypatch):
    it = FakeScanner()
    monkeypatch.setattr("loket.mail.commands.intake.scanner", lambda: it)
    return it


def test_a_clean_mail_is_work(scanner, arrives):
    assert arrives().toestand == Toestand.OPEN


def test_a_virus_is_put_away_and_never_comes_back(scanner, arrives, fatima):
    it = arrives(raw=INFECTED)
    assert (it.toestand, it.virus) == ("besmet", "Win.Test.EICAR_HDB-1")
    assert not Bericht.objects.exists()
    with pytest.raises(Refused) as refused:
        admit_mail(mail_id=it.id, by=fatima)
    assert refused.value.refusal.code == "mail-infected"


def test_while_the_scanner_is_down_mail_waits_and_then_comes_in_as_usual(scanner, arrives, fatima):
    scanner.is_down = True
    it, bad = arrives(), arrives(raw=INFECTED, at=None)
    assert (it.toestand, bad.toestand) == (Toestand.WACHT, Toestand.WACHT)
    assert it.klantcontact is None
    assert scan_held_mail() == 0
    scanner.is_down = False
    assert scan_held_mail() == 2
    it.refresh_from_db()
    bad.refresh_from_db()
    assert (it.toestand, bad.toestand) == (Toestand.OPEN, Toestand.BESMET)
    assert it.klantcontact is not None
    assert Bericht.objects.filter(about=f"mail:{it.id}:ontvangen").exists()


def test_what_waits_for_the_scanner_is_opened_by_nobody(scanner, arrives, fatima):
    scanner.is_down = True
    with pytest.raises(Refused) as refused:
        admit_mail(mail_id=arrives().id, by=fatima)
    assert refused.value.refusal.code == "mail-not-scanned"


def test_an_attachment_is_looked_at_in_the_mail_as_it_came(scanner, arrives):
    heads = "Content-Type: application/zip\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment"
    part = (heads, b64encode(b"schoon").decode())
    assert arrives(raw=parts(("Content-Type: text/plain", "Zie"), part)).toestand == Toestand.OPEN
