"""A template is filled in with fields and conditions only; what comes from data is text, and never a template."""

import pytest

from loket.outside.word import NotMerged, fields_in, filled, text_of
from loket.outside.word.fake import docx, with_parts
from loket.outside.word.merge import Value


def said(template, **values):
    return text_of(filled(template, {name: Value(text) for name, text in values.items()}), around=True)


def test_fields_in_the_letter_its_head_and_its_foot_are_filled_in():
    template = docx("Beste {{ naam }},", head="{{gemeente}}", foot="Bel {{ telefoon }}")
    assert fields_in(template) == ["naam", "gemeente", "telefoon"]
    assert said(template, naam="Anna", gemeente="Bergen", telefoon="14 072") == "Beste Anna,\n\nBel 14 072\n\nBergen"


def test_a_field_that_word_cut_in_pieces_is_one_field():
    """Word writes a run of its own for each piece that was typed at another moment."""
    cut = "<w:p><w:r><w:t>Beste {</w:t></w:r><w:r><w:t>{ na</w:t></w:r><w:r><w:t>am }}</w:t></w:r></w:p>"
    xml = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
    template = with_parts(docx("x"), {"word/document.xml": xml.format(cut)})
    assert fields_in(template) == ["naam"]
    assert said(template, naam="Anna") == "Beste Anna"


def test_what_is_not_known_counts_as_not_there_in_a_condition():
    template = docx("{% if dag %}Uiterlijk {{ dag }}.{% else %}Zo snel als het kan.{% endif %}")
    assert said(template, dag="1 mei") == "Uiterlijk 1 mei."
    assert text_of(filled(template, {"dag": Value("[de dag]", known=False)})) == "Zo snel als het kan."


@pytest.mark.parametrize(
    "text",
    ["{{ 7 * 7 }}", "{% for x in y %}", "{{ geheim }}", "<b>&amp; </w:t>", "a\x00\x0b\x0cb\ufffe", "{_{ 7 * 7 }_}"],
)
def test_what_comes_from_data_is_text(text):
    """A name can hold anything: it is never carried out, and breaks no file."""
    read = said(docx("Beste {{ naam }}, {{ geheim }}"), naam=text, geheim="s3cret")
    assert read.count("s3cret") == 1
    assert "49" not in read
    clean = "".join(sign for sign in text if sign not in "\x00\x0b\x0c\ufffe").replace("{_{", "{{").replace("}_}", "}}")
    assert read == f"Beste {clean}, s3cret"


def test_lines_stay_lines():
    assert said(docx("{{ bezwaar }}"), bezwaar="Niet eens?\nBel ons.") == "Niet eens?\nBel ons."


@pytest.mark.parametrize(
    "text",
    [
        "{{ naam.__class__.__mro__ }}",
        "{{ naam() }}",
        "{{ naam|upper }}",
        "{{ naam[0] }}",
        "{{ 'x' * 1000000000 }}",
        "{% for a in naam %}{{ a }}{% endfor %}",
        "{% set a = 1 %}",
        "{% include 'x' %}",
        "{% if naam is defined %}x{% endif %}",
        "{{ naam",
        "{% if naam %}x",
        "{{ naam }}" * 1100,
        "{% if naam %}" * 400 + "x" + "{% endif %}" * 400,
    ],
)
def test_more_than_fields_and_conditions_is_refused(text):
    with pytest.raises(NotMerged):
        filled(docx(text), {"naam": Value("Anna")})


def test_a_broken_file_is_told_as_one():
    for data in (b"", b"PK", docx("x")[:300], with_parts(docx("x"), {"word/document.xml": "<"})):
        with pytest.raises(NotMerged):
            fields_in(data)
