"""XML that every parser reads, whatever stands in it."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from loket.meldingen.schemas.plain_xml import xml_of


def test_records_in_a_list():
    rows = [{"a": "<b> & c", "n": 1.5, "yes": True, "none": None, "values": [{"key": "k"}]}]
    assert xml_of(rows, "rows", "row").decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n<rows><row><a>&lt;b&gt; &amp; c</a><n>1.5</n><yes>true</yes><none/>'
        "<values><value><key>k</key></value></values></row></rows>"
    )


def test_an_empty_list():
    assert xml_of([], "rows", "row").endswith(b"<rows/>")


@given(st.text())
def test_any_text_can_be_read_back(text):
    text = text.encode("utf-8", "ignore").decode()
    read = ElementTree.fromstring(xml_of({"a": text}, "r")).findtext("a") or ""
    possible = "".join(c for c in text if c in "\t\n\r" or " " <= c < "\ufffe" or c > "\uffff")
    assert read == possible.replace("\r\n", "\n").replace("\r", "\n")
