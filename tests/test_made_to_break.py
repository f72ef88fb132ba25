"""Files that somebody made to hurt, at each place where we open one: it is read, or refused with a reason, and soon.

Bombs: small on the wire, large when opened. Spoilt files: the tests' own examples with bytes changed, cut and doubled,
the same each run. `--long` makes many more of them, also of what people and programs really send (`tests/corpus.py`),
by the seed of the run. What once broke something stands in `ONCE`.
"""

import io
import json
import struct
import time
import zipfile
import zlib
from base64 import b64decode, b64encode

import pytest
from django.db import transaction
from PIL import Image

from loket.catalogi.api.transfer.archive import package_in
from loket.catalogi.api.transfer.files import read_package
from loket.catalogi.api.transfer.report import Report
from loket.kernel.refusal import Refused
from loket.mail.commands import take_in
from loket.mail.models import Mailbericht, Postbus
from loket.mail.rules.reading import read_mail
from loket.mail.tests.outlook import saved_mail
from loket.mail.tests.written import mail, parts
from loket.meldingen.foreign import WrongFile, open_foreign
from loket.meldingen.rules.picture import read_picture
from loket.organisatie.models import Afdeling, Team
from loket.outside import scan, word
from loket.outside.saml.xml import NotGood, parse
from loket.outside.scan.fake import letter
from loket.outside.word.fake import docx, with_parts
from loket.redactie.rules.picture import make_picture
from loket.wijkagenda.rules.invoer import NotUnderstood, rows_of
from tests.chance import of_this_run
from tests.corpus import CATALOGUS, corpus, steady, zip_of

pytestmark = pytest.mark.slow
DOCUMENT, LETTER = "word/document.xml", steady(docx("Beste {{ naam }}", head="Kop"))
SECONDS = 5.0  # of work for one file; a good one takes a hundredth of it
SPOILT, SPOILT_LONG = 25, 2_000
KEPT, KEPT_LONG = 10, 500


def photo(kind="JPEG", size=(120, 90)):
    written = io.BytesIO()
    Image.new("RGB", size, "olive").save(written, kind)
    return written.getvalue()


def tiff(*sizes):
    written = io.BytesIO()
    first, *rest = (Image.new("1", size, 1) for size in sizes)
    first.save(written, "TIFF", save_all=True, append_images=rest, compression="group4", dpi=(200, 200))
    return written.getvalue()


def png_of(width, height):
    """A PNG that says to be so large, with the bytes of a small one."""

    def chunk(name, told):
        return struct.pack(">I", len(told)) + name + told + struct.pack(">I", zlib.crc32(name + told))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def laughs(root="x", deep=12):
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, deep))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [<!ENTITY l0 "ha">{lines}]><{root}>&l{deep - 1};</{root}>'.encode()


def reads_a_file(root="x"):
    return f'<!DOCTYPE {root} [<!ENTITY f SYSTEM "file:///etc/passwd">]><{root}>&f;</{root}>'.encode()


def nested_mail(deep):
    head = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(deep))
    return mail(head + "Content-Type: text/plain\r\n\r\nhallo", kind="multipart/mixed; boundary=grens")


def pdf_that_goes_round():
    """Pages that are their own children."""
    pages = b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\n"
    return b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n" + pages


def large_pdf():
    return letter("x").replace(b"/MediaBox[0 0 595 842]", b"/MediaBox[0 0 9e6 9e6]")


def read_scan(data):
    pdf = scan.as_pdf(data)
    return scan.number_of_pages(pdf), scan.texts(pdf), scan.picture(pdf, 0), scan.separators(pdf)


def read_photo(data):
    return read_picture(io.BytesIO(data), size=len(data))


def read_editors_picture(data):
    return make_picture(io.BytesIO(data), size=len(data))


def read_overname(data):
    return list(open_foreign(io.BytesIO(data)).lines)


def read_docx(data):
    return word.why_not(data, most=10**7) or (word.text_of(data), word.fields_in(data))


def read_inside_of_docx(data):
    return read_docx(with_parts(LETTER, {"word/document.xml": data}))


def read_catalogus(data):
    """Spoilt before it is packed: what was packed well is read further."""
    try:
        files = json.loads(data)
    except ValueError:
        files = {"Catalogus": None}
    told = files if isinstance(files, dict) else {"ZaakType": files}
    return package_in(zip_of(**{f"{name}.json": json.dumps(rows) for name, rows in told.items()}), Report())


def json_in_zip(*, times, **rows):
    """Small on the wire: the same thing again and again."""
    return zip_of(**{f"{name}.json": f"[{(each + ',') * times}{each}]" for name, each in rows.items()})


def read_agenda(name):
    return lambda data: rows_of(name, data.decode("utf-8", "replace"))


REFUSES = (Refused, scan.Unreadable, word.Unfit, word.NotMerged, NotGood, WrongFile, NotUnderstood)
OVERNAME = b"nummer;gemeld_op;soort;omschrijving;lat;lon\n7;2025-03-03;lamp;knippert;52.67;4.7\n"
CALENDAR = b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Oud papier\nDTSTART:20260303\nEND:VEVENT\nEND:VCALENDAR\n"
GEOJSON = json.dumps(
    {
        "type": "FeatureCollection",
        "features": [
            {
                "id": 1,
                "geometry": {"type": "Point", "coordinates": [4.7, 52.6]},
                "properties": {"titel": "Kermis", "van": "2026-03-03"},
            }
        ],
    }
).encode()
HTML = ("Content-Type: text/html", "<p>Hoe <b>laat</b>?</p><img src='cid:1'>")
# Where a file comes in: what opens it there, and good examples of it.
ENTRIES = {
    "photo": (read_photo, [photo(), photo("PNG"), photo("WEBP")]),
    "picture of an editor": (read_editors_picture, [photo(), photo("PNG")]),
    "scan": (read_scan, [letter("Geachte heer", "Twee"), photo(), tiff((400, 600), (400, 600))]),
    "mail": (read_mail, [mail(), parts(HTML, HTML), saved_mail("Dag", ("lijst.txt", b"een")), nested_mail(5)]),
    "old meldingen": (read_overname, [OVERNAME, b"<requests><request><id>1</id></request></requests>", GEOJSON]),
    "word": (read_docx, [LETTER]),
    "inside of word": (read_inside_of_docx, [zipfile.ZipFile(io.BytesIO(LETTER)).read(DOCUMENT)]),
    "catalogus": (read_catalogus, [CATALOGUS]),
    "packed catalogus": (lambda data: package_in(data, Report()), [zip_of(**{"Catalogus.json": '[{"domein": "A"}]'})]),
    "our own catalogus": (lambda data: read_package(data, Report()), [b'{"zaaktypen": []}']),
    "saml": (parse, [b"<a><b c='d'>e</b></a>"]),
    "calendar": (read_agenda("dagen.ics"), [CALENDAR]),
    "geojson": (read_agenda("dagen.geojson"), [GEOJSON]),
}
ONCE = {  # by the place where it came in: what a run found, in base64
    "packed catalogus": [
        "Z3VzLmpzb26LjgUAUEsBAhQDFAAAAAgASWJ9XSm7TA0EAAAAAgAAAA4AAAAAAAAAAAAAAIABAAAAAENhdGFsb2d1cy5qc29uUEsFBgAAAAABAA"
        "EAPAAAADAAAAAAAFBLAwQUAAAACABJYn1dKbtMDQQAAAACAAAADgAAAENhdGFsbw==",
    ],
}
DEEP = 100_000
BOMBS = {
    "photo": [png_of(60_000, 60_000), png_of(2**31 - 1, 2**31 - 1), photo("GIF")],
    "picture of an editor": [png_of(60_000, 60_000), png_of(20_000, 20_000)],
    "scan": [
        *(png_of(60_000, 60_000), pdf_that_goes_round(), large_pdf(), b"%PDF-1.4\n" + b"[" * DEEP),
        tiff((10, 10), (20_000, 20_000)),
        tiff((10, 10), *[(12_000, 12_000)] * 20),
    ],
    "mail": [
        *(nested_mail(2_000), nested_mail(20_000), mail(heads=["X-A: " + "a" * 10**6])),
        mail(heads=[f"To: {'<' * 50_000}"]),
        mail(heads=[f"Subject: {'=?utf-8?q?a?= ' * 20_000}"]),
        parts(("Content-Type: text/html", "<div>" * 50_000)),
        parts(("Content-Type: text/html", "<!--" * 50_000)),
        parts(("Content-Type: application/zip; name=x.zip", "UEsDB" * 10)),
        parts(*[("Content-Type: text/plain", "x")] * 20_000),
        mail("> " * 100_000),
        *(mail("a@" * 100_000), mail("x a@a schreef\n" * 20_000), mail("On 3 10:12 wrote schreef a@b\n" * 9_000)),
        mail("x" + "\n" * 150_000),
        *(parts(("Content-Type: text/html", tag * 100_000)) for tag in ("<b></i>", "<?", "<![CDATA[", "<a b='")),
        mail("\n".join(["On Tue wrote:"] * 20_000)),
    ],
    "old meldingen": [
        *(b"[" + b"{}," * 300_000 + b"{}]", b"<requests>" + b"<request/>" * 400_000, b"[" + b"0," * 300_000),
        *(laughs("requests"), reads_a_file("requests"), b"<a>" * DEEP, b"[" * DEEP, b'{"a":' * DEEP),
        b'"' + b"a" * 10**6,
    ],
    "catalogus": [b'{"ZaakType": [' + b"{}," * 1_000_000 + b"{}]}"],
    "packed catalogus": [
        *(json_in_zip(ZaakType=each, times=5_000_000) for each in ('{"a":[]}', "{}", "[]", '""', "0")),
        json_in_zip(ZaakType="{}", StatusType="{}", times=90_000),
        json_in_zip(ZaakType="{}", StatusType="{}", RolType="{}", times=100_000),
    ],
    "our own catalogus": [b'{"zaaktypen": [' + b"{}," * 6_000_000 + b"{}]}", b'{"a": [' + b"0," * 9_000_000 + b"0]}"],
    "word": [
        zip_of(**{"[Content_Types].xml": "<Types/>", "word__document.xml": f"<w>{'<a/>' * 1_900_000}</w>"}),
        zip_of(**{"[Content_Types].xml": f"<Types>{'<a/>' * 1_900_000}</Types>", "word__document.xml": "<w/>"}),
        zip_of(**{"[Content_Types].xml": "<Types/>", "word__document.xml": b"\0" * 60_000_000}),
        zip_of(**{"[Content_Types].xml": laughs("Types"), "word__document.xml": laughs("w")}),
        zip_of(**{"[Content_Types].xml": reads_a_file("Types"), "word__document.xml": reads_a_file("w")}),
        zip_of(**{f"word__{n}.xml": "<a/>" for n in range(2_000)}),
        docx("{{" * 5_000),
    ],
    "saml": [laughs("a"), reads_a_file("a"), b"<a>" * 50_000, b"<a " + b"b='c' " * 30_000 + b"/>"],
    "calendar": [b"BEGIN:VEVENT\n" * 50_000, CALENDAR.replace(b"Oud papier", b"\\n" * 200_000), b" \n" * 100_000],
    "geojson": [
        b'{"features":[' + b"{}," * 1_300_000 + b"{}]}",
        b"[" * DEEP,
        b'{"features":' * DEEP,
        b'{"features":[' + b'{"geometry":' * DEEP,
    ],
}


def opened(entry, data):
    """How long it took. What is read or refused is well; anything else breaks the test."""
    began = time.process_time()
    try:
        found = entry(data)
    except REFUSES as refused:
        found = refused
    assert "root:" not in str(found)
    return time.process_time() - began


@pytest.mark.parametrize(("name", "number"), [(name, number) for name in BOMBS for number in range(len(BOMBS[name]))])
def test_a_bomb_is_refused_or_read_in_a_moment(name, number):
    assert opened(ENTRIES[name][0], BOMBS[name][number]) < SECONDS


@pytest.mark.parametrize("name", ENTRIES)
def test_a_good_example_is_read(name):
    entry, examples = ENTRIES[name]
    for data in examples:
        if name != "old meldingen" or data == OVERNAME:
            entry(data)


@pytest.mark.parametrize("name", ENTRIES)
def test_a_spoilt_file_is_read_or_refused(name):
    run, (entry, examples) = of_this_run(), ENTRIES[name]
    good = [*examples, *(corpus().get(name, ()) if run.long else ())]
    for number in range(SPOILT_LONG if run.long else SPOILT):
        data = spoilt(good[number % len(good)], run.dice(name, number))
        try:
            took = opened(entry, data)
        except Exception as error:
            raise AssertionError(f"{name} {number}, {run.again()}: {b64encode(data[:3000])}") from error
        assert took < SECONDS, f"{name} {number}, {run.again()}"


def a_team():
    return Team.objects.create(code="kcc", name="KCC", afdeling=Afdeling.objects.create(name="Burgers"))


@pytest.mark.django_db
def test_a_spoilt_mail_is_kept_whole():
    """Whatever is in it, somebody can read it: a mail is refused by nobody."""
    run, team = of_this_run(), a_team()
    postbus = Postbus.objects.create(naam="Algemeen", adres="info@bergen.example", team=team)
    good = [*ENTRIES["mail"][1], *(corpus()["mail"] if run.long else ())]
    for number in range(KEPT_LONG if run.long else KEPT):
        raw = spoilt(good[number % len(good)], run.dice("kept", number))
        try:
            with transaction.atomic():
                kept = take_in(raw, postbus=postbus).mail
                transaction.set_rollback(True)
        except Exception as error:
            raise AssertionError(f"kept {number}, {run.again()}: {b64encode(raw[:3000])}") from error
        assert isinstance(kept, Mailbericht)


@pytest.mark.parametrize(("name", "data"), [(name, each) for name, found in ONCE.items() for each in found])
def test_what_once_broke_something_is_read_or_refused(name, data):
    assert opened(ENTRIES[name][0], b64decode(data)) < SECONDS


def spoilt(data, dice):
    """A few wounds: a bit turned, a byte that says much, a piece taken out, doubled or moved, an end too soon."""
    for _ in range(dice.randint(1, 6)):
        data = dice.choice(WOUNDS)(data, *sorted(dice.randrange(len(data) + 1) for _ in range(2)), dice) or b"x"
    return data


WOUNDS = (
    lambda data, at, to, dice: data[:at] + bytes(dice.choices(b"\0\xff\x7f<>[]{}()\"'\r\n;=%9", k=3)) + data[at + 3 :],
    lambda data, at, to, dice: (
        data[:at] + bytes([data[at] ^ 1 << dice.randrange(8)]) * (at < to) + data[at + 1 :] if at < len(data) else data
    ),
    lambda data, at, to, dice: data[:at] + data[min(to, at + 400) :],
    lambda data, at, to, dice: data[:at] + data[at : min(to, at + 400)] * dice.choice([2, 50]) + data[at:],
    lambda data, at, to, dice: data[at:] + data[:at],
    lambda data, at, to, dice: data[: max(at, len(data) // 2)],
    lambda data, at, to, dice: data[:at] + struct.pack(">I", dice.choice([0, 1, 2**31, 2**32 - 1])) + data[at + 4 :],
)
