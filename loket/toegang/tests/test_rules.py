"""Who may come in and stay."""

from datetime import UTC, datetime, timedelta

import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.toegang import rules
from loket.toegang.rules import Next

NINE = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # RFC 6238 appendix B: "12345678901234567890"
STEP = 1111111109 // 30


def code(refusal):
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("after_start", "after_seen", "over"),
    [
        (timedelta(), timedelta(), False),
        (timedelta(hours=8), timedelta(minutes=30), False),
        (timedelta(hours=8), timedelta(minutes=30, seconds=1), True),
        (timedelta(hours=12), timedelta(), False),
        (timedelta(hours=12, seconds=1), timedelta(), True),
    ],
)
def test_a_session_ends_after_half_an_hour_of_nothing_or_twelve_hours(after_start, after_seen, over):
    now = NINE + timedelta(days=1)
    found = rules.session_is_over(started_at=now - after_start, seen_at=now - after_seen, now=now)
    assert found == over


@pytest.mark.parametrize(
    ("wanted", "goes_to"),
    [
        ("/werk/meldingen/?team=groen", "/werk/meldingen/?team=groen"),
        ("", "/werk/"),
        ("https://elders.example/", "/werk/"),
        ("//elders.example/", "/werk/"),
        ("/\\elders.example", "/werk/"),
        ("///elders.example", "/werk/"),
        ("javascript:alert(1)", "/werk/"),
        ("werk/", "/werk/"),
        (" /werk/ik/", "/werk/"),
        ("/\n/elders.example", "/werk/"),
    ],
)
def test_after_log_in_only_to_an_address_of_ours(wanted, goes_to):
    assert rules.own_address(wanted, otherwise="/werk/") == goes_to


@pytest.mark.parametrize(
    ("password", "refused"),
    [
        ("paarse fiets in de duinen", None),
        ("twaalftekens", None),
        ("elf tekens!", "password-short"),
        ("x" * 201, "password-long"),
        ("123456789000", "password-common"),
        ("IngodweTrust", "password-common"),
        ("aaaaaaaaaaaaaaa", "password-common"),
        ("Lichtveld2026", "password-personal"),
        ("Lichtveld houdt van lange zinnen", None),
    ],
)
def test_a_password_is_long_and_hard_to_guess(password, refused):
    assert code(rules.why_not_password(password, about=("Lena", "Lichtveld"))) == refused


@pytest.mark.parametrize(
    ("moment", "digits"), [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"), (1234567890, "005924")]
)
def test_the_code_is_the_one_of_rfc_6238(moment, digits):
    """Appendix B, the last six of its eight digits."""
    now = datetime.fromtimestamp(moment, UTC)
    assert rules.fitting_step(SECRET, digits, now=now, last_step=0) == moment // 30


@pytest.mark.parametrize(
    ("late", "last_step", "fits"),
    [(0, -1, True), (30, -1, True), (-30, -1, True), (61, -1, False), (-61, -1, False), (0, 0, False), (30, 0, False)],
)
def test_a_code_counts_half_a_minute_around_and_once(late, last_step, fits):
    now = datetime.fromtimestamp(1111111109 + late, UTC)
    found = rules.fitting_step(SECRET, "081 804", now=now, last_step=STEP + last_step)
    assert (found is not None) == fits


@pytest.mark.parametrize(
    ("facts", "step"),
    [
        ({"has_second": False, "required": False}, Next.ENTER),
        ({"has_second": False, "required": True}, Next.SET_UP),
        ({"has_second": True, "required": False}, Next.SECOND),
        ({"has_second": True, "required": True}, Next.SECOND),
        ({"has_second": True, "required": True, "strong": True}, Next.ENTER),
    ],
)
def test_what_comes_after_the_first_proof(facts, step):
    assert rules.next_step(**facts) == step


@pytest.mark.parametrize(
    ("by", "refused"),
    [
        (SYSTEM, None),
        (Actor(ActorKind.STAFF, "lena"), None),
        (Actor(ActorKind.STAFF, "sanne", permissions=frozenset({"toegang.beheren"})), None),
        (Actor(ActorKind.STAFF, "omar"), "access-of-other"),
        (VISITOR, "access-of-other"),
    ],
)
def test_who_may_touch_the_means_of_lena(by, refused):
    assert code(rules.why_not_touch("lena", by=by)) == refused


@pytest.mark.parametrize(
    ("left", "required", "own", "refused"),
    [(1, True, True, None), (0, False, True, None), (0, True, False, None), (0, True, True, "last-second-factor")],
)
def test_the_last_second_step_stays(left, required, own, refused):
    assert code(rules.why_not_remove_factor(left=left, required=required, own=own)) == refused


def test_how_long_to_wait_is_told():
    assert rules.too_often(61).reason == "Dit ging te vaak mis. Wacht 1 minuut of bel je beheerder."
    assert rules.too_often(840).reason == "Dit ging te vaak mis. Wacht 14 minuten of bel je beheerder."
