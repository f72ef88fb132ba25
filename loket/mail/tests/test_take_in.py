"""Every mail comes in once, is kept whole, gets an owner and a last day, and a receipt when that is right."""

from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from django.db import connection
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.klantcontacten.models import Betrokkene, Klantcontact
from loket.klantcontacten.queries.of_partij import contacts_of
from loket.klantcontacten.rules.caller import Identification
from loket.mail.commands import take_in
from loket.mail.models import Mailbericht, Postbusregel, Toestand
from loket.mail.queries.one import mail_view
from loket.mail.queries.original import attachment_of, raw_of
from loket.mail.rules.arrival import MOST_IN_AN_HOUR
from loket.mail.rules.receipt import MOST_A_DAY, answer_by, shown_subject
from loket.mail.tests.test_automatic import bounce
from loket.mail.tests.written import mail, parts
from loket.outside.opslag import StoreDown, store
from loket.partijen.commands.ingelogd import partij_of
from loket.partijen.commands.own import keep_own_address
from loket.partijen.models import Bevestiging, DigitaalAdres, Partij, SoortDigitaalAdres
from loket.partijen.tests.people import person, reached
from loket.partijen.tests.test_own import ingelogde, own

pytestmark = pytest.mark.django_db


def receipts():
    return Bericht.objects.filter(about__startswith="mail:", about__endswith=":ontvangen")


def test_a_mail_is_one_klantcontact_of_the_team_of_its_mailbox(arrives):
    it = arrives()
    contact = it.klantcontact
    assert (it.toestand, it.team_id, it.van) == ("open", "kcc", "joke@bewoner.example")
    assert (contact.kanaal, contact.onderwerp, contact.resultaat) == ("email", "Oud papier", "")
    assert contact.inhoud == "Wanneer halen jullie het oud papier op?"
    assert contact.plaatsgevonden_op == it.ontvangen_op


def test_the_same_message_id_twice_is_one_contact(postbus):
    first = take_in(mail(), postbus=postbus)
    again = take_in(mail(heads=["X-Seen: twice"]), postbus=postbus)
    assert (first.new, again.new) == (True, False)
    assert again.mail.id == first.mail.id
    assert Klantcontact.objects.count() == 1
    assert receipts().count() == 1


def test_who_copies_the_id_of_another_does_not_push_that_mail_aside(arrives):
    arrives()
    other = arrives(sender="dief@elders.example")
    assert other.van == "dief@elders.example"
    assert Mailbericht.objects.count() == 2


def test_without_an_id_the_same_bytes_are_the_same_mail(postbus):
    raw = mail().replace(b"Message-ID: <een@bewoner.example>\r\n", b"")
    assert take_in(raw, postbus=postbus).new
    assert not take_in(raw, postbus=postbus).new


def test_it_is_kept_whole_and_gives_its_attachments_back(arrives):
    raw = parts(
        ("Content-Type: text/plain", "Zie bijlage"),
        ("Content-Type: text/csv\nContent-Disposition: attachment; filename=lijst.csv", "a;b"),
    )
    it = arrives(raw=raw)
    [bijlage] = it.bijlagen.all()
    assert raw_of(it) == raw
    assert (bijlage.naam, bijlage.soort, bijlage.grootte) == ("lijst.csv", "text/csv", 3)
    assert attachment_of(bijlage).content == b"a;b"


def test_a_zip_is_never_opened(arrives):
    heads = "Content-Type: application/zip\nContent-Disposition: attachment; filename=alles.zip"
    bomb = (heads, "PK\x03\x04 42 kB of zeros")
    [bijlage] = arrives(raw=parts(("Content-Type: text/plain", "Zie"), bomb)).bijlagen.all()
    assert (bijlage.naam, bijlage.grootte) == ("alles.zip", 19)


def test_a_customer_that_we_know_by_this_address_is_tied(arrives):
    now = timezone.now()
    told = {"soort_partij": "persoon", "achternaam": "Wit", "gemaakt_op": now, "gewijzigd_op": now}
    joke = Partij.objects.create(nummer="0000000001", zoeknaam="joke de wit", **told)
    DigitaalAdres.objects.create(
        partij=joke, soort_digitaal_adres="email", adres="Joke@bewoner.example", gevonden_als="joke@bewoner.example"
    )
    arrives()
    who = Betrokkene.objects.get()
    assert who.partij == joke
    assert who.klantcontact.identificatieniveau == Identification.LIGHT  # anybody can write it above a mail


def test_who_gave_the_address_of_another_as_their_own_reads_nothing_of_what_that_one_mails(arrives):
    """Mijn shows somebody each contact of theirs. Until the link is opened that we mailed there, it is not theirs."""
    ans = partij_of(ingelogde())
    keep_own_address(partij_id=ans, soort=SoortDigitaalAdres.EMAIL, adres="joke@bewoner.example", by=own(ans))
    first = arrives()
    assert (Betrokkene.objects.get().partij, contacts_of(ans).rows) == (None, ())
    assert mail_view(first.id, now=timezone.now()).klanten == ()
    Bevestiging.objects.update(bevestigd_op=timezone.now())
    second = arrives(id="twee@bewoner.example")
    assert [each.id for each in contacts_of(ans).rows] == [second.klantcontact_id]
    assert [each.id for each in mail_view(second.id, now=timezone.now()).klanten] == [ans]


def test_nor_do_they_keep_who_has_it_from_being_known(arrives):
    ans, joke = partij_of(ingelogde()), person()
    keep_own_address(partij_id=ans, soort=SoortDigitaalAdres.EMAIL, adres="joke@bewoner.example", by=own(ans))
    reached(joke, "joke@bewoner.example")
    arrives()
    assert Betrokkene.objects.get().partij == joke


def test_a_bsn_in_a_mail_does_not_go_into_the_contact(arrives):
    it = arrives("Mijn BSN is 123456782.", subject="123456782")
    assert it.klantcontact.inhoud == "Mijn BSN is [bsn]."
    assert it.klantcontact.onderwerp == "[bsn]"


# -- The receipt (Awb 2:17) -----------------------------------------------------------------------------------------


def test_the_receipt_says_what_came_when_who_until_when_and_how_to_add(arrives):
    at = datetime(2026, 3, 3, 9, 12, tzinfo=UTC)  # Tuesday: two working days on is Thursday
    it = arrives(at=at)
    told = receipts().get()
    assert told.once  # two would look like two matters
    assert told.to == "joke@bewoner.example"
    assert told.reply_to == "info@bergen.example"
    assert told.in_reply_to == "een@bewoner.example"
    assert f"[M{it.klantcontact.nummer}-" in told.subject
    for line in (
        "op 3 maart om 10.12 uur",
        "Onderwerp: Oud papier",
        "Klantcontactcentrum leest uw e-mail.",
        "U hoort van ons op 5 maart 2026 of eerder.",
        "Wilt u iets toevoegen? Beantwoord dan deze e-mail.",
        "Bel 14 072",
    ):
        assert line in told.text


@pytest.mark.parametrize(
    ("received", "until"),
    [
        (datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 3, 5, 9, tzinfo=UTC)),  # Tuesday 10.00: Thursday 10.00
        (datetime(2026, 3, 6, 15, tzinfo=UTC), datetime(2026, 3, 10, 15, tzinfo=UTC)),  # Friday 16.00: Tuesday 16.00
        (datetime(2026, 3, 8, 12, tzinfo=UTC), datetime(2026, 3, 10, 16, tzinfo=UTC)),  # Sunday: Tuesday 17.00
        (datetime(2026, 12, 24, 9, tzinfo=UTC), datetime(2026, 12, 29, 9, tzinfo=UTC)),  # over Christmas
    ],
)
def test_until_when_we_answer(received, until):
    assert answer_by(received, 2) == until


@pytest.mark.parametrize("heads", [["Auto-Submitted: auto-replied"], ["List-Id: x"], ["Precedence: bulk"]])
def test_no_program_gets_a_receipt_or_is_a_contact(arrives, heads):
    it = arrives(heads=heads)
    assert it.toestand == Toestand.AUTOMATISCH
    assert it.klantcontact is None
    assert not Bericht.objects.exists()


def test_our_own_receipt_that_comes_back_gets_none(arrives):
    it = arrives(sender="info@bergen.example", heads=["Auto-Submitted: auto-replied"])
    assert (it.toestand, it.afzender) == ("automatisch", "loop")
    assert not Bericht.objects.exists()


def test_one_address_gets_at_most_so_many_receipts_a_day(arrives):
    for number in range(MOST_A_DAY + 2):
        arrives(id=f"{number}@bewoner.example")
    assert receipts().count() == MOST_A_DAY
    assert Klantcontact.objects.count() == MOST_A_DAY + 2


def test_a_mailbox_may_give_no_receipts(arrives, postbus):
    postbus.bevestigen = False
    postbus.save()
    assert arrives().bevestigd_op is None
    assert not Bericht.objects.exists()


def test_a_receipt_says_no_bsn_and_no_address_of_a_site_back():
    assert shown_subject("Win nu https://win.example/x voor 123456782") == "Win nu voor [bsn]"
    assert shown_subject("a" * 100) == "a" * 80 + "…"


# -- Bounces (Awb 2:11) ---------------------------------------------------------------------------------------------


def test_a_bounce_marks_the_address_that_we_wrote_to_and_a_mail_from_it_unmarks_it(arrives):
    from loket.berichten.queries import is_unreachable

    arrives()
    ours = receipts().get()
    returned = bounce((ours.to, "failed", "5.1.1")).replace(b"bericht.1@", b"bericht.%s@" % ours.id.hex.encode())
    arrives(raw=returned)
    assert is_unreachable(ours.to)
    arrives(id="twee@bewoner.example")
    assert not is_unreachable(ours.to)


def test_a_bounce_of_what_we_did_not_send_marks_nobody(arrives):
    from loket.berichten.queries import is_unreachable

    assert arrives(raw=bounce(("joke@bewoner.example", "failed", "5.1.1"))).toestand == Toestand.AUTOMATISCH
    assert not is_unreachable("joke@bewoner.example")


# -- Rules, trays, bad days -----------------------------------------------------------------------------------------


def test_the_rules_of_a_mailbox_choose_a_team_or_call_it_spam(arrives, postbus):
    Postbusregel.objects.create(postbus=postbus, volgorde=1, veld="onderwerp", bevat="LANTAARN", team_id="verlichting")
    Postbusregel.objects.create(postbus=postbus, volgorde=2, veld="afzender", bevat="@casino.example", spam=True)
    assert arrives(subject="Kapotte lantaarnpaal").team_id == "verlichting"
    spam = arrives(sender="win@casino.example", id="win@casino.example")
    assert (spam.toestand, spam.klantcontact) == ("spam", None)


def test_what_cannot_be_read_is_kept_whole_in_a_tray(arrives):
    raw = b"\x00\x01\x02 geen mail"
    it = arrives(raw=raw)
    assert it.toestand == Toestand.ONLEESBAAR
    assert raw_of(it) == raw


def test_two_thousand_from_one_address_are_kept_and_flood_nobody(arrives, postbus, monkeypatch):
    now = timezone.now()
    for number in range(MOST_IN_AN_HOUR + 10):  # the others are as the last of these
        arrives(id=f"{number}@bom.example", sender="bom@bom.example", at=now + timedelta(seconds=number))
    assert Mailbericht.objects.filter(toestand="open").count() == MOST_IN_AN_HOUR
    assert Mailbericht.objects.filter(toestand="stapel").count() == 10
    assert Klantcontact.objects.count() == MOST_IN_AN_HOUR
    assert receipts().count() == MOST_A_DAY
    assert arrives(id="ander@bewoner.example").toestand == Toestand.OPEN


def test_an_hour_later_the_same_address_is_heard_again(arrives):
    now = timezone.now()
    for number in range(MOST_IN_AN_HOUR + 1):
        arrives(id=f"{number}@bom.example", sender="bom@bom.example", at=now)
    late = arrives(id="laat@bom.example", sender="bom@bom.example", at=now + timedelta(hours=1, minutes=1))
    assert late.toestand == Toestand.OPEN


def test_a_full_disk_takes_nothing_in_and_the_mail_can_come_again(arrives):
    store().is_down = True
    try:
        with pytest.raises(StoreDown):
            arrives()
    finally:
        store().is_down = False
    assert not Mailbericht.objects.exists()
    assert arrives().toestand == Toestand.OPEN


def test_a_fault_half_way_leaves_no_file_and_no_row(arrives, monkeypatch):
    def broken(*args, **told):
        raise RuntimeError

    before = set(store().kept)
    monkeypatch.setattr("loket.mail.commands.intake.keep_attachments", broken)
    with pytest.raises(RuntimeError):
        arrives()
    assert not Mailbericht.objects.exists()
    assert set(store().kept) == before


@pytest.mark.slow
def test_a_mail_of_sixty_megabytes_is_kept_whole_and_read_at_its_beginning(arrives):
    heads = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=film.mp4"
    part = (heads, "x" * 60_000_000)
    raw = parts(("Content-Type: text/plain", "Een filmpje van de kuil."), part)
    it = arrives(raw=raw)
    assert (it.tekst, it.fouten, it.grootte) == ("Een filmpje van de kuil.", ["cut-off"], len(raw))
    assert it.toestand == Toestand.OPEN


def test_what_was_tied_before_to_who_never_confirmed_that_address_is_not_theirs(arrives):
    """A town that ran an older version: the migration looks at each mail that it has."""
    light = import_module("loket.mail.migrations.0004_light")
    now = timezone.now()
    told = {"soort_partij": "persoon", "gemaakt_op": now, "gewijzigd_op": now}
    his, hers, both = (Partij.objects.create(nummer=number, **told) for number in ("1", "2", "3"))
    found = {"soort_digitaal_adres": "email", "adres": "joke@bewoner.example", "gevonden_als": "joke@bewoner.example"}
    waits = DigitaalAdres.objects.create(partij=his, **found)
    Bevestiging.objects.create(adres=waits, sleutel=b"x" * 32, gevraagd_op=now)
    again = DigitaalAdres.objects.create(partij=both, **found)  # a program wrote it down once more
    Bevestiging.objects.create(adres=again, sleutel=b"y" * 32, gevraagd_op=now)
    for who in (hers, both):
        DigitaalAdres.objects.create(partij=who, **found)
    for who in (his, hers, both):
        mail = arrives(id=f"{who.nummer}@bewoner.example")
        Betrokkene.objects.filter(klantcontact=mail.klantcontact_id).update(partij=who)
    Klantcontact.objects.update(identificatieniveau=0)
    with connection.cursor() as cursor:
        cursor.execute(light.NOT_THEIRS)
        cursor.execute(light.LIGHT)
    tied = Betrokkene.objects.order_by("klantcontact_id").values_list("partij", "klantcontact__identificatieniveau")
    assert list(tied) == [(None, 0), (hers.id, 1), (both.id, 1)]
