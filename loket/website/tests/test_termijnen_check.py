"""`termijnen_check`: prints what differs, and ends with 1 when anything does."""

import pytest
from django.core.management import CommandError, call_command

from loket.termijnen.tests.test_case_file import OURS

HEAD = "case_id,rule,start,params,expected,unit\n"
GOOD = "D007,awb_default_decision,2026-01-05,{},2026-03-02,date\n"


def written(tmp_path, content):
    path = tmp_path / "cases.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def test_all_examples_are_the_same(capsys):
    call_command("termijnen_check", OURS)
    assert capsys.readouterr().out == "86 gelijk, 0 anders\n"


def test_what_differs_is_printed(tmp_path, capsys):
    rows = ["D1,complaint,2026-05-11,{},2026-06-23,date\n", "D2,verzin,2026-05-11,{},2026-06-23,date\n"]
    with pytest.raises(SystemExit) as ended:
        call_command("termijnen_check", written(tmp_path, HEAD + GOOD + "".join(rows)))
    assert ended.value.code == 1
    assert capsys.readouterr().out.splitlines() == [
        "D1: verwacht 2026-06-23, antwoord 2026-06-22",
        "D2: verwacht 2026-06-23, antwoord rule: Deze regel kennen wij niet.",
        "1 gelijk, 2 anders",
    ]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("case_id;rule\n", "Deze kolommen ontbreken"),
        ("", "Deze kolommen ontbreken"),
        (b"case_id\xff\n", "is geen tekst in UTF-8"),
        (HEAD + "x," * 200000 + '"' + "y" * 200000, "is geen csv"),
    ],
)
def test_another_file_is_told_in_one_line(tmp_path, content, told):
    with pytest.raises(CommandError, match=told):
        call_command("termijnen_check", written(tmp_path, content))


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(CommandError, match="is niet te lezen"):
        call_command("termijnen_check", tmp_path / "weg.csv")


def test_a_file_of_a_spreadsheet_begins_with_a_mark(tmp_path, capsys):
    call_command("termijnen_check", written(tmp_path, "\ufeff" + HEAD + GOOD))
    assert capsys.readouterr().out == "1 gelijk, 0 anders\n"
