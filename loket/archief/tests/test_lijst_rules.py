"""Who may agree to what (domain facts 7.2), without a database."""

from dataclasses import replace
from uuid import UUID

import pytest

from loket.archief.rules.lijst import Standing, why_not_agree, why_not_approve, why_not_change, why_not_offer
from loket.archief.tests.conftest import JANNIE, MAKER, NOOR, SIMON, STRANGER

ONE, OTHER = UUID(int=1), UUID(int=2)
OFFERED = Standing("offered", MAKER.id, 3, needed=frozenset({ONE, None}))
READY = replace(OFFERED, agreed=frozenset({ONE, None}), agreed_by=frozenset({NOOR.id, JANNIE.id}))


def code(refusal):
    return refusal and refusal.code


@pytest.mark.parametrize(
    ("it", "afdeling", "by", "expected"),
    [
        (OFFERED, ONE, JANNIE, None),
        (OFFERED, None, JANNIE, None),  # what belongs to no afdeling
        (OFFERED, OTHER, JANNIE, "other-afdeling"),
        (OFFERED, ONE, MAKER, "own-list"),
        (OFFERED, ONE, STRANGER, "permission_denied"),
        (READY, ONE, JANNIE, "agreed-already"),
        (replace(OFFERED, state="draft"), ONE, JANNIE, "not-offered"),
    ],
)
def test_a_department_agrees(it, afdeling, by, expected):
    assert code(why_not_agree(it, afdeling, mine={ONE}, by=by)) == expected


@pytest.mark.parametrize(
    ("it", "by", "expected"),
    [
        (READY, SIMON, None),
        (OFFERED, SIMON, "departments-first"),
        (READY, MAKER, "own-list"),
        (READY, JANNIE, "same-eyes"),
        (READY, NOOR, "permission_denied"),
        (replace(READY, listed=0), SIMON, "nothing-listed"),
        (replace(READY, state="destroyed"), SIMON, "not-offered"),
    ],
)
def test_the_archivist_comes_last(it, by, expected):
    assert code(why_not_approve(it, by=by)) == expected


@pytest.mark.parametrize(
    ("state", "listed", "by", "expected"),
    [
        ("draft", 1, MAKER, None),
        ("draft", 0, MAKER, "nothing-listed"),
        ("offered", 1, MAKER, "not-draft"),
        ("draft", 1, NOOR, "permission_denied"),
    ],
)
def test_offered_once(state, listed, by, expected):
    assert code(why_not_offer(Standing(state, MAKER.id, listed), by=by)) == expected


@pytest.mark.parametrize(
    ("state", "by", "expected"),
    [("offered", NOOR, None), ("approved", NOOR, "not-open"), ("draft", STRANGER, "permission_denied")],
)
def test_all_who_look_may_take_a_line_off(state, by, expected):
    assert code(why_not_change(Standing(state, MAKER.id, 1), by=by)) == expected
