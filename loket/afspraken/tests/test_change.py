"""Moving, cancelling and coming: what was agreed stays until the new time is certain."""

import pytest

from loket.afspraken import commands, queries
from loket.afspraken.models import State
from loket.afspraken.tests.conftest import MONDAY, at, booked
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused


@pytest.fixture
def clock(monkeypatch):
    def set_to(moment):
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return set_to


def happened(afspraak):
    return [row.kind.split(".")[-1] for row in history_of("afspraken", afspraak.id)]


def test_moved_to_a_free_time_with_the_same_one_of_us(desk):
    visit = booked()
    moved = commands.move(afspraak_id=visit.id, start=at(9, 11), by=VISITOR)
    assert (moved.start, moved.end, moved.version) == (at(9, 11), at(9, 11, 15), 2)
    assert moved.medewerker_id == visit.medewerker_id
    assert booked(name="Bo", email="bo@voorbeeld.example").start == at(8, 10)  # the old time is free again
    assert sorted(happened(moved)) == ["AfspraakMade", "AfspraakMoved", "TimeCameFree"]


def test_a_visit_may_move_to_overlap_its_own_old_time(desk):
    assert commands.move(afspraak_id=booked().id, start=at(8, 10, 10), by=VISITOR).start == at(8, 10, 10)


def test_moved_to_a_time_of_somebody_else_stays_where_it_was(desk):
    booked(start=at(8, 11), name="Bo", email="bo@voorbeeld.example")
    mine = booked()
    with pytest.raises(Refused, match="time-taken"):
        commands.move(afspraak_id=mine.id, start=at(8, 11), by=VISITOR)
    mine.refresh_from_db()
    assert (mine.start, mine.version) == (at(8, 10), 1)


def test_moving_twice_to_the_same_time_is_once(desk):
    mine = booked()
    commands.move(afspraak_id=mine.id, start=at(9, 11), by=VISITOR)
    assert commands.move(afspraak_id=mine.id, start=at(9, 11), by=VISITOR).version == 2


def test_cancelled_once_and_the_time_is_free(desk):
    mine = booked()
    commands.cancel(afspraak_id=mine.id, by=VISITOR)
    assert commands.cancel(afspraak_id=mine.id, by=VISITOR).state == State.CANCELLED
    assert booked(name="Bo").state == State.BOOKED
    with pytest.raises(Refused, match="afspraak-cancelled"):
        commands.move(afspraak_id=mine.id, start=at(9, 11), by=VISITOR)


def test_what_is_over_does_not_move(desk, clock):
    mine = booked()
    clock(at(8, 10, 1))
    with pytest.raises(Refused, match="afspraak-over"):
        commands.cancel(afspraak_id=mine.id, by=VISITOR)


def test_somebody_comes_and_is_helped(desk, clock):
    mine = booked()
    clock(at(8, 9, 50))
    commands.arrive(afspraak_id=mine.id, by=SYSTEM)
    assert commands.arrive(afspraak_id=mine.id, by=SYSTEM).arrived_at == at(8, 9, 50)
    assert commands.end_visit(afspraak_id=mine.id, by=SYSTEM).state == State.ENDED
    with pytest.raises(Refused, match="afspraak-over"):
        commands.arrive(afspraak_id=mine.id, by=SYSTEM)


def test_who_is_a_quarter_late_did_not_come_and_is_welcome_after_all(desk, clock):
    late = booked()
    there = booked("uittreksel", start=at(8, 9), name="Bo", email="bo@voorbeeld.example")
    clock(at(8, 10, 14))
    commands.arrive(afspraak_id=there.id, by=SYSTEM)
    assert commands.note_no_shows() == 0
    clock(at(8, 10, 15))
    assert commands.note_no_shows() == 1
    late.refresh_from_db()
    assert late.state == State.NO_SHOW
    booked(start=at(8, 10, 15), by=SYSTEM, name="Cor", email="cor@voorbeeld.example")
    commands.arrive(afspraak_id=late.id, by=SYSTEM)
    late.refresh_from_db()
    assert (late.state, late.arrived_at) == (State.ARRIVED, at(8, 10, 15))


def test_where_nobody_notes_arrivals_nobody_is_missed(desk, clock):
    booked()
    clock(at(8, 12))
    assert commands.note_no_shows() == 0


def test_found_by_what_is_scanned_or_read_out(desk):
    mine = booked()
    token = queries.token_of(mine.id)
    link = f"https://gemeente.example/afspraak/{token}/"
    code = f"{mine.code[:3]}-{mine.code[3:]}".lower()
    assert [queries.afspraak_by_scan(each) for each in (link, code, f" {mine.code} ")] == [mine] * 3
    for wrong in ("", "ABC", f"https://gemeente.example/afspraak/{token[:-1]}x/", "https://[::1", "/melding/1/"):
        assert queries.afspraak_by_scan(wrong) is None
    assert "ada" not in token.lower()


def test_a_month_later_we_no_longer_know_who_came(desk, clock):
    mine = booked()
    clock(at(8, 11).replace(month=2, day=7))
    assert (commands.forget_visitors(), commands.forget_visitors()) == (1, 0)
    mine.refresh_from_db()
    assert (mine.name, mine.email, mine.reach, mine.onderwerp) == (None, None, None, "Paspoort")


def test_list_of_a_day_in_one_statement(desk, django_assert_num_queries):
    booked()
    with django_assert_num_queries(1):
        assert [row.name for row in queries.day_of("gemeentehuis", MONDAY)] == ["Ada Zeeman"]
    booked(start=at(8, 11), name="Bo")
    booked("uittreksel", start=at(8, 9), name="Cor")
    with django_assert_num_queries(1):
        assert [row.name for row in queries.day_of("gemeentehuis", MONDAY)] == ["Cor", "Ada Zeeman", "Bo"]
