"""XML that somebody sends reads no other file and unfolds to nothing large: each place that reads XML stands here."""

import io
import zipfile
from xml.etree.ElementTree import ParseError

import pytest

from loket.gebied.bag import _objects
from loket.meldingen.foreign import WrongFile, open_foreign
from loket.outside import word
from loket.outside.saml.xml import NotGood, parse
from loket.outside.word import Unfit
from loket.outside.word.fake import docx, with_parts
from loket.outside.word.merge import NotMerged, Value
from tests.test_the_house import HOUSE, sources
from tests.xml_readers import reads_xml

PLACES = {"gebied/bag.py", "meldingen/foreign/xml_file.py", "outside/saml/xml.py", "outside/word/package.py"}
FILLS_IN = "outside/word/docx_template.py"  # Word again; what it makes of a field is the last test
ANOTHER_FILE = '<!DOCTYPE x [<!ENTITY f SYSTEM "{}">]>'
LETTER = docx("Beste heer")
GROWS = '<!ENTITY f0 "ha">' + "".join(f'<!ENTITY f{n} "{f"&f{n - 1};" * 10}">' for n in range(1, 12))
FOLDS_OUT = f'<!DOCTYPE x [{GROWS}<!ENTITY f "&f11;">]>'


def document():
    with zipfile.ZipFile(io.BytesIO(LETTER)) as package:
        return package.read("word/document.xml").decode()


def letter(head, text):
    told = document().replace("?>", f"?>{head}", 1).replace("Beste heer", text)
    return with_parts(LETTER, {"word/document.xml": told})


def read_word(head, text):
    return word.text_of(letter(head, text))


def read_meldingen(head, text):
    lines = f"{head}<requests><request><id>7</id><description>{text}</description></request></requests>"
    return "".join(str(line) for line in open_foreign(io.BytesIO(lines.encode())).lines)


def read_saml(head, text):
    return "".join(parse(f"{head}<a>{text}</a>".encode()).itertext())


def read_bag(head, text):
    lines = f"{head}<stand><Woonplaats><naam>{text}</naam></Woonplaats></stand>".encode()
    found = [fields["naam"][0].text for fields in _objects(io.BytesIO(lines), "Woonplaats")]
    return "".join(found)


ENTRIES = {"word": read_word, "meldingen": read_meldingen, "saml": read_saml, "bag": read_bag}
REFUSES = (Unfit, WrongFile, NotGood, ParseError)


@pytest.fixture
def secret(tmp_path):
    place = tmp_path / "geheim"
    place.write_text("wat niemand mag lezen")
    return ANOTHER_FILE.format(place.as_uri())


def test_each_place_that_reads_xml_is_tried_here():
    found = {path.relative_to(HOUSE).as_posix() for path in sources() if reads_xml(path.read_text())}
    assert found == PLACES | {FILLS_IN}, "Put what reads XML in ENTRIES and here"
    assert len(ENTRIES) == len(PLACES)


@pytest.mark.parametrize(
    "program",
    [
        "from lxml import etree\netree.parse(file)",
        "import lxml.etree\nlxml.etree.fromstring(words)",
        "import xml.etree.ElementTree as ET\nET.parse(file)",
        "from xml.etree import ElementTree\nread = ElementTree.iterparse",
        "from xml.etree.ElementTree import fromstring as made_of\nmade_of(words)",
        "from xml.etree.ElementTree import ElementTree\ntree = ElementTree()\ntree.parse(file)",
        "from lxml import etree\netree.ElementTree(file=file)",
        "import xml.dom.minidom\nxml.dom.minidom.parse(file)",
        "from xml.dom import minidom as dom\ndom.parseString(words)",
        "from defusedxml.sax import make_parser\nmake_parser()",
        "from lxml import etree\ne = etree\ne.parse(file)",
        "from lxml.etree import *\nparse(file)",
        "import docx\ndocx.Document(file)",
        "from docxtpl import DocxTemplate as Letter\nLetter(file)",
        "def read():\n    from xml.parsers import expat\n    return expat.ParserCreate()",
    ],
)
def test_whatever_reads_xml_is_seen_by_whatever_name(program):
    assert reads_xml(program)


@pytest.mark.parametrize(
    "program",
    [
        "from xml.etree.ElementTree import Element, SubElement, tostring\ntostring(Element('a'))",
        "from xml.sax.saxutils import escape\nescape(words)",
        "from lxml import etree\netree.ElementTree(root).write(file)",
        "from loket.outside.saml.xml import parse\nfrom lxml.etree import _Element\nparse(words)",
        "from docx import Document\nDocument().save(file)",
        "from urllib import parse\nfrom dateutil.parser import parse as read\nparse.quote(words)",
    ],
)
def test_who_writes_xml_or_reads_something_else_does_not(program):
    assert not reads_xml(program)


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_text_is_read_where_it_stands(entry):
    """Or the tests below would look where nothing is shown."""
    assert "Een gewone tekst" in ENTRIES[entry]("", "Een gewone tekst")


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_text_that_is_another_file_is_refused(entry, secret):
    with pytest.raises(REFUSES):
        ENTRIES[entry](secret, "&f;")


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_text_that_unfolds_is_refused(entry):
    with pytest.raises(REFUSES):
        ENTRIES[entry](FOLDS_OUT, "&f;")


def test_what_fills_in_a_letter_reads_no_other_file_either(secret):
    """Whoever calls it has looked the file through; it would do no harm if that were forgotten."""
    made = word.filled(letter(secret, "{{ naam }} &f;"), {"naam": Value("Jansen")})
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        told = package.read("word/document.xml").decode()
    assert "Jansen" in told
    assert "wat niemand mag lezen" not in told


def test_nor_does_it_unfold_what_grows():
    with pytest.raises(NotMerged):
        word.filled(letter(FOLDS_OUT, "{{ naam }} &f;"), {"naam": Value("Jansen")})
