"""A scan run becomes letters in the tray, and what cannot be read lies there with the reason."""

import os
import time
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from loket.documenten.models import Document
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.outside.opslag import NotThere
from loket.outside.scan import number_of_pages, turned
from loket.outside.scan.fake import FakeOcr, empty_page, letter, run
from loket.post import commands
from loket.post.commands import Vastlegging
from loket.post.commands.tray import keeping
from loket.post.models import Poststuk, Scan, Stapel
from loket.post.rules.tray import Part, Sheet, name_of_part, parts_of
from loket.post.tests.conftest import brief
from loket.post.tests.test_recognise import OBJECTION

pytestmark = pytest.mark.django_db
LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(a)]" % (b"x" * 32, b"y" * 32)


@pytest.fixture(autouse=True)
def no_ocr(monkeypatch):
    """As on a machine without it, whatever this machine has."""
    for where in ("intake", "read"):
        monkeypatch.setattr(f"loket.post.commands.tray.{where}.ocr", lambda: None)


@pytest.fixture
def with_ocr(monkeypatch):
    for where in ("intake", "read"):
        monkeypatch.setattr(f"loket.post.commands.tray.{where}.ocr", lambda: FakeOcr(OBJECTION))


def scanned(data, name="scan-1126.pdf", by=SYSTEM):
    stapel = commands.take_in(name=name, data=data, by=by)
    commands.split_stapel(stapel_id=stapel.id)
    return list(Scan.objects.filter(stapel=stapel).order_by("volgorde"))


def test_where_one_letter_ends():
    sheets = [Sheet(0, False), Sheet(3, True), Sheet(4, False)]
    assert parts_of(7, sheets) == [Part((1, 2)), Part((5, 6))]
    assert parts_of(6, [Sheet(2, True)]) == [Part((0, 1)), Part((3, 4, 5), True)]
    assert parts_of(3, []) == [Part((0, 1, 2))]
    assert parts_of(1, [Sheet(0, False)]) == []
    assert (name_of_part("scan-1126.tiff", 7, 60), name_of_part("a.pdf", 1, 1)) == ("scan-1126-07.pdf", "a.pdf")


@pytest.mark.slow
def test_a_run_of_sixty_letters():
    made = scanned(run([letter(f"Brief {n}\nMet vriendelijke groet,\nA. de Nummer{n}") for n in range(1, 61)]))
    assert len(made) == 60
    assert {scan.toestand for scan in made} == {"klaar"}
    assert [made[n].gevonden["naam"] for n in (0, 59)] == ["A. de Nummer1", "A. de Nummer60"]
    assert (made[0].naam, made[59].naam, made[0].stapel.bladzijden) == ("scan-1126-01.pdf", "scan-1126-60.pdf", 120)


def test_what_a_letter_says_is_found():
    [scan] = scanned(letter(OBJECTION))
    assert (scan.toestand, scan.gelezen, scan.reden, scan.bladzijden) == ("klaar", "tekst", "", 1)
    assert (scan.gevonden["soort"], scan.gevonden["zaaknummer"]) == ("bezwaar", "ZAAK-2026-0000020377")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "Dit bestand is leeg. Scan de brief opnieuw."),
        (b"%PDF-1.7 en dan niets", "Dit bestand is kapot. Scan de brief opnieuw."),
        (b"MZ een programma", "Dit is geen PDF, TIFF of JPEG. Scan de brief opnieuw."),
        (
            letter("A").replace(b"/Root 1 0 R", b"/Root 1 0 R" + LOCK),
            "Op dit bestand zit een wachtwoord. Vraag de afzender om een versie zonder.",
        ),
    ],
)
def test_what_cannot_be_read_stays_in_the_tray_with_the_reason(data, reason):
    [scan] = scanned(data)
    assert (scan.toestand, scan.reden) == ("fout", reason)
    assert commands.content_of(scan.bestand) == data


def test_three_hundred_pages_stay_in_the_tray_until_somebody_looked(room):
    [scan] = scanned(letter(*[str(n) for n in range(1, 301)]))
    assert scan.reden == "Dit zijn 300 bladzijden. Splits ze in brieven, of leg het vast als één stuk."
    other = commands.cut_scan(scan_id=scan.id, before=251, by=room)
    scan.refresh_from_db()
    assert (scan.bladzijden, other.bladzijden, other.reden) == (250, 50, "")
    assert other.tekst.startswith("251")


@pytest.mark.slow
def test_a_run_that_lay_upside_down_is_turned():
    whole = run([letter("A"), letter("B")])
    made = scanned(turned(whole, range(4), 180))
    assert {scan.reden for scan in made} == {"Deze brief lag op zijn kop. Wij hebben hem gedraaid."}


def test_without_a_reader_a_picture_stays_as_it_is_and_says_so():
    [scan] = scanned(empty_page())
    assert (scan.toestand, scan.gelezen, scan.gevonden) == ("klaar", "", {})
    assert scan.reden.endswith("De tekst is niet gelezen. De scan blijft zoals hij is.")


def test_with_a_reader_a_picture_gets_its_text(with_ocr):
    [scan] = scanned(empty_page())
    assert scan.toestand == "lezen"
    before = scan.bestand
    commands.read_scan(scan_id=scan.id)
    commands.read_scan(scan_id=scan.id)
    scan.refresh_from_db()
    assert (scan.toestand, scan.gelezen, scan.gevonden["naam"]) == ("klaar", "ocr", "B. Voorbeeld")
    assert scan.bestand != before


def test_a_reader_that_fails_keeps_the_scan(with_ocr, monkeypatch):
    [scan] = scanned(empty_page())
    monkeypatch.setattr("loket.post.commands.tray.read.ocr", lambda: FakeOcr(None))
    commands.read_scan(scan_id=scan.id)
    scan.refresh_from_db()
    assert (scan.toestand, scan.reden) == ("klaar", "De tekst is niet gelezen. De scan blijft zoals hij is.")


def test_the_same_file_is_taken_in_once(room):
    first = commands.take_in(name="a.pdf", data=letter("A"), by=room)
    assert commands.take_in(name="a.pdf", data=letter("A"), by=room).id == first.id
    assert commands.split_stapel(stapel_id=first.id) == 1
    assert commands.split_stapel(stapel_id=first.id) == 0
    assert Scan.objects.count() == 1


def test_pages_are_turned_cut_and_joined(room):
    [scan] = scanned(letter("Een", "Twee", "Drie"))
    commands.turn_scan(scan_id=scan.id, page=2, by=room)
    second = commands.cut_scan(scan_id=scan.id, before=2, by=room)
    third = commands.cut_scan(scan_id=second.id, before=2, by=room)
    order = list(Scan.objects.order_by("volgorde").values_list("tekst", flat=True))
    assert order == ["Een", "Twee", "Drie"]
    commands.join_with_previous(scan_id=third.id, by=room)
    whole = commands.join_with_previous(scan_id=second.id, by=room)
    assert (whole.id, whole.bladzijden) == (scan.id, 3)
    assert number_of_pages(commands.content_of(whole.bestand)) == 3
    for wrong in (
        lambda: commands.join_with_previous(scan_id=scan.id, by=room),
        lambda: commands.cut_scan(scan_id=scan.id, before=1, by=room),
        lambda: commands.turn_scan(scan_id=scan.id, page=4, by=room),
    ):
        with pytest.raises(Refused):
            wrong()


def test_a_letter_leaves_the_tray_with_all_that_belongs_to_it(room):
    [scan] = scanned(letter(OBJECTION))
    key = scan.bestand
    told = Vastlegging(brief=brief(), team="juridisch")
    stuk = commands.register_scan(scan_id=scan.id, told=told, by=room)
    scan.refresh_from_db()
    assert (scan.toestand, scan.poststuk_id, scan.tekst, scan.gevonden) == ("vastgelegd", stuk.id, "", {})
    assert (stuk.toestand, stuk.team_id) == ("toegestuurd", "juridisch")
    document = Document.objects.get(id=stuk.document_id)
    assert (document.bestandsnaam, document.formaat) == ("scan-1126.pdf", "application/pdf")
    assert commands.content_of(document.bestand) == letter(OBJECTION)
    assert key != document.bestand
    with pytest.raises(Refused) as refused:
        commands.register_scan(scan_id=scan.id, told=told, by=room)
    assert refused.value.refusal.code == "scan-gone"


def test_a_wrong_number_registers_nothing(room):
    [scan] = scanned(letter(OBJECTION))
    with pytest.raises(Refused) as refused:
        commands.register_scan(scan_id=scan.id, told=Vastlegging(brief=brief(), zaaknummer="ZAAK-1"), by=room)
    assert (refused.value.refusal.field, Poststuk.objects.count()) == ("zaaknummer", 0)
    told = Vastlegging(brief=replace(brief(), onderwerp=""), team="juridisch")
    with pytest.raises(Refused):
        commands.register_scan(scan_id=scan.id, told=told, by=room)
    assert Scan.objects.get().toestand == "klaar"


def test_advertising_goes_away_and_can_come_back_for_a_month(room):
    [scan] = scanned(letter("Nu 50 % korting"))
    commands.throw_away(scan_id=scan.id, by=room)
    assert commands.bring_back(scan_id=scan.id, by=room).toestand == "klaar"
    commands.throw_away(scan_id=scan.id, by=room)
    commands.sweep_scans()
    assert Scan.objects.count() == 1
    Scan.objects.update(klaar_op=timezone.now() - timedelta(days=31))
    commands.sweep_scans()
    assert Scan.objects.count() == 0


def test_strangers_keep_their_hands_off(agent):
    [scan] = scanned(letter("A", "B"))
    for forbidden in (
        lambda: commands.take_in(name="a.pdf", data=b"", by=agent),
        lambda: commands.turn_scan(scan_id=scan.id, by=agent),
        lambda: commands.cut_scan(scan_id=scan.id, before=2, by=agent),
        lambda: commands.throw_away(scan_id=scan.id, by=agent),
        lambda: commands.register_scan(scan_id=scan.id, told=Vastlegging(brief=brief()), by=agent),
    ):
        with pytest.raises(Refused) as refused:
            forbidden()
        assert refused.value.refusal.code == "not-allowed"


def test_what_the_scanner_puts_in_its_folder_is_taken_in(settings, tmp_path):
    settings.SCAN_FOLDER = str(tmp_path)
    for name, age in (("b.pdf", 60), ("a.PDF", 30), ("busy.pdf", 0), ("notes.txt", 60), (".hidden.pdf", 60)):
        (tmp_path / name).write_bytes(letter(name))
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    (tmp_path / "link.pdf").symlink_to("/etc/hostname")
    assert commands.collect_scans() == 2
    assert list(Stapel.objects.order_by("gescand_op").values_list("naam", flat=True)) == ["b.pdf", "a.PDF"]
    assert sorted(each.name for each in (tmp_path / "ingelezen").iterdir()) == ["a.PDF", "b.pdf"]
    (tmp_path / "ingelezen" / "b.pdf").rename(tmp_path / "b.pdf")  # as if we were killed before it was moved
    assert (commands.collect_scans(), Stapel.objects.count()) == (1, 2)


def test_a_folder_that_is_not_there_stops_nothing(settings, tmp_path):
    settings.SCAN_FOLDER = str(tmp_path / "weg")
    assert commands.collect_scans() == 0


def test_content_without_a_row_is_swept(monkeypatch):
    [scan] = scanned(letter("A"))
    left = keeping.keep(b"of a process that was killed")
    monkeypatch.setattr("loket.documenten.commands.loose.LEFT_ALONE", timedelta(seconds=-1))
    assert commands.sweep_scans() >= 1
    assert commands.content_of(scan.bestand) == letter("A")
    with pytest.raises(NotThere):
        commands.content_of(left)
