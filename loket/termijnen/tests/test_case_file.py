"""The 86 worked examples of the domain facts: each was computed twice by others, in different ways."""

from pathlib import Path

import pytest

from loket.termijnen.case_file import Example, WrongFile, examples

OURS = Path(__file__).parent / "deadlines.csv"
SHARED = Path(__file__).parents[4] / "shared" / "cases" / "deadlines.csv"
HEAD = "case_id,rule,start,params,expected,unit,law,why\n"


def rows_of(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(examples(file))


@pytest.mark.parametrize("example", rows_of(OURS), ids=lambda example: example.name)
def test_a_worked_example(example):
    assert example.answer == example.expected


def test_there_are_86_of_them():
    assert len({example.name for example in rows_of(OURS)}) == 86


@pytest.mark.skipif(not SHARED.is_file(), reason="no shared cases beside this checkout")
def test_the_shared_examples_are_ours_too():
    assert [example for example in rows_of(SHARED) if not example.same] == []
    assert rows_of(SHARED) == rows_of(OURS)


@pytest.mark.parametrize(
    ("row", "answer"),
    [
        ("X,verzin,2026-01-05,{},2026-03-02,date", "rule: Deze regel kennen wij niet."),
        ("X,complaint,gisteren,{},2026-03-02,date", "start: Schrijf een datum als 2026-04-07."),
        ("X,complaint,2026-01-05,{,2026-03-02,date", "params is geen JSON"),
        ("X,complaint,2026-01-05,[],2026-03-02,date", "params: Geef de omstandigheden als object."),
        ('X,complaint,2026-01-05,"{""committee"":true}",x,date', "committee: Dit hoort niet bij deze termijn."),
        ("X,complaint,2026-01-05,{},2026-02-16,days", "2026-02-16 (date)"),
        ("X,complaint", "start: Schrijf een datum als 2026-04-07."),
    ],
)
def test_what_cannot_be_answered_says_why(row, answer):
    (example,) = examples([HEAD, row])
    assert (example.answer, example.same) == (answer, False)


def test_two_wrong_values_are_both_told():
    (example,) = examples([HEAD, 'X,complaint,2026-01-05,"{""adviser"":1,""extension_weeks"":5}",2026-02-16,date'])
    assert example.answer == (
        "extension_weeks: De termijn mag hoogstens 4 weken langer worden.; adviser: Kies ja of nee."
    )


def test_another_file_is_told():
    with pytest.raises(WrongFile, match="ontbreken: rule, start, params, expected, unit"):
        list(examples(["case_id,other\n", "D001,x\n"]))


def test_the_rest_of_a_row_is_free():
    assert list(examples([HEAD, "D007,awb_default_decision,2026-01-05,{},2026-03-02,date,wet,waarom,meer"])) == [
        Example("D007", "2026-03-02", "2026-03-02")
    ]
