"""Files as people and programs really send them: what a long run wounds, beside the small examples of the tests."""

import io
import json
import time
import zipfile
from base64 import b64encode
from datetime import date
from itertools import islice

from PIL import Image

from loket.examples.mail import one_of_each
from loket.examples.many_mails import many_mails
from loket.examples.pictures import SCENES, picture_of
from loket.huisstijl.brief.letter import Letter, pdf_of
from loket.mail.tests.outlook import narrow, saved_mail
from loket.mail.tests.test_parts import winmail
from loket.mail.tests.written import parts
from loket.outside.scan.fake import letter
from loket.outside.scan.sheet import separator_sheet
from loket.outside.word.fake import docx, with_parts

LARGEST = 60_000  # a larger one is only slower
SAME_DAY = {"creationDate": time.gmtime(0), "modDate": time.gmtime(0)}
MARKDOWN = "Beste Ans,\n\n- een\n- twee\n\n**Wij** kappen de eik.\n\n| wat | wanneer |\n| --- | --- |\n| eik | mei |"


def zip_of(**files):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name.replace("__", "/")), content, zipfile.ZIP_DEFLATED)
    return written.getvalue()


def steady(packed):
    """The same zip at any time: a seed must find it as it was."""
    with zipfile.ZipFile(io.BytesIO(packed)) as files:
        return zip_of(**{name: files.read(name) for name in files.namelist()})


def corpus():
    """By the place where it comes in."""
    pictures, letters, words = list(images()), list(pdfs()), list(documents())
    return {
        "photo": pictures,
        "picture of an editor": pictures,
        "scan": [*letters, *pictures],
        "mail": list(mails(letters[0], pictures[0], words[0])),
        "word": words,
    }


def images():
    small = Image.open(io.BytesIO(picture_of(next(iter(SCENES))))).resize((160, 120))
    told = Image.Exif()
    told[0x0112], told[0x010F] = 6, "Telefoon"  # held upright, by whom it was made
    for kind, mode, more in (
        ("JPEG", "RGB", {"exif": told, "progressive": True}),
        ("JPEG", "CMYK", {}),
        ("JPEG", "L", {"dpi": (200, 200)}),
        ("PNG", "RGBA", {}),
        ("PNG", "P", {"transparency": 0}),
        ("PNG", "1", {}),
        ("WEBP", "RGB", {"quality": 50}),
        ("GIF", "P", {"save_all": True, "append_images": [small.convert("P").rotate(90)]}),
        ("TIFF", "RGB", {"compression": "tiff_lzw"}),
        ("TIFF", "1", {"compression": "group4", "save_all": True, "append_images": [small.convert("1")]}),
    ):
        written = io.BytesIO()
        small.convert(mode).save(written, kind, **more)
        yield written.getvalue()


def pdfs():
    """Ours (PDF/A), of a program, of a picture, and the sheet between letters."""
    yield pdf_of(Letter("Gemeente Bergen", ("Ans", "Laan 4"), date(2026, 3, 2), "Eik", MARKDOWN, (("Zaak", "Z-1"),)))
    yield letter("Geachte heer", "Twee")
    yield separator_sheet()
    written = io.BytesIO()
    Image.new("RGB", (200, 300), "olive").save(
        written, "PDF", save_all=True, append_images=[Image.new("1", (9, 9))], **SAME_DAY
    )
    yield written.getvalue()


def documents():
    """Letters of Word: plain, with a table, with fields and a picture beside them."""
    yield steady(docx("Beste {{ naam }}", "{% if zaak %}Uw zaak {{ zaak.nummer }}{% endif %}", head="Kop", foot="Voet"))
    told = docx("{% for stap in stappen %}", "{{ stap }}", "{% endfor %}")
    yield steady(told)
    yield steady(with_parts(told, {"word/media/image1.png": next(images()), "customXml/item1.xml": "<a/>"}))


def mails(pdf, picture, word):
    """Those of the demo and of the bench, and files of each kind with one."""
    yield from one_of_each()
    yield from (each for each in islice(many_mails(150), 150) if len(each) < LARGEST)
    files = {
        "brief.pdf": ("application/pdf", pdf),
        "foto.jpg": ("image/jpeg", picture),
        "brief.docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word),
        "map.zip": ("application/zip", zip_of(**{"a__b.txt": "een", "c.pdf": pdf[:500]})),
        "winmail.dat": ("application/ms-tnef", winmail(("brief.doc", b"tekst"), ("foto.jpg", picture[:900]))),
        "mail.msg": ("application/vnd.ms-outlook", saved_mail("Dag", ("lijst.txt", b"een"), write=narrow)),
        "doorgestuurd.eml": ("message/rfc822", one_of_each()[0]),
    }
    for name, (kind, content) in files.items():
        told = f"Content-Type: {kind}; name={name}\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment"
        body = b64encode(content).decode()
        lines = "\n".join(body[at : at + 76] for at in range(0, len(body), 76))
        yield parts(("Content-Type: text/plain; charset=utf-8", "Zie de bijlage."), (told, lines))
    yield saved_mail("Dag", *((name, content) for name, (_, content) in files.items()))


CATALOGUS = json.dumps(
    {
        "Catalogus": [{"url": "http://t/c/1", "domein": "TEST", "rsin": "000000000", "naam": "Test"}],
        "InformatieObjectType": [{"url": "http://t/i/1", "omschrijving": "Brief", "catalogus": "http://t/c/1"}],
        "BesluitType": [{"url": "http://t/b/1", "omschrijving": "Besluit", "informatieobjecttypen": ["http://t/i/1"]}],
        "ZaakType": [
            {
                "url": "http://t/z/1",
                "identificatie": "KAP",
                "omschrijving": "Kap",
                "doorlooptijd": "P8W",
                "besluittypen": ["http://t/b/1"],
                "informatieobjecttypen": [],
                "deelzaaktypen": ["http://t/z/1"],
                "gerelateerdeZaaktypen": [{"zaaktype": "http://t/z/1", "aardRelatie": "vervolg"}],
            }
        ],
        "StatusType": [{"url": "http://t/s/1", "zaaktype": "http://t/z/1", "volgnummer": 1, "omschrijving": "Nieuw"}],
        "Eigenschap": [{"url": "http://t/e/1", "zaaktype": "http://t/z/1", "statustype": "http://t/s/1", "naam": "x"}],
    }
).encode()
