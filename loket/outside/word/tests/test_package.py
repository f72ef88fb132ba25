"""A Word file is looked through before anybody opens it; the text of one is read, and nothing else."""

import io
import zipfile

import pytest

from loket.outside.word import Fault, Unfit, text_of, why_not
from loket.outside.word.fake import docx, with_parts

MOST = 1024 * 1024
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{to}" TargetMode="External"/></Relationships>'  # noqa: E501
LAUGHS = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'


def body(inside, **parts):
    return with_parts(docx("x"), {"word/document.xml": BODY.format(inside), **parts})


def fault_of(data, **told):
    return why_not(data, **{"most": MOST, **told})


def test_a_letter_is_fit_and_says_what_it_says():
    data = docx("Beste Anna,", "Ja, dat mag.", head="Gemeente", foot="Bel 14 072")
    assert fault_of(data) is None
    assert text_of(data) == "Beste Anna,\n\nJa, dat mag."
    assert text_of(data, around=True) == "Beste Anna,\n\nJa, dat mag.\n\nBel 14 072\n\nGemeente"


def test_what_was_deleted_or_is_for_old_programs_is_not_read():
    inside = (
        "<w:p><w:r><w:t>Ja</w:t><w:br/><w:t>dus</w:t></w:r><w:del><w:r><w:t>nee</w:t></w:r></w:del></w:p>"
        '<mc:Fallback xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<w:p><w:r><w:t>dubbel</w:t></w:r></w:p></mc:Fallback>"
    )
    assert text_of(body(inside)) == "Ja\ndus"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", Fault.EMPTY),
        (b"x" * (MOST + 1), Fault.TOO_LARGE),
        (b"%PDF-1.7", Fault.NO_DOCX),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), Fault.LOCKED),
        (docx("x")[:-40], Fault.NO_DOCX),
    ],
)
def test_what_is_no_docx(data, fault):
    assert fault_of(data) == fault


@pytest.mark.parametrize(
    ("parts", "fault"),
    [
        ({"word/vbaProject.bin": b"x"}, Fault.ACTIVE),
        ({"word/embeddings/oleObject1.bin": b"x"}, Fault.ACTIVE),
        (
            {"[Content_Types].xml": "<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"},
            Fault.ACTIVE,
        ),
        ({"[Content_Types].xml": "<Types/>"}, Fault.NO_DOCX),
        ({"word/document.xml": "<w:document"}, Fault.BROKEN),
        ({"word/document.xml": LAUGHS + BODY.format("")}, Fault.BROKEN),
        ({"word/_rels/x.rels": RELS.format(kind="image", to="http://10.0.0.1/x.png")}, Fault.FETCHES),
        ({"word/_rels/x.rels": RELS.format(kind="attachedTemplate", to="file:///etc/x.dotm")}, Fault.FETCHES),
        ({"word/_rels/x.rels": RELS.format(kind="aFChunk", to="x.html")}, Fault.ACTIVE),
        ({"word/_rels/x.rels": RELS.format(kind="hyperlink", to="https://bergen.example")}, None),
    ],
)
def test_macros_other_files_and_what_fetches_from_elsewhere_stay_out(parts, fault):
    assert fault_of(with_parts(docx("x"), parts)) == fault


@pytest.mark.parametrize(
    "order", ['INCLUDETEXT "/etc/passwd"', 'includepicture "http://10.0.0.1"', "DDEAUTO cmd", "LINK x"]
)
def test_a_field_that_reads_another_file_stays_out(order):
    half = len(order) // 2
    inside = "".join(f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (order[:half], order[half:]))
    assert fault_of(body(f"<w:p>{inside}</w:p>")) == Fault.FETCHES
    assert fault_of(body("<w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>")) is None


def test_a_finished_letter_has_no_tracked_changes():
    inside = '<w:p><w:ins w:author="x"><w:r><w:t>Ja</w:t></w:r></w:ins></w:p>'
    assert fault_of(body(inside)) is None
    assert fault_of(body(inside), finished=True) == Fault.TRACKED


def test_a_zip_bomb_is_refused_unread():
    """51 MB of zeros is 50 kB as a zip; many small ones are told by their number."""
    assert fault_of(with_parts(docx("x"), {"word/media/a.bin": bytes(51 * 1024 * 1024)})) == Fault.TOO_LARGE
    assert fault_of(with_parts(docx("x"), {f"word/media/{n}.bin": b"" for n in range(600)})) == Fault.TOO_LARGE


def test_a_part_that_lies_about_its_size_is_broken():
    data = bytearray(body("<w:p/>"))
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        size = parts.getinfo("word/document.xml").file_size
    told = bytes(data).replace(size.to_bytes(4, "little"), (size - 9).to_bytes(4, "little"))
    assert fault_of(told) == Fault.BROKEN
    with pytest.raises(Unfit):
        text_of(told)
