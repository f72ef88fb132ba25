import json
import logging

import pytest

from loket.kernel.logs import JsonLines, NoPersonalData, without_personal_data


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("bsn 123456782 gezocht", "bsn [number] gezocht"),
        ("bel 06-12345678", "bel [number]"),
        ("bel 06 - 12 34 56 78.", "bel [number]."),
        ("bel (072) 888 00 00", "bel ([number]"),
        ("bel +31 6 1234 5678", "bel [number]"),
        ("bsn 1234.56.782", "bsn [number]"),
        ("iban NL91ABNA0417164300", "iban NL91ABNA[number]"),
        ("lang 12345678212345678212345678", "lang [number]"),
        ("mail j.jansen+x@bergen.example", "mail [mail]"),
        ("mail <jörg@gemeente.example>", "mail <[mail]>"),
        ("GET /x?mail=jan%40bergen.example&y=1", "GET /x?mail=[mail]&y=1"),
        ("postcode 1861 AB, zaak M-2026-123", "postcode 1861 AB, zaak M-2026-123"),
        ("200 in 12345678 ns", "200 in 12345678 ns"),
    ],
)
def test_personal_data_is_masked(text, clean):
    assert without_personal_data(text) == clean


def line_of(message, *args, error=None):
    record = logging.LogRecord("loket.x", logging.ERROR, "x.py", 1, message, args, None)
    if error:
        try:
            raise error
        except type(error) as caught:
            record.exc_info = (type(caught), caught, caught.__traceback__)
    NoPersonalData().filter(record)
    return JsonLines().format(record)


def test_a_line_is_json_with_cleaned_arguments():
    line = json.loads(line_of("mail to %s", "j.jansen@bergen.example"))
    assert (line["message"], line["level"], line["logger"]) == ("mail to [mail]", "ERROR", "loket.x")


def test_a_traceback_says_where_and_never_what():
    line = line_of("fout", error=ValueError("Jan Jansen, 123456782, j.jansen@bergen.example"))
    assert "Jansen" not in line
    assert "123456782" not in line
    assert json.loads(line)["error"] == "ValueError"
    assert "line_of" in json.loads(line)["where"]


TOLD_BY_ANOTHER = """Application callable raised an exception
Traceback (most recent call last):
  File "/srv/loket/app.py", line 7, in answer
    raise NotThere("Jan Jansen")
  File "/srv/loket/there.py", line 12, in look_for
psycopg.errors.UniqueViolation: duplicate key
DETAIL:  Key (naam)=(Jan Jansen) already exists.
"""


def test_a_traceback_in_the_words_of_another_program_says_where_and_never_what():
    """The web server writes those of what it calls so."""
    line = json.loads(line_of(TOLD_BY_ANOTHER))
    assert line["message"] == (
        "Application callable raised an exception psycopg.errors.UniqueViolation app.py:7 answer > there.py:12 look_for"
    )


@pytest.mark.parametrize(
    ("error", "kind"), [("there.ask.<locals>.NotThere: Jan", "there.ask.<locals>.NotThere"), ("Jan Jansen", "")]
)
def test_what_an_error_says_on_its_next_lines_is_never_taken_for_its_name(error, kind):
    told = f'No answer\nTraceback (most recent call last):\n  File "/srv/there.py", line 12, in ask\n{error}\nJansen\n'
    assert json.loads(line_of(told))["message"].split() == ["No", "answer", *kind.split(), "there.py:12", "ask"]


def test_a_line_break_makes_no_second_line():
    assert "\n" not in line_of("een\ntwee")


def test_a_secret_link_is_no_secret_any_more_when_it_is_written_down():
    token = "mZ3k_0aB-9xYq7LrT2vWc5dE8fGhJ1Kp"
    assert without_personal_data(f"Not Found: /melding/{token}/oordeel/") == "Not Found: /melding/[link]/oordeel/"
    assert without_personal_data(f"Gone: /piket/Mzc:1abcDE:{token}") == "Gone: /piket/[link]"


def test_an_id_of_a_row_may_be_read_in_the_log():
    path = "/werk/meldingen/0d8c2f4e-6a1b-4c3d-9e5f-abcdefabcdef/"
    assert without_personal_data(f"Not Found: {path}") == f"Not Found: {path}"
