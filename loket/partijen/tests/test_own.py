"""Somebody who is in keeps up where we reach them, and for what; nobody does so for another."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.inloggen.rules.ingelogde import Ingelogde, Kind, Machtiging, Niveau, Via
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.partijen.commands.bevestigen import ask_again, confirm_address
from loket.partijen.commands.ingelogd import partij_of
from loket.partijen.commands.own import choose_messages, keep_own_address
from loket.partijen.models import DigitaalAdres, Partij, SoortDigitaalAdres, Toestemming
from loket.partijen.queries.digitaal_adres import addresses_of, email_of
from loket.partijen.queries.toestemming import may_write_at

pytestmark = pytest.mark.django_db
EMAIL, PHONE = SoortDigitaalAdres.EMAIL, SoortDigitaalAdres.TELEFOONNUMMER
KNOWN = {"besluit", "nieuws"}


def ingelogde(**changed):
    now = timezone.now()
    told = {"kind": Kind.PERSOON, "niveau": Niveau.LAAG, "via": Via.DIGID, "bsn": "999990019", "naam": "Ans Bedacht"}
    return Ingelogde(**{**told, "since": now, "until": now + timedelta(hours=2), **changed})


@pytest.fixture(autouse=True)
def kinds(monkeypatch):
    monkeypatch.setattr("loket.partijen.commands.toestemming.soorten", lambda: dict.fromkeys(KNOWN, "Woorden"))


@pytest.fixture
def ans():
    return partij_of(ingelogde())


def confirm(to="ans@inwoner.example"):
    """The link of the last mail there was opened."""
    text = Bericht.objects.filter(to=to).latest("written_at").text
    token = text.partition("/e-mail-bevestigen/")[2].partition("/")[0]
    assert confirm_address(token=token, by=SYSTEM)


def own(partij_id):
    return Actor(ActorKind.CUSTOMER, id=str(partij_id), name="Ans Bedacht")


def test_who_logs_in_is_one_partij_also_the_second_time(ans):
    assert partij_of(ingelogde()) == ans
    assert Partij.objects.get().zoeknaam == "ans bedacht"


def test_who_speaks_for_another_has_the_partij_of_the_other(ans):
    bep = Machtiging(kind=Kind.PERSOON, bsn="999990032", naam="Bep Bedacht")
    assert partij_of(ingelogde(namens=bep)) != ans


def test_the_last_address_is_the_one(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres=" ans@inwoner.example ", by=own(ans))
    keep_own_address(partij_id=ans, soort=EMAIL, adres="nieuw@inwoner.example", by=own(ans))
    keep_own_address(partij_id=ans, soort=PHONE, adres="06 12 34 56 78", by=own(ans))
    assert email_of(ans) == ""  # nobody opened the link yet
    confirm("nieuw@inwoner.example")
    assert email_of(ans) == "nieuw@inwoner.example"
    assert sorted(row.adres for row in addresses_of(ans)) == ["0612345678", "nieuw@inwoner.example"]


def test_who_read_a_confirmed_address_hears_that_it_is_no_longer_used(ans):
    """Somebody else may be in: on a device that was left open, or with a means that was not theirs."""
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    keep_own_address(partij_id=ans, soort=EMAIL, adres="typfout@inwoner.example", by=own(ans))
    assert not Bericht.objects.filter(about__startswith="adres-gewijzigd").exists()  # nobody had confirmed it
    confirm("typfout@inwoner.example")
    keep_own_address(partij_id=ans, soort=EMAIL, adres="", by=own(ans))
    assert [each.to for each in Bericht.objects.filter(about__startswith="adres-gewijzigd")] == [
        "typfout@inwoner.example"
    ]


def test_an_emptied_address_is_gone(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    keep_own_address(partij_id=ans, soort=EMAIL, adres="", by=own(ans))
    assert email_of(ans) == ""


def test_what_is_no_address_is_told_beside_its_field(ans):
    with pytest.raises(Refused) as refused:
        keep_own_address(partij_id=ans, soort=PHONE, adres="12", by=own(ans))
    assert refused.value.refusal.field == "telefoonnummer"


def test_consent_is_given_and_taken_back_per_kind(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    choose_messages(partij_id=ans, soorten={"besluit", "nieuws"}, known=KNOWN, by=own(ans))
    first = Toestemming.objects.get(soort_bericht="besluit").gegeven_op
    choose_messages(partij_id=ans, soorten={"besluit"}, known=KNOWN, by=own(ans))
    assert may_write_at(ans, "besluit") == ""  # consent is there, but not yet that the mailbox is theirs
    confirm()
    assert may_write_at(ans, "besluit") == "ans@inwoner.example"
    assert may_write_at(ans, "nieuws") == ""
    assert Toestemming.objects.get(soort_bericht="besluit").gegeven_op == first


def test_another_address_has_no_consent_yet(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    choose_messages(partij_id=ans, soorten={"besluit"}, known=KNOWN, by=own(ans))
    keep_own_address(partij_id=ans, soort=EMAIL, adres="nieuw@inwoner.example", by=own(ans))
    assert may_write_at(ans, "besluit") == ""


def test_without_an_address_there_is_nothing_to_consent_to(ans):
    with pytest.raises(Refused) as refused:
        choose_messages(partij_id=ans, soorten={"besluit"}, known=KNOWN, by=own(ans))
    assert refused.value.refusal.code == "email-missing"


def test_nobody_changes_anything_of_another(ans):
    other = partij_of(ingelogde(bsn="999990032"))
    with pytest.raises(Refused):
        keep_own_address(partij_id=ans, soort=EMAIL, adres="kwaad@inwoner.example", by=own(other))
    with pytest.raises(Refused):
        choose_messages(partij_id=ans, soorten=set(), known=KNOWN, by=own(other))
    assert not DigitaalAdres.objects.exists()


def test_what_was_confirmed_stays_so_and_another_address_is_asked_anew(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    assert Bericht.objects.count() == 1
    confirm()
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    assert (email_of(ans), Bericht.objects.count()) == ("ans@inwoner.example", 1)
    assert DigitaalAdres.objects.get().verificatie_datum == timezone.localdate()
    keep_own_address(partij_id=ans, soort=EMAIL, adres="nieuw@inwoner.example", by=own(ans))
    assert email_of(ans) == ""
    told = sorted(Bericht.objects.values_list("to", flat=True))
    assert told == ["ans@inwoner.example", "ans@inwoner.example", "nieuw@inwoner.example"]


def test_a_new_mail_ends_the_link_before_and_the_mail_says_nothing_of_a_person(ans):
    keep_own_address(partij_id=ans, soort=EMAIL, adres="ans@inwoner.example", by=own(ans))
    old = Bericht.objects.get()
    assert "Bedacht" not in old.text + old.subject
    assert ask_again(partij_id=ans, by=own(ans))
    token = old.text.partition("/e-mail-bevestigen/")[2].partition("/")[0]
    assert not confirm_address(token=token, by=SYSTEM)
    confirm()
    assert not ask_again(partij_id=ans, by=own(ans))
