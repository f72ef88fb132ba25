"""What Awb chapter 9 asks: days, kinds, judgements, and who may not look. The days are counted by hand."""

from datetime import date
from uuid import UUID

import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.klachten.rules.jaar import change_words, merged, share
from loket.klachten.rules.oordeel import NAMES, Part, oordeel_of, soort_of, why_not_judge
from loket.klachten.rules.rechten import Who, why_not_handler, why_not_see
from loket.klachten.rules.stappen import why_not_decline, why_not_receive, why_not_settle, why_not_split
from loket.klachten.rules.termijn import (
    call_before,
    last_day_of,
    last_day_to_decline,
    ombudsman_until,
    why_not_agreed,
    why_not_longer,
)

MONDAY = date(2026, 3, 2)
ME, OTHER = UUID(int=7), UUID(int=8)


def codes(refusals):
    return [each.code for each in refusals]


@pytest.mark.parametrize(
    ("more", "day"),
    [
        ({}, date(2026, 4, 13)),  # 6 weeks
        ({"met_adviseur": True}, date(2026, 5, 11)),  # 10 weeks
        ({"verdaagd_weken": 4}, date(2026, 5, 11)),
        ({"met_adviseur": True, "verdaagd_weken": 4}, date(2026, 6, 8)),
        ({"uitstel_tot": date(2026, 7, 1)}, date(2026, 7, 1)),
        ({"uitstel_tot": date(2026, 3, 20)}, date(2026, 4, 13)),  # an earlier day shortens nothing
    ],
)
def test_the_last_day(more, day):
    assert last_day_of(MONDAY, **more) == day


def test_the_other_days():
    assert last_day_to_decline(MONDAY) == date(2026, 3, 30)  # 4 weeks
    assert ombudsman_until(date(2026, 4, 13)) == date(2027, 4, 13)  # a year
    assert call_before(MONDAY) == date(2026, 3, 9)  # 5 working days


def test_a_last_day_is_a_working_day():
    assert last_day_of(date(2026, 2, 23)) == date(2026, 4, 7)  # 6 April is Easter Monday


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"weken": 4, "verdaagd": 0, "reden": "Druk"}, []),
        ({"weken": 5, "verdaagd": 0, "reden": "Druk"}, ["too-long"]),
        ({"weken": 2, "verdaagd": 2, "reden": "Druk"}, ["already-longer"]),
        ({"weken": 2, "verdaagd": 0, "reden": " "}, ["reason-missing"]),
        ({"weken": 2, "verdaagd": 0, "reden": "Druk", "today": date(2026, 4, 14)}, ["too-late"]),
    ],
)
def test_four_weeks_once_and_in_time(told, expected):
    around = {"today": date(2026, 4, 1), "last": date(2026, 4, 13)}
    assert codes(why_not_longer(**{**around, **told})) == expected


def test_longer_than_that_only_when_the_klager_agreed():
    around = {"today": date(2026, 4, 10), "last": date(2026, 4, 13)}
    assert codes(why_not_agreed(tot=date(2026, 6, 1), akkoord_op=None, **around)) == ["consent-missing"]
    assert codes(why_not_agreed(tot=date(2026, 4, 13), akkoord_op=date(2026, 4, 9), **around)) == ["not-later"]
    assert why_not_agreed(tot=date(2026, 6, 1), akkoord_op=date(2026, 4, 9), **around) == []


@pytest.mark.parametrize(
    ("kinds", "whole"),
    [
        ([], ""),
        (["werkwijze"], "werkwijze"),
        (["werkwijze", "werkwijze"], "werkwijze"),
        (["werkwijze", "bejegening"], "gecombineerd"),
    ],
)
def test_the_kind_of_the_whole(kinds, whole):
    assert soort_of(kinds) == whole


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["gegrond"], "gegrond"),
        (["gegrond", "gegrond"], "gegrond"),
        (["gegrond", "ongegrond"], "deels_gegrond"),
        (["gegrond", "geen_oordeel"], "deels_gegrond"),
        (["ongegrond", "geen_oordeel"], "ongegrond"),
        (["geen_oordeel"], "geen_oordeel"),
    ],
)
def test_the_judgement_of_the_whole(parts, whole):
    assert oordeel_of(parts) == whole


def test_there_are_twenty_two_norms():
    assert len(NAMES) == 22


GOOD = Part("gegrond", "De brief lag drie weken.", "voortvarendheid")
JUDGED = {"conclusie": "Excuses", "heard": True, "not_heard": "", "advised": False, "adviser": False, "late_answers": 0}


@pytest.mark.parametrize(
    ("parts", "more", "expected"),
    [
        ([GOOD], {}, []),
        ([GOOD], {"heard": False}, ["not-heard"]),
        ([GOOD], {"heard": False, "not_heard": "wil_niet"}, []),
        ([GOOD], {"late_answers": 1}, ["no-copy"]),
        ([GOOD], {"adviser": True}, ["advice-missing"]),
        ([GOOD], {"conclusie": " "}, ["conclusion-missing"]),
        ([Part("gegrond", " ")], {}, ["finding-missing"]),
        ([Part("", "Iets")], {}, ["judgement-missing"]),
        ([Part("deels_gegrond", "Iets")], {}, ["judgement-missing"]),  # of the whole only
        ([], {}, ["parts-missing"]),
    ],
)
def test_what_a_judgement_needs(parts, more, expected):
    assert codes(why_not_judge(parts, **{**JUDGED, **more})) == expected


@pytest.mark.parametrize(
    ("grond", "gebeurd", "today", "expected"),
    [
        ("eerder", None, date(2026, 3, 30), []),
        ("eerder", None, date(2026, 3, 31), ["too-late"]),
        ("", None, date(2026, 3, 10), ["ground-missing"]),
        ("langer_dan_jaar", date(2025, 1, 5), date(2026, 3, 10), []),
        ("langer_dan_jaar", date(2025, 3, 2), date(2026, 3, 10), ["within-a-year"]),
        ("langer_dan_jaar", None, date(2026, 3, 10), ["within-a-year"]),
    ],
)
def test_not_treated_within_four_weeks_on_a_ground_of_the_law(grond, gebeurd, today, expected):
    told = {"toelichting": "Dit behandelden wij in 2024.", "gebeurd_op": gebeurd, "ontvangen_op": MONDAY}
    assert codes(why_not_decline(grond, today=today, **told)) == expected


def test_settled_only_when_the_klager_says_so():
    told = {"afspraak": "Wij bellen terug.", "gesproken_op": MONDAY, "ontvangen_op": MONDAY, "today": MONDAY}
    assert codes(why_not_settle(akkoord_op=None, **told)) == ["consent-missing"]
    assert why_not_settle(akkoord_op=MONDAY, **told) == []


def test_a_klacht_needs_a_name_a_text_and_a_way_to_reach():
    told = {"gebeurd_op": None, "ontvangen_op": MONDAY, "today": MONDAY}
    assert codes(why_not_receive(naam="", tekst=" ", reachable=False, **told)) == [
        "naam-missing",
        "tekst-missing",
        "contact-missing",
    ]


def test_a_part_is_of_one_kind():
    assert codes(why_not_split([("gecombineerd", "Alles")])) == ["kind-missing"]
    assert why_not_split([("werkwijze", "Dubbele brief")]) == []


def staff(*permissions, id=ME):
    return Actor(ActorKind.STAFF, str(id), "Ruben", frozenset(), frozenset(permissions))


HANDLES, DIVIDES = "klachten.behandelen", "klachten.coordineren"


@pytest.mark.parametrize(
    ("who", "by", "code"),
    [
        (Who(ME, []), staff(HANDLES), None),
        (Who(OTHER, []), staff(HANDLES), "klacht-of-other"),
        (Who(OTHER, []), staff(DIVIDES), None),
        (Who(OTHER, [ME]), staff(DIVIDES), "klacht-about-you"),
        (Who(ME, [ME]), staff(HANDLES, DIVIDES), "klacht-about-you"),
        (Who(ME, []), staff(), "klacht-of-other"),
        (Who(None, []), VISITOR, "klacht-about-you"),
        (Who(None, []), SYSTEM, None),
    ],
)
def test_who_sees_a_klacht(who, by, code):
    refusal = why_not_see(who, by=by)
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("beklaagden", "deputies", "code"),
    [([], [], None), ([ME], [], "handler-involved"), ([OTHER], [ME], "handler-stands-in")],
)
def test_who_was_involved_or_stands_in_does_not_handle_it(beklaagden, deputies, code):
    refusal = why_not_handler(ME, handlers=[ME], beklaagden=beklaagden, deputies=deputies)
    assert (refusal.code if refusal else None) == code


def test_small_numbers_stand_together():
    assert merged([("Groen", 12), ("Zorg", 3), ("Boa", 2)]) == [("Groen", 12), ("Overige", 5)]
    assert merged([("Groen", 12), ("Zorg", 6), ("Boa", 2)]) == [("Groen", 12), ("Overige", 8)]  # 2 alone is too small
    assert merged([("Groen", 3)]) == [("Overige", 3)]
    assert merged([]) == []


def test_the_sums_of_2009_and_2010():
    assert change_words(45, 60) == "15 minder dan in het jaar ervoor (-25,0 %)"
    assert change_words(3, 0) == "n.v.t."
    assert share(0, 0) is None
