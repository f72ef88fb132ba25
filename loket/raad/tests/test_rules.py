"""When minutes are due, what a vote decides, and which files we take."""

from datetime import UTC, date, datetime

import pytest

from loket.raad.rules.stemming import Resultaat, Stem, resultaat, stemmen_in, why_not_record
from loket.raad.rules.stuk import MOST_BYTES, formaat_of, why_not_file, why_not_source
from loket.raad.rules.vergadering import verslag_due, why_not_cancel, why_not_hold, why_not_plan, why_not_publish

AT = datetime(2026, 11, 12, 18, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 12, 21, 0, tzinfo=UTC)


def codes(refusals):
    return [refusal.code for refusal in refusals]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2026, 11, 12), date(2026, 11, 26)),  # a Thursday: two weeks
        (date(2026, 4, 1), date(2026, 4, 17)),  # past Good Friday 3 April and Easter Monday 6 April
        (date(2026, 12, 17), date(2027, 1, 4)),  # past Christmas on a Friday, and New Year on a Friday
    ],
)
def test_minutes_are_due_ten_working_days_after_the_meeting(day, due):
    assert verslag_due(day, 10) == due


@pytest.mark.parametrize(
    ("votes", "again", "expected"),
    [
        ([(11, 10, 0)], False, "aangenomen"),
        ([(10, 11, 0)], False, "verworpen"),
        ([(5, 0, 1), (4, 9, 2)], False, "gestaakt"),  # 9 and 9, three were absent
        ([(5, 5, 0)], False, "verworpen"),  # a tie of all members
        ([(5, 5, 3)], True, "verworpen"),  # a tie again
    ],
)
def test_a_vote_decides_by_the_law(votes, again, expected):
    """Gemeentewet 30 and 32."""
    stemmen = [Stem(f"Fractie {number}", *each) for number, each in enumerate(votes)]
    assert resultaat(stemmen, again=again) == Resultaat(expected)


def test_a_vote_needs_more_than_half_of_the_members():
    """Gemeentewet 29: not asked when it is voted on again."""
    half = [Stem("Duinpartij", 5, 0, 5)]
    assert codes(why_not_record(half, again=False)) == ["too-few-voted"]
    assert why_not_record(half, again=True) == []
    assert why_not_record([Stem("Duinpartij", 6, 0, 5)], again=False) == []
    assert codes(why_not_record([], again=False)) == ["nobody-voted"]
    assert codes(why_not_record([Stem("A", 1, 0, 0), Stem("a", 1, 0, 0)], again=False)) == ["fractie-twice"]


def test_votes_are_typed_a_fractie_on_a_line():
    stemmen, faults = stemmen_in("Duinpartij 4 0 1\n\n Dorpen Samen 2027: 1, 2, 0 \n")
    assert (stemmen, faults) == ([Stem("Duinpartij", 4, 0, 1), Stem("Dorpen Samen 2027", 1, 2, 0)], [])


@pytest.mark.parametrize("line", ["Duinpartij", "Duinpartij 4 0", "Duinpartij vier 0 0", "4 0 1", "x" * 81 + " 1 0 0"])
def test_a_line_that_says_no_votes_is_told(line):
    assert codes(stemmen_in(line)[1]) == ["line-wrong"]
    assert codes(stemmen_in("\n".join(["A 1 0 0"] * 41))[1]) == ["too-many-fracties"]


@pytest.mark.parametrize(
    ("name", "size", "begin", "code"),
    [
        ("Plan.PDF", 10, b"%PDF-1.7", None),
        ("plan.docx", 10, b"PK\x03\x04...", None),
        ("plan.txt", 10, "Één plan".encode(), None),
        ("plan.pdf", 10, b"<html>", "file-not-what-it-says"),
        ("plan.txt", 10, b"a\x00b", "file-not-what-it-says"),
        ("plan.html", 10, b"<html>", "file-kind"),
        ("plan", 10, b"%PDF-", "file-kind"),
        ("plan.pdf", 0, b"", "file-empty"),
        ("plan.pdf", MOST_BYTES + 1, b"%PDF-", "file-too-large"),
    ],
)
def test_files_that_we_take(name, size, begin, code):
    refusal = why_not_file(name=name, size=size, begin=begin)
    assert (refusal.code if refusal else None) == code


def test_a_paper_is_a_file_or_an_address():
    assert why_not_source(has_file=True, adres="") is None
    assert why_not_source(has_file=False, adres="https://raad.example/stuk") is None
    assert why_not_source(has_file=False, adres="").code == "file-or-address"
    assert why_not_source(has_file=True, adres="https://raad.example/").code == "file-or-address"
    for wrong in ("javascript:alert(1)", "http://raad.example/", "https://", "https://[x"):
        assert why_not_source(has_file=False, adres=wrong).code == "address-wrong"
    assert formaat_of("x.odt") == "application/vnd.oasis.opendocument.text"


def test_plans_and_what_was():
    assert why_not_plan(start=AT, end=LATER, verslag_days=10) == []
    assert codes(why_not_plan(start=AT, end=AT, verslag_days=0)) == ["ends-before-start", "verslag-days-wrong"]
    assert why_not_hold(cancelled=False, start=AT, end=LATER, now=LATER) == []
    assert codes(why_not_hold(cancelled=True, start=LATER, end=AT, now=AT)) == [
        "vergadering-cancelled",
        "starts-in-future",
        "ends-before-start",
    ]
    assert codes(why_not_cancel(held=True, toelichting=" ")) == ["vergadering-held", "reason-missing"]


def test_minutes_are_published_once_and_after_the_meeting():
    told = {"day": AT.date(), "today": AT.date(), "cancelled": False, "published": False, "public": True}
    assert why_not_publish(**told, text="x" * 15_001) == []
    assert codes(why_not_publish(**told | {"public": False}, text="x" * 15_001)) == ["verslag-too-long"]
    wrong = told | {"today": date(2026, 11, 11), "cancelled": True, "published": True}
    assert codes(why_not_publish(**wrong, text=" ")) == [
        "vergadering-cancelled",
        "vergadering-to-come",
        "verslag-published",
        "verslag-empty",
    ]
