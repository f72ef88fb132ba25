"""To a team, accepted, or back with a reason: the term runs on from the day of receipt (S-64, S-66)."""

from datetime import date, timedelta

import pytest
from django.db.models import F
from django.utils import timezone

from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.post import commands
from loket.post.models import Poststuk
from loket.post.tests.conftest import brief, pdf

pytestmark = pytest.mark.django_db


def code(refused):
    return refused.value.refusal.code


def now(letter):
    return Poststuk.objects.get(id=letter.id)


def test_a_team_gets_it_and_takes_it(letter, room, jurist):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    assert (now(letter).toestand, now(letter).team_id) == ("toegestuurd", "juridisch")
    commands.accept_poststuk(poststuk_id=letter.id, by=jurist)
    assert (now(letter).toestand, str(now(letter).behandelaar_id)) == ("in_behandeling", jurist.id)


def test_it_comes_back_with_a_reason_and_no_term_starts_again(letter, room, jurist):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    with pytest.raises(Refused) as refused:
        commands.return_poststuk(poststuk_id=letter.id, reden=" ", by=jurist)
    assert code(refused) == "reason-missing"
    commands.return_poststuk(poststuk_id=letter.id, reden="Dit is voor Vergunningen", by=jurist)
    back = now(letter)
    assert (back.toestand, back.team_id, back.reden) == ("postkamer", None, "Dit is voor Vergunningen")
    assert back.ontvangen_op == date(2026, 11, 26)
    commands.route_poststuk(poststuk_id=letter.id, team="vergunningen", by=room)
    assert (now(letter).ontvangen_op, now(letter).reden) == (date(2026, 11, 26), "")
    kinds = sorted(row.kind.split(".")[1] for row in history_of("post", letter.id))
    assert kinds == ["PoststukRegistered", "PoststukReturned", "PoststukRouted", "PoststukRouted"]


def test_a_team_does_not_touch_the_post_of_another(letter, room, permits, agent):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    for stranger, why in ((permits, "post-of-other-team"), (agent, "not-allowed"), (room, "not-allowed")):
        with pytest.raises(Refused) as refused:
            commands.accept_poststuk(poststuk_id=letter.id, by=stranger)
        assert code(refused) == why


def test_a_digital_team_gets_nothing_without_a_scan(room):
    commands.make_afspraak(team="financien", volledig_digitaal=True, by=room)
    bare = commands.register_poststuk(brief(), by=room)
    with pytest.raises(Refused) as refused:
        commands.route_poststuk(poststuk_id=bare.id, team="financien", by=room)
    assert code(refused) == "scan-missing"
    commands.add_scan(poststuk_id=bare.id, file=pdf(), by=room)
    commands.route_poststuk(poststuk_id=bare.id, team="financien", by=room)
    assert (now(bare).team_id, now(bare).papier) == ("financien", "bewaard")


@pytest.mark.parametrize(("since", "paper"), [(date(2026, 11, 26), "vervangen"), (date(2026, 11, 27), "bewaard")])
def test_paper_may_go_from_the_day_of_the_decision_on(letter, room, since, paper):
    commands.make_afspraak(
        team="financien", volledig_digitaal=True, vervangingsbesluit="Vervanging 2026", vervanging_vanaf=since, by=room
    )
    commands.route_poststuk(poststuk_id=letter.id, team="financien", by=room)
    assert now(letter).papier == paper


def test_on_paper_it_goes_along(letter, room):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    assert now(letter).papier == "mee"


@pytest.mark.parametrize(
    ("told", "why"),
    [
        ({"vervangingsbesluit": "Vervanging 2026"}, "day-missing"),
        ({"vervanging_vanaf": date(2026, 1, 1)}, "decision-missing"),
        (
            {"volledig_digitaal": False, "vervangingsbesluit": "V", "vervanging_vanaf": date(2026, 1, 1)},
            "not-digital",
        ),
    ],
)
def test_no_paper_goes_without_a_decision(room, told, why):
    with pytest.raises(Refused) as refused:
        commands.make_afspraak(**{"team": "financien", "volledig_digitaal": True, **told}, by=room)
    assert code(refused) == why


def test_what_is_for_another_body_goes_on(letter, room):
    commands.forward_poststuk(poststuk_id=letter.id, organisatie="Provincie Noord-Holland", by=room)
    assert (now(letter).toestand, now(letter).reden) == ("doorgestuurd", "Provincie Noord-Holland")
    assert now(letter).afgehandeld_op


def test_each_step_can_be_taken_back_by_who_took_it(letter, room, jurist):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    commands.accept_poststuk(poststuk_id=letter.id, by=jurist)
    with pytest.raises(Refused) as refused:
        commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert code(refused) == "of-somebody-else"
    assert commands.undo_last_step(poststuk_id=letter.id, by=jurist).toestand == "toegestuurd"
    undone = commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert (undone.toestand, undone.team_id, undone.behandelaar_id) == ("postkamer", None, None)
    with pytest.raises(Refused) as refused:
        commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert code(refused) == "number-stays"


def test_the_last_step_is_taken_back_although_the_clock_was_set_back(letter, room, jurist):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    letter.stappen.update(op=F("op") + timedelta(hours=1))
    commands.accept_poststuk(poststuk_id=letter.id, by=jurist)
    assert commands.undo_last_step(poststuk_id=letter.id, by=jurist).toestand == "toegestuurd"


def test_after_a_day_nothing_is_taken_back(letter, room):
    commands.route_poststuk(poststuk_id=letter.id, team="juridisch", by=room)
    letter.stappen.update(op=timezone.now() - timedelta(days=2))
    with pytest.raises(Refused) as refused:
        commands.undo_last_step(poststuk_id=letter.id, by=room)
    assert code(refused) == "too-late"
